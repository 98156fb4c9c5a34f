// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.hpp"
#include "model/expectation.hpp"
#include "plan/plan.hpp"

namespace stipple {

/// Every expectation that a plan does not meet: what was expected, and what is planned.
Diagnostics unmet(const Expectation& expect, const Plan& plan);

}  // namespace stipple
