// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "plan/depth.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace {

constexpr std::size_t count = 500;

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

/// The ages that an unknown age could be and that are treated at all.
std::vector<Point> with_an_age(const Point& point) {
    std::vector<Point> all;
    if (!point.age)
        for (const int age : {18, 20, 22, 40, 80}) all.push_back(point), all.back().age = age;
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

TEST_CASE("an age that is not given is never bolder than any age that is treated") { check_not_bolder(with_an_age); }

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
