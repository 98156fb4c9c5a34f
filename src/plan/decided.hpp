// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "model/evidence.hpp"
#include "model/units.hpp"

namespace stipple {

/// What one bound allows; only the parts that it speaks of are set.
struct Limit {
    std::optional<Depth> min, typical, max;
    std::optional<Day> earliest;
    std::optional<int> days;
    std::optional<Duration> from, until;
};

/// One reason that a recommendation is what it is. Bounds only tighten, so their order never matters.
struct Bound {
    std::string_view kind;  ///< rule, label, reach, site, skin, caution, assumed, clinic; depth, lead; care
    std::string id;
    Limit limit;
    std::string because;
    const Evidence* evidence = nullptr;
    bool binding = false;
    std::string override_reason;  ///< set where a practitioner's reason raised this bound
};

/// A value and every bound it was met from.
template <class T>
struct Decided {
    T value{};
    std::vector<Bound> bounds;
};

}  // namespace stipple
