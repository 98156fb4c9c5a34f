// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

/// Seconds east of UTC, whether it is summer time, and what people call it, from one moment on;
/// where summer time is negative, as in Dublin, it is the winter that carries the mark.
struct ZoneSpan {
    std::chrono::sys_seconds from;
    int offset_seconds = 0;
    bool summer = false;
    std::string abbreviation;

    bool operator==(const ZoneSpan&) const = default;
};

/// A moment that comes back every year, as the footer of a TZif file writes it.
struct YearlyMoment {
    enum class Form {
        week_of_month,     // Mm.w.d: the week-th such day of the week in the month, 5 the last
        day_without_leap,  // Jn: 1 to 365, 29 February never counted
        day_from_zero      // n: 0 to 365, 29 February counted
    };
    Form form = Form::week_of_month;
    unsigned month = 1;    // 1 to 12
    unsigned week = 1;     // 1 to 5
    unsigned weekday = 0;  // 0 is Sunday
    int day = 0;
    int seconds = 0;  // after midnight on the clocks before the change; from -167 to 167 hours

    bool operator==(const YearlyMoment&) const = default;
};

/// The part of the year when clocks show something else than standard time.
struct YearlySummer {
    int offset_seconds = 0;
    std::string abbreviation;
    YearlyMoment start, end;

    bool operator==(const YearlySummer&) const = default;
};

/// What holds every year after the last change in the data of a zone.
struct YearlyRule {
    int standard_offset_seconds = 0;
    std::string standard_abbreviation;
    std::optional<YearlySummer> summer;

    bool operator==(const YearlyRule&) const = default;
};

/// Reads the footer of a TZif file, such as "GMT0BST,M3.5.0/1,M10.5.0"; a summer without its two moments is refused.
std::optional<YearlyRule> read_yearly_rule(std::string_view text);

/// The changes that the rule makes after one moment and until another, that one included, in order and never two at once.
std::vector<ZoneSpan> rule_changes(const YearlyRule& rule, std::chrono::sys_seconds after, std::chrono::sys_seconds until);

/// Holds a moment between the years 0 and 9999, where the calendar can be counted on.
std::chrono::sys_seconds within_reach(std::chrono::sys_seconds moment);

}  // namespace stipple
