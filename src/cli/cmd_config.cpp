// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/folders.hpp"
#include "cli/listings.hpp"
#include "cli/settings.hpp"
#include "cli/today.hpp"

namespace stipple {

namespace {

std::string place_of(const Place& at) { return fmt::format("{}:{}", at.file->name, at.line); }

std::string origin_of(std::string_view variable) { return variable.empty() ? "built in" : std::string{variable}; }

/// What a limit says: "max 1.0 mm, where site cheek: we keep to one millimetre".
std::string in_words(const DepthBound& bound) {
    std::vector<std::string> figures, where;
    if (bound.max) figures.push_back(fmt::format("max {} mm", millimetres(*bound.max)));
    if (bound.typical) figures.push_back(fmt::format("typical {} mm", millimetres(*bound.typical)));
    if (bound.typical_less) figures.push_back(fmt::format("typical {} mm less", millimetres(*bound.typical_less)));
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (const auto& values = bound.when.any_of[d]; !values.empty()) where.push_back(fmt::format("{} {}", dimension_names[d], enumerate(values, "or")));
    return fmt::format("{}{}{}: {}", join(figures, ", "), where.empty() ? "" : ", where ", join(where, ", "), bound.because);
}

Listing settings_listing(const Settings& settings) {
    Listing listing{"Settings", {"setting", "value", "origin"}, {}};
    for (const std::string_view key : setting_keys()) {
        std::vector<std::string> values;
        for (const Given& given : settings.keys.all(key)) values.push_back(given.text);
        const Given* given = settings.keys.last(key);
        const std::string_view otherwise = key == "lang" ? "en" : "";
        listing.rows.push_back({std::string{key}, given ? join(values, ", ") : std::string{otherwise}, given ? place_of(given->at) : otherwise.empty() ? "not set" : "built in"});
    }
    for (const DepthBound& limit : settings.limits) listing.rows.push_back({"limit", in_words(limit), place_of(limit.at)});
    return listing;
}

/// The layers of protocol files, weakest first.
Listing layers_listing(const Invocation& in) {
    Listing listing{"Protocol files", {"layer", "origin"}, {}, true};
    if (!in.typed.has("--bare")) {
        listing.rows.push_back({"built in", "built in"});
        for (const Folder& folder : protocol_folders(in.world)) listing.rows.push_back({folder.path, origin_of(folder.from)});
    }
    for (const std::string& folder : in.typed.all("--protocols")) listing.rows.push_back({folder, "--protocols"});
    return listing;
}

/// Where settings and protocol files are looked for, weakest first.
Listing places_listing(const Invocation& in) {
    Listing listing{"Looked for", {"place", "state", "origin"}, {}, true};
    if (in.typed.has("--bare")) return listing;
    const auto add = [&](const std::string& path, bool is_there, std::string_view from) { listing.rows.push_back({path, is_there ? "read" : "not there", origin_of(from)}); };
    const auto& read = settings_of(in).files;
    for (const Folder& folder : config_folders(in.world)) {
        const std::string file = folder.path + "/stipple/config.toml", protocols = folder.path + "/stipple/protocols";
        add(file, std::find(read.begin(), read.end(), file) != read.end(), folder.from);
        add(protocols, is_folder(protocols), folder.from);
    }
    if (!in.world.environment("STIPPLE_PATH")) listing.rows.push_back({"STIPPLE_PATH", "not set", "STIPPLE_PATH"});
    return listing;
}

/// What is wrong with the settings: in themselves, and of their limits against the protocols in use.
Diagnostics of_settings(const Settings& settings, const Diagnostics& loaded) {
    Diagnostics found = settings.diagnostics;
    for (const Diagnostic& d : loaded) {
        const auto is_told = [&](const Diagnostic& other) { return other.code == d.code && other.message == d.message && other.place.line == d.place.line && other.place.column == d.place.column; };
        const bool is_of_limit = d.place.file && std::find(settings.files.begin(), settings.files.end(), d.place.file->name) != settings.files.end();
        if (is_of_limit && std::none_of(found.begin(), found.end(), is_told)) found.push_back(d);
    }
    return found;
}

}  // namespace

std::vector<std::string_view> config_words() { return {"show"}; }

Exit cmd_config(Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    const std::string& word = in.typed.operands.front();
    if (word != "show") diagnostics.push_back({"E0001", {}, 1, fmt::format("no command `config {}`", word), did_you_mean(word, config_words(), "write stipple config show")});
    if (!diagnostics.empty()) return tell(in, diagnostics);
    const Settings& settings = settings_of(in);
    std::vector<Listing> listings{settings_listing(settings), layers_listing(in), places_listing(in)};
    if (!in.typed.has("--origin"))
        for (Listing& listing : listings) {
            listing.columns.pop_back();
            for (auto& row : listing.rows) row.pop_back();
        }
    const Loaded loaded = read_catalogue(in, Reading::everything);
    Diagnostics found = of_settings(settings, loaded.diagnostics);
    if (loaded.diagnostics.empty()) check_settings(in, loaded.catalogue, today(in, found), found);
    sort_by_place(found);
    return graver(tell(in, found), deliver_listings(in, *format, listings, {}));
}

}  // namespace stipple
