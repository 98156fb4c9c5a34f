// SPDX-License-Identifier: MIT
#include "format/ics.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace format_ics_test {
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Zone london{"Europe/London", {{std::chrono::sys_seconds{std::chrono::seconds{-(1LL << 59)}}, 0, false, "GMT"}}, read_yearly_rule("GMT0BST,M3.5.0/1,M10.5.0")};

CalendarEvent visit(std::string_view day, std::chrono::minutes after_midnight) {
    CalendarEvent e;
    e.key = "session/1";
    e.first = *parse_day(day);
    e.end = e.first + std::chrono::days{1};
    e.begins = Moment{e.first} + after_midnight;
    e.ends = *e.begins + hours{1};
    return e;
}

std::string printed(std::vector<CalendarEvent> events) {
    StringSink sink;
    for (CalendarEvent& event : events) show_on_clocks(event, london);
    print_ics(sink, {{}, &london, std::move(events)});
    sink.flush();
    return sink.text;
}

bool holds(const std::string& text, std::string_view line) { return text.find("\r\n" + std::string{line} + "\r\n") != std::string::npos; }

/// A calendar of one event on 8 December 2026 with this description.
Calendar one_event(std::string description) {
    CalendarEvent e;
    e.uid = "31ecad40-1c21-525f-89b9-1b729280cfb5";
    e.first = *day_of(2026, 12, 8), e.end = *day_of(2026, 12, 9);
    e.summary = "Care reminder, day 0";
    e.description = std::move(description);
    e.stamp = Moment{*day_of(2026, 11, 21)} + std::chrono::hours{9};
    return {{}, nullptr, {e}};
}

std::string printed(const Calendar& calendar) {
    StringSink sink;
    print_ics(sink, calendar);
    sink.flush();
    return sink.text;
}

bool has_line(const Calendar& calendar, const std::string& line) { return printed(calendar).find("\r\n" + line + "\r\n") != std::string::npos; }

}  // namespace

TEST_CASE("a visit is told on the clocks of its zone") {
    const std::string text = printed({visit("2027-07-15", hours{9})});
    CHECK(holds(text, "DTSTART;TZID=Europe/London:20270715T100000"));
    CHECK(holds(text, "DTEND;TZID=Europe/London:20270715T110000"));
    CHECK(holds(text, "TZID:Europe/London"));
}

TEST_CASE("one that begins or ends in an hour that occurs twice is told in UTC, since readers do not agree which of the two is meant") {
    const std::string text = printed({visit("2027-10-31", minutes{30})});
    CHECK(holds(text, "DTSTART:20271031T003000Z"));
    CHECK(holds(text, "DTEND:20271031T013000Z"));
    CHECK(text.find("VTIMEZONE") == std::string::npos);
    CHECK(holds(printed({visit("2027-10-30", hours{23} + minutes{30})}), "DTSTART:20271030T233000Z"));
    CHECK(holds(printed({visit("2027-10-30", hours{23})}), "DTSTART:20271030T230000Z"));
    CHECK(holds(printed({visit("2027-10-31", hours{2})}), "DTSTART;TZID=Europe/London:20271031T020000"));
}

TEST_CASE("the zone covers the events that are told in it") {
    const std::string text = printed({visit("2027-10-31", minutes{30}), visit("2027-11-30", hours{10})});
    CHECK(holds(text, "DTSTART;TZID=Europe/London:20271130T100000"));
    CHECK(holds(text, "BEGIN:VTIMEZONE"));
}

TEST_CASE("a file of one event has no name, a feed and a file of several have one") {
    CHECK(printed({visit("2027-07-15", hours{9})}).find("X-WR-CALNAME") == std::string::npos);
    CHECK(holds(printed({visit("2027-07-15", hours{9}), visit("2027-08-15", hours{9})}), "X-WR-CALNAME:Appointments"));
    StringSink feed;
    print_ics(feed, {{.feed = true}, &london, {visit("2027-07-15", hours{9})}});
    feed.flush();
    CHECK(holds(feed.text, "X-WR-CALNAME:Appointments"));
    CHECK(holds(feed.text, "REFRESH-INTERVAL;VALUE=DURATION:PT12H"));
}

TEST_CASE("a title of several lines is put on one, and a description keeps its lines") {
    CalendarEvent e = visit("2027-07-15", hours{9});
    e.summary = e.description = "one,\ntwo";
    const std::string text = printed({e});
    CHECK(holds(text, "SUMMARY:one\\, two"));
    CHECK(text.find("\\none\\,\\ntwo\r\n") != std::string::npos);
}

TEST_CASE("an event has its UID, its days and the moment of its last change") {
    const Calendar calendar = one_event("Rest.\n");
    for (const char* line : {"UID:31ecad40-1c21-525f-89b9-1b729280cfb5", "DTSTART;VALUE=DATE:20261208", "DTEND;VALUE=DATE:20261209", "DTSTAMP:20261121T090000Z", "LAST-MODIFIED:20261121T090000Z",
                             "SUMMARY:Care reminder\\, day 0"}) {
        CAPTURE(std::string{line});
        CHECK(has_line(calendar, line));
    }
}

TEST_CASE("a description says as of when it is, and ends with its last word") {
    CHECK(has_line(one_event(""), "DESCRIPTION:As of 2026-11-21\\; this replaces earlier files."));
    CHECK(has_line(one_event(" \r\n\n"), "DESCRIPTION:As of 2026-11-21\\; this replaces earlier files."));
    CHECK(has_line(one_event("\nRest.\n\n"), "DESCRIPTION:As of 2026-11-21\\; this replaces earlier files.\\n\\nRest."));
}

TEST_CASE("a timed event needs the zone, and its end is within the zone's description") {
    const Zone zone{"Test/Zone", {{std::chrono::sys_seconds{}, 3600, false, "TZ"}}, std::nullopt};
    Calendar calendar = one_event("Rest.\n");
    CalendarEvent& event = calendar.events.front();
    event.begins = Moment{*day_of(2026, 12, 8)} + std::chrono::minutes{570};
    event.ends = *event.begins + std::chrono::hours{1};
    CHECK(has_line(calendar, "DTSTART:20261208T093000Z"));
    show_on_clocks(event, zone);
    calendar.zone = &zone;
    CHECK(has_line(calendar, "DTSTART;TZID=Test/Zone:20261208T103000"));
    CHECK(has_line(calendar, "DTEND;TZID=Test/Zone:20261208T113000"));
    CHECK(has_line(calendar, "TZOFFSETTO:+0100"));
}

}  // namespace format_ics_test
