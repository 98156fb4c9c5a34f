// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/invocation.hpp"
#include "model/booking.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Where files of settings are looked for on this machine, weakest first.
std::vector<std::string> settings_files(const World& world);

/// The settings of the clinic, read once in a run; under --bare there are none.
const Settings& settings_of(const Invocation& in);

/// What was typed for an option, else what the settings say under its name; empty where neither does.
std::string_view typed_or_set(const Invocation& in, std::string_view option);

/// Gives a request that was typed what the settings say of device, closed days and zone, where the command takes them and nobody typed them.
void take_settings(const Invocation& in, Request& request);

/// Looks the zone of a request up, as look_up_zone does; one that the settings gave is complained of at its place.
void look_up_zone_asked(const Invocation& in, Booking& booking, Diagnostics& diagnostics);

/// What of a request was taken from the settings, in words: "device exceed: taken from config.toml".
std::vector<std::string> taken_from_settings(const Request& request);

/// Complains of what the settings name and nobody knows, at its place: a device, a closed day, a time zone. A command would meet it only when it takes them.
void check_settings(const Invocation& in, const Catalogue& catalogue, std::optional<Day> today, Diagnostics& diagnostics);

}  // namespace stipple
