// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/today.hpp"
#include "cli/zone_file.hpp"
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
        auto text = is_folder(path) ? std::optional<std::string>{} : read_file(path, diagnostics);
        if (text) in.texts.push_back({"named", path, std::move(*text)});
        (text && is_case(in.texts.back()) ? named.cases : named.protocols).push_back(path);
    }
    return named;
}

/// The catalogue as it would be with the files that were named laid over everything else.
Loaded with_files(const Invocation& in, const std::vector<std::string>& files, Diagnostics& diagnostics) {
    if (files.empty()) return read_catalogue(in, Reading::everything);
    std::vector<Layer> layers;
    if (!in.typed.has("--bare")) layers.push_back(embedded_layer(Reading::everything));
    for (const std::string& folder : in.typed.all("--protocols")) layers.push_back(read_layer(folder, Reading::everything, diagnostics));
    layers.push_back(read_layer(files, diagnostics));
    return load_layers(std::move(layers));
}

std::string summary(const Loaded& loaded, std::size_t cases, const Diagnostics& found) {
    std::size_t files = cases;
    for (const Layer& layer : loaded.layers) files += cases == 0 ? layer.files.size() : 0;
    const auto warnings = std::count_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.is_warning(); });
    const auto errors = static_cast<std::ptrdiff_t>(found.size()) - warnings;
    const auto counted = [](auto n, std::string_view word) { return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s"); };
    return fmt::format("{}, {} in {}\n", counted(errors, "error"), counted(warnings, "warning"), counted(files, "file"));
}

/// Every fault of case files, each read by itself.
Diagnostics check_cases(const Invocation& in, const std::vector<std::string>& paths, const Catalogue& catalogue) {
    Diagnostics found;
    for (const std::string& path : paths)
        if (const auto file = open_faulty_case(in, path, found)) {
            Case c = case_after(*file, catalogue, file->revision(), found);
            look_up_zone(in.world, c.booking, found);
        }
    return found;
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
    const Diagnostics seen = named.cases.empty() ? audit(loaded.catalogue, day) : check_cases(in, named.cases, loaded.catalogue);
    found.insert(found.end(), seen.begin(), seen.end());
    sort_by_place(found);
    tell(in, found);
    const Exit written = in.json() ? Exit::done : deliver(in, summary(loaded, named.cases.size(), found));
    return graver(written, found.empty() ? Exit::done : Exit::findings);
}

}  // namespace stipple
