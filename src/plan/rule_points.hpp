// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/rules.hpp"

namespace stipple {

/// Every point that some of the conditions tell from another, where nothing is left to be filled in: types, severities and skin types each, and devices,
/// ages and sessions each and none.
std::vector<Facts> points_that_tell(const Catalogue& catalogue, const Concern& concern, const std::vector<const When*>& conditions, const Facts& facts, const std::vector<Dimension>& in);

template <class Rule>
std::vector<Facts> points_of(const Catalogue& catalogue, const Concern& concern, const std::vector<const Rule*>& rules, const Facts& facts) {
    return points_that_tell(catalogue, concern, conditions_of(rules), facts, dimensions_of(rules));
}

}  // namespace stipple
