// SPDX-License-Identifier: MIT
#include "plan/booking.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_booking_test {

namespace {

Window window(std::string_view earliest, std::string_view target, std::string_view latest) {
    return {on(earliest), on(target), on(latest)};
}

Booking closed(std::vector<std::pair<std::string_view, std::string_view>> runs, std::array<bool, 7> weekdays = {}) {
    Booking booking;
    booking.closed.weekdays = weekdays;
    for (const auto& [from, to] : runs) booking.closed.runs.push_back({on(from), on(to)});
    return booking;
}

std::string chosen(const Window& w, const Booking& booking) {
    const auto day = choose_day(w, booking);
    return day ? iso(*day) : "none";
}

const Window january = window("2027-01-05", "2027-01-07", "2027-01-19");

}  // namespace

TEST_CASE("an open target is the day") {
    CHECK(chosen(january, {}) == "2027-01-07");
    CHECK(chosen(january, closed({{"2027-01-01", "2027-01-06"}, {"2027-01-08", "2027-02-01"}})) == "2027-01-07");
}

TEST_CASE("a closed target gives way to the nearest open day, the later on a tie") {
    CHECK(chosen(january, closed({{"2027-01-07", "2027-01-07"}})) == "2027-01-08");
    CHECK(chosen(january, closed({{"2027-01-07", "2027-01-08"}})) == "2027-01-06");
    CHECK(chosen(january, closed({{"2027-01-06", "2027-01-08"}})) == "2027-01-09");
    CHECK(chosen(january, closed({{"2027-01-06", "2027-01-10"}})) == "2027-01-05");
    CHECK(chosen(january, closed({{"2027-01-04", "2027-01-10"}})) == "2027-01-11");  // the 3rd is nearer, and before the window
}

TEST_CASE("both ends of the window are in it") {
    CHECK(chosen(january, closed({{"2027-01-06", "2027-01-31"}})) == "2027-01-05");
    CHECK(chosen(january, closed({{"2027-01-01", "2027-01-18"}})) == "2027-01-19");
}

TEST_CASE("no open day in the window: the first after it, and never one before it") {
    CHECK(chosen(january, closed({{"2027-01-05", "2027-01-19"}})) == "2027-01-20");
    CHECK(chosen(january, closed({{"2027-01-05", "2027-01-24"}}, {true, true, false, false, false, false, false})) == "2027-01-26");
}

TEST_CASE("a target outside the window counts as its nearer end") {
    CHECK(chosen(window("2027-01-05", "2027-01-01", "2027-01-19"), {}) == "2027-01-05");
    CHECK(chosen(window("2027-01-05", "2027-02-01", "2027-01-19"), {}) == "2027-01-19");
    CHECK(chosen(window("2027-01-05", "2027-01-01", "2027-01-19"), closed({{"2027-01-05", "2027-01-05"}})) == "2027-01-06");
}

TEST_CASE("a window that ends before it begins is its beginning, or the first open day after it") {
    CHECK(chosen(window("2027-01-26", "2027-01-07", "2027-01-19"), {}) == "2027-01-26");
    CHECK(chosen(window("2027-01-26", "2027-01-07", "2027-01-19"), closed({{"2027-01-20", "2027-01-27"}})) == "2027-01-28");
}

TEST_CASE("without a latest day the nearest open one is still not before the earliest") {
    const Window open{on("2026-12-08"), on("2026-12-08"), std::nullopt};
    CHECK(chosen(open, {}) == "2026-12-08");
    CHECK(chosen(open, closed({{"2026-12-08", "2026-12-20"}})) == "2026-12-21");
}

TEST_CASE("closed week days are passed over: only Thursdays are left") {
    CHECK(chosen(january, closed({}, {true, true, true, true, false, true, true})) == "2027-01-07");  // a Thursday
    CHECK(chosen(window("2027-01-05", "2027-01-11", "2027-01-19"), closed({}, {true, true, true, true, false, true, true})) ==
          "2027-01-14");
    CHECK(chosen(window("2027-01-05", "2027-01-10", "2027-01-19"), closed({}, {true, true, true, true, false, true, true})) ==
          "2027-01-07");
}

TEST_CASE("a client who is away closes a day as the clinic does") {
    Booking booking;
    booking.avoid = {{on("2027-01-06"), on("2027-01-08")}};
    CHECK(chosen(january, booking) == "2027-01-09");
    CHECK(why_closed(booking, on("2027-01-07")) == "the client is away 2027-01-06..2027-01-08");
    booking.closed.runs = {{on("2027-01-08"), on("2027-01-09")}};
    CHECK(chosen(january, booking) == "2027-01-05");
    CHECK(why_closed(booking, on("2027-01-08")) == "closed 2027-01-08..2027-01-09");
    CHECK(why_closed(booking, on("2027-01-05")).empty());
    booking.closed.weekdays[2] = true;
    CHECK(why_closed(booking, on("2027-01-05")) == "closed every Tue");
}

TEST_CASE("past the window a day is looked for on 366 days, and no more") {
    CHECK(chosen(january, closed({{"2027-01-01", "2028-01-19"}})) == "2028-01-20");  // the 366th day after the 19th
    CHECK(chosen(january, closed({{"2027-01-01", "2028-01-20"}})) == "none");
}

TEST_CASE("29 February and the turn of the year are days like others") {
    CHECK(chosen(window("2028-02-20", "2028-02-28", "2028-03-10"), closed({{"2028-02-28", "2028-02-28"}})) == "2028-02-29");
    CHECK(chosen(window("2028-02-20", "2028-02-29", "2028-03-10"), closed({{"2028-02-29", "2028-02-29"}})) == "2028-03-01");
    CHECK(chosen(window("2027-12-20", "2027-12-31", "2028-01-10"), closed({{"2027-12-30", "2027-12-31"}})) == "2028-01-01");
}

}  // namespace plan_booking_test
