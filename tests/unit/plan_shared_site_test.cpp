// SPDX-License-Identifier: MIT
#include "plan/depth.hpp"

#include <doctest/doctest.h>

#include <tuple>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_shared_site_test {

namespace {

Case both(const Small& small, std::string_view site, bool scars_first = true) {
    Case c = small.treating("scars", {site}, "rolling", "mild");
    const Case lines = small.treating("lines", {site});
    c.treats.insert(scars_first ? c.treats.end() : c.treats.begin(), lines.treats.front());
    c.skin = "II";
    return c;
}

}  // namespace

TEST_CASE("two concerns on one site: the gentler of each figure, and the greater least") {
    const Small small;
    Case c = both(small, "cheek");
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/0.5/1.0");
    const DepthAdvice& advice = plan.depths.front();
    CHECK(advice.concerns.size() == 2);
    CHECK(advice.endpoint->id == "redness");
    CHECK(advice.passes == CountRange{2, 2, 4});
    CHECK(plan.sessions.front().treat.size() == 2);
    CHECK(warnings_of(plan).find("W0611") != std::string::npos);
}

TEST_CASE("the order of naming changes nothing") {
    const Small small;
    for (const char* site : {"cheek", "scalp", "temple"}) {
        Case a = both(small, site, true), b = both(small, site, false);
        const Plan one = small.plan(a), two = small.plan(b);
        CHECK(depth_of(one) == depth_of(two));
        CHECK(binding(one.depths.front().depth.bounds) == binding(two.depths.front().depth.bounds));
        CHECK(refusals_of(one) == refusals_of(two));
    }
}

TEST_CASE("a least that only just fits stands alone") {
    const Small small;
    Case c = both(small, "scalp");
    CHECK(depth_of(small.plan(c)) == "0.5/0.5/0.5");
}

TEST_CASE("where one concern begins deeper than the other is worked at, the range begins at the gentler one's least") {
    const Small small{
        with(small_files(), "concerns/scars.toml", "mm    = { min = 0.5, typical = 1.0, max = 1.5 }", "mm    = { min = 0.7, typical = 1.0, max = 1.5 }")};
    for (const bool scars_first : {true, false}) {
        Case c = both(small, "cheek", scars_first);
        const Plan plan = small.plan(c);
        CHECK(depth_of(plan) == "0.25/0.5/1.0");
        CHECK(plan.depths.front().setting == Depth{500});  // no deeper than the lines alone
        CHECK(plan.depths.front().concerns.size() == 2);
    }
}

TEST_CASE("a concern that begins deeper than the other ends is refused there, and the other stays") {
    const Small small;
    Case c = both(small, "temple");
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0506");
    CHECK(plan.refusals.front().concern == "scars");
    CHECK(plan.refusals.front().help == "treat the two in separate courses");
    CHECK(depth_of(plan) == "0.2/0.3/0.4");
    CHECK(plan.depths.front().concerns.size() == 1);
    CHECK(plan.depths.front().endpoint->id == "redness");
}

TEST_CASE("two types of one concern on one site share it as two concerns would") {
    const Small small;
    Case c = small.treating("scars", {"arm"}, "rolling", "mild");
    c.treats.push_back(small.treating("scars", {"arm"}, "boxcar", "mild").treats.front());
    c.skin = "II";
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "1.0/2.0/2.0");
    CHECK(plan.depths.front().concerns.size() == 1);
}

TEST_CASE("once the shorter course has ended, the longer one has the site to itself") {
    const Small small;
    Case c = both(small, "cheek");
    const Plan plan = small.plan(c);
    REQUIRE(plan.depths.size() == 3);
    CHECK(plan.depths[1].depth.value.max == Depth{1000});
    CHECK(plan.depths[2].depth.value.max == Depth{1500});
    CHECK(plan.depths[2].concerns.size() == 1);
}

TEST_CASE("a site may ask for a gentler endpoint than its concerns, and never makes it rougher") {
    for (const auto& [concern, site_endpoint, expected] :
         {std::tuple{"scars", "redness", "redness"}, {"scars", "bleeding", "bleeding"}, {"lines", "bleeding", "redness"}}) {
        const Small small{with(small_files(), "sites.toml", "title   = \"Temple\"", "title = \"Temple\"\nendpoint = \"" + std::string{site_endpoint} + "\"")};
        Case c = small.treating(concern, {"temple"});
        c.skin = "II";
        CHECK(small.plan(c).depths.at(0).endpoint->id == expected);
    }
}

}  // namespace plan_shared_site_test
