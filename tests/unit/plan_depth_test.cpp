// SPDX-License-Identifier: MIT
#include "plan/depth.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_depth_test {

namespace {

/// A case in which nothing is left open: mild rolling scars in skin type II.
Case mild(const Small& small, const std::vector<std::string_view>& sites) {
    Case c = small.treating("scars", sites, "rolling", "mild");
    c.skin = "II";
    return c;
}

Case severe(const Small& small, const std::vector<std::string_view>& sites) {
    Case c = mild(small, sites);
    c.treats.front().severity = "severe";
    return c;
}

std::string first_binding(const Plan& plan) { return plan.depths.empty() ? "refused" : binding(plan.depths.front().depth.bounds); }

bool has_bound(const Plan& plan, std::string_view kind, std::string_view id) {
    const auto& bounds = plan.depths.at(0).depth.bounds;
    return std::any_of(bounds.begin(), bounds.end(), [&](const Bound& b) { return b.kind == kind && b.id == id; });
}

}  // namespace

TEST_CASE("the rule and the site's ceiling bind") {
    const Small small;
    Case c = mild(small, {"cheek"});
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/1.0/1.5");
    CHECK(first_binding(plan) == "rule:scars, site:cheek");
    CHECK(plan.depths.front().setting == Depth{1000});
    CHECK(plan.depths.front().endpoint->id == "bleeding");
}

TEST_CASE("the more particular rule wins whole, and the site's ceiling cuts it") {
    const Small small;
    Case c = severe(small, {"cheek"});
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.75/1.5/1.5");
    CHECK(first_binding(plan) == "site:cheek");
}

TEST_CASE("the label binds") {
    const Small small;
    Case c = mild(small, {"arm"});
    CHECK(depth_of(small.plan(c)) == "1.0/2.0/2.5");
    c.device = small.device("pen");
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "1.0/2.0/2.0");
    CHECK(first_binding(plan) == "label:pen");
}

TEST_CASE("the reach binds") {
    const Small small;
    Case c = mild(small, {"cheek"});
    c.device = small.device("free-pen");
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/1.0/1.3");
    CHECK(first_binding(plan) == "reach:free-pen");
}

TEST_CASE("a bound on a kind of device binds as reach") {
    const Small small;
    Case c = mild(small, {"cheek"});
    c.device = small.device("roller");
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/0.8/0.8");
    CHECK(first_binding(plan) == "reach:roller");
}

TEST_CASE("the skin type binds: a cap on the ceiling, and a relative one on the setting") {
    const Small small;
    Case c = mild(small, {"cheek"});
    c.skin = "V";
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/0.5/1.25");
    CHECK(first_binding(plan) == "skin:V");
}

TEST_CASE("a bound of the first session is gone at the second") {
    const Small small;
    Case c = mild(small, {"cheek"});
    c.skin = "IV";
    const Plan plan = small.plan(c);
    REQUIRE(plan.depths.size() == 3);
    CHECK(plan.depths[0].setting == Depth{750});
    CHECK(plan.depths[1].setting == Depth{1000});
    CHECK(plan.depths[2].setting == Depth{1000});
}

TEST_CASE("a caution binds") {
    const Small small;
    Case c = mild(small, {"cheek"});
    c.age = 20;
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/0.9/0.9");
    CHECK(first_binding(plan) == "caution:young-adult");
}

TEST_CASE("a bound of the concern binds") {
    const Small small;
    Case c = mild(small, {"arm"});
    c.treats.front().type = "boxcar";
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "1.0/2.0/2.0");
    CHECK(first_binding(plan) == "rule:scars");
}

TEST_CASE("a relative cap is taken from the rule's number and never under its least") {
    const Small small;
    Case c = severe(small, {"cheek"});
    c.skin = "V";
    CHECK(depth_of(small.plan(c)) == "0.75/1.0/1.25");
    c = small.treating("lines", {"cheek"});
    c.skin = "VI";
    CHECK(depth_of(small.plan(c)) == "0.25/0.25/1.0");
    const Plan plan = small.plan(c);
    for (const Bound& bound : plan.depths.at(0).depth.bounds)
        if (bound.limit.typical) CHECK(*bound.limit.typical >= limits::shallowest);
}

TEST_CASE("where caps lie below the rule's least, the rule binds the recommendation beside what binds the ceiling") {
    const Small small{with(small_files(), "skin.toml", "typical-less-mm = 0.5\n", "typical-less-mm = 0.75\n")};
    Case c = mild(small, {"cheek"});
    c.skin = "V";
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/0.5/1.25");
    CHECK(first_binding(plan) == "rule:scars, skin:V");
}

TEST_CASE("ceiling and setting snap down, the least snaps up") {
    const Small small;
    Case c = mild(small, {"cheek"});
    c.age = 20;
    c.device = small.device("pen");
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/0.75/0.75");
    CHECK(first_binding(plan).find("reach:pen") != std::string::npos);
    c = small.treating("lines", {"temple"});
    c.skin = "II";
    c.device = small.device("pen");
    CHECK(depth_of(small.plan(c)) == "0.25/0.25/0.25");
}

TEST_CASE("fixed settings") {
    const Small small;
    Case c = mild(small, {"cheek"});
    c.device = small.device("stamp");
    c.skin = "V";
    CHECK(depth_of(small.plan(c)) == "0.5/0.5/1.0");
}

TEST_CASE("no skin type: the bounds of every type, as assumed") {
    const Small small;
    Case c = mild(small, {"cheek"});
    c.skin.clear();
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/0.5/1.25");
    CHECK(first_binding(plan) == "assumed:skin");
    CHECK(warnings_of(plan).find("W0603") != std::string::npos);
}

TEST_CASE("no severity: the lowest figures among them, as assumed") {
    const Small small;
    Case c = severe(small, {"cheek"});
    c.treats.front().severity.clear();
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/1.0/1.5");
    CHECK(has_bound(plan, "assumed", "severity"));
    CHECK(first_binding(plan).find("assumed:severity") != std::string::npos);
}

TEST_CASE("no severity: least, usual and ceiling are each the lowest among the rules") {
    TestFiles files = with(small_files(), "sites.toml", "max-mm = 1.5, override", "max-mm = 2.4, override");
    files = with(files, "concerns/scars.toml", "min = 0.75, typical = 1.5, max = 2.5", "min = 0.25, typical = 0.75, max = 2.5");
    const Small small{files};
    Case c = severe(small, {"cheek"});
    CHECK(depth_of(small.plan(c)) == "0.25/0.75/2.4");
    c.treats.front().severity.clear();
    CHECK(depth_of(small.plan(c)) == "0.25/0.75/1.5");
    CHECK(first_binding(small.plan(c)) == "assumed:severity");
}

TEST_CASE("no age: the lowest figures among the ages that a rule tells apart, as assumed") {
    const std::string rule = "[[depth]]\nsite = \"arm\"\nwhen = { age = [\"60-79\"] }\nmm = { min = 0.5, typical = 0.75, max = 1.25 }\nbasis = \"convention\"\n\n[technique]";
    const Small small{with(small_files(), "concerns/scars.toml", "[technique]", rule)};
    Case c = mild(small, {"arm"});
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "0.5/0.75/1.25");
    CHECK(first_binding(plan) == "assumed:age");
    for (const auto& [age, depth] : {std::pair{59, "1.0/2.0/2.5"}, std::pair{60, "0.5/0.75/1.25"}, std::pair{79, "0.5/0.75/1.25"}, std::pair{80, "1.0/2.0/2.5"}}) {
        const auto& tried = age;
        CAPTURE(tried);
        c.age = age;
        CHECK(depth_of(small.plan(c)) == depth);
        CHECK_FALSE(has_bound(small.plan(c), "assumed", "age"));
    }
}

TEST_CASE("what is missing is named, and not what was given") {
    const std::string bound = "[[bound]]\nwhen = { skin = [\"II\"], age = [\"60+\"] }\nmax-mm = 2.25\nbecause = \"b\"\nbasis = \"convention\"\n\n[technique]";
    const Small small{with(small_files(), "concerns/scars.toml", "[technique]", bound)};
    Case c = mild(small, {"arm"});
    const Plan plan = small.plan(c);
    CHECK(has_bound(plan, "assumed", "age"));
    CHECK_FALSE(has_bound(plan, "assumed", "skin"));
}

TEST_CASE("no type: bounds of every type, as assumed") {
    const Small small;
    Case c = mild(small, {"arm"});
    c.treats.front().type.clear();
    const Plan plan = small.plan(c);
    CHECK(depth_of(plan) == "1.0/2.0/2.0");
    CHECK(first_binding(plan) == "assumed:type");
}

TEST_CASE("a caution that an answer left open could meet bounds the depth as assumed") {
    const Small small{with(small_files(), "screening.toml", "when    = { age = [\"18-21\"] }", "when    = { skin = [\"VI\"] }")};
    Case c = mild(small, {"cheek"});
    c.skin.clear();
    CHECK(small.plan(c).depths.at(0).depth.value.max <= Depth{900});
}

TEST_CASE("no type where only some have a rule, and no rule at all, are refusals that say so") {
    const Small small;
    Case c = mild(small, {"hand"});
    CHECK(depth_of(small.plan(c)) == "0.5/0.75/1.0");
    c.treats.front().type.clear();
    Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0503");
    CHECK(plan.refusals.front().message == "Scars: not every type and severity has a depth at hand");
    c = small.treating("lines", {"arm"});
    plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0503");
    CHECK(plan.refusals.front().message == "Lines: no depth is known for arm");
    CHECK(plan.refusals.front().help == "this concern has depths for cheek, scalp and temple");
    CHECK(plan.sessions.empty());
}

TEST_CASE("of an absolute and a relative cap in one bound the lesser holds, whichever it is") {
    for (const auto& [absolute, expected] : {std::pair{"0.6", "0.5/0.6/1.5"}, {"0.9", "0.5/0.75/1.5"}}) {
        const Small small{with(small_files(), "skin.toml", "typical-less-mm = 0.25", "typical-less-mm = 0.25\ntypical-mm = " + std::string{absolute})};
        Case c = mild(small, {"cheek"});
        c.skin = "IV";
        CHECK(depth_of(small.plan(c)) == expected);
    }
}

TEST_CASE("no severity: a relative cap is taken from the lowest recommendation among them") {
    const Small small;
    Case c = mild(small, {"cheek"});  // usually 1.0, and 1.5 where they are severe
    c.treats.front().severity.clear();
    c.skin = "IV";
    CHECK(depth_of(small.plan(c)) == "0.5/0.75/1.5");
}

TEST_CASE("a caution's limit that an open answer could meet holds") {
    const Small small{with(small_files(), "screening.toml", "[[caution.bound]]\nmax-mm  = 0.6", "[[caution.bound]]\nwhen = { skin = [\"IV\"] }\nmax-mm  = 0.6")};
    Case c = mild(small, {"cheek"});
    c.history = {small.answer("dark-marks", "yes")};
    CHECK(depth_of(small.plan(c)) == "0.5/1.0/1.5");
    c.skin.clear();
    CHECK(small.plan(c).depths.at(0).depth.value.max == Depth{600});
}

TEST_CASE("a ceiling under the rule's least is a refusal that names the lowest cap and the rule") {
    const Small small;
    Case c = mild(small, {"arm"});
    c.age = 20;
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0506");
    CHECK(plan.refusals.front().message == "Scars at arm: the rule begins at 1.0 mm and caution:young-adult allows 0.9 mm");
    CHECK_FALSE(plan.refusals.front().limits.empty());
    CHECK(plan.depths.empty());
}

TEST_CASE("a ceiling on the rule's least is the one depth left, no refusal") {
    const Small small{with(small_files(), "screening.toml", "max-mm  = 0.9", "max-mm  = 1.0")};
    Case c = mild(small, {"arm"});
    c.age = 20;
    CHECK(depth_of(small.plan(c)) == "1.0/1.0/1.0");
}

TEST_CASE("a device that cannot reach, or has no setting in the range, is refused") {
    const Small small;
    Case c = mild(small, {"arm"});
    c.device = small.device("short-pen");
    Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0504");
    CHECK(plan.refusals.front().message.find("reach:short-pen allows 0.7 mm") != std::string::npos);
    c = mild(small, {"cheek"});
    c.device = small.device("gap-stamp");
    plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0504");
    CHECK(plan.refusals.front().message.find("no setting between 0.5 and 1.5 mm") != std::string::npos);
}

TEST_CASE("a refusal of one site leaves the rest") {
    const Small small;
    Case c = mild(small, {"arm", "cheek"});
    c.device = small.device("short-pen");
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0504");
    REQUIRE_FALSE(plan.depths.empty());
    for (const DepthAdvice& advice : plan.depths) CHECK(advice.site->id == "cheek");
}

TEST_CASE("depths deeper than published skin are flagged, by what is deeper") {
    const Small small;
    Case c = mild(small, {"cheek"});
    const auto flags = [&] {
        std::string all;
        const Plan plan = small.plan(c);
        for (const Flag& flag : plan.depths.at(0).flags)
            all += std::string{flag.code} + (flag.message.find("setting") != std::string::npos ? ":setting " : ":ceiling ");
        return all;
    };
    CHECK(flags() == "deeper-than-thin-skin:setting deeper-than-skin:ceiling ");
    c = small.treating("lines", {"cheek"});
    c.skin = "II";
    CHECK(flags() == "deeper-than-thin-skin:ceiling ");
    c.wishes.push_back({nullptr, Depth{600}});  // exactly the thinnest skin published
    CHECK(flags() == "deeper-than-thin-skin:ceiling ");
    c = mild(small, {"temple"});
    CHECK(flags().empty());
}

TEST_CASE("a limit for an age holds where no age was given: missing input is never the deeper setting") {
    const Small small{with_more(small_files(), "skin.toml", "\n[[bound]]\nwhen = { age = [\"60+\"] }\nmax-mm = 0.75\nbecause = \"b\"\nbasis = \"convention\"\n")};
    Case c = mild(small, {"cheek"});
    c.age = 40;
    CHECK(depth_of(small.plan(c)) == "0.5/1.0/1.5");
    c.age = 60;
    CHECK(depth_of(small.plan(c)) == "0.5/0.75/0.75");
    c.age.reset();
    CHECK(depth_of(small.plan(c)) == "0.5/0.75/0.75");
}

}  // namespace plan_depth_test
