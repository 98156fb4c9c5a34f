// SPDX-License-Identifier: MIT
#include "base/zone_rule.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace stipple {

namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::size_t shortest_name = 3, longest_name = 64;

// Takes a character off what is left to read, if it is there.
bool take(std::string_view& rest, char wanted) {
    if (!rest.starts_with(wanted)) return false;
    rest.remove_prefix(1);
    return true;
}

bool is_name_character(char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-'; }

std::optional<int> take_number(std::string_view& rest, int lowest, int highest) {
    int number = 0;
    std::size_t digits = 0;
    while (digits < rest.size() && digits < 3 && is_digit(rest[digits])) number = number * 10 + (rest[digits++] - '0');
    if (digits == 0 || number < lowest || number > highest) return std::nullopt;
    rest.remove_prefix(digits);
    return number;
}

// Letters alone, or more between < and >.
std::optional<std::string> take_name(std::string_view& rest) {
    const bool quoted = take(rest, '<');
    const auto end = std::find_if_not(rest.begin(), rest.end(), quoted ? is_name_character : is_letter);
    std::string name{rest.begin(), end};
    rest.remove_prefix(name.size());
    if (name.size() < shortest_name || name.size() > longest_name || (quoted && !take(rest, '>'))) return std::nullopt;
    return name;
}

// Hours, with minutes and seconds where they are written, as seconds with their sign.
std::optional<int> take_time(std::string_view& rest, int highest_hour) {
    const int sign = take(rest, '-') ? -1 : 1;
    if (sign == 1) take(rest, '+');
    const auto hours = take_number(rest, 0, highest_hour);
    if (!hours) return std::nullopt;
    int total = *hours * 3600;
    for (const int unit : {60, 1}) {
        if (!take(rest, ':')) break;
        const auto part = take_number(rest, 0, 59);
        if (!part) return std::nullopt;
        total += *part * unit;
    }
    return sign * total;
}

// Footers count west of Greenwich as positive.
std::optional<int> take_offset(std::string_view& rest) {
    const auto west = take_time(rest, 24);
    return west ? std::optional{-*west} : std::nullopt;
}

bool take_week_of_month(std::string_view& rest, YearlyMoment& moment) {
    const auto month = take_number(rest, 1, 12);
    if (!month || !take(rest, '.')) return false;
    const auto week = take_number(rest, 1, 5);
    if (!week || !take(rest, '.')) return false;
    const auto weekday = take_number(rest, 0, 6);
    if (!weekday) return false;
    moment.month = static_cast<unsigned>(*month);
    moment.week = static_cast<unsigned>(*week);
    moment.weekday = static_cast<unsigned>(*weekday);
    return true;
}

bool take_day(std::string_view& rest, YearlyMoment& moment) {
    if (take(rest, 'M')) return take_week_of_month(rest, moment);
    const bool without_leap = take(rest, 'J');
    const auto day = take_number(rest, without_leap ? 1 : 0, 365);
    moment.form = without_leap ? YearlyMoment::Form::day_without_leap : YearlyMoment::Form::day_from_zero;
    moment.day = day.value_or(0);
    return day.has_value();
}

// A comma, the day, and the hour where it is not two in the morning.
std::optional<YearlyMoment> take_moment(std::string_view& rest) {
    YearlyMoment moment;
    if (!take(rest, ',') || !take_day(rest, moment)) return std::nullopt;
    const auto time = take(rest, '/') ? take_time(rest, 167) : std::optional{2 * 3600};
    if (!time) return std::nullopt;
    moment.seconds = *time;
    return moment;
}

std::optional<YearlySummer> take_summer(std::string_view& rest, int standard_offset) {
    const auto name = take_name(rest);
    if (!name || rest.empty()) return std::nullopt;
    const auto offset = rest.front() == ',' ? std::optional{standard_offset + 3600} : take_offset(rest);
    if (!offset) return std::nullopt;
    const auto start = take_moment(rest);
    if (!start) return std::nullopt;
    const auto end = take_moment(rest);
    if (!end) return std::nullopt;
    return YearlySummer{*offset, *name, *start, *end};
}

sys_days day_of_month(std::chrono::year year, const YearlyMoment& moment) {
    const std::chrono::year_month month{year, std::chrono::month{moment.month}};
    const std::chrono::weekday weekday{moment.weekday};
    return moment.week == 5 ? sys_days{month / weekday[std::chrono::last]} : sys_days{month / weekday[moment.week]};
}

sys_days day_in(std::chrono::year year, const YearlyMoment& moment) {
    const sys_days first{year / 1 / 1};
    switch (moment.form) {
        case YearlyMoment::Form::week_of_month: break;
        case YearlyMoment::Form::day_from_zero: return first + days{moment.day};
        case YearlyMoment::Form::day_without_leap: return first + days{moment.day - (year.is_leap() && moment.day >= 60 ? 0 : 1)};
    }
    return day_of_month(year, moment);
}

sys_seconds moment_in(std::chrono::year year, const YearlyMoment& moment, int offset_before) {
    return day_in(year, moment) + seconds{moment.seconds - offset_before};
}

// Both changes of a year.
void add_changes(const YearlyRule& rule, const YearlySummer& summer, std::chrono::year year, std::vector<ZoneSpan>& changes) {
    const sys_seconds start = moment_in(year, summer.start, rule.standard_offset_seconds);
    const sys_seconds end = moment_in(year, summer.end, summer.offset_seconds);
    changes.push_back({start, summer.offset_seconds, true, summer.abbreviation});
    changes.push_back({end, rule.standard_offset_seconds, false, rule.standard_abbreviation});
}

std::chrono::year year_of(sys_seconds moment) { return std::chrono::year_month_day{std::chrono::floor<days>(within_reach(moment))}.year(); }

}  // namespace

std::optional<YearlyRule> read_yearly_rule(std::string_view text) {
    std::string_view rest = text;
    const auto name = take_name(rest);
    if (!name) return std::nullopt;
    const auto offset = take_offset(rest);
    if (!offset) return std::nullopt;
    YearlyRule rule{*offset, *name, std::nullopt};
    if (rest.empty()) return rule;
    rule.summer = take_summer(rest, *offset);
    return rule.summer && rest.empty() ? std::optional{rule} : std::nullopt;
}

std::vector<ZoneSpan> rule_changes(const YearlyRule& rule, sys_seconds after, sys_seconds until) {
    std::vector<ZoneSpan> changes;
    if (!rule.summer || after >= until) return changes;
    const std::chrono::year last = year_of(until) + std::chrono::years{1};
    for (std::chrono::year year = year_of(after) - std::chrono::years{1}; year <= last; ++year)
        add_changes(rule, *rule.summer, year, changes);
    std::erase_if(changes, [&](const ZoneSpan& change) { return change.from <= after || change.from > until; });
    const auto earlier_or_summer = [](const ZoneSpan& a, const ZoneSpan& b) {
        return a.from != b.from ? a.from < b.from : a.summer > b.summer;
    };
    std::ranges::sort(changes, earlier_or_summer);  // an end that falls on the next start is no end
    const auto at_once = [](const ZoneSpan& a, const ZoneSpan& b) { return a.from == b.from; };
    changes.erase(std::unique(changes.begin(), changes.end(), at_once), changes.end());
    return changes;
}

sys_seconds within_reach(sys_seconds moment) {
    constexpr sys_seconds first{sys_days{std::chrono::year{0} / 1 / 1}}, last{sys_days{std::chrono::year{9999} / 12 / 31}};
    return std::clamp(moment, first, last);
}

}  // namespace stipple
