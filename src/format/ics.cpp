// SPDX-License-Identifier: MIT
#include "format/ics.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "format/ics_line.hpp"
#include "format/vtimezone.hpp"

namespace stipple {

namespace {

/// A title on one line: some calendars leave out an event whose title has more.
std::string title_of(const CalendarEvent& event) {
    std::string title = event.summary;
    std::replace(title.begin(), title.end(), '\n', ' ');
    return title;
}

/// A name makes some programs open the file as a calendar of its own, which one event alone should not be.
void put_head(IcsLines& lines, const Calendar& calendar, bool named) {
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", fmt::format("-//stipple//stipple {}//EN", version()));
    if (named) lines.put_text("X-WR-CALNAME", calendar.options.full_titles ? "Microneedling" : "Appointments");
    if (!named || !calendar.options.feed) return;
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
    lines.put("X-PUBLISHED-TTL", "PT12H");
}

void put_times(IcsLines& lines, const Calendar& calendar, const CalendarEvent& event) {
    if (event.shown_from && calendar.zone) {
        lines.put("DTSTART;TZID=" + calendar.zone->name, iso_basic(*event.shown_from));
        lines.put("DTEND;TZID=" + calendar.zone->name, iso_basic(*event.shown_until));
    } else if (event.begins) {
        lines.put("DTSTART", iso_basic(*event.begins));
        lines.put("DTEND", iso_basic(*event.ends));
    } else {
        lines.put("DTSTART;VALUE=DATE", iso_basic(event.first));
        lines.put("DTEND;VALUE=DATE", iso_basic(event.end));
    }
}

void put_alarm(IcsLines& lines, const Calendar& calendar, const CalendarEvent& event) {
    if (!calendar.options.alarm_minutes || !event.blocks_time) return;
    lines.put("BEGIN", "VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.put_text("DESCRIPTION", title_of(event));
    lines.put("TRIGGER", fmt::format("-PT{}M", *calendar.options.alarm_minutes));
    lines.put("END", "VALARM");
}

void put_event(IcsLines& lines, const Calendar& calendar, const CalendarEvent& event) {
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", event.uid);
    const std::string stamp = iso_basic(event.stamp);
    lines.put("DTSTAMP", stamp);
    lines.put("LAST-MODIFIED", stamp);
    lines.put("SEQUENCE", std::to_string(event.sequence));
    put_times(lines, calendar, event);
    lines.put_text("SUMMARY", title_of(event));
    const std::string_view rest = std::string_view{event.description}.substr(0, event.description.find_last_not_of(" \t\r\n") + 1);
    lines.put_text("DESCRIPTION", {"As of ", iso(std::chrono::floor<std::chrono::days>(event.stamp)), "; this replaces earlier files.", rest.empty() ? "" : "\n", rest});
    lines.put("STATUS", event.status);
    lines.put("CLASS", "PRIVATE");
    lines.put("TRANSP", event.blocks_time ? "OPAQUE" : "TRANSPARENT");
    if (!event.blocks_time) lines.put("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    put_alarm(lines, calendar, event);
    lines.put("END", "VEVENT");
}

bool is_left_out(const Calendar& calendar, const CalendarEvent& event) { return calendar.options.feed && event.status == "CANCELLED"; }

/// The zone, for the span of the events that are told in it.
void put_zone(IcsLines& lines, const Calendar& calendar, const std::vector<const CalendarEvent*>& events) {
    std::optional<std::chrono::sys_seconds> from, to;
    for (const CalendarEvent* event : events) {
        if (!event->shown_from || !calendar.zone) continue;
        from = std::min(from.value_or(*event->begins), *event->begins);
        to = std::max(to.value_or(*event->ends), *event->ends);
    }
    if (from) put_vtimezone(lines, *calendar.zone, *from, *to);
}

void print(Sink& sink, const Calendar& calendar, const std::vector<const CalendarEvent*>& events, bool whole) {
    IcsLines lines{sink};
    put_head(lines, calendar, whole && (calendar.options.feed || events.size() > 1));
    put_zone(lines, calendar, events);
    for (const CalendarEvent* event : events) put_event(lines, calendar, *event);
    lines.put("END", "VCALENDAR");
}

}  // namespace

void print_ics(Sink& sink, const Calendar& calendar) {
    std::vector<const CalendarEvent*> events;
    for (const CalendarEvent& event : calendar.events)
        if (!is_left_out(calendar, event)) events.push_back(&event);
    if (events.empty())  // a calendar of nothing is none: whoever fetches it must see what was called off
        for (const CalendarEvent& event : calendar.events) events.push_back(&event);
    print(sink, calendar, events, true);
}

void print_ics(Sink& sink, const Calendar& calendar, const CalendarEvent& event) { print(sink, calendar, {&event}, false); }

}  // namespace stipple
