// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_plan_test {

namespace {

Plan plan_of(const Point& point) {
    Case c = case_of(point);
    put_in_order(c, shipped());
    return make_plan(shipped(), c);
}

/// The least rest after a ceiling at a site, as the rulings have it.
int rest_after(Depth ceiling, const Site& site) {
    if (ceiling > Depth{1500}) return 42;
    if (site.region == "scalp") return 7;
    return ceiling > Depth{500} ? 28 : 14;
}

/// Dates rise, inside their windows, and never closer than the depth allows.
void check_dates(const Plan& plan) {
    for (std::size_t i = 0; i < plan.sessions.size(); ++i) {
        const Session& session = plan.sessions[i];
        REQUIRE(session.date);
        REQUIRE(session.number == static_cast<int>(i) + 1);
        REQUIRE(*session.date >= *session.earliest);
        if (session.latest) REQUIRE(*session.date <= *session.latest);
        if (i == 0) continue;
        const Day before = *plan.sessions[i - 1].date;
        REQUIRE(*session.date > before);
        REQUIRE(session.interval_days.value() == static_cast<int>((*session.date - before).count()));
        for (const DepthAdvice& advice : plan.depths)
            if (advice.session == static_cast<int>(i)) REQUIRE((*session.earliest - before).count() >= rest_after(advice.depth.value.max, *advice.site));
    }
}

/// There are no fewer sessions and no shorter intervals than the least of the concern's courses.
void check_course(const Concern& concern, const Plan& plan) {
    CountRange sessions = concern.course.general.sessions, days = concern.course.general.interval_days;
    for (const CourseRule& rule : concern.course.rules) {
        sessions.min = std::min(sessions.min, rule.sessions.min);
        days.min = std::min(days.min, rule.interval_days.min);
    }
    REQUIRE(static_cast<int>(plan.sessions.size()) >= sessions.min);
    for (std::size_t i = 1; i < plan.sessions.size(); ++i) REQUIRE(*plan.sessions[i].interval_days >= days.min);
}

/// Every red flag is there for every session, once.
void check_flags(const Plan& plan) {
    for (const Session& session : plan.sessions)
        for (const Sign& sign : shipped().signs)
            REQUIRE(std::count_if(plan.care.begin(), plan.care.end(),
                                  [&](const CareLine& line) { return line.session == session.number && line.sign == &sign; }) == 1);
}

/// The days of a session follow each other from its own day on, and each has every red flag.
void check_days(const Plan& plan) {
    for (const Session& session : plan.sessions) {
        const auto days = care_days(plan, session.number);
        REQUIRE_FALSE(days.empty());
        for (std::size_t i = 0; i < days.size(); ++i) {
            REQUIRE(days[i].date == *session.date + std::chrono::days{i});
            const auto flags = std::count_if(days[i].lines.begin(), days[i].lines.end(), [](const CareLine* line) { return line->sign != nullptr; });
            REQUIRE(static_cast<std::size_t>(flags) == shipped().signs.size());
        }
    }
}

/// Milestones and outcomes are in order, and none lies before the course.
void check_outlook(const Plan& plan) {
    const auto earlier = [](const auto& a, const auto& b) { return a.date < b.date; };
    REQUIRE_FALSE(plan.milestones.empty());
    REQUIRE(std::is_sorted(plan.milestones.begin(), plan.milestones.end(), earlier));
    REQUIRE(std::is_sorted(plan.outcomes.begin(), plan.outcomes.end(), earlier));
    for (const DatedMilestone& m : plan.milestones) REQUIRE(m.date >= *plan.sessions.front().date);
    for (const DatedOutcome& o : plan.outcomes) REQUIRE(o.date > *plan.sessions.front().date);
}

/// A plan without every answer is never called clear.
void check_screening(const Point& point, const Plan& plan) {
    REQUIRE(plan.screening.outcome == "incomplete");
    REQUIRE(plan.screening.unasked.size() == shipped().questions.size() - (point.age ? 1 : 0));
}

}  // namespace

TEST_CASE("every plan: dates, course, red flags, days, outlook and screening") {
    std::size_t planned = 0;
    for_points(30, false, [&](const Point& point) {
        const Plan plan = plan_of(point);
        CAPTURE(name_of(point));
        REQUIRE(plan.depths.empty() == !plan.refusals.empty());
        if (plan.depths.empty()) return;
        ++planned;
        check_dates(plan);
        check_course(*point.concern, plan);
        check_flags(plan);
        check_days(plan);
        check_outlook(plan);
        check_screening(point, plan);
    });
    CHECK(planned > 50);
}

TEST_CASE("there are red flags for an emergency and for the same day, and an emergency has no first day") {
    for (const char* answer : {"emergency", "same-day"})
        CHECK(std::any_of(shipped().signs.begin(), shipped().signs.end(), [&](const Sign& sign) { return sign.answer == answer; }));
    for (const Sign& sign : shipped().signs)
        if (sign.answer == "emergency") CHECK_FALSE(sign.from);
}

TEST_CASE("under 18, nothing is planned for anyone") {
    for_points(10, false, [](const Point& point) {
        Point child = point;
        child.age = 17;
        const Plan plan = plan_of(child);
        CHECK(plan.depths.empty());
        CHECK(plan.sessions.empty());
        CHECK(plan.refusals.size() == 1);
    });
}

}  // namespace plan_plan_test
