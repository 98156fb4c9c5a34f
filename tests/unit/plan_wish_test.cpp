// SPDX-License-Identifier: MIT
#include "plan/depth.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_wish_test {

namespace {

Case with_wish(const Small& small, const std::vector<std::string_view>& sites, int micrometres) {
    Case c = small.treating("scars", sites, "rolling", "severe");
    c.skin = "II";
    c.wishes.push_back({nullptr, Depth{micrometres}});
    return c;
}

Case with_override(const Small& small, std::string_view site, std::string kind, std::string id) {
    Case c = small.treating("scars", {site}, "rolling", "severe");
    c.skin = "II";
    c.overrides.push_back({std::move(kind), std::move(id), "measured"});
    return c;
}

bool says(const Plan& plan, std::string_view words) {
    for (const Warning& warning : plan.warnings)
        if (warning.message.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("a wish within the range is the setting, and the recommendation stays visible") {
    const Small small;
    Case c = with_wish(small, {"cheek"}, 1250);
    const Plan plan = small.plan(c);
    REQUIRE_FALSE(plan.depths.empty());
    CHECK(plan.depths.front().setting == Depth{1250});
    CHECK(plan.depths.front().wished);
    CHECK(depth_of(plan) == "0.75/1.5/1.5");
}

TEST_CASE("a wish above the ceiling is refused, never rounded, and the limits are named") {
    const Small small;
    Case c = with_wish(small, {"cheek"}, 1510);
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0501");
    CHECK(plan.refusals.front().message == "1.51 mm at cheek is deeper than the ceiling of 1.5 mm");
    CHECK(plan.refusals.front().help.find("cheek 1.5 mm") != std::string::npos);
    CHECK(plan.depths.empty());
    c = with_wish(small, {"cheek"}, 1500);
    CHECK(small.plan(c).refusals.empty());
}

TEST_CASE("a wish lighter than the rule is a warning") {
    const Small small;
    Case c = with_wish(small, {"cheek"}, 500);
    const Plan plan = small.plan(c);
    CHECK(plan.refusals.empty());
    CHECK(warnings_of(plan).find("W0610") != std::string::npos);
    CHECK(plan.depths.front().setting == Depth{500});
}

TEST_CASE("a wish that is no setting of the device is refused with the setting below it") {
    const Small small;
    Case c = with_wish(small, {"cheek"}, 1300);
    c.device = small.device("pen");
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0509");
    CHECK(plan.refusals.front().help == "the setting below it is 1.25 mm");
    c.device = small.device("free-pen");
    CHECK(small.plan(c).refusals.empty());
    c = with_wish(small, {"cheek"}, 100);
    c.device = small.device("pen");
    CHECK(small.plan(c).refusals.front().help == "its lightest setting is 0.25 mm");
}

TEST_CASE("a wish for one site goes before a wish for all, in either order") {
    const Small small;
    for (const bool general_first : {true, false}) {
        Case c = with_wish(small, {"cheek", "temple"}, 800);
        c.wishes.insert(general_first ? c.wishes.end() : c.wishes.begin(), Wish{small.site("cheek"), Depth{1200}});
        const Plan plan = small.plan(c);
        CHECK(plan.depths.at(0).setting == Depth{1200});
        CHECK(plan.depths.at(1).setting == Depth{800});
    }
}

TEST_CASE("a wish that is too deep for one site leaves the other") {
    const Small small;
    Case c = with_wish(small, {"cheek", "temple"}, 1200);
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0501");
    CHECK(plan.refusals.front().site == "temple");
    CHECK(plan.depths.front().site->id == "cheek");
}

TEST_CASE("a reason raises a ceiling where the file allows it, and the plan says so") {
    const Small small;
    Case c = with_override(small, "cheek", "site", "cheek");
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.75/1.5/2.5");
    CHECK(says(plan, "site:cheek is raised"));
    CHECK(says(plan, "measured"));
    c.wishes.push_back({nullptr, Depth{2500}});
    CHECK(small.plan(c).refusals.empty());
    c.wishes.back().depth = Depth{2600};
    CHECK(refusals_of(small.plan(c)) == "E0501");
}

TEST_CASE("a reason does not raise a ceiling for whom the file does not allow it, known or not known") {
    const Small small;
    for (const char* skin : {"IV", "VI", ""}) {
        Case c = with_override(small, "cheek", "site", "cheek");
        c.skin = skin;
        CAPTURE(c.skin);
        const Plan plan = small.plan(c);
        CHECK(refusals_of(plan) == "E0505");
        CHECK(plan.depths.empty());
    }
    Case c = with_override(small, "cheek", "site", "cheek");
    c.treats.front().severity = "mild";
    CHECK(refusals_of(small.plan(c)) == "E0505");
}

TEST_CASE("a hard limit yields to no reason: a site without override, a label") {
    const Small small;
    Case c = with_override(small, "temple", "site", "temple");
    CHECK(refusals_of(small.plan(c)) == "E0505");
    CHECK(small.plan(c).refusals.front().help.find("no reason can move it") != std::string::npos);
    c = with_override(small, "arm", "label", "pen");
    c.device = small.device("pen");
    CHECK(refusals_of(small.plan(c)) == "E0505");
}

TEST_CASE("a reason moves only the bound it names") {
    const Small small;
    Case c = with_override(small, "arm", "skin", "V");
    c.skin = "V";
    CHECK(depth_of(small.plan(c)) == "1.0/1.5/2.0");
    c.age = 20;
    CHECK(refusals_of(small.plan(c)) == "E0506");
}

TEST_CASE("a reason for one site's ceiling leaves another's") {
    const Small small{with(small_files(), "sites.toml", "max-mm = 1.0, because = \"temple ceiling\"", "max-mm = 1.0, override = { max-mm = 1.25 }, because = \"temple ceiling\"")};
    Case c = with_override(small, "cheek", "site", "cheek");
    c.treats.front().sites.push_back(small.site("temple"));
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan).empty());
    CHECK(plan.depths.at(0).depth.value.max == Depth{2500});
    CHECK(plan.depths.at(1).depth.value.max == Depth{1000});
}

TEST_CASE("a reason for a bound that is not there changes nothing, and the plan says so") {
    const Small small;
    Case c = with_override(small, "cheek", "skin", "V");
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.75/1.5/1.5");
    CHECK(says(plan, "skin:V changed nothing here"));
}

}  // namespace plan_wish_test
