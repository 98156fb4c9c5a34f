// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace {

constexpr std::size_t stride = 97;

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

template <class Each>
void for_plans(Each each) {
    std::size_t planned = 0;
    for_points(stride, false, [&](const Point& point) {
        const Plan plan = plan_of(point);
        if (plan.depths.empty()) return;
        ++planned;
        CAPTURE(name_of(point));
        each(point, plan);
    });
    CHECK(planned > 50);
}

}  // namespace

TEST_CASE("dates rise, inside their windows, and never closer than the depth allows") {
    for_plans([](const Point&, const Plan& plan) {
        for (std::size_t i = 0; i < plan.sessions.size(); ++i) {
            const Session& session = plan.sessions[i];
            REQUIRE(session.date);
            CHECK(session.number == static_cast<int>(i) + 1);
            CHECK(*session.date >= *session.earliest);
            if (session.latest) CHECK(*session.date <= *session.latest);
            if (i == 0) continue;
            const Day before = *plan.sessions[i - 1].date;
            CHECK(*session.date > before);
            CHECK(session.interval_days.value() == static_cast<int>((*session.date - before).count()));
            for (const DepthAdvice& advice : plan.depths)
                if (advice.session == static_cast<int>(i)) CHECK((*session.earliest - before).count() >= rest_after(advice.depth.value.max, *advice.site));
        }
    });
}

TEST_CASE("the interval is never shorter than the course's, and the number of sessions is the course's") {
    for_plans([](const Point& point, const Plan& plan) {
        auto rules = point.concern->course.rules;
        rules.push_back(point.concern->course.general);
        const auto by = [](auto member) { return [member](const CourseRule& a, const CourseRule& b) { return member(a) < member(b); }; };
        const auto fewest = *std::min_element(rules.begin(), rules.end(), by([](const CourseRule& r) { return r.sessions.min; }));
        const auto closest = *std::min_element(rules.begin(), rules.end(), by([](const CourseRule& r) { return r.interval_days.min; }));
        CHECK(static_cast<int>(plan.sessions.size()) >= fewest.sessions.min);
        for (std::size_t i = 1; i < plan.sessions.size(); ++i) CHECK(*plan.sessions[i].interval_days >= closest.interval_days.min);
    });
}

TEST_CASE("red flags are there for every session, and complete") {
    for_plans([](const Point&, const Plan& plan) {
        for (const Session& session : plan.sessions)
            for (const Sign& sign : shipped().signs) {
                const auto flags = std::count_if(plan.care.begin(), plan.care.end(), [&](const CareLine& line) { return line.session == session.number && line.sign == &sign; });
                CHECK(flags == 1);
            }
    });
}

TEST_CASE("red flags come with an emergency, a same day and a window that is open on the day itself") {
    for (const char* answer : {"emergency", "same-day"})
        CHECK(std::any_of(shipped().signs.begin(), shipped().signs.end(), [&](const Sign& sign) { return sign.answer == answer; }));
    for (const Sign& sign : shipped().signs)
        if (sign.answer == "emergency") CHECK_FALSE(sign.from);
}

TEST_CASE("the days of a session are without a gap, from its own day on, and each has every red flag") {
    for_plans([](const Point&, const Plan& plan) {
        for (const Session& session : plan.sessions) {
            const auto days = care_days(plan, session.number);
            REQUIRE_FALSE(days.empty());
            for (std::size_t i = 0; i < days.size(); ++i) {
                CHECK(days[i].date == *session.date + std::chrono::days{i});
                const auto flags = std::count_if(days[i].lines.begin(), days[i].lines.end(), [](const CareLine* line) { return line->sign != nullptr; });
                CHECK(static_cast<std::size_t>(flags) == shipped().signs.size());
            }
        }
    });
}

TEST_CASE("milestones and outcomes are dated, in order, and never before the course") {
    for_plans([](const Point&, const Plan& plan) {
        const auto earlier = [](const auto& a, const auto& b) { return a.date < b.date; };
        CHECK_FALSE(plan.milestones.empty());
        CHECK(std::is_sorted(plan.milestones.begin(), plan.milestones.end(), earlier));
        CHECK(std::is_sorted(plan.outcomes.begin(), plan.outcomes.end(), earlier));
        for (const DatedMilestone& m : plan.milestones) CHECK(m.date >= *plan.sessions.front().date);
        for (const DatedOutcome& o : plan.outcomes) CHECK(o.date > *plan.sessions.front().date);
    });
}

TEST_CASE("a plan without every answer is never called clear") {
    for_plans([](const Point& point, const Plan& plan) {
        CHECK(plan.screening.outcome == "incomplete");
        CHECK(plan.screening.unasked.size() == shipped().questions.size() - (point.age ? 1 : 0));
    });
}

TEST_CASE("under 18, nothing is planned for anyone") {
    for_points(997, false, [](const Point& point) {
        Point child = point;
        child.age = 17;
        const Plan plan = plan_of(child);
        CHECK(plan.depths.empty());
        CHECK(plan.sessions.empty());
        CHECK(plan.refusals.size() == 1);
    });
}
