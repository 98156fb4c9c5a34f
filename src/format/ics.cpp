// SPDX-License-Identifier: MIT
#include "format/ics.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "format/ics_line.hpp"
#include "format/vtimezone.hpp"

namespace stipple {

namespace {

/// 20261208, and 20261208T110200Z.
std::string compact(std::string text) {
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

std::string local_text(std::chrono::local_seconds at) {
    std::string text = compact(iso(Moment{at.time_since_epoch()}));
    text.pop_back();  // no Z: the zone says what it means
    return text;
}

void put_head(IcsLines& lines, const Calendar& calendar, bool whole) {
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", fmt::format("-//stipple//stipple {}//EN", version()));
    if (whole) lines.put_text("X-WR-CALNAME", calendar.options.full_titles ? "Microneedling" : "Appointments");
    if (!whole || !calendar.options.feed) return;
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
    lines.put("X-PUBLISHED-TTL", "PT12H");
}

void put_times(IcsLines& lines, const Calendar& calendar, const CalendarEvent& event) {
    if (event.begins && calendar.zone) {
        const std::string zone = ";TZID=" + calendar.zone->name;
        lines.put("DTSTART" + zone, local_text(*event.begins));
        lines.put("DTEND" + zone, local_text(*event.ends));
    } else {
        lines.put("DTSTART;VALUE=DATE", compact(iso(event.first)));
        lines.put("DTEND;VALUE=DATE", compact(iso(event.end)));
    }
}

void put_alarm(IcsLines& lines, const Calendar& calendar, const CalendarEvent& event) {
    if (!calendar.options.alarm_minutes || !event.blocks_time) return;
    lines.put("BEGIN", "VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.put_text("DESCRIPTION", event.summary);
    lines.put("TRIGGER", fmt::format("-PT{}M", *calendar.options.alarm_minutes));
    lines.put("END", "VALARM");
}

void put_event(IcsLines& lines, const Calendar& calendar, const CalendarEvent& event) {
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", uid_of(calendar, event));
    lines.put("DTSTAMP", compact(iso(event.stamp)));
    lines.put("LAST-MODIFIED", compact(iso(event.stamp)));
    lines.put("SEQUENCE", std::to_string(event.sequence));
    put_times(lines, calendar, event);
    lines.put_text("SUMMARY", event.summary);
    const std::string description = fmt::format("As of {}; this replaces earlier files.\n{}", iso(std::chrono::floor<std::chrono::days>(event.stamp)), event.description);
    lines.put_text("DESCRIPTION", trimmed(description));
    lines.put("STATUS", event.status);
    lines.put("CLASS", "PRIVATE");
    lines.put("TRANSP", event.blocks_time ? "OPAQUE" : "TRANSPARENT");
    if (!event.blocks_time) lines.put("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    put_alarm(lines, calendar, event);
    lines.put("END", "VEVENT");
}

bool is_left_out(const Calendar& calendar, const CalendarEvent& event) { return calendar.options.feed && event.status == "CANCELLED"; }

/// The zone, for the span of the timed events.
void put_zone(IcsLines& lines, const Calendar& calendar, const std::vector<const CalendarEvent*>& events) {
    std::optional<std::chrono::sys_seconds> from, to;
    for (const CalendarEvent* event : events) {
        if (!event->begins || !calendar.zone) continue;
        const auto begins = to_utc(*calendar.zone, *event->begins), ends = to_utc(*calendar.zone, *event->ends);
        from = std::min(from.value_or(begins), begins);
        to = std::max(to.value_or(ends), ends);
    }
    if (from) put_vtimezone(lines, *calendar.zone, *from, *to);
}

void print(Sink& sink, const Calendar& calendar, const std::vector<const CalendarEvent*>& events, bool whole) {
    IcsLines lines{sink};
    put_head(lines, calendar, whole);
    put_zone(lines, calendar, events);
    for (const CalendarEvent* event : events) put_event(lines, calendar, *event);
    lines.put("END", "VCALENDAR");
}

}  // namespace

void print_ics(Sink& sink, const Calendar& calendar) {
    std::vector<const CalendarEvent*> events;
    for (const CalendarEvent& event : calendar.events)
        if (!is_left_out(calendar, event)) events.push_back(&event);
    print(sink, calendar, events, true);
}

void print_ics(Sink& sink, const Calendar& calendar, const CalendarEvent& event) { print(sink, calendar, {&event}, false); }

std::string uid_of(const Calendar& calendar, const CalendarEvent& event) { return uuid_of(calendar.space, event.key); }

}  // namespace stipple
