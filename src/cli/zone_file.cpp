// SPDX-License-Identifier: MIT
#include "cli/zone_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "cli/files.hpp"

namespace stipple {

namespace {

/// Area/Location in plain letters: nothing that could lead out of the folder, none of the variants with leap seconds, and
/// no name that means another zone on another machine.
bool is_zone_name(std::string_view name) {
    const auto good = [](char c) { return is_letter(c) || is_digit(c) || c == '/' || c == '_' || c == '+' || c == '-'; };
    constexpr std::array<std::string_view, 3> of_the_machine{"localtime", "posixrules", "Factory"};
    if (std::find(of_the_machine.begin(), of_the_machine.end(), name) != of_the_machine.end()) return false;
    return !name.empty() && name.size() < 64 && name.front() != '/' && std::all_of(name.begin(), name.end(), good) && !name.starts_with("right/") && !name.starts_with("posix/");
}

std::string folder_of_zones(const World& world) { return world.environment("TZDIR").value_or("/usr/share/zoneinfo"); }

}  // namespace

std::vector<std::string> zone_names(const World& world) {
    Diagnostics unread;
    const auto table = read_file(folder_of_zones(world) + "/zone.tab", unread);
    std::vector<std::string> names;
    for (const std::string_view line : split(table ? std::string_view{*table} : std::string_view{}, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() > 2 && !line.starts_with('#')) names.emplace_back(columns[2]);
    }
    std::sort(names.begin(), names.end());
    return names;
}

void look_up_zone(const World& world, Booking& booking, Diagnostics& diagnostics) {
    if (booking.zone.empty()) return;
    const std::string folder = folder_of_zones(world);
    Diagnostics unread;
    const auto bytes = is_zone_name(booking.zone) ? read_file(folder + "/" + booking.zone, unread) : std::nullopt;
    if (bytes) booking.zone_data = read_zone(booking.zone, *bytes);
    if (!booking.zone_data)
        diagnostics.push_back({"E0310", {}, 1, fmt::format("zone: this machine knows no time zone `{}`", booking.zone), fmt::format("write a name such as Europe/London; the data is looked for in {} (Debian: tzdata)", folder)});
}

}  // namespace stipple
