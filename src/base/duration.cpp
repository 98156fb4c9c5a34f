// SPDX-License-Identifier: MIT
#include "base/duration.hpp"

#include <fmt/core.h>

#include <array>

#include "base/ascii.hpp"
#include "base/text.hpp"

namespace stipple {

namespace {

struct UnitRow {
    Duration::Unit unit;
    std::string_view suffix, word;
    int hours;
};

constexpr std::array<UnitRow, 4> units{{{Duration::Unit::hours, "h", "hour", 1},
                                        {Duration::Unit::days, "d", "day", 24},
                                        {Duration::Unit::weeks, "w", "week", 168},
                                        {Duration::Unit::months, "mo", "month", 720}}};

const UnitRow& row_of(Duration::Unit unit) { return units[static_cast<std::size_t>(unit)]; }

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
    std::size_t digits = 0;
    int count = 0;
    while (digits < text.size() && is_digit(text[digits]) && digits < 5)
        count = count * 10 + (text[digits++] - '0');
    if (digits == 0 || count > 9999) return std::nullopt;
    for (const UnitRow& row : units)
        if (text.substr(digits) == row.suffix) return Duration{count, row.unit};
    return std::nullopt;
}

std::string to_text(Duration duration) { return fmt::format("{}{}", duration.count, row_of(duration.unit).suffix); }

std::string in_words(Duration duration) { return counted(duration.count, row_of(duration.unit).word); }

int nominal_hours(Duration duration) { return duration.count * row_of(duration.unit).hours; }

}  // namespace stipple
