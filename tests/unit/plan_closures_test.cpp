// SPDX-License-Identifier: MIT
#include "plan/closures.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_closures_test {

namespace {

/// What is said of session 2 on Thursday 2027-01-07, which may lie from the 5th on; its week is the 8th to the 14th.
std::string said(const Booking& booking, std::string_view status = "planned") {
    Session session;
    session.number = 2;
    session.status = status;
    session.date = on("2027-01-07");
    session.earliest = on("2027-01-05");
    session.latest = on("2027-02-10");
    Plan plan;
    plan.sessions = {session};
    warn_of_closures(plan, booking);
    std::vector<std::string> all;
    for (const Warning& w : plan.warnings) all.push_back(std::string{w.code} + ' ' + w.message);
    return join(all, "; ");
}

Booking closed(std::string_view from, std::string_view to) {
    Booking booking;
    booking.closed.runs = {{on(from), on(to)}};
    return booking;
}

}  // namespace

TEST_CASE("a closed run that touches days 1 to 7 after a session is said, from the first day to the last") {
    for (const auto& [from, to, touches] : {std::tuple{"2027-01-14", "2027-01-20", true},
                                            {"2027-01-15", "2027-01-20", false},
                                            {"2027-01-08", "2027-01-08", true},
                                            {"2026-12-24", "2027-01-08", true},
                                            {"2026-12-24", "2027-01-07", false},
                                            {"2026-12-24", "2027-06-01", true}}) {
        const auto& tried_from = from;
        CAPTURE(std::string{tried_from});
        const auto& tried_to = to;
        CAPTURE(std::string{tried_to});
        CHECK(said(closed(from, to)).starts_with("W0615") == touches);
    }
}

TEST_CASE("the nearest days before and after that avoid it are named") {
    CHECK(said(closed("2027-01-14", "2027-01-20")) ==
          "W0615 session 2: the clinic is closed from 2027-01-14 to 2027-01-20, inside days 1 to 7 after it; Wed 2027-01-06 or Thu "
          "2027-01-21 would avoid it");
    CHECK(said(closed("2027-01-13", "2027-01-20")).ends_with("; Tue 2027-01-05 or Thu 2027-01-21 would avoid it"));
}

TEST_CASE("no day before the earliest is named") {
    CHECK(
        said(closed("2027-01-12", "2027-01-12")) ==
        "W0615 session 2: the clinic is closed from 2027-01-12 to 2027-01-12, inside days 1 to 7 after it; Wed 2027-01-13 would avoid it");
}

TEST_CASE("a day that avoids one run and meets another is not named") {
    Booking booking = closed("2027-01-12", "2027-01-12");
    booking.closed.runs.push_back({on("2027-01-20"), on("2027-01-21")});
    CHECK(said(booking).ends_with("; Fri 2027-01-22 would avoid it"));
    booking.avoid = {{on("2027-01-29"), on("2027-01-30")}};
    CHECK(said(booking).ends_with("; Sun 2027-01-31 would avoid it"));
    booking.closed.weekdays[0] = true;
    CHECK(said(booking).ends_with("; Mon 2027-02-01 would avoid it"));
}

TEST_CASE("closed week days come every week and are not said") {
    Booking booking;
    booking.closed.weekdays = {true, true, true, false, false, false, true};
    CHECK(said(booking).empty());
}

TEST_CASE("a client who is away is said as well") {
    Booking booking = closed("2027-01-14", "2027-01-14");
    booking.avoid = {{on("2027-01-10"), on("2027-01-11")}};
    CHECK(
        said(booking) ==
        "W0615 session 2: the clinic is closed from 2027-01-14 to 2027-01-14, inside days 1 to 7 after it; Fri 2027-01-15 would avoid it; "
        "W0615 session 2: the client is away from 2027-01-10 to 2027-01-11, inside days 1 to 7 after it; Fri 2027-01-15 would avoid it");
}

TEST_CASE("where no day within reach avoids it, none is named") {
    CHECK(said(closed("2027-01-08", "2027-06-01")) ==
          "W0615 session 2: the clinic is closed from 2027-01-08 to 2027-06-01, inside days 1 to 7 after it");
}

TEST_CASE("only sessions that are still to come are warned of") {
    for (const auto& [status, warned] :
         {std::pair{"planned", true}, {"moved", true}, {"missed", true}, {"held", true}, {"done", false}, {"cancelled", false}}) {
        const auto& tried = status;
        CAPTURE(std::string{tried});
        CHECK(said(closed("2027-01-14", "2027-01-20"), status).empty() != warned);
    }
}

TEST_CASE("a plan says it for each session with its own days") {
    const Small small;
    Case c = small.treating("scars", {"cheek"}, "rolling", "severe");
    c.skin = "II";
    c.start = on("2026-12-08");
    c.booking = closed("2026-12-12", "2026-12-13");
    const Plan plan = small.plan(c);
    std::string found;
    for (const Warning& w : plan.warnings)
        if (w.code == "W0615") found += w.message;
    CHECK(found ==
          "session 1: the clinic is closed from 2026-12-12 to 2026-12-13, inside days 1 to 7 after it; Mon 2026-12-14 would avoid it");
}

}  // namespace plan_closures_test
