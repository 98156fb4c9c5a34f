// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// The care for one dated session: every item that any treated site calls for, with the longest clock, and every red flag.
std::vector<CareLine> care_for(const Catalogue& catalogue, const Case& c, const Session& session, bool last,
                               const std::vector<DepthAdvice>& depths);

}  // namespace stipple
