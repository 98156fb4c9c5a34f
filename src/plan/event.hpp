// SPDX-License-Identifier: MIT
#pragma once

#include "plan/course.hpp"

namespace stipple {

/// The plan at a given pace: everything but the search for one that is over before an event.
Plan plan_at(const Catalogue& catalogue, const Case& c, const Pace& pace);

/// The plan that is over in time for the event: the sessions from usual to fewest, and for each number the interval from usual to shortest,
/// the first that fits. Where none does the usual plan stands, with a refusal that says what would fit.
Plan plan_for_event(const Catalogue& catalogue, const Case& c);

}  // namespace stipple
