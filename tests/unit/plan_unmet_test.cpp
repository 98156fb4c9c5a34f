// SPDX-License-Identifier: MIT
#include "plan/unmet.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_unmet_test {

namespace {

/// Two sessions four weeks apart.
Plan planned() {
    static const Small small;
    Case c = small.treating("lines", {"cheek"});
    c.start = on("2026-12-08");
    return small.plan(c);
}

template <class T>
Placed<T> placed(T value) {
    return {std::move(value), {}, 1};
}

std::string first_of(const Diagnostics& diagnostics) { return diagnostics.empty() ? std::string{} : diagnostics.front().message; }

}  // namespace

TEST_CASE("a plan that is as expected has nothing unmet") {
    const Plan plan = planned();
    const DepthAdvice& first = plan.depths.front();
    Expectation expect;
    CHECK(unmet(expect, plan).empty());
    expect.sessions = placed(2);
    expect.interval_days = {placed(28)};
    for (const Session& s : plan.sessions) expect.dates.push_back(placed(*s.date));
    expect.depths = {placed(ExpectedDepth{ExpectedDepth::Of::setting, first.site, first.setting, false}), placed(ExpectedDepth{ExpectedDepth::Of::setting, first.site, first.setting, true}),
                     placed(ExpectedDepth{ExpectedDepth::Of::ceiling, first.site, first.depth.value.max, false}), placed(ExpectedDepth{ExpectedDepth::Of::least, first.site, first.depth.value.min, false})};
    expect.outcome = placed(std::string{plan.screening.outcome});
    expect.care = {placed(plan.care.front().id())};
    expect.absent = {placed(std::string{"E0507"})};
    CHECK(first_of(unmet(expect, plan)) == "");
}

TEST_CASE("each expectation that is not met is said, all at once") {
    const Plan plan = planned();
    const DepthAdvice& first = plan.depths.front();
    Expectation expect;
    expect.sessions = placed(4);
    expect.interval_days = {placed(28), placed(35)};
    expect.dates = {placed(on("2026-12-08"))};
    expect.depths = {placed(ExpectedDepth{ExpectedDepth::Of::ceiling, first.site, Depth{100}, false})};
    expect.outcome = placed(std::string{"refuse"});
    expect.refused = {placed(std::string{"E0507"})};
    expect.says = {placed(std::string{"W0614"})};
    expect.absent = {placed(plan.care.front().id())};
    const Diagnostics found = unmet(expect, plan);
    CHECK(found.size() == 8);
    for (const Diagnostic& d : found) CHECK(d.code == "E0405");
}

TEST_CASE("a figure is met by itself alone, neither by less nor by more, nor by that of another session") {
    const Plan plan = planned();
    const DepthAdvice& first = plan.depths.front();
    const auto met = [&](const Expectation& expect) { return unmet(expect, plan).empty(); };
    for (const int more : {-50, 0, 50}) {
        CAPTURE(more);
        Expectation expect;
        expect.sessions = placed(2 + more / 50);
        CHECK(met(expect) == (more == 0));
        expect = {};
        expect.dates = {placed(*plan.sessions[0].date), placed(*plan.sessions[1].date + std::chrono::days{more})};
        CHECK(met(expect) == (more == 0));
        expect = {};
        expect.interval_days = {placed(28 + more)};
        CHECK(met(expect) == (more == 0));
        for (const auto of : {ExpectedDepth::Of::setting, ExpectedDepth::Of::ceiling, ExpectedDepth::Of::least}) {
            const DepthRange& range = first.depth.value;
            const int depth = (of == ExpectedDepth::Of::setting ? first.setting : of == ExpectedDepth::Of::ceiling ? range.max : range.min).micrometres;
            expect = {};
            expect.depths = {placed(ExpectedDepth{of, first.site, Depth{depth + more}, false})};
            CHECK(met(expect) == (more == 0));
        }
    }
    Plan only_first = plan;
    std::erase_if(only_first.depths, [](const DepthAdvice& a) { return a.session > 1; });
    Expectation later;
    later.depths = {placed(ExpectedDepth{ExpectedDepth::Of::setting, first.site, first.setting, true})};
    CHECK(met(later));
    CHECK_FALSE(unmet(later, only_first).empty());
    later.depths.front().value.later = false;
    CHECK(unmet(later, only_first).empty());
}

TEST_CASE("what is expected to be refused, said or cared for must be there itself, and not only something of its kind") {
    Plan plan = planned();
    plan.refusals.push_back({"E0503", "no rule for this site", "", "", "", {}});
    plan.warnings.push_back({"W0604", "stretched"});
    for (const auto list : {&Expectation::refused, &Expectation::says, &Expectation::care})
        for (const std::string& one : {std::string{"E0503"}, std::string{"W0604"}, plan.care.front().id(), std::string{"E0507"}}) {
            Expectation expect, absent;
            (expect.*list) = {placed(one)};
            absent.absent = {placed(one)};
            const bool there = one == (list == &Expectation::refused ? "E0503" : list == &Expectation::says ? "W0604" : plan.care.front().id());
            CHECK(unmet(expect, plan).empty() == there);
            CHECK(unmet(absent, plan).empty() == (one == "E0507"));
        }
}

TEST_CASE("of a plan that was refused it says why nothing is there") {
    Plan plan;
    plan.refusals.push_back({"E0503", "no rule for this site", "", "", "", {}});
    Expectation expect;
    expect.sessions = placed(3);
    CHECK(first_of(unmet(expect, plan)) == "expected 3 sessions; planned nothing, since [E0503] no rule for this site");
}

}  // namespace plan_unmet_test
