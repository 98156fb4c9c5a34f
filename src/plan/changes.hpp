// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// One thing that differs between two plans of a case.
struct Change {
    std::string about;         ///< "session 2", "session 2 cheek", "screening"
    std::string before, after;  ///< before is empty where it was not there
};

/// What differs between two plans: the days and states of sessions, settings and ceilings, the screening, refusals.
std::vector<Change> changes_between(const Plan& before, const Plan& after);

}  // namespace stipple
