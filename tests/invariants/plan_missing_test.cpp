// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "plan/depth.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_missing_test {

namespace {

constexpr std::size_t count = 1000;

/// The point with one open answer given in every way.
std::vector<Point> completed(const Point& point, std::string Point::*answer, const std::vector<std::string>& values) {
    std::vector<Point> all;
    if (!(point.*answer).empty()) return all;
    for (const std::string& value : values)
        if (!value.empty()) all.push_back(point), all.back().*answer = value;
    return all;
}

/// The points that come from giving any one answer more: type, severity or skin type.
std::vector<Point> with_one_answer_more(const Point& point) {
    const Product product = product_of(*point.concern);
    auto all = completed(point, &Point::type, product.types);
    for (auto& more : completed(point, &Point::severity, product.severities)) all.push_back(std::move(more));
    for (auto& more : completed(point, &Point::skin, product.skins)) all.push_back(std::move(more));
    return all;
}

template <class Completions>
void check_not_bolder(Completions completions) {
    for_points(count, false, [&](const Point& point) {
        const auto all = completions(point);
        const auto open = all.empty() ? std::nullopt : depth_at(point, 1);
        if (!open) return;
        CAPTURE(name_of(point));
        for (const Point& more : all) {
            const auto known = depth_at(more, 1);
            if (!known) continue;
            CAPTURE(name_of(more));
            REQUIRE(millimetres(open->depth.value.max) <= millimetres(known->depth.value.max));
            REQUIRE(millimetres(open->setting) <= millimetres(known->setting));
        }
    });
}

}  // namespace

TEST_CASE("a type, severity or skin type that is not given is never bolder than any that could be") { check_not_bolder(with_one_answer_more); }

// An age is asked, never assumed: without one no depth is capped as for the young, and every plan says what an age may change.
TEST_CASE("an age that is not given is said with what it may change") {
    for_points(40, false, [](const Point& point) {
        if (point.age) return;
        const Plan plan = make_plan(shipped(), case_of(point));
        if (plan.depths.empty()) return;
        CAPTURE(name_of(point));
        const auto says_age = [](const Warning& w) { return w.code == "W0603" && w.message.find("--age") != std::string::npos; };
        REQUIRE(std::any_of(plan.warnings.begin(), plan.warnings.end(), says_age));
    });
}

TEST_CASE("what is refused for some answer is not planned while that answer is missing") {
    for_points(count, false, [](const Point& point) {
        const auto all = with_one_answer_more(point);
        const auto open = all.empty() ? std::nullopt : depth_at(point, 1);
        if (!open) return;
        CAPTURE(name_of(point));
        for (const Point& more : all) {
            CAPTURE(name_of(more));
            std::vector<Refusal> refusals;
            depth_at(more, 1, refusals);
            for (const Refusal& refusal : refusals) REQUIRE(refusal.message == "");
        }
    });
}

TEST_CASE("a younger age never makes a plan bolder") {
    for_points(count, false, [](const Point& point) {
        if (point.age) return;
        Point young = point, grown = point;
        young.age = 20;
        grown.age = 40;
        CAPTURE(name_of(point));
        const auto less = depth_at(young, 1), more = depth_at(grown, 1);
        if (!less) return;
        REQUIRE(more);
        CHECK(less->depth.value.max <= more->depth.value.max);
        CHECK(less->setting <= more->setting);
    });
}

TEST_CASE("naming a device never makes a plan bolder than its own general ceilings") {
    for_points(count, false, [](const Point& point) {
        if (!point.device) return;
        Point without = point;
        without.device = nullptr;
        const auto named = depth_at(point, 1), general = depth_at(without, 1);
        if (!named) return;
        CAPTURE(name_of(point));
        REQUIRE(general);
        CHECK(named->depth.value.max <= general->depth.value.max);
        CHECK(named->setting <= std::max(general->setting, named->depth.value.min));
    });
}

}  // namespace plan_missing_test
