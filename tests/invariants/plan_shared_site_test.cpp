// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "plan/depth.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_shared_site_test {

namespace {

constexpr std::size_t count = 60;

/// Calls back with pairs of points of different concerns that share site, skin, age and device.
template <class Each>
void for_pairs(Each each) {
    for_points(count, false, [&](const Point& point) {
        for (const Concern& other : shipped().concerns) {
            if (&other <= point.concern) continue;
            const Product product = product_of(other);
            if (std::find(product.sites.begin(), product.sites.end(), point.site) == product.sites.end()) continue;
            for (const std::string& type : product.types)
                for (const std::string& severity : product.severities) {
                    Point second = point;
                    second.concern = &other;
                    second.type = type;
                    second.severity = severity;
                    each(point, second);
                }
        }
    });
}

std::optional<DepthAdvice> depth_of_both(const Point& a, const Point& b) {
    Case c = case_of(a);
    add(c, b);
    std::vector<Refusal> refusals;
    return depth_of(c, *a.site, 1, refusals);
}

}  // namespace

TEST_CASE("two concerns on one site are never deeper than either") {
    std::size_t shared = 0;
    for_pairs([&](const Point& a, const Point& b) {
        const auto both = depth_of_both(a, b), one = depth_at(a, 1), two = depth_at(b, 1);
        if (!both || !one || !two || both->concerns.size() < 2) return;
        ++shared;
        CAPTURE(name_of(a));
        CAPTURE(name_of(b));
        CHECK(both->depth.value.max <= std::min(one->depth.value.max, two->depth.value.max));
        CHECK(both->depth.value.min <= std::max(one->depth.value.min, two->depth.value.min));
        CHECK(both->setting <= std::min(one->setting, two->setting));
        CHECK(both->endpoint <= std::min(one->endpoint, two->endpoint));
        if (both->passes && one->passes) CHECK(both->passes->max <= one->passes->max);
        if (both->passes && two->passes) CHECK(both->passes->max <= two->passes->max);
    });
    CHECK(shared > 0);
}

TEST_CASE("the order in which concerns are named changes neither depth nor refusals") {
    for_pairs([](const Point& a, const Point& b) {
        const auto one = depth_of_both(a, b), two = depth_of_both(b, a);
        CAPTURE(name_of(a));
        CAPTURE(name_of(b));
        REQUIRE(one.has_value() == two.has_value());
        if (!one) return;
        CHECK(one->depth.value == two->depth.value);
        CHECK(one->setting == two->setting);
        CHECK(one->endpoint == two->endpoint);
        CHECK(one->depth.bounds.size() == two->depth.bounds.size());
    });
}

TEST_CASE("the order of operands changes no byte of the plan") {
    std::vector<Point> some;
    for_points(std::max<std::size_t>(1, 18 / shipped().concerns.size()), false, [&](const Point& point) { some.push_back(point); });
    const View plan = views()[1];
    for (std::size_t i = 0; i + 2 < some.size(); i += 3) {
        Case c = case_of(some[i]);
        add(c, some[i + 1]);
        add(c, some[i + 2]);
        add(c, {some[i].concern, some[i + 1].site, some[i].type, some[i].severity, {}, nullptr, {}});
        const std::string first = printed(c, "json", plan);
        CAPTURE(name_of(some[i]));
        std::rotate(c.treats.begin(), c.treats.begin() + 1, c.treats.end());
        REQUIRE(printed(c, "json", plan) == first);
        std::reverse(c.treats.begin(), c.treats.end());
        REQUIRE(printed(c, "json", plan) == first);
    }
    CHECK(some.size() >= 6);
}

}  // namespace plan_shared_site_test
