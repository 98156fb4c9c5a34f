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

/// What differs between two plans of a case: the days and states of sessions, the hour, settings and ceilings, the screening, refusals.
std::vector<Change> changes_between(const Plan& before, const Case& c_before, const Plan& after, const Case& c_after);

}  // namespace stipple
