// SPDX-License-Identifier: MIT
#pragma once

#include "plan/plan.hpp"

namespace stipple {

/// Warns where the clinic is closed, or the client away, for a run of dates inside days 1 to 7 after a session that is still to come,
/// with the nearest days that avoid it.
void warn_of_closures(Plan& plan, const Booking& booking);

}  // namespace stipple
