// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/point.hpp"

namespace stipple {

/// The overrides of limits on depth that a person with a reason may use for a concern at a site and a point.
std::vector<Override> overrides_at(const Catalogue& catalogue, const Concern& concern, const Site& site, const Point& point, int number);

/// Every choice among some overrides, the empty one first.
std::vector<std::vector<Override>> choices_of(const std::vector<Override>& overrides);

}  // namespace stipple
