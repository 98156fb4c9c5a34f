// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// Days from one session to the next, and what they rest on.
struct Spacing {
    CountRange days;
    const Evidence* evidence = nullptr;
};

/// How fast a course is to go where it must be over for an event: at most so many sessions, so many days apart.
struct Pace {
    std::optional<int> sessions, interval_days;
};

/// The course that one concern of a case is given: the strictest figures over what the case leaves open.
struct CourseChoice {
    const Treat* treat = nullptr;
    CountRange sessions;
    int planned = 0;                      ///< sessions in this plan
    std::optional<int> wished_days;       ///< the interval wished for
    std::vector<const CourseRule*> open;  ///< every rule that the answers not given could make the right one

    /// The spacing before a session: the strictest over the open rules, each with the step that has begun by then.
    Spacing spacing_to(int session) const;
};

/// Chooses the course of every concern; `--sessions` sets the number for all of them and warns outside the protocol's range.
/// A pace lowers the numbers, never under what a protocol asks for at least.
std::vector<CourseChoice> choose_courses(const Catalogue& catalogue, const Case& c, const Pace& pace, std::vector<Warning>& warnings);

/// The sessions of the longest course, or as many as were done.
int count_sessions(const std::vector<CourseChoice>& courses, const Case& c);

}  // namespace stipple
