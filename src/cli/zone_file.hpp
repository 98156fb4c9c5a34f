// SPDX-License-Identifier: MIT
#pragma once

#include "cli/invocation.hpp"
#include "model/booking.hpp"

namespace stipple {

/// Looks the zone of a booking up in this machine's zone data (TZDIR, else /usr/share/zoneinfo); a name that has none becomes a diagnostic.
void look_up_zone(const World& world, Booking& booking, Diagnostics& diagnostics);

}  // namespace stipple
