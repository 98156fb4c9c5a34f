// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalogue.hpp"
#include "report/listing.hpp"

namespace stipple {

/// Every depth that one catalogue gives and another gives otherwise, over the whole product of what the rules of either depend on, with one row for all who
/// share a change; an empty cell is everybody, or no matter which. A depth reads lightest/recommended/ceiling, with the recommendation of later sessions where it differs.
Listing changed_depths(const Catalogue& before, const Catalogue& now);

}  // namespace stipple
