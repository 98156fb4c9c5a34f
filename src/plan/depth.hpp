// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// Recommends the depth for one site and session as the meet of all bounds of all concerns treated there.
/// Adds a refusal for every concern that cannot be treated there; returns nothing if none can.
std::optional<DepthAdvice> recommend_depth(const Catalogue& catalogue, const Case& c, const Site& site, const Session& session,
                                           std::vector<Refusal>& refusals);

}  // namespace stipple
