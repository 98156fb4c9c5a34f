// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "model/catalogue.hpp"
#include "plan/point.hpp"

namespace stipple {

/// No device, and each that there is.
std::vector<const Device*> every_device(const Catalogue& catalogue);

/// Every point at which rules of the two concerns can differ, or a rest of their own from a general one; types and severities are the child's.
std::vector<Point> points_of(const Catalogue& catalogue, const Concern& child, const Concern& parent);

/// No age, and each in years at which any limit of the two concerns or of the catalogue changes.
std::vector<std::optional<int>> ages_of(const Catalogue& catalogue, const Concern& child, const Concern& parent);

}  // namespace stipple
