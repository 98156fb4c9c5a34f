// SPDX-License-Identifier: MIT
#include "cli/settings.hpp"

#include <fmt/core.h>

#include <filesystem>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/folders.hpp"
#include "cli/page_options.hpp"
#include "cli/request.hpp"
#include "cli/zone_file.hpp"
#include "load/resolve.hpp"

namespace stipple {

namespace {

/// The settings that a request can take: what is the clinic's own, and a case then keeps.
constexpr std::string_view taken_keys[]{"device", "closed", "zone"};

/// What the settings give a request for one key; nothing where they say nothing, it was typed, or the command has no such option.
std::span<const Given> taken(const Invocation& in, std::string_view key) {
    const std::string option = fmt::format("--{}", key);
    if (in.typed.has(option) || !in.typed.command || !takes(*in.typed.command, option)) return {};
    return settings_of(in).keys.all(key);
}

void check_language(const Settings& settings, const Catalogue& catalogue, Diagnostics& diagnostics) {
    const Given* given = settings.keys.last("lang");
    if (!given) return;
    const PlacedAt placed{*given, diagnostics};
    find_language(catalogue, folded(given->text), diagnostics);
}

void read_one(const Invocation& in, const std::string& path, Settings& settings) {
    if (is_absent(path)) return;  // one that cannot be read could hold a limit
    auto text = read_file(path, settings.diagnostics);
    if (!text) return;
    in.texts.push_back({"settings", path, std::move(*text)});
    add_settings(in.texts.back(), settings);
    const Given* closed = settings.keys.last("closed");
    if (closed && closed->at.file == &in.texts.back()) expand_files(settings.keys, "closed", std::filesystem::path{path}.parent_path().string(), settings.diagnostics);
}

}  // namespace

std::vector<std::string> settings_files(const World& world) {
    std::vector<std::string> files;
    for (const Folder& folder : config_folders(world)) files.push_back(folder.path + "/stipple/config.toml");
    return files;
}

const Settings& settings_of(const Invocation& in) {
    if (in.settings) return *in.settings;
    in.settings.emplace();
    if (!in.typed.has("--bare"))
        for (const std::string& path : settings_files(in.world)) read_one(in, path, *in.settings);
    return *in.settings;
}

std::string_view typed_or_set(const Invocation& in, std::string_view option) {
    if (in.typed.has(option)) return in.typed.last(option);
    const Given* given = settings_of(in).keys.last(option.substr(2));
    return given ? std::string_view{given->text} : std::string_view{};
}

void take_settings(const Invocation& in, Request& request) {
    for (const std::string_view key : taken_keys)
        if (const auto given = taken(in, key); !given.empty()) request.keys[std::string{key}] = {given.begin(), given.end()};
}

void look_up_zone_asked(const Invocation& in, Booking& booking, Diagnostics& diagnostics) {
    const auto given = taken(in, "zone");
    if (given.empty()) return look_up_zone(in.world, booking, diagnostics);
    const PlacedAt placed{given.front(), diagnostics};
    look_up_zone(in.world, booking, diagnostics);
}

std::vector<std::string> taken_from_settings(const Request& request) {
    std::vector<std::string> texts;
    for (const std::string_view key : taken_keys) {
        const auto given = request.all(key);
        if (given.empty() || !given.front().at.file || given.front().at.file->layer != "settings") continue;
        std::vector<std::string> values;
        for (const Given& one : given) values.push_back(one.text);
        texts.push_back(fmt::format("{} {}: taken from {}", key, join(values, ", "), given.front().at.file->name));
    }
    return texts;
}

void check_settings(const Invocation& in, const Catalogue& catalogue, std::optional<Day> today, Diagnostics& diagnostics) {
    const Settings& settings = settings_of(in);
    check_language(settings, catalogue, diagnostics);
    Request request;
    request.today = today;
    for (const std::string_view key : taken_keys)
        if (const auto given = settings.keys.all(key); !given.empty()) request.keys[std::string{key}] = {given.begin(), given.end()};
    if (request.keys.empty()) return;
    Case c = resolve_case(request, catalogue, true, diagnostics);
    const Given* zone = request.last("zone");
    if (!zone) return;
    const PlacedAt placed{*zone, diagnostics};
    look_up_zone(in.world, c.booking, diagnostics);
}

}  // namespace stipple
