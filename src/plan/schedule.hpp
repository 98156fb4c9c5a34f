// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/course.hpp"

namespace stipple {

/// Dates session 1: the start asked for, or the day on which no caution makes it wait and preparation that must be done is done.
Session first_session(const Catalogue& catalogue, const Case& c, std::vector<Warning>& warnings);

/// Dates the session after `before`: the strictest interval, and never sooner than the depths used last time allow.
Session next_session(const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses, const Session& before,
                     const std::vector<DepthAdvice>& depths, std::vector<Warning>& warnings);

}  // namespace stipple
