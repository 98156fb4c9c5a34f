// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// The care items of the sets that the concerns of a case and the cautions that stand name, in the catalogue's order.
std::vector<const CareItem*> care_items(const Catalogue& catalogue, const Case& c, const std::vector<Finding>& findings);

}  // namespace stipple
