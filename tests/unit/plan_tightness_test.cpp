// SPDX-License-Identifier: MIT
#include "plan/tightness.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace plan_tightness_test {

namespace {

When when(Dimension d, std::vector<std::string> values) {
    When w;
    w[d] = std::move(values);
    return w;
}

std::optional<Depth> um(int n) { return Depth{n}; }

DepthBound bound(std::optional<Depth> max, std::optional<Depth> typical = {}, std::optional<Depth> typical_less = {}) {
    DepthBound b;
    b.max = max, b.typical = typical, b.typical_less = typical_less;
    return b;
}

DepthBound lifted(int to, When for_whom = {}) {
    DepthBound b = bound(um(1000));
    b.lift = Lift{Depth{to}, std::move(for_whom)};
    return b;
}

std::optional<Duration> time(std::string_view text) { return parse_duration(text); }

ByBand in_all(std::string_view text) { return {time(text), {}}; }
ByBand by_band(std::string_view a, std::string_view b, std::string_view c, std::string_view d) { return {{}, {time(a), time(b), time(c), time(d)}}; }

}  // namespace

TEST_CASE("a condition covers another where it is met wherever that one is") {
    const When all, dark = when(Dimension::skin, {"V", "VI"}), darkest = when(Dimension::skin, {"VI"}), face = when(Dimension::region, {"face"});
    CHECK(covers(all, all));
    CHECK(covers(all, dark));
    CHECK_FALSE(covers(dark, all));
    CHECK(covers(dark, dark));
    CHECK(covers(dark, darkest));
    CHECK_FALSE(covers(darkest, dark));
    CHECK_FALSE(covers(dark, face));
    When both = dark;
    both[Dimension::region] = {"face"};
    CHECK(covers(dark, both));
    CHECK_FALSE(covers(both, dark));
}

TEST_CASE("a depth passes a limit above it, or where the limit is gone; where there was none, nothing does") {
    CHECK(deeper(um(1001), um(1000)));
    CHECK_FALSE(deeper(um(1000), um(1000)));
    CHECK_FALSE(deeper(um(999), um(1000)));
    CHECK(deeper({}, um(1000)));
    CHECK_FALSE(deeper(um(3000), {}));
}

TEST_CASE("a limit stays where one of the limits is for as many and as strict in each of its figures") {
    const DepthBound wanted = bound(um(1000), um(800), um(200));
    CHECK(keeps({wanted}, wanted));
    CHECK(keeps({bound(um(900), um(700), um(300))}, wanted));
    CHECK(keeps({bound(um(2000)), wanted}, wanted));
    CHECK_FALSE(keeps({}, wanted));
    CHECK_FALSE(keeps({bound(um(1100), um(800), um(200))}, wanted));
    CHECK_FALSE(keeps({bound(um(1000), um(900), um(200))}, wanted));
    CHECK_FALSE(keeps({bound(um(1000), um(800), um(100))}, wanted));
    CHECK_FALSE(keeps({bound({}, um(800), um(200))}, wanted));
    CHECK_FALSE(keeps({bound(um(1000), {}, um(200))}, wanted));
    CHECK_FALSE(keeps({bound(um(1000), um(800))}, wanted));
    DepthBound narrow = wanted, wide = wanted;
    narrow.when = when(Dimension::skin, {"VI"}), wide.when = when(Dimension::skin, {"V", "VI"});
    CHECK_FALSE(keeps({narrow}, wide));
    CHECK(keeps({wide}, narrow));
}

TEST_CASE("a limit that a reason may move stays where the reason moves it no further and for no more clients") {
    const When severe = when(Dimension::severity, {"severe"});
    CHECK(keeps({bound(um(1000))}, lifted(1500)));
    CHECK(keeps({lifted(1500)}, lifted(1500)));
    CHECK(keeps({lifted(1400)}, lifted(1500)));
    CHECK_FALSE(keeps({lifted(1600)}, lifted(1500)));
    CHECK_FALSE(keeps({lifted(1500)}, bound(um(1000))));
    CHECK(keeps({lifted(1500, severe)}, lifted(1500)));
    CHECK_FALSE(keeps({lifted(1500)}, lifted(1500, severe)));
}

TEST_CASE("a time is shorter that can be over sooner; months are compared as months, and with days as long or as short as they can be") {
    CHECK(shorter(time("23h"), time("24h")));
    CHECK_FALSE(shorter(time("24h"), time("1d")));
    CHECK_FALSE(shorter(time("2d"), time("1d")));
    CHECK(shorter({}, time("1h")));
    CHECK_FALSE(shorter(time("1h"), {}));
    CHECK(shorter(time("5mo"), time("6mo")));
    CHECK_FALSE(shorter(time("6mo"), time("6mo")));
    CHECK_FALSE(shorter(time("7mo"), time("6mo")));
    CHECK(shorter(time("180d"), time("6mo")));   // six months can have 184 days
    CHECK(shorter(time("184d"), time("6mo")));
    CHECK_FALSE(shorter(time("27w"), time("6mo")));
    CHECK(shorter(time("6mo"), time("184d")));   // and no more than 181
    CHECK_FALSE(shorter(time("6mo"), time("180d")));
}

TEST_CASE("a clock is earlier that can stop sooner in any band; one without an end never does") {
    const auto clock_of = [](const ByBand& by_band) { return clock(by_band, never); };
    const auto week = clock_of(in_all("7d"));
    for (const Stretch& stretch : week) CHECK(stretch == stretch_of(time("7d"), never));
    CHECK_FALSE(earlier(week, week));
    CHECK_FALSE(earlier(clock_of(by_band("7d", "7d", "8d", "9d")), week));
    CHECK(earlier(clock_of(by_band("6d", "7d", "8d", "9d")), week));
    CHECK(earlier(clock_of(by_band("7d", "7d", "7d", "6d")), week));
    CHECK(earlier(week, clock({}, never)));
    CHECK_FALSE(earlier(clock({}, never), week));
    CHECK(earlier(clock({}, 0), week));
}

}  // namespace plan_tightness_test
