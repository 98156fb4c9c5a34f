// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/bound.hpp"
#include "model/care.hpp"

namespace stipple {

// How strict one thing is beside another, for whoever compares layers.

/// Whether every wanted word is among all.
bool has_all(const std::vector<std::string>& all, const std::vector<std::string>& wanted);

/// Whether a list of which any word will do, and an empty one always does, is met wherever the other is.
bool covers(const std::vector<std::string>& wide, const std::vector<std::string>& narrow);

/// Whether two conditions are the same.
bool same(const When& a, const When& b);

/// The place of a word in a list that runs from the mildest to the gravest; an absent word is the mildest.
int rank(std::string_view word, std::string_view words);

/// Whether a condition is met wherever the other is.
bool covers(const When& wide, const When& narrow);

/// Whether a depth passes a limit, or the limit is gone.
bool deeper(const std::optional<Depth>& now, const std::optional<Depth>& before);

/// Whether some of the bounds is no bolder than the one that must stay.
bool keeps(const std::vector<DepthBound>& bounds, const DepthBound& wanted);

/// A length of time in hours; of months, which differ, the fewest and the most that they can have.
struct Stretch {
    int least = 0, most = 0;
    std::optional<int> months{};

    bool operator==(const Stretch&) const = default;
};

/// A time without end.
inline constexpr int never = 1'000'000;

/// The stretch of a duration; `absent` hours where there is none.
Stretch stretch_of(const std::optional<Duration>& duration, int absent);

/// Whether a time can be over before another one is; one that is absent has no length.
bool shorter(const Stretch& a, const Stretch& b);
bool shorter(const std::optional<Duration>& a, const std::optional<Duration>& b);

/// The times of a clock in each band.
std::array<Stretch, 4> clock(const std::optional<ByBand>& by_band, int absent);

/// Whether a clock can stop before another one in some band.
bool earlier(const std::array<Stretch, 4>& a, const std::array<Stretch, 4>& b);

}  // namespace stipple
