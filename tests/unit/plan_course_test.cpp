// SPDX-License-Identifier: MIT
#include "plan/course.hpp"

#include <doctest/doctest.h>

#include "dated.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_course_test {

TEST_CASE("a pace shortens a course to its fewest sessions and no further, and never makes it longer") {
    const Small small;
    const Case c = dated(small, "scars", {"cheek"});
    const auto planned = [&](int sessions) {
        std::vector<Warning> warnings;
        return choose_courses(small.catalogue(), c, Pace{sessions, {}}, warnings).front().planned;
    };
    const CourseChoice whole = [&] {
        std::vector<Warning> warnings;
        return choose_courses(small.catalogue(), c, {}, warnings).front();
    }();
    REQUIRE(whole.sessions.min < whole.planned);
    REQUIRE(whole.sessions.min > 1);
    CHECK(planned(1) == whole.sessions.min);
    CHECK(planned(whole.sessions.min) == whole.sessions.min);
    CHECK(planned(whole.planned + 5) == whole.planned);
}

TEST_CASE("weekly four times, then fortnightly eleven times") {
    const std::string general = "min = 14, typical = 14, max = 21 }\nbasis         = \"convention\"\n";
    const Small small{with(small_files(), "concerns/lines.toml", general,
                           "min = 7, typical = 7, max = 10 }\nbasis = \"convention\"\n[[course.step]]\nafter-session = 4\n"
                           "interval-days = { min = 10, typical = 14, max = 21 }\nbasis = \"clinic\"\n")};
    Case c = dated(small, "lines", {"scalp"});
    c.sessions = 15;
    const Plan plan = small.plan(c);
    REQUIRE(plan.sessions.size() == 15);
    for (std::size_t i = 1; i < 15; ++i) {
        CAPTURE(i);
        CHECK(plan.sessions[i].interval_days == (i < 4 ? 7 : 14));
        CHECK(plan.sessions[i].bounds.front().evidence->basis == (i < 4 ? Basis::convention : Basis::clinic));
    }
    CHECK(window_of(plan.sessions[3]) == "2026-12-29 2027-01-01");
    CHECK(window_of(plan.sessions[4]) == "2027-01-08 2027-01-19");
}

TEST_CASE("a course for an age or a skin type holds for that, and for no other") {
    for (const std::string some : {"age = [\"60+\"]", "skin = [\"VI\"]"}) {
        const Small small{with(small_files(), "concerns/lines.toml", "[technique]", "[[course.rule]]\nwhen = { " + some + " }\nsessions = { min = 1, typical = 1, max = 3 }\n"
                                                                                    "interval-days = { min = 60, typical = 60, max = 90 }\nbasis = \"convention\"\n\n[technique]")};
        Case c = dated(small, "lines", {"scalp"});
        CAPTURE(some);
        CHECK(small.plan(c).sessions.size() == 2);
        c.age = 60, c.skin = "VI", c.sessions = 2;
        CHECK(small.plan(c).sessions.at(1).interval_days == 60);
        c.sessions.reset();
        CHECK(small.plan(c).sessions.size() == 1);
    }
}

TEST_CASE("a later step takes over from an earlier one") {
    const auto step = [](int after, int days) {
        const std::string d = std::to_string(days);
        return "[[course.step]]\nafter-session = " + std::to_string(after) + "\ninterval-days = { min = " + d + ", typical = " + d + ", max = " + d +
               " }\nbasis = \"convention\"\n";
    };
    const std::string general = "min = 14, typical = 14, max = 21 }\nbasis         = \"convention\"\n";
    const Small small{with(small_files(), "concerns/lines.toml", general, general + step(1, 40) + step(2, 30) + step(4, 50))};
    Case c = dated(small, "lines", {"scalp"});
    c.sessions = 6;
    std::vector<int> intervals;
    const Plan plan = small.plan(c);
    for (const Session& session : plan.sessions)
        if (session.interval_days) intervals.push_back(*session.interval_days);
    CHECK(intervals == std::vector<int>{40, 30, 30, 50, 50});
}

TEST_CASE("where the severity is open, the longest least counts, and the figures' source is that of the longest usual") {
    const std::string mild = "interval-days = { min = 28, typical = 35, max = 56 }\nbasis         = \"convention\"";
    for (const auto& [instead, expected] : {std::pair{"interval-days = { min = 33, typical = 35, max = 56 }\nbasis = \"clinic\"", "33 clinic"},
                                            {"interval-days = { min = 28, typical = 29, max = 56 }\nbasis = \"clinic\"", "28 convention"}}) {
        const Small small{with(small_files(), "concerns/scars.toml", mild, instead)};
        Case c = dated(small, "scars", {"temple"}, "");
        const Bound rule = small.plan(c).sessions.at(1).bounds.front();
        CHECK(std::to_string(rule.limit.days.value()) + ' ' + std::string{name_of(rule.evidence->basis)} == expected);
    }
}

TEST_CASE("where the severity is open, the strictest spacing counts at each session, whichever rule has a step") {
    const std::string rule = "interval-days = { min = 28, typical = 35, max = 56 }\nbasis         = \"convention\"\n";
    const Small small{with(small_files(), "concerns/scars.toml", rule,
                           rule + "[[course.rule.step]]\nafter-session = 2\ninterval-days = { min = 28, typical = 29, max = 40 }\nbasis = \"clinic\"\n")};
    Case c = dated(small, "scars", {"temple"}, "");
    const Plan plan = small.plan(c);
    REQUIRE(plan.sessions.size() == 3);
    CHECK(plan.sessions[1].interval_days == 35);
    CHECK(plan.sessions[2].interval_days == 30);
    CHECK(*plan.sessions[2].latest - *plan.sessions[1].date == std::chrono::days{40});
}

}  // namespace plan_course_test
