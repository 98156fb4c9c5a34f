// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// The course that one concern of a case is given: the strictest figures over what the case leaves open.
struct CourseChoice {
    const Treat* treat = nullptr;
    CountRange sessions, interval_days;
    int planned = 0;  ///< sessions in this plan
    const CourseRule* rule = nullptr;
};

/// Chooses the course of every concern; `--sessions` sets the number for all of them and warns outside the protocol's range.
std::vector<CourseChoice> choose_courses(const Catalogue& catalogue, const Case& c, std::vector<Warning>& warnings);

/// Dates session 1: the start asked for, or the day on which preparation that must be done can be done.
Session first_session(const Catalogue& catalogue, const Case& c, std::vector<Warning>& warnings);

/// Dates the session after `before`: the strictest interval, and never sooner than the depths used last time allow.
Session next_session(const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses, const Session& before,
                     const std::vector<DepthAdvice>& depths, std::vector<Warning>& warnings);

}  // namespace stipple
