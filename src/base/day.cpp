// SPDX-License-Identifier: MIT
#include "base/day.hpp"

#include <fmt/core.h>

#include <date/date.h>

#include "base/ascii.hpp"

namespace stipple {

namespace {

/// A pattern with its digits written over, two at a time: the year, which has four, the month, the day, the hour, the minute, the second.
std::string written(std::string pattern, Moment moment) {
    const Day day = std::chrono::floor<std::chrono::days>(moment);
    const date::year_month_day ymd{date::sys_days{day.time_since_epoch()}};
    const auto year = static_cast<unsigned>(int{ymd.year()}), seconds = static_cast<unsigned>((moment - day).count());
    std::size_t at = 0;
    for (const unsigned pair : {year / 100, year % 100, unsigned{ymd.month()}, unsigned{ymd.day()}, seconds / 3600, seconds / 60 % 60, seconds % 60}) {
        if (at < pattern.size() && pattern[at] != '0') ++at;
        if (at == pattern.size()) break;
        pattern[at++] = static_cast<char>('0' + pair / 10);
        pattern[at++] = static_cast<char>('0' + pair % 10);
    }
    return pattern;
}

}  // namespace

std::optional<Day> day_of(int year, unsigned month, unsigned day) {
    const date::year_month_day ymd{date::year{year}, date::month{month}, date::day{day}};
    if (!ymd.ok() || year < 1900 || year > 2199) return std::nullopt;
    return Day{date::sys_days{ymd}.time_since_epoch()};
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        int n = 0;
        for (char c : text.substr(from, count)) n = c < '0' || c > '9' || n < 0 ? -1 : n * 10 + (c - '0');
        return n;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    return day_of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::string iso(Day day) { return written("0000-00-00", Moment{day}); }

std::string iso(Moment moment) { return written("0000-00-00T00:00:00Z", moment); }

std::string iso_basic(Day day) { return written("00000000", Moment{day}); }

std::string iso_basic(Moment moment) { return written("00000000T000000Z", moment); }

std::string iso_basic(std::chrono::local_seconds at) { return written("00000000T000000", Moment{at.time_since_epoch()}); }

std::string_view month_name(Day day) {
    static constexpr std::string_view names[]{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return names[static_cast<unsigned>(std::chrono::year_month_day{day}.month()) - 1];
}

std::string iso_with_weekday(Day day) {
    static constexpr std::string_view names[]{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const date::weekday weekday{date::sys_days{day.time_since_epoch()}};
    return std::string{names[weekday.c_encoding()]} + ' ' + iso(day);
}

Day later(Day day, Duration duration) {
    switch (duration.unit) {
        case Duration::Unit::hours: return day;
        case Duration::Unit::days: return day + std::chrono::days{duration.count};
        case Duration::Unit::weeks: return day + std::chrono::days{7 * duration.count};
        case Duration::Unit::months: break;
    }
    const date::year_month_day ymd{date::sys_days{day.time_since_epoch()}};
    const date::year_month month = ymd.year() / ymd.month() + date::months{duration.count};
    const date::year_month_day_last last{month.year(), month.month() / date::last};
    const date::year_month_day moved{month.year(), month.month(), std::min(ymd.day(), last.day())};
    return Day{date::sys_days{moved}.time_since_epoch()};
}

Day passed(Day day, Duration duration) {
    return duration.unit == Duration::Unit::hours ? day + std::chrono::days{(duration.count + 23) / 24} : later(day, duration);
}

Day earlier(Day day, Duration duration) {
    if (duration.unit == Duration::Unit::hours) return day - std::chrono::days{(duration.count + 23) / 24};
    return later(day, {-duration.count, duration.unit});
}

std::optional<int> parse_clock_time(std::string_view text) {
    const auto digit = [&](std::size_t i) { return is_digit(text[i]); };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const int hours = (text[0] - '0') * 10 + (text[1] - '0'), minutes = (text[3] - '0') * 10 + (text[4] - '0');
    return hours < 24 && minutes < 60 ? std::optional{hours * 60 + minutes} : std::nullopt;
}

std::string clock_time(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

}  // namespace stipple
