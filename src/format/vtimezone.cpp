// SPDX-License-Identifier: MIT
#include "format/vtimezone.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

#include "base/day.hpp"

namespace stipple {

namespace {

constexpr std::chrono::days year_before{400};  // so that a rule has begun before the first event
constexpr int seconds_a_day = 24 * 60 * 60;

/// +0100, or with seconds +005320 where a zone has them.
std::string offset_text(int seconds) {
    const int s = std::abs(seconds);
    return fmt::format("{}{:02}{:02}{}", seconds < 0 ? '-' : '+', s / 3600, s / 60 % 60, s % 60 ? fmt::format("{:02}", s % 60) : std::string{});
}

/// Clocks put forward are daylight time, whatever the zone calls it: readers take the two from their offsets.
void put_block(IcsLines& lines, const ZoneSpan& change, int before, const std::string& rule) {
    const std::string_view kind = change.offset_seconds > before ? "DAYLIGHT" : "STANDARD";
    lines.put("BEGIN", kind);
    lines.put("DTSTART", iso_basic(std::chrono::local_seconds{change.from.time_since_epoch()} + std::chrono::seconds{before}));
    lines.put("TZOFFSETFROM", offset_text(before));
    lines.put("TZOFFSETTO", offset_text(change.offset_seconds));
    if (!change.abbreviation.empty()) lines.put_text("TZNAME", change.abbreviation);
    if (!rule.empty()) lines.put("RRULE", rule);
    lines.put("END", kind);
}

/// What held when the span began, as a block that never changes.
void put_standing(IcsLines& lines, const ZoneSpan& span) {
    ZoneSpan since = span;
    since.from = std::chrono::sys_seconds{} - std::chrono::seconds{span.offset_seconds};
    put_block(lines, since, span.offset_seconds, {});
}

/// FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU; empty where the moment is no week day of a month, or not within its day.
std::string rule_text(const YearlyMoment& moment) {
    static constexpr std::string_view days[]{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    if (moment.form != YearlyMoment::Form::week_of_month || moment.seconds < 0 || moment.seconds >= seconds_a_day) return {};
    return fmt::format("FREQ=YEARLY;BYMONTH={};BYDAY={}{}", moment.month, moment.week == 5 ? std::string{"-1"} : std::to_string(moment.week), days[moment.weekday]);
}

bool same_changes(const std::vector<ZoneSpan>& a, const std::vector<ZoneSpan>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ZoneSpan& x, const ZoneSpan& y) { return x.from == y.from && x.offset_seconds == y.offset_seconds; });
}

/// Writes the two yearly rules if they say the same as the changes of the span.
bool put_rules(IcsLines& lines, const Zone& zone, const std::vector<ZoneSpan>& changes, std::chrono::sys_seconds from, std::chrono::sys_seconds to) {
    if (!zone.footer || !zone.footer->summer || changes.size() < 2 || !same_changes(changes, rule_changes(*zone.footer, from, to))) return false;
    const YearlySummer& summer = *zone.footer->summer;
    const std::string start = rule_text(summer.start), end = rule_text(summer.end);
    if (start.empty() || end.empty()) return false;
    int before = span_at(zone, from).offset_seconds;
    for (std::size_t i = 0; i < 2; ++i) {
        const bool to_summer = changes[i].offset_seconds == summer.offset_seconds;
        put_block(lines, changes[i], before, to_summer ? start : end);
        before = changes[i].offset_seconds;
    }
    return true;
}

}  // namespace

void put_vtimezone(IcsLines& lines, const Zone& zone, std::chrono::sys_seconds from, std::chrono::sys_seconds to) {
    const auto begin = from - year_before;
    const auto changes = changes_between(zone, begin, to);
    lines.put("BEGIN", "VTIMEZONE");
    lines.put_text("TZID", zone.name);
    if (!put_rules(lines, zone, changes, begin, to)) {
        const ZoneSpan standing = span_at(zone, begin);
        put_standing(lines, standing);
        int before = standing.offset_seconds;
        for (const ZoneSpan& change : changes) {
            put_block(lines, change, before, {});
            before = change.offset_seconds;
        }
    }
    lines.put("END", "VTIMEZONE");
}

}  // namespace stipple
