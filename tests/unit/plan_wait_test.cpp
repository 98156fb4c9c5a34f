// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "dated.hpp"
#include "plan/schedule.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_wait_test {

TEST_CASE("a wait moves session 1 to its end, binds it, and all that follows moves with it") {
    const Small small;
    Case c = dated(small, "scars", {"temple"});
    c.history = {small.answer("filler", "2026-12-01")};
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-29, 2027-01-28, 2027-02-27, 2027-03-29");
    CHECK(window_of(plan.sessions[0]) == "2026-12-29 -");
    CHECK(binding(plan.sessions[0].bounds) == "caution:filler");
    CHECK(plan.sessions[0].bounds.size() == 1);
    CHECK(plan.sessions[0].because == std::vector<std::string>{"waits for Filler"});
    CHECK(plan.sessions[0].findings.empty());
    CHECK_FALSE(plan.sessions[0].withheld);
    CHECK(refusals_of(plan).empty());
}

TEST_CASE("a wait that is over by the start moves nothing") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    c.history = {small.answer("filler", "2026-11-10")};
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan).starts_with("2026-12-08, 2027-01-07"));
    CHECK(plan.sessions[0].because.empty());
}

TEST_CASE("preparation may outlast a wait, and then is what binds") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    c.opened = on("2026-12-04");
    c.history = {small.answer("filler", "2026-11-11")};  // until 2026-12-09, before preparation ends on 2026-12-11
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan).starts_with("2026-12-11"));
    CHECK(binding(plan.sessions[0].bounds) == "lead:medicines-before");
}

TEST_CASE("a wait that outlasts preparation is what binds") {
    const Small small;
    Case c = dated(small, "scars", {"temple"});
    c.opened = on("2026-12-04");
    c.history = {small.answer("filler", "2026-11-20")};  // until 2026-12-18; preparation ends on 2026-12-11
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan).starts_with("2026-12-18"));
    CHECK(binding(plan.sessions[0].bounds) == "caution:filler");
    CHECK(plan.sessions[0].because.size() == 2);
}

TEST_CASE("two waits: the later end counts, and what comes after it makes the date provisional") {
    const Small small;
    Case c = dated(small, "scars", {"temple"});
    c.history = {small.answer("filler", "2026-12-01"), small.answer("surgery", "2026-08-01")};
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan).starts_with("2027-02-01, 2027-03-03"));
    CHECK(binding(plan.sessions[0].bounds) == "caution:surgery");
    CHECK(plan.sessions[0].withheld);
    CHECK(plan.sessions[1].withheld);
    CHECK(plan.sessions[1].because == std::vector<std::string>{"provisional until Surgery is settled"});
    CHECK(plan.sessions[0].because == std::vector<std::string>{"waits for Surgery"});
    CHECK(refusals_of(plan) == "E0510");
    c.cleared = {{&small.caution("surgery"), "a surgeon"}};
    CHECK(dates_of(small.plan(c)).starts_with("2027-02-01, 2027-03-03"));
    CHECK_FALSE(small.plan(c).sessions[0].withheld);
    CHECK(refusals_of(small.plan(c)).empty());
}

TEST_CASE("a reason is for session 1, so session 2 waits again") {
    const Small small;
    Case c = dated(small, "scars", {"temple"});
    c.device = small.device("pen");
    c.history = {small.answer("filler", "2026-12-01")};  // the label says six months, a reason two weeks
    c.overrides = {{"caution", "filler", "another area"}};
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-15, 2027-06-01, 2027-07-01, 2027-07-31");
    CHECK(plan.sessions[1].interval_days == 168);
    CHECK(window_of(plan.sessions[1]) == "2027-06-01 2027-06-01");
    CHECK(plan.sessions[1].because == std::vector<std::string>{"waits for Filler", "past the window, which ended on 2027-01-26"});
    CHECK(binding(plan.sessions[1].bounds) == "label:pen");
    CHECK(binding(plan.sessions[2].bounds) == "rule:scars, depth:temple");
}

TEST_CASE("a wait inside the window leaves its latest day") {
    const Small small;
    Case c = dated(small, "scars", {"temple"});
    c.history = {small.answer("filler", "2026-12-17")};  // until 2027-01-14; the reason lets session 1 be on 2026-12-31
    c.overrides = {{"caution", "filler", "another area"}};
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan).starts_with("2026-12-31, 2027-01-30"));
    CHECK(window_of(plan.sessions[1]) == "2027-01-28 2027-02-11");
}

TEST_CASE("without a start a caution that withholds still does") {
    const Small small;
    Case c = dated(small, "scars", {"temple"});
    c.start.reset();
    CHECK_FALSE(small.plan(c).sessions.at(0).withheld);
    c.history = {small.answer("filler", "2026-12-01")};
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "?, ?, ?, ?");
    CHECK(plan.sessions.at(0).withheld);
}

TEST_CASE("a caution may ask for more rest between sessions, and binds it") {
    const Small small;
    Case c = dated(small, "scars", {"temple"}, "mild");
    c.history = {small.answer("thinner", "yes")};
    c.cleared = {{&small.caution("thinner"), "Dr A"}};
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-27, 2027-03-18");
    CHECK(window_of(plan.sessions[1]) == "2027-01-27 2027-02-02");
    CHECK(binding(plan.sessions[1].bounds) == "caution:thinner");
}

TEST_CASE("of the rest after a depth and that of a caution the longer counts") {
    const Small small{with(small_files(), "screening.toml", "interval-days = 50", "interval-days = 20")};
    Case c = dated(small, "lines", {"cheek"});
    c.history = {small.answer("thinner", "yes")};
    c.cleared = {{&small.caution("thinner"), "Dr A"}};
    CHECK(small.plan(c).sessions.at(1).interval_days == 28);
}

TEST_CASE("an adjustment makes no date provisional") {
    const Small small;
    Case c = dated(small, "scars", {"temple"});
    c.history = {small.answer("dark-marks", "yes")};
    const Plan plan = small.plan(c);
    REQUIRE(plan.sessions.size() == 4);
    CHECK(plan.sessions[0].findings.size() == 1);
    CHECK_FALSE(plan.sessions[0].withheld);
    CHECK(plan.sessions[1].because.empty());
}

}  // namespace plan_wait_test
