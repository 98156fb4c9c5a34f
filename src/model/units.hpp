// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace stipple {

/// A needle depth in whole micrometres, so that a safety limit is never compared in floating point.
struct Depth {
    int micrometres = 0;
    auto operator<=>(const Depth&) const = default;
};

/// Lightest, recommended and deepest, in that order.
struct DepthRange {
    Depth min, typical, max;
    bool operator==(const DepthRange&) const = default;
};

/// Fewest, usual and most: of sessions, of days, of passes.
struct CountRange {
    int min = 0, typical = 0, max = 0;
    bool operator==(const CountRange&) const = default;
};

/// Limits of the format that no file, layer or override can move (design of the protocol format, section 4).
namespace limits {
inline constexpr Depth shallowest{100};
inline constexpr Depth deepest{3000};
inline constexpr int shortest_interval_days = 3;
inline constexpr int longest_interval_days = 400;
inline constexpr int most_sessions = 24;
}  // namespace limits

/// Millimetres with as many decimals as are needed, at least one: "1.5", "0.75".
std::string millimetres(Depth depth);

/// Reads digits, a point and at most two decimals; refuses signs, exponents, commas and units.
std::optional<Depth> parse_millimetres(std::string_view text);

}  // namespace stipple
