// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/case.hpp"
#include "plan/plan.hpp"

namespace stipple {

/// One point of the product of everything that a depth depends on besides the site; what is empty is not given.
struct Point {
    std::string type, severity, skin;
    const Device* device = nullptr;
    std::optional<int> age;

    /// The point as it stands behind a figure: " (type rolling, skin IV)"; empty where nothing is given.
    std::string in_words() const;
};

/// The ages at which some of the conditions begins or ceases to hold, in years; an age between two of them is like the lower one.
std::vector<int> ages_that_matter(const std::vector<const When*>& conditions);

/// The case of a point: one concern, at one site or none; a type or severity that the concern does not know is not given.
Case case_at(const Concern& concern, const Site* site, const Point& point);

/// The depth of a concern at a site and a session, without cautions, with some limits overridden; nothing where it is refused.
std::optional<DepthRange> depth_at(const Catalogue& catalogue, const Concern& concern, const Site& site, const Point& point, int session, const std::vector<Override>& overrides = {});

}  // namespace stipple
