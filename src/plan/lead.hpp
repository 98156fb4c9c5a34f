// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/booking.hpp"
#include "plan/plan.hpp"

namespace stipple {

/// The window of session 1: from the day asked for, or later where preparation that must be done takes longer from `opened`.
/// A session that was done is where it was, however short the preparation.
Window opening_window(const Catalogue& catalogue, const Case& c, Day start, bool done, Session& session, std::vector<Warning>& warnings);

/// Warns of preparation that would be good and for which too few days are left before session 1.
void warn_of_short_lead(const Catalogue& catalogue, const Case& c, const Session& first, std::vector<Warning>& warnings);

}  // namespace stipple
