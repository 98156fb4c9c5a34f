// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stipple {

/// A length of time as people say it; hours are elapsed time, the others count on the calendar.
struct Duration {
    enum class Unit { hours, days, weeks, months };
    int count = 0;
    Unit unit = Unit::hours;

    bool operator==(const Duration&) const = default;
};

/// Reads "24h", "7d", "6w" or "6mo"; refuses signs, fractions, spaces and anything over 9999.
std::optional<Duration> parse_duration(std::string_view text);

/// Writes a duration the way parse_duration reads it.
std::string to_text(Duration duration);

/// Says a duration in words: "24 hours", "1 week", "6 months".
std::string in_words(Duration duration);

/// The length in hours, a month counted as 30 days; for ordering and for JSON, never for dates.
int nominal_hours(Duration duration);

}  // namespace stipple
