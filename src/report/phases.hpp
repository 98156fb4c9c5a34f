// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// Days after one session on which the same lines hold, from the first to the last.
struct Phase {
    const CareDay* first = nullptr;
    const CareDay* last = nullptr;
};

/// The days of one session folded: days of equal lists are one phase, and a day on which a line begins or ends at an hour stands alone.
std::vector<Phase> phases_of(const std::vector<CareDay>& days, int session);

/// A line of care in a few words: its title, else its id with spaces.
std::string name_of(const CareLine& line);

/// " (until 12:30)" or " (from 12:30)" where a bar ends or a permission begins at an hour of this day; else nothing.
std::string hour_of(const CareLine& line, Day day);

/// "Wed 2026-12-09 11:30".
std::string moment(std::chrono::local_seconds at);

}  // namespace stipple
