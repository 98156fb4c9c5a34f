// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// Joins what earlier sessions still ask for on the day of a session into its own lines, by id: until the latest end, and what is barred
/// or asked from its day on. What is normal is not carried over; what goes on the skin waits until its channels are closed.
void carry_over(std::vector<CareLine>& lines, const std::vector<CareLine>& earlier, const Session& session);

}  // namespace stipple
