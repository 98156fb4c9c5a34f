// SPDX-License-Identifier: MIT
#pragma once

#include "plan/course.hpp"

namespace stipple {

/// Walks the sessions once, in order: the date of each, the depths on that day, and the care that follows. What was done stands as it
/// was; the session that is next is screened, and where no wait has an end nothing is planned from there on.
void walk(Plan& plan, const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses);

/// Adds a refusal unless the same was added before.
void add_refusal(std::vector<Refusal>& refusals, Refusal refusal);

}  // namespace stipple
