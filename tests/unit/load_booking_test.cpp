// SPDX-License-Identifier: MIT
#include "load/booking.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_booking_test {

namespace {

/// What some texts of one key come to, with what was wrong.
struct Booked {
    Booking booking;
    Diagnostics diagnostics;

    std::string fault() const {
        return diagnostics.empty() ? std::string{} : std::string{diagnostics.front().code} + ' ' + diagnostics.front().help;
    }
};

Booked book(const std::string& key, const std::vector<std::string>& texts, std::optional<Day> today = {}) {
    Request request;
    request.today = today;
    for (const std::string& text : texts) request.keys[key].push_back({text, key, {}, 1, {}, 0, 1});
    Booked booked;
    resolve_booking(request, booked.booking, booked.diagnostics);
    return booked;
}

/// The week days, Sunday first, and the runs: "s-----s 2026-12-24..2027-01-02".
std::string closed(const std::vector<std::string>& texts) {
    const Booked booked = book("closed", texts);
    if (!booked.diagnostics.empty()) return booked.fault();
    std::string said;
    for (const bool day : booked.booking.closed.weekdays) said += day ? 'x' : '-';
    for (const Days& run : booked.booking.closed.runs) said += ' ' + iso(run.from) + ".." + iso(run.to);
    return said;
}

}  // namespace

TEST_CASE("closed days are week days, dates and runs, in whatever order") {
    CHECK(closed({"sun"}) == "x------");
    CHECK(closed({"Saturday", "thurs", "MON"}) == "-x--x-x");
    CHECK(closed({"2026-12-25"}) == "------- 2026-12-25..2026-12-25");
    CHECK(closed({"2026-12-24..2027-01-02", "sun"}) == "x------ 2026-12-24..2027-01-02");
    CHECK(closed({"sun,2027-03-01,2026-12-25", "2027-03-01"}) == "x------ 2026-12-25..2026-12-25 2027-03-01..2027-03-01");
    CHECK(closed({"2026-12-24..2026-12-26", "2026-12-24..2026-12-25"}) == closed({"2026-12-24..2026-12-25", "2026-12-24..2026-12-26"}));
    CHECK(closed({"2028-02-29"}) == "------- 2028-02-29..2028-02-29");
}

TEST_CASE("closed days that cannot be read are told") {
    CHECK(closed({"su"}).starts_with("E0011"));
    CHECK(closed({"sunny"}).starts_with("E0011"));
    CHECK(closed({"2027-02-29"}).starts_with("E0011"));
    CHECK(closed({"03/04/2027"}).starts_with("E0012"));
    CHECK(closed({"2027-01-02..2026-12-24"}) == "E0022 write 2026-12-24..2027-01-02");
    CHECK(closed({"2026-12-24.."}).starts_with("E0011"));
    CHECK(closed({"today"}).starts_with("E0013"));
}

TEST_CASE("a week with no day left is refused, however it was named") {
    CHECK(closed({"sun", "mon", "tue", "wed", "thu", "fri"}) == "xxxxxx-");
    CHECK(closed({"sun,mon,tue,wed,thu,fri,sat"}) == "E0022 leave out the days on which visits can be booked");
    CHECK(closed({"sun", "mon", "tue", "wed", "thu", "fri", "sat"}).starts_with("E0022"));
}

TEST_CASE("days away are dates and runs, and no week days") {
    const Booked booked = book("avoid", {"2027-02-01..2027-02-14", "2027-01-05"});
    CHECK(booked.diagnostics.empty());
    REQUIRE(booked.booking.avoid.size() == 2);
    CHECK(iso(booked.booking.avoid[0].from) == "2027-01-05");
    CHECK(iso(booked.booking.avoid[1].to) == "2027-02-14");
    CHECK(book("avoid", {"sun"}).fault().starts_with("E0011"));
}

TEST_CASE("a day is open unless the clinic is closed or the client away, both ends of a run included") {
    Booking booking;
    booking.closed.weekdays[0] = true;
    booking.closed.runs = {{on("2026-12-24"), on("2026-12-26")}};
    booking.avoid = {{on("2027-01-05"), on("2027-01-05")}};
    for (const char* day : {"2026-12-13", "2026-12-24", "2026-12-25", "2026-12-26", "2027-01-05"}) CHECK_FALSE(booking.is_open(on(day)));
    for (const char* day : {"2026-12-14", "2026-12-12", "2026-12-23", "2027-01-04", "2027-01-06"}) CHECK(booking.is_open(on(day)));
}

TEST_CASE("an event is a day and its name") {
    CHECK(book("event", {"2027-06-12 wedding of a friend"}).booking.event->name == "wedding of a friend");
    CHECK(book("event", {"2027-06-12"}).booking.event->name == "event");
    CHECK(book("event", {"2027-06-12 a", "2027-06-13 b"}).booking.event->day == on("2027-06-13"));
    CHECK(book("event", {"+4w party"}, on("2026-12-01")).booking.event->day == on("2026-12-29"));
    CHECK(book("event", {"wedding 2027-06-12"}).fault().starts_with("E0011"));
}

TEST_CASE("a margin is days, weeks or months") {
    CHECK(book("event-margin", {"4w"}).booking.event_margin == Duration{4, Duration::Unit::weeks});
    CHECK(book("event-margin", {"1mo"}).booking.event_margin == Duration{1, Duration::Unit::months});
    for (const char* text : {"28", "48h", "", "-7d"}) CHECK(book("event-margin", {text}).fault() == "E0022 write 28d, 4w or 1mo");
}

TEST_CASE("an interval wished for is a number of days within the limits") {
    CHECK(book("interval", {"3"}).booking.interval_days == 3);
    CHECK(book("interval", {"400"}).booking.interval_days == 400);
    for (const char* text : {"2", "401", "30d", ""}) CHECK(book("interval", {text}).fault() == "E0016 write a whole number from 3 to 400");
}

TEST_CASE("a visit begins at a time of day, and takes minutes or hours up to a day") {
    CHECK(book("at", {"10:30"}).booking.at_minutes == 630);
    CHECK(book("at", {"00:00"}).booking.at_minutes == 0);
    for (const char* text : {"24:00", "9:30", "10.30", ""}) CHECK(book("at", {text}).fault().starts_with("E0021"));
    CHECK(book("duration", {"90m"}).booking.minutes == 90);
    CHECK(book("duration", {"2h"}).booking.minutes == 120);
    CHECK(book("duration", {"24h"}).booking.minutes == 1440);
    for (const char* text : {"0m", "25h", "1441m", "90", "-5m", "1.5h", "99999999999m", "-71582788h", ""})
        CHECK(book("duration", {text}).fault() == "E0022 write 45m, 90m or 2h");
}

TEST_CASE("nothing given is nothing booked") {
    const Booked booked = book("zone", {"Europe/London"});
    CHECK(booked.diagnostics.empty());
    CHECK(booked.booking.zone == "Europe/London");
    CHECK(booked.booking.is_open(on("2026-12-13")));
    CHECK_FALSE(booked.booking.event);
    CHECK_FALSE(booked.booking.event_margin);
    CHECK_FALSE(booked.booking.interval_days);
    CHECK_FALSE(booked.booking.at_minutes);
    CHECK_FALSE(booked.booking.minutes);
}

}  // namespace load_booking_test
