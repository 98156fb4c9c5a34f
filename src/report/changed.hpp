// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalogue.hpp"
#include "report/listing.hpp"

namespace stipple {

/// Every depth that one catalogue gives and another gives otherwise: for each concern, type, severity and site by skin type, and for
/// skin II by device. A depth reads lightest/recommended/ceiling, with the recommendation of later sessions where it differs.
Listing changed_depths(const Catalogue& before, const Catalogue& now);

}  // namespace stipple
