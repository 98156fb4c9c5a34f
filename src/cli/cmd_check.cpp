// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/settings.hpp"
#include "cli/today.hpp"
#include "cli/unread_files.hpp"
#include "cli/zone_file.hpp"
#include "format/json.hpp"
#include "load/digest.hpp"
#include "load/sources.hpp"
#include "plan/adopted.hpp"
#include "load/test_file.hpp"
#include "plan/audit.hpp"

namespace stipple {

namespace {

/// The files that were named, by what they are.
struct Named {
    std::vector<std::string> protocols, cases;
};

Named sort_out(const Invocation& in, Diagnostics& diagnostics) {
    Named named;
    for (const std::string& path : in.typed.operands) {
        if (is_test_file(path)) diagnostics.push_back({"E0105", {}, 1, fmt::format("{} is a file of tests", path), "`stipple test` runs it, and says what is wrong with it"});
        auto text = is_folder(path) ? std::optional<std::string>{} : read_file(path, diagnostics);
        if (text) in.texts.push_back({"named", path, std::move(*text)});
        (text && is_case(in.texts.back()) ? named.cases : named.protocols).push_back(path);
    }
    return named;
}

/// Whether the file is one of those that the layer was read from.
bool holds(const Layer& layer, const std::string& path) {
    std::error_code error;
    return layer.name != built_in_layer && std::any_of(layer.files.begin(), layer.files.end(), [&](const auto& file) { return std::filesystem::equivalent(file->name, path, error); });
}

/// The catalogue as it would be with the files that were named laid over everything else; a file that a layer has already stays where it is.
Loaded with_files(const Invocation& in, std::vector<std::string> files, Diagnostics& diagnostics) {
    if (files.empty()) return read_catalogue(in, Reading::everything);
    std::vector<Layer> layers = layers_in_use(in, Reading::everything, diagnostics);
    std::erase_if(files, [&](const std::string& file) { return std::any_of(layers.begin(), layers.end(), [&](const Layer& layer) { return holds(layer, file); }); });
    if (!files.empty()) layers.push_back(read_layer(files, diagnostics));
    return load_layers(std::move(layers), settings_of(in));
}

std::ptrdiff_t warnings_in(const Diagnostics& found) {
    return std::count_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.is_warning(); });
}

std::string summary(const Invocation& in, const Loaded& loaded, std::size_t cases, const Diagnostics& found) {
    std::size_t files = cases;
    for (const Layer& layer : loaded.layers) files += cases == 0 ? layer.files.size() : 0;
    const auto warnings = warnings_in(found);
    const auto errors = static_cast<std::ptrdiff_t>(found.size()) - warnings;
    const bool told = !found.empty() && in.world.out_is_terminal && !in.typed.has("--output");
    return fmt::format("{}, {} in {}{}\n", counted(errors, "error"), counted(warnings, "warning"), counted(static_cast<long long>(files), "file"),
                       told ? "; stipple explain CODE tells more" : "");
}

/// What a plan of the case warns of that stands in its file: facts outside the plan, a name for a ref, older protocols or agreements.
void check_strictly(const Case& c, const Catalogue& catalogue, const SourceFile* file, Diagnostics& found) {
    Plan plan = make_plan(catalogue, c);
    warn_of_other_protocols(plan, c, digest_of_items(catalogue, c));
    for (const Warning& w : plan.warnings)
        if (w.code == "W0613" || w.code == "W0616" || w.code == "W0617" || w.code == "W0620") found.push_back({w.code, {file, 0, 0}, 1, w.message, ""});
}

/// Every fault of case files, each read by itself.
Diagnostics check_cases(const Invocation& in, const std::vector<std::string>& paths, const Catalogue& catalogue) {
    Diagnostics found;
    for (const std::string& path : paths)
        if (const auto file = open_faulty_case(in, path, found)) {
            const auto before = found.size();
            Case c = case_after(*file, catalogue, file->revision(), found);
            look_up_zone(in.world, c.booking, found);
            if (in.typed.has("--strict") && found.size() == before) check_strictly(c, catalogue, &in.texts.back(), found);
        }
    return found;
}

/// Takes out what a layer above brought about in files below it: a source that nothing cites any more, an English sentence that is otherwise now. No
/// line there is wrong, and nobody who writes the layer can mend it.
void pass_over_what_lies_below(const Invocation& in, const Loaded& loaded, std::optional<Day> day, Diagnostics& found) {
    const bool strict = in.typed.has("--strict");
    for (std::size_t i = 0; i < loaded.below.size(); ++i) {
        const auto is_below = [&](const Diagnostic& d) { return d.is_warning() && d.place.file && d.place.file->layer == loaded.layers[i].name; };
        if (std::none_of(found.begin(), found.end(), is_below)) continue;
        const Catalogue alone = catalogue_of(loaded.below[i]);
        Diagnostics before = audit(alone, day, {{}, strict});
        const Diagnostics cited = check_sources(alone, strict);
        before.insert(before.end(), cited.begin(), cited.end());
        std::erase_if(found, [&](const Diagnostic& d) {
            const auto same = [&](const Diagnostic& b) { return b.code == d.code && b.place.file == d.place.file && b.place.line == d.place.line; };
            return is_below(d) && std::none_of(before.begin(), before.end(), same);
        });
    }
}

/// Every fault of the protocols as they are together.
Diagnostics check_protocols(const Invocation& in, const Loaded& loaded, std::optional<Day> day) {
    const bool strict = in.typed.has("--strict");
    Diagnostics found = audit(loaded.catalogue, day, {loaded.diagnostics, strict});
    const auto add = [&](const Diagnostics& more) { found.insert(found.end(), more.begin(), more.end()); };
    if (loaded.diagnostics.empty()) add(check_sources(loaded.catalogue, strict));
    pass_over_what_lies_below(in, loaded, day, found);
    for (const std::string& folder : layer_folders(in)) warn_of_unread(folder, found);
    const auto typed = in.typed.all("--protocols");
    for (const Layer& layer : loaded.layers)
        if (strict && layer.name != built_in_layer && layer.name != "the files named" && std::find(typed.begin(), typed.end(), layer.name) == typed.end())
            add({{"W0609", {}, 1, fmt::format("protocol files of {} are in use", layer.name), "STIPPLE_PATH, or a folder of the system or of this user, has them"}});
    return found;
}

/// A finding on one line, as compilers print them and editors read them: FILE:LINE:COLUMN: error: MESSAGE [CODE].
std::string on_one_line(const Diagnostic& d) {
    const std::string at = d.place.file ? fmt::format("{}:{}:{}", printable(d.place.file->name), std::max(1, d.place.line), std::max(1, d.place.column)) : "stipple";
    return fmt::format("{}: {}: {} [{}]\n", at, d.is_warning() ? "warning" : "error", printable(d.message), d.code);
}

/// Prints the findings and, as text, how many there are.
Exit tell_findings(const Invocation& in, const Diagnostics& found, const std::string& count) {
    if (in.typed.last("--format") == "gcc" && !in.typed.has("--json")) {
        std::string lines;
        for (const Diagnostic& d : found) lines += on_one_line(d);
        return deliver(in, lines);
    }
    if (in.json()) {
        for (const Diagnostic& d : found) in.world.err->put(diagnostic_json(d));
        return Exit::done;
    }
    tell(in, found);
    const auto hidden = in.typed.has("--quiet") ? warnings_in(found) : 0;
    if (hidden > 0) in.world.err->put(fmt::format("note: {} not shown (--quiet)\n", counted(hidden, "warning")));
    in.world.err->flush();  // the count is the last line on a terminal, where the two streams meet
    return deliver(in, count);
}

}  // namespace

Exit cmd_check(Invocation& in) {
    Diagnostics unreadable;
    const auto day = today(in, unreadable);
    const Named named = sort_out(in, unreadable);
    if (!named.cases.empty() && !named.protocols.empty()) unreadable.push_back({"E0005", {}, 1, "case files and protocol files are checked apart", "name one kind at a time"});
    if (!unreadable.empty()) return tell(in, unreadable);
    const Loaded loaded = with_files(in, named.protocols, unreadable);
    if (!unreadable.empty()) return tell(in, unreadable);
    Diagnostics found = loaded.diagnostics;
    const Diagnostics seen = named.cases.empty() ? check_protocols(in, loaded, day) : check_cases(in, named.cases, loaded.catalogue);
    found.insert(found.end(), seen.begin(), seen.end());
    if (loaded.diagnostics.empty()) check_settings(in, loaded.catalogue, day, found);
    sort_by_place(found);
    return graver(tell_findings(in, found, summary(in, loaded, named.cases.size(), found)), found.empty() ? Exit::done : Exit::findings);
}

}  // namespace stipple
