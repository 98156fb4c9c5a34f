// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/case.hpp"

namespace stipple {

/// The care items of the sets that the concerns of a case name, in the catalogue's order.
std::vector<const CareItem*> care_items(const Catalogue& catalogue, const Case& c);

}  // namespace stipple
