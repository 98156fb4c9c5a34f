// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "plan/clock.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_hours_test {

namespace {

/// A zone by its yearly rule alone.
Zone zone(std::string_view rule, int offset, std::string_view name) {
    return {std::string{name}, {{std::chrono::sys_seconds{std::chrono::seconds{-(1LL << 59)}}, offset, false, std::string{name}}}, read_yearly_rule(rule)};
}

Booking in_london(int at_minutes, int minutes) {
    Booking booking;
    booking.at_minutes = at_minutes;
    booking.minutes = minutes;
    booking.zone = "Europe/London";
    booking.zone_data = zone("GMT0BST,M3.5.0/1,M10.5.0", 0, "GMT");
    return booking;
}

/// What the clocks show some hours after needling, which began at the booking's hour.
std::string after(const Booking& booking, std::string_view day, std::string_view elapsed) {
    const auto at = clock_after(booking, on(day), *parse_duration(elapsed));
    return at ? iso(Moment{at->time_since_epoch()}).substr(0, 16) : "not known";
}

}  // namespace

TEST_CASE("hours count from the end of needling") {
    CHECK(after(in_london(630, 60), "2026-12-08", "0h") == "2026-12-08T11:30");
    CHECK(after(in_london(630, 60), "2026-12-08", "24h") == "2026-12-09T11:30");
    CHECK(after(in_london(23 * 60 + 30, 60), "2026-12-31", "24h") == "2027-01-02T00:30");
    CHECK(after(in_london(600, 30), "2028-02-28", "48h") == "2028-03-01T10:30");  // 2028 has a 29 February
}

TEST_CASE("over a night on which the clocks change, elapsed time is what counts") {
    CHECK(after(in_london(630, 60), "2027-03-27", "24h") == "2027-03-28T12:30");  // an hour is lost on 28 March
    CHECK(after(in_london(630, 60), "2027-10-30", "24h") == "2027-10-31T10:30");  // and won back on 31 October
    CHECK(after(in_london(630, 60), "2027-10-30", "72h") == "2027-11-02T10:30");
    CHECK(after(in_london(90, 30), "2027-03-28", "12h") == "2027-03-28T15:00");   // 01:30 does not exist and means 02:30
    CHECK(after(in_london(90, 30), "2027-10-31", "12h") == "2027-10-31T13:00");   // 01:30 comes twice, and the first is meant
}

TEST_CASE("a moment in the second round of an hour is told as the end of that round, since a reader takes the first") {
    CHECK(after(in_london(13 * 60, 60), "2027-10-30", "12h") == "2027-10-31T02:00");       // 01:00 GMT, which would be read as 01:00 BST
    CHECK(after(in_london(13 * 60 + 30, 60), "2027-10-30", "12h") == "2027-10-31T02:00");  // 01:30 GMT
    CHECK(after(in_london(12 * 60 + 30, 60), "2027-10-30", "12h") == "2027-10-31T01:30");  // the first round
    CHECK(after(in_london(14 * 60, 60), "2027-10-30", "12h") == "2027-10-31T02:00");       // after both
}

TEST_CASE("the hour is not known without the time of day, the length of the visit and the zone, nor for calendar days") {
    const Booking whole = in_london(630, 60);
    Booking lacking = whole;
    lacking.at_minutes.reset();
    CHECK(after(lacking, "2026-12-08", "24h") == "not known");
    lacking = whole;
    lacking.minutes.reset();
    CHECK(after(lacking, "2026-12-08", "24h") == "not known");
    lacking = whole;
    lacking.zone_data.reset();
    CHECK(after(lacking, "2026-12-08", "24h") == "not known");
    CHECK(after(whole, "2026-12-08", "1d") == "not known");
}

TEST_CASE("where the hour is known, a bar ends on the day of its hour and a permission begins on it; nothing else moves") {
    const Small small;
    Case c = small.treating("scars", {"cheek"}, "rolling", "severe");
    c.skin = "II";
    c.age = 30;
    c.opened = on("2026-10-01");
    c.start = on("2026-12-08");
    const Plan rounded = small.plan(c);
    c.booking = in_london(630, 60);
    const Plan exact = small.plan(c);
    REQUIRE(rounded.care.size() == exact.care.size());
    int sharper = 0;
    for (std::size_t i = 0; i < exact.care.size(); ++i) {
        const Span &a = rounded.care[i].span.value, &b = exact.care[i].span.value;
        CAPTURE(exact.care[i].id());
        const bool sharpened = b.from_at || b.until_at;
        sharper += sharpened ? 1 : 0;
        CHECK((exact.care[i].kind == "do" || exact.care[i].kind == "avoid" || !sharpened));
        CHECK(b.from <= a.from);
        CHECK((!b.until || *b.until <= *a.until));
        if (sharpened) continue;
        CHECK(b.from == a.from);
        CHECK(b.until == a.until);
    }
    CHECK(sharper > 0);
    const Span gate = line_of(exact, "channels-open").span.value;
    REQUIRE(gate.until_at);
    CHECK(gate.from == on("2026-12-08"));
    CHECK(gate.until == on("2026-12-10"));  // its last hour is on the 9th
    for (const CareLine& line : exact.care)
        if (line.session == 1 && line.item && line.item->on_skin && line.kind == "do" && line.span.value.from_at) CHECK(*line.span.value.from_at >= *gate.until_at);
}

TEST_CASE("a permission from a calendar day on is not brought forward by hours that end before that day") {
    TestFiles files = with(small_files(), "care.toml", "from    = { all = \"12h\" }", "from    = { all = \"1d\" }");
    files = with(files, "care.toml", "B = \"24h\", C = \"24h\"", "B = \"24h\", C = \"12h\"");
    const Small small{files};
    Case c = small.treating("scars", {"cheek"}, "rolling", "severe");
    c.skin = "II", c.age = 30, c.start = on("2026-12-08");
    c.booking = in_london(630, 60);
    const Span span = line_of(small.plan(c), "moisturiser").span.value;
    CHECK(span.from == on("2026-12-09"));
    CHECK_FALSE(span.from_at);
}

}  // namespace plan_hours_test
