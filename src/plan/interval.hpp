// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/booking.hpp"
#include "plan/course.hpp"

namespace stipple {

/// The least rest after a depth of the band in the facts: the concern's own floors come before those for every concern, and among either the one
/// with most keys wins; nullptr where none matches. A type, severity, skin type, age or device that is not known is the one with the longest.
const IntervalFloor* rest_for(const Catalogue& catalogue, const Concern& concern, const Facts& facts);

/// The window of a session by its interval: min and usual meet by the greatest, the longest by the least, and never under the
/// rest that the depths used last time ask for, nor what is left of the rest after a session further back. Adds the bounds to the
/// session, with what is said of a stretched interval.
Window interval_window(const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses, const Session& before, const Plan& plan,
                       Session& session, std::vector<Warning>& warnings);

}  // namespace stipple
