// SPDX-License-Identifier: MIT
#include "plan/event.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_event_test {

namespace {

/// Severe scars of the cheek for an event: usually four sessions every 30 days, the last on 2027-03-08; at least three every 28 days.
Case wanted_for(const Small& small, std::string_view event) {
    Case c = small.treating("scars", {"cheek"}, "rolling", "severe");
    c.skin = "II";
    c.age = 30;
    c.opened = on("2026-10-01");
    c.start = on("2026-12-08");
    c.booking.event = Event{on(event), "wedding"};
    return c;
}

Entry done(int session, std::string_view day) {
    Entry e;
    e.what = "done";
    e.session = session;
    e.on = on(day);
    return e;
}

/// The message of a warning or refusal with this code; empty if there is none.
template <class T>
std::string message(const std::vector<T>& all, std::string_view code) {
    for (const T& one : all)
        if (one.code == code) return one.message;
    return {};
}

}  // namespace

TEST_CASE("an event never makes more sessions of what was asked for, though the protocol gives more") {
    const Small small;
    Case c = wanted_for(small, "2027-02-01");
    c.sessions = 1;
    for (const std::string_view day : {"2027-02-01", "2027-01-05", "2026-12-20"}) {
        c.booking.event = Event{on(day), "wedding"};
        CAPTURE(day);
        CHECK(dates_of(small.plan(c)) == "2026-12-08");
    }
}

TEST_CASE("an event that the usual plan is over before changes nothing, to the last day of the margin") {
    const Small small;
    Case c = wanted_for(small, "2027-04-05");
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-07, 2027-02-06, 2027-03-08");
    CHECK(plan.event->days_spare == 0);
    CHECK(plan.event->by_convention);
    CHECK(plan.event->margin == Duration{28, Duration::Unit::days});
    CHECK(message(plan.warnings, "W0614").empty());
    CHECK(plan.refusals.empty());
}

TEST_CASE("a day less: the interval shrinks first, as little as will do") {
    const Small small;
    Case c = wanted_for(small, "2027-04-04");
    Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-06, 2027-02-04, 2027-03-05");
    CHECK(plan.event->days_spare == 2);
    CHECK(message(plan.warnings, "W0614") == "for wedding on 2027-04-04: 4 sessions every 29 days instead of 4 sessions every 30 days");
    c = wanted_for(small, "2027-03-30");
    plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-05, 2027-02-02, 2027-03-02");
    CHECK(plan.event->days_spare == 0);
}

TEST_CASE("then a session is left out, at the usual interval again") {
    const Small small;
    Case c = wanted_for(small, "2027-03-29");
    Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-07, 2027-02-06");
    CHECK(plan.event->days_spare == 23);
    CHECK(message(plan.warnings, "W0614") == "for wedding on 2027-03-29: 3 sessions every 30 days instead of 4 sessions every 30 days");
    c = wanted_for(small, "2027-03-02");
    plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-05, 2027-02-02");
    CHECK(plan.refusals.empty());
}

TEST_CASE("where nothing fits the usual plan stands, and what would fit is said, and does") {
    const Small small;
    Case c = wanted_for(small, "2027-03-01");
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-07, 2027-02-06, 2027-03-08");
    CHECK(plan.event->days_spare == -35);
    CHECK(refusals_of(plan) == "E0602");
    for (const char* said : {"wedding on 2027-03-01", "the last session on 2027-03-08", " 7 days after", "28 days by convention"})
        CHECK(plan.refusals[0].message.find(said) != std::string::npos);
    for (const char* said : {"3 sessions", "2027-02-02", "beginning by 2026-12-07 would fit", "an event from 2027-03-02 on would fit"})
        CHECK(plan.refusals[0].help.find(said) != std::string::npos);
    c.start = on("2026-12-07");
    CHECK(small.plan(c).refusals.empty());
    c.start = on("2026-12-08");
    c.booking.event->day = on("2027-03-02");
    CHECK(small.plan(c).refusals.empty());
}

TEST_CASE("a margin of one's own is no convention, and months are calendar months") {
    const Small small;
    Case c = wanted_for(small, "2027-03-15");
    c.booking.event_margin = Duration{1, Duration::Unit::weeks};
    Plan plan = small.plan(c);
    CHECK(plan.event->days_spare == 0);
    CHECK_FALSE(plan.event->by_convention);
    CHECK(plan.sessions.size() == 4);
    c.booking.event->day = on("2027-02-08");  // 3 every 28 end on 2027-02-02
    CHECK(small.plan(c).refusals.at(0).message.find("1 week") != std::string::npos);
    CHECK(small.plan(c).refusals[0].message.find("by convention") == std::string::npos);
    c.booking.event_margin = Duration{1, Duration::Unit::months};
    c.booking.event->day = on("2027-04-08");
    plan = small.plan(c);
    CHECK(plan.event->days_spare == 0);
    CHECK(message(plan.warnings, "W0614").empty());
}

TEST_CASE("a number of sessions or an interval that was asked for is not searched past") {
    const Small small;
    Case c = wanted_for(small, "2027-03-29");
    c.sessions = 4;
    CHECK(refusals_of(small.plan(c)) == "E0602");
    for (const char* said : {"4 sessions", "2027-03-02", "beginning by 2026-12-07 would fit", "fewer sessions"})
        CHECK(small.plan(c).refusals[0].help.find(said) != std::string::npos);
    c.sessions.reset();
    c.booking.interval_days = 30;
    c.booking.event->day = on("2027-04-04");
    CHECK(dates_of(small.plan(c)) == "2026-12-08, 2027-01-07, 2027-02-06");
    c.booking.event->day = on("2027-03-05");  // three every 30 days and 28 days are one too many
    CHECK(refusals_of(small.plan(c)) == "E0602");
}

TEST_CASE("where the shortest course is cancelled to its end, what would fit is said of one that is not") {
    const Small small;
    Case c = wanted_for(small, "2027-01-10");
    for (int session = 1; session <= 3; ++session) {
        Entry cancelled;
        cancelled.what = "cancelled", cancelled.session = session, cancelled.reason = "ill";
        c.journal.push_back(cancelled);
    }
    const Plan plan = small.plan(c);
    CHECK(message(plan.refusals, "E0602").starts_with("wedding on 2027-01-10"));
}

TEST_CASE("what was done is kept, and what is left is fitted in") {
    const Small small;
    Case c = wanted_for(small, "2027-04-01");
    c.journal = {done(1, "2026-12-08"), done(2, "2027-01-20"), done(3, "2027-03-01")};
    Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-20, 2027-03-01");
    CHECK(plan.event->days_spare == 3);
    CHECK(message(plan.warnings, "W0614") == "for wedding on 2027-04-01: 3 sessions every 30 days instead of 4 sessions every 30 days");
    c.journal.push_back(done(4, "2027-03-31"));
    plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-20, 2027-03-01, 2027-03-31");
    CHECK(plan.event->days_spare == -27);
    REQUIRE(refusals_of(plan).ends_with("E0602"));
    CHECK(plan.refusals.back().help.find("at the least, 4 sessions") != std::string::npos);  // what was done cannot be left out
    CHECK(plan.refusals.back().help.find("beginning by") == std::string::npos);
    CHECK(plan.refusals.back().help.find("an event from 2027-04-28 on would fit") != std::string::npos);
}

TEST_CASE("a session that was cancelled is not the last") {
    const Small small;
    Case c = wanted_for(small, "2027-03-06");
    Entry cancelled;
    cancelled.what = "cancelled";
    cancelled.session = 4;
    c.journal = {cancelled};
    const Plan plan = small.plan(c);
    CHECK(plan.event->days_spare == 0);
    CHECK(plan.refusals.empty());
    CHECK(message(plan.warnings, "W0614").empty());
}

TEST_CASE("closed days count in the search") {
    const Small small;
    Case c = wanted_for(small, "2027-03-30");
    c.booking.closed.runs = {{on("2027-03-01"), on("2027-03-03")}};  // four every 28 days would end on the 2nd
    const Plan plan = small.plan(c);
    CHECK(plan.sessions.size() == 3);
    CHECK(plan.event->days_spare == 24);
}

TEST_CASE("without a date there is nothing to measure, and no refusal") {
    const Small small;
    Case c = wanted_for(small, "2026-12-09");
    c.start.reset();
    const Plan plan = small.plan(c);
    CHECK_FALSE(plan.event);
    CHECK(plan.refusals.empty());
}

}  // namespace plan_event_test
