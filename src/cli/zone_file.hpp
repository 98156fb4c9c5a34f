// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "model/booking.hpp"

namespace stipple {

/// The time zones of this machine by name, for whoever completes one.
std::vector<std::string> zone_names(const World& world);

/// Looks the zone of a booking up in this machine's zone data (TZDIR, else /usr/share/zoneinfo); a name that has none becomes a diagnostic.
void look_up_zone(const World& world, Booking& booking, Diagnostics& diagnostics);

}  // namespace stipple
