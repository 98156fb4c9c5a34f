// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// How a case stands on a day: the second pure function of a plan, and the only one that knows of today.
struct Due {
    int done = 0, cancelled = 0, total = 0;  ///< of `total` sessions
    const Session* next = nullptr;    ///< nullptr: nothing is to come
    std::optional<int> days;          ///< from today to the next session; below zero: its day has passed
    bool overdue = false;             ///< its day has passed
    bool past_window = false;         ///< and so has its window
    bool held = false;                ///< a reaction waits for its review
    bool stopped = false;             ///< at a review
    bool ended = false;               ///< by a reaction that came again
    bool withheld = false;            ///< nothing may be needled that day: a caution, or a hold
    std::optional<int> days_to_event;
    bool too_late_for_event = false;   ///< the course is not over in time
    std::vector<std::string> why_not;  ///< what stands in the way of needling on the next day: empty means ready

    /// Whether nothing is to come, since all was done, cancelled or stopped; a reaction may still wait for its review.
    bool is_over() const;
};

/// Where the plan of a case stands today.
Due due_on(const Plan& plan, const Case& c, Day today);

/// The state in a few words, as a receptionist reads it: "in 12 days", "overdue by 3 days, past its window", "held", "stopped at a review".
std::string in_words(const Due& due);

/// Orders by what must be seen to first: refused or held, then by the next day; cases that are over stand last.
bool comes_before(const Due& a, const Due& b);

}  // namespace stipple
