// SPDX-License-Identifier: MIT
#include "report/calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "dated.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_calendar_test {

namespace {

CalendarEvent visit(std::string key, std::string_view day) {
    CalendarEvent e;
    e.key = std::move(key);
    e.first = on(day);
    e.end = e.first + std::chrono::days{1};
    e.summary = "Appointment";
    return e;
}

Moment at(std::string_view day) { return Moment{on(day)}; }

/// "key sequence stamp status" of every event, in order.
std::string told(const std::vector<CalendarEvent>& events) {
    std::string out;
    for (const CalendarEvent& e : events) out += (out.empty() ? "" : ", ") + e.key + ' ' + std::to_string(e.sequence) + ' ' + iso(e.stamp).substr(0, 10) + ' ' + std::string{e.status};
    return out;
}

std::vector<CalendarEvent> replay(const std::vector<Revision>& revisions) {
    CalendarHistory history;
    for (const Revision& revision : revisions) history.add(revision);
    return history.events();
}

std::vector<CalendarEvent> events_of(const Small& small, Case& c, const CalendarOptions& options) {
    View view;
    view.sessions = view.care = view.outlook = view.depths = true;
    put_in_order(c, small.catalogue());
    return calendar_events(make_report(small.catalogue(), c, make_plan(small.catalogue(), c), view), options);
}

int count(const std::vector<CalendarEvent>& events, std::string_view prefix) {
    return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const CalendarEvent& e) { return e.key.starts_with(prefix); }));
}

}  // namespace

TEST_CASE("an event is counted up each time its start, end or status changes, and stamped with that moment") {
    CalendarEvent longer = visit("session/2", "2027-01-21");
    longer.end += std::chrono::days{1};
    CalendarEvent cancelled = longer;
    cancelled.status = "CANCELLED";
    CHECK(told(replay({{at("2026-11-21"), {visit("session/1", "2026-12-08"), visit("session/2", "2027-01-05")}},
                       {at("2026-12-08"), {visit("session/1", "2026-12-08"), visit("session/2", "2027-01-05")}}})) ==
          "session/1 0 2026-11-21 CONFIRMED, session/2 0 2026-11-21 CONFIRMED");
    CHECK(told(replay({{at("2026-11-21"), {visit("session/2", "2027-01-05")}}, {at("2027-01-04"), {visit("session/2", "2027-01-21")}}})) == "session/2 1 2027-01-04 CONFIRMED");
    CHECK(told(replay({{at("2026-11-21"), {visit("session/2", "2027-01-05")}},
                       {at("2027-01-04"), {visit("session/2", "2027-01-21")}},
                       {at("2027-01-05"), {longer}},
                       {at("2027-01-06"), {cancelled}}})) == "session/2 3 2027-01-06 CANCELLED");
}

TEST_CASE("an event that is gone stays as cancelled, and one that comes back is counted up again") {
    const std::vector<Revision> gone{{at("2026-11-21"), {visit("session/1", "2026-12-08"), visit("session/4", "2027-03-02")}}, {at("2027-01-01"), {visit("session/1", "2026-12-08")}}};
    const auto events = replay(gone);
    CHECK(told(events) == "session/1 0 2026-11-21 CONFIRMED, session/4 1 2027-01-01 CANCELLED");
    CHECK(events[1].summary == "Cancelled: Appointment");
    CHECK(events[1].first == on("2027-03-02"));
    auto back = gone;
    back.push_back({at("2027-01-02"), {visit("session/1", "2026-12-08"), visit("session/4", "2027-03-02")}});
    CHECK(told(replay(back)) == "session/1 0 2026-11-21 CONFIRMED, session/4 2 2027-01-02 CONFIRMED");
    CHECK(replay(back)[1].summary == "Appointment");
    back.push_back({at("2027-01-03"), {visit("session/1", "2026-12-08"), visit("session/4", "2027-03-02")}});
    CHECK(told(replay(back)) == "session/1 0 2026-11-21 CONFIRMED, session/4 2 2027-01-02 CONFIRMED");
}

TEST_CASE("detail decides what is in a calendar: sessions alone, phases of care, or each day of it") {
    const Small small;
    Case c = scars_of(small);
    const auto sessions = events_of(small, c, {.detail = "sessions"});
    const auto phases = events_of(small, c, {.detail = "phases"});
    const auto days = events_of(small, c, {.detail = "days"});
    CHECK(count(sessions, "session/") == 4);
    CHECK(sessions.size() == 4);
    CHECK(count(phases, "session/") == 4);
    CHECK(count(phases, "milestone/") > 0);
    CHECK(count(phases, "care/1/") > 1);
    CHECK(count(days, "care/1/") > count(phases, "care/1/"));
    for (const CalendarEvent& e : days)
        if (e.key.starts_with("care/")) CHECK(e.end == e.first + std::chrono::days{1});
    for (const CalendarEvent& e : phases) CHECK(e.blocks_time == e.key.starts_with("session/"));
}

TEST_CASE("on a night when the clocks change a visit is as long as ever, and begins at a moment that exists") {
    const Small small;
    Case c = scars_of(small);
    c.booking.minutes = 60;
    c.booking.zone_data = Zone{"Europe/London", {{std::chrono::sys_seconds{std::chrono::seconds{-(1LL << 59)}}, 0, false, "GMT"}}, read_yearly_rule("GMT0BST,M3.5.0/1,M10.5.0")};
    const auto hours_of_visit = [&](std::string_view day, int at_minutes) {
        c.start = on(day);
        c.booking.at_minutes = at_minutes;
        const auto events = events_of(small, c, {.detail = "sessions"});
        return iso(Moment{events.front().begins->time_since_epoch()}).substr(11, 5) + ' ' + iso(Moment{events.front().ends->time_since_epoch()}).substr(11, 5);
    };
    CHECK(hours_of_visit("2027-03-27", 90) == "01:30 02:30");  // in UTC, as all of these
    CHECK(hours_of_visit("2027-03-28", 30) == "00:30 01:30");
    CHECK(hours_of_visit("2027-03-28", 90) == "01:30 02:30");  // 01:30 does not exist and means 02:30 of summer time
    CHECK(hours_of_visit("2027-10-31", 30) == "23:30 00:30");
    CHECK(hours_of_visit("2027-10-31", 90) == "00:30 01:30");  // the first 01:30, until the second
    CHECK(hours_of_visit("2027-10-31", 120) == "02:00 03:00");
}

TEST_CASE("neutral titles say nothing of the treatment, and the client has no milestones") {
    const Small small;
    Case c = scars_of(small);
    for (const CalendarEvent& e : events_of(small, c, {})) {
        CAPTURE(e.summary);
        CHECK((e.summary == "Appointment" || e.summary == "Reminder" || e.summary.starts_with("Care reminder")));
        for (const char* word : {"cheek", "scar", "rolling", "severe"}) CHECK(e.summary.find(word) == std::string::npos);
        if (e.key.starts_with("milestone/scar-photo")) CHECK(e.description.find("photo, session 1 of 4: the plan says what to look at.") != std::string::npos);
    }
    const auto in_full = events_of(small, c, {.full_titles = true});
    CHECK(std::any_of(in_full.begin(), in_full.end(), [](const CalendarEvent& e) { return e.description.find("Photograph the scars.") != std::string::npos; }));
    CHECK(events_of(small, c, {.full_titles = true}).front().summary == "Microneedling, session 1 of 4: cheek");
    CHECK(count(events_of(small, c, {.for_client = true}), "milestone/") == 0);
}

TEST_CASE("the first event carries every red flag and the clinic's number, and no other does") {
    const Small small;
    Case c = scars_of(small);
    const auto events = events_of(small, c, {.contact = "020 7946 0000"});
    for (const Sign& sign : small.catalogue().signs) CHECK(events.front().description.find(sign.text) != std::string::npos);
    CHECK(events.front().description.find("020 7946 0000") != std::string::npos);
    CHECK(events[1].description.find("When to call") == std::string::npos);
}

TEST_CASE("the red flags never stand on a cancelled event, which a feed leaves out and some calendars hide") {
    const Small small;
    Case c = scars_of(small);
    Entry cancelled;
    cancelled.number = 1;
    cancelled.what = "cancelled";
    cancelled.session = 1;
    cancelled.reason = "ill";
    Entry moved = cancelled;
    moved.number = 2, moved.what = "moved", moved.session = 2, moved.to = *c.start + std::chrono::days{12};
    c.journal = {cancelled, moved};
    REQUIRE(events_of(small, c, {}).front().status == "CANCELLED");
    for (const char* detail : {"sessions", "phases", "days"}) {
        int bearers = 0;
        for (const CalendarEvent& e : events_of(small, c, {.detail = detail}))
            if (e.description.find("When to call") != std::string::npos) {
                ++bearers;
                CHECK(e.status != "CANCELLED");
            }
        CHECK(bearers == 1);
    }
}

TEST_CASE("a visit of a client who was not screened says so, to the clinic and in other words to the client") {
    const Small small;
    Case c = scars_of(small);
    c.history.clear();
    CHECK(events_of(small, c, {}).front().description.find("NOT SCREENED") != std::string::npos);
    const auto clients = events_of(small, c, {.for_client = true, .contact = "1"});
    CHECK(clients.front().description.find("SCREENED") == std::string::npos);
    CHECK(clients.front().description.find("questions to ask before this visit is certain") != std::string::npos);
}

TEST_CASE("a session that was missed is tentative until a day is agreed, and the clinic reads from when on") {
    const Small small;
    Case c = scars_of(small);
    Entry missed;
    missed.number = 1, missed.what = "missed", missed.session = 1, missed.on = *c.start;
    c.journal = {missed};
    const auto first = events_of(small, c, {}).front();
    CHECK(first.key == "session/1");
    CHECK(first.status == "TENTATIVE");
    for (const CalendarEvent& later : events_of(small, c, {})) {
        CHECK((!later.key.starts_with("session/") || later.status == "TENTATIVE"));  // counted from a day on which nobody has agreed
        CHECK_FALSE(later.key.starts_with("care/"));
    }
    CHECK(first.description.find("No day is agreed: to be booked anew, not before 2026-12-09.") != std::string::npos);
    CHECK(events_of(small, c, {.for_client = true, .contact = "1"}).front().description.find("This day is not certain yet.") != std::string::npos);
    Entry moved = missed;
    moved.number = 2, moved.what = "moved", moved.to = *c.start + std::chrono::days{5};
    c.journal.push_back(moved);
    CHECK(events_of(small, c, {}).front().status == "CONFIRMED");
}

TEST_CASE("care that a deeper session asks for stands on the days after a lighter one") {
    const Small small;
    Case c = scars_of(small);
    for (const auto& [session, day, depth] : {std::tuple{1, "2026-12-08", 2500}, {2, "2026-12-12", 500}}) {
        Entry& done = c.journal.emplace_back();
        done.number = done.session = session, done.what = "done", done.on = on(day), done.depths = {{small.site("cheek"), Depth{depth}}};
    }
    for (const char* detail : {"days", "phases"}) {
        const auto events = events_of(small, c, {.detail = detail});
        const auto says_so = [](const CalendarEvent& e) { return e.key.starts_with("care/2/") && e.first <= on("2026-12-21") && e.end > on("2026-12-21") && e.description.find("out of the sun") != std::string::npos; };
        CHECK(std::any_of(events.begin(), events.end(), says_so));
    }
}

TEST_CASE("a session that is withheld is tentative, without care; one that is cancelled says so and keeps its key") {
    const Small small;
    Case c = scars_of(small);
    Entry cancelled;
    cancelled.number = 1;
    cancelled.what = "cancelled";
    cancelled.session = 4;
    cancelled.reason = "moved away";
    c.journal = {cancelled};
    const auto events = events_of(small, c, {});
    const auto fourth = std::find_if(events.begin(), events.end(), [](const CalendarEvent& e) { return e.key == "session/4"; });
    REQUIRE(fourth != events.end());
    CHECK(fourth->status == "CANCELLED");
    CHECK(fourth->summary == "Cancelled: Appointment");
    CHECK_FALSE(fourth->blocks_time);
    CHECK(count(events, "care/4/") == 0);
    CHECK(count(events, "care/3/") > 0);
}

}  // namespace report_calendar_test
