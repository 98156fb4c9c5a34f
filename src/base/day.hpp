// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/duration.hpp"

namespace stipple {

/// A calendar day, without a time or a zone.
using Day = std::chrono::sys_days;

/// A moment in universal time.
using Moment = std::chrono::sys_seconds;

/// Writes 2026-12-08T11:02:00Z.
std::string iso(Moment moment);

/// Reads YYYY-MM-DD between 1900-01-01 and 2199-12-31; refuses everything else, 31 June included.
std::optional<Day> parse_day(std::string_view text);

/// Writes YYYY-MM-DD.
std::string iso(Day day);

/// Writes 20261208.
std::string iso_basic(Day day);

/// The month of a day in three letters: Dec.
std::string_view month_name(Day day);

/// Writes 20261208T110200Z.
std::string iso_basic(Moment moment);

/// Writes 20261208T110200, as the clocks of some zone show it.
std::string iso_basic(std::chrono::local_seconds at);

/// Writes "Tue 2026-12-08": the week day cannot be misread, and neither can the date.
std::string iso_with_weekday(Day day);

/// The day that lies the whole days of the duration later: months keep the day of the month,
/// clamped to the end of a shorter month; hours are refused by returning the day itself.
Day later(Day day, Duration duration);

/// The first day on which the whole duration has passed: the same, with hours rounded up to days.
Day passed(Day day, Duration duration);

/// The same, counted back; hours go back to every day that they touch.
Day earlier(Day day, Duration duration);

/// A civil date from its parts, if there is such a day.
std::optional<Day> day_of(int year, unsigned month, unsigned day);

/// Reads HH:MM between 00:00 and 23:59 as minutes after midnight.
std::optional<int> parse_clock_time(std::string_view text);

/// Writes minutes after midnight as HH:MM.
std::string clock_time(int minutes);

}  // namespace stipple
