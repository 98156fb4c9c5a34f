// SPDX-License-Identifier: MIT
#include "plan/depth.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "plan/settings.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_depth_test {

namespace {

constexpr std::size_t count = 1500;

/// The rule that wins for facts, found without the planner; nullptr where none or several of equal weight match.
const DepthRule* winner(const Concern& concern, const Site& site, const Facts& facts) {
    const DepthRule* best = nullptr;
    for (const DepthRule& rule : concern.depths)
        if (rule.site == site.id && holds(rule.when, facts) && (!best || keys_of(rule.when) > keys_of(best->when))) best = &rule;
    return best;
}

/// The least and the most that any rule gives at the point's site.
std::pair<Depth, Depth> extremes(const Point& point) {
    Depth least = limits::deepest, most = limits::shallowest;
    for (const DepthRule& rule : point.concern->depths)
        if (rule.site == point.site->id) least = std::min(least, rule.depth.min), most = std::max(most, rule.depth.max);
    return {least, most};
}

/// Every limit on depth that the catalogue and the device put on the point.
std::vector<const DepthBound*> limits_on(const Point& point, const Facts& facts) {
    std::vector<const DepthBound*> all{&point.site->ceiling};
    const auto add = [&](const std::vector<DepthBound>& bounds) {
        for (const DepthBound& bound : bounds)
            if (holds(bound.when, facts)) all.push_back(&bound);
    };
    add(shipped().skin_bounds);
    add(point.concern->bounds);
    if (point.device) add(point.device->label);
    for (const Caution& caution : shipped().cautions)
        if (caution.answer == "known" && holds(caution.general.when, facts))
            for (const CautionBound& b : caution.bounds)
                if (holds(b.bound.when, facts)) all.push_back(&b.bound);
    return all;
}

bool is_setting(const Device& device, Depth depth) {
    if (!device.settings.empty()) return std::find(device.settings.begin(), device.settings.end(), depth) != device.settings.end();
    if (!device.dial) return true;
    if (depth > device.dial->max || (device.dial->min && depth < *device.dial->min)) return false;
    return !device.dial->step || (depth.micrometres - device.dial->min.value_or(*device.dial->step).micrometres) % device.dial->step->micrometres == 0;
}

void check_limits(const Point& point, const DepthAdvice& advice, const Facts& facts) {
    const DepthRange& depth = advice.depth.value;
    for (const DepthBound* bound : limits_on(point, facts)) {
        if (bound->max) CHECK(depth.max <= *bound->max);
        if (bound->typical) CHECK(advice.setting <= std::max(*bound->typical, depth.min));
    }
    if (const auto reach = reach_of(point.device)) CHECK(depth.max <= *reach);
    CHECK(depth.max <= extremes(point).second);
    CHECK(depth.max <= limits::deepest);
    CHECK(depth.min >= limits::shallowest);
}

void check_range(const Point& point, const DepthAdvice& advice, const Facts& facts) {
    const DepthRange& depth = advice.depth.value;
    CHECK(advice.setting <= depth.max);
    CHECK(advice.setting >= depth.min);
    CHECK(depth.min >= extremes(point).first);
    const bool known =
        !point.skin.empty() && (!point.type.empty() || point.concern->types.empty()) && (!point.severity.empty() || point.concern->severities.empty());
    const DepthRule* rule = known ? winner(*point.concern, *point.site, facts) : nullptr;
    if (!rule) return;
    CHECK(depth.max <= rule->depth.max);
    CHECK(depth.min >= rule->depth.min);
    CHECK(advice.setting <= std::max(rule->depth.typical, depth.min));
}

void check_settings(const Point& point, const DepthAdvice& advice) {
    if (!point.device) return;
    for (const Depth depth : {advice.setting, advice.depth.value.min, advice.depth.value.typical, advice.depth.value.max}) {
        CAPTURE(millimetres(depth));
        CHECK(is_setting(*point.device, depth));
    }
}

void check_binding(const DepthAdvice& advice) {
    const auto& bounds = advice.depth.bounds;
    CHECK(std::any_of(bounds.begin(), bounds.end(), [&](const Bound& b) { return b.binding && b.limit.max == advice.depth.value.max; }));
    for (const Bound& bound : bounds) {
        CHECK_FALSE(bound.because.empty());
        CHECK(bound.evidence != nullptr);
        CHECK_FALSE(bound.id.empty());
        if (bound.limit.max) CHECK(advice.depth.value.max <= *bound.limit.max);
    }
}

}  // namespace

TEST_CASE("the sampled product meets every value of every dimension") {
    std::set<std::string> seen;
    std::size_t expected = 0;
    for (const Concern& concern : shipped().concerns) {
        const Product p = product_of(concern);
        expected += p.sites.size() + p.types.size() + p.severities.size() + p.skins.size() + p.devices.size() + p.ages.size();
    }
    for_points(count, false, [&](const Point& p) {
        const std::string& id = p.concern->id;
        seen.insert(id + " site " + p.site->id);
        seen.insert(id + " type " + p.type);
        seen.insert(id + " severity " + p.severity);
        seen.insert(id + " skin " + p.skin);
        seen.insert(id + " device " + (p.device ? p.device->id : ""));
        seen.insert(id + " age " + (p.age ? std::to_string(*p.age) : ""));
    });
    CHECK(seen.size() == expected);
}

TEST_CASE("no depth is above any limit, under the rule, or off the device's settings") {
    std::size_t advised = 0;
    for_points(count, false, [&](const Point& point) {
        CAPTURE(name_of(point));
        for (const int session : {1, 2}) {
            const auto advice = depth_at(point, session);
            if (!advice) continue;
            ++advised;
            const Facts facts = facts_of(point, session);
            check_limits(point, *advice, facts);
            check_range(point, *advice, facts);
            check_settings(point, *advice);
            check_binding(*advice);
        }
    });
    CHECK(advised > 1000);
}

TEST_CASE("every point has a depth or a refusal that says why and what to do") {
    for_points(count, true, [&](const Point& point) {
        CAPTURE(name_of(point));
        std::vector<Refusal> refusals;
        const auto advice = depth_at(point, 1, refusals);
        CHECK(advice.has_value() == refusals.empty());
        for (const Refusal& refusal : refusals) {
            CHECK(code(refusal.code).exit == Exit::refused);
            CHECK_FALSE(refusal.message.empty());
            CHECK_FALSE(refusal.help.empty());
            CHECK(refusal.site == point.site->id);
        }
    });
}

TEST_CASE("the first session is never deeper than a later one") {
    for_points(count, false, [](const Point& point) {
        CAPTURE(name_of(point));
        const auto first = depth_at(point, 1), later = depth_at(point, 2);
        CHECK(first.has_value() == later.has_value());
        if (!first || !later) return;
        CHECK(first->depth.value.max <= later->depth.value.max);
        CHECK(first->setting <= later->setting);
    });
}

TEST_CASE("an override never lifts a ceiling past what its site allows, nor where its condition does not hold") {
    for_points(count, false, [](const Point& point) {
        CAPTURE(name_of(point));
        Case c = case_of(point);
        c.overrides.push_back({"site", point.site->id, "measured"});
        std::vector<Refusal> refusals;
        const auto advice = depth_of(c, *point.site, 1, refusals);
        const auto& lift = point.site->ceiling.lift;
        if (advice) {
            REQUIRE(lift);
            CHECK(holds(lift->when, facts_of(point, 1)));
            CHECK(advice->depth.value.max <= lift->max);
        }
    });
}

}  // namespace plan_depth_test
