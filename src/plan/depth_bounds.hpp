// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// What one concern allows at one site: the rule's least depth and usual depth, and every bound on both.
struct Allowance {
    const Treat* treat = nullptr;
    Depth min, typical, ceiling;
    std::vector<Bound> bounds;
    const Evidence* evidence = nullptr;
};

/// Collects the bounds of one concern at one site and meets them; a refusal is added where nothing is left.
std::optional<Allowance> allow(const Catalogue& catalogue, const Case& c, const Treat& treat, const Site& site, const Session& session,
                               std::vector<Refusal>& refusals);

}  // namespace stipple
