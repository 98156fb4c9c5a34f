// SPDX-License-Identifier: MIT
#include "plan/clock.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_clock_test {

namespace {

/// The day of needling is day 0.
int first(std::string_view from, std::string_view kind) {
    return static_cast<int>((first_day(on("2026-12-08"), *parse_duration(from), kind) - on("2026-12-08")).count());
}
int end(std::string_view until, std::string_view kind) {
    return static_cast<int>((end_day(on("2026-12-08"), *parse_duration(until), kind) - on("2026-12-08")).count());
}

}  // namespace

TEST_CASE("an avoid covers every day that its hours may touch") {
    CHECK(end("24h", "avoid") == 2);  // day 0 and day 1; day 2 is free
    CHECK(end("1h", "avoid") == 2);
    CHECK(end("12h", "avoid") == 2);
    CHECK(end("25h", "avoid") == 3);
    CHECK(end("48h", "avoid") == 3);
    CHECK(end("72h", "avoid") == 4);
}

TEST_CASE("a permission waits for the midnight after its hours may have ended") {
    CHECK(first("24h", "do") == 2);
    CHECK(first("12h", "do") == 2);
    CHECK(first("48h", "do") == 3);
    CHECK(first("0h", "do") == 0);
}

TEST_CASE("a permission begins where the avoid of the same hours ends") {
    for (const char* hours : {"1h", "12h", "23h", "24h", "25h", "47h", "48h", "49h", "72h", "168h"}) {
        CAPTURE(std::string{hours});
        CHECK(first(hours, "do") == end(hours, "avoid"));
    }
}

TEST_CASE("what is barred, normal or a warning begins early") {
    for (const char* kind : {"avoid", "expect", "call"}) {
        CHECK(first("12h", kind) == 0);
        CHECK(first("24h", kind) == 1);
        CHECK(first("36h", kind) == 1);
    }
}

TEST_CASE("normal rounds down, but holds on the day itself") {
    CHECK(end("1h", "expect") == 1);
    CHECK(end("24h", "expect") == 1);
    CHECK(end("47h", "expect") == 1);
    CHECK(end("48h", "expect") == 2);
    CHECK(end("72h", "expect") == 3);
}

TEST_CASE("the window of a red flag rounds out") {
    CHECK(end("24h", "call") == 2);
    CHECK(end("14d", "call") == 15);
    CHECK(end("1d", "call") == 2);
}

TEST_CASE("days, weeks and months are of the calendar: after 4d, day 4 is free") {
    CHECK(end("4d", "avoid") == 4);
    CHECK(end("4d", "expect") == 4);
    CHECK(first("4d", "do") == 4);
    CHECK(first("4d", "avoid") == 4);
    CHECK(end("2w", "avoid") == 14);
    CHECK(end("1mo", "avoid") == 31);
    CHECK(iso(end_day(on("2027-01-31"), *parse_duration("1mo"), "avoid")) == "2027-02-28");
    CHECK(iso(first_day(on("2027-01-31"), *parse_duration("1mo"), "do")) == "2027-02-28");
}

}  // namespace plan_clock_test
