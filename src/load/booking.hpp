// SPDX-License-Identifier: MIT
#pragma once

#include "load/request.hpp"
#include "model/booking.hpp"

namespace stipple {

/// Reads when visits can be booked: closed, avoid, event, event-margin, interval, at, duration and zone.
void resolve_booking(const Request& request, Booking& booking, Diagnostics& diagnostics);

}  // namespace stipple
