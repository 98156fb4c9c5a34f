// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "answered.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_override_test {

TEST_CASE("a reason shortens a wait as far as the caution says, and no further") {
    const Small small;
    Case c = answered(small, {small.answer("filler", "2026-11-30")});
    c.device = small.device("pen");
    c.overrides = {{"caution", "filler", "another area"}};
    CHECK(standing(small, c, "2026-12-08") == "filler defer 2026-12-14");
    CHECK(only(small, c).override_reason == "another area");
    CHECK(standing(small, c, "2026-12-14") == "filler adjust");
    CHECK(only(small, c, "2026-12-14").override_reason == "another area");
    CHECK(standing(small, c, "") == "filler defer 2026-12-14");
    c.history = {small.answer("filler", "yes")};
    CHECK(standing(small, c, "2026-12-08") == "filler defer");  // a wait without a date is not shortened
    CHECK(only(small, c).override_reason.empty());
}

TEST_CASE("a wait without a known end is lifted only where the caution says what a yes may become") {
    const Small small{with(small_files(), "screening.toml", "[caution.override]\nwait = \"14d\"", "[caution.override]\nwait = \"14d\"\noutcome = \"adjust\"")};
    Case c = answered(small, {small.answer("filler", "yes")});
    CHECK(standing(small, c, "2026-12-08") == "filler defer");
    c.overrides = {{"caution", "filler", "long ago"}};
    CHECK(standing(small, c, "2026-12-08") == "filler adjust");
    c.history = {small.answer("filler", "2026-11-30")};
    CHECK(standing(small, c, "2026-12-08") == "filler defer 2026-12-14");
}

TEST_CASE("a reason holds for the first session alone") {
    const Small small;
    Case c = answered(small, {small.answer("filler", "2026-11-30")});
    c.overrides = {{"caution", "filler", "another area"}};
    CHECK(standing(small, c, "2026-12-20", 1) == "filler adjust");
    CHECK(standing(small, c, "2026-12-20", 2) == "filler defer 2026-12-28");
}

TEST_CASE("a reason lifts a yes only for whom it is allowed, and what is not known is not met") {
    const Small small;
    for (const auto& [skin, outcome] : {std::pair{"II", "adjust"}, {"IV", "refer"}, {"", "refer"}}) {
        Case c = answered(small, {small.answer("thinner", "yes")}, skin);
        c.overrides = {{"caution", "thinner", "short course"}};
        CHECK(only(small, c).outcome == outcome);
    }
}

TEST_CASE("a reason lifts nothing that a label says") {
    const Small small;
    Case c = answered(small, {small.answer("thinner", "yes")}, "II");
    c.overrides = {{"caution", "thinner", "short course"}};
    c.device = small.device("pen");
    CHECK(only(small, c).outcome == "refuse");
    CHECK(only(small, c).override_reason.empty());
    CHECK(only(small, c).reason->because == "its label says no");
}

TEST_CASE("a wait that a reason shortens leaves what the gravest part asks for behind it") {
    const Small small{with(small_files(), "screening.toml", "wait    = \"28d\"", "wait    = \"28d\"\nthen    = \"refer\"")};
    Case c = answered(small, {small.answer("filler", "2026-11-20")});
    c.overrides = {{"caution", "filler", "another area"}};
    CHECK(standing(small, c, "2026-12-08") == "filler refer");
    c.device = small.device("pen");  // whose variant asks for nothing behind its wait
    CHECK(standing(small, c, "2026-12-08") == "filler refer");
    c.history = {small.answer("filler", "2026-10-30")};  // the general wait is over by itself
    CHECK(standing(small, c, "2026-12-08") == "filler refer");
}

TEST_CASE("a reason is allowed only if it is allowed at every site") {
    const Small small{with(small_files(), "screening.toml", "when    = { skin = [\"II\"] }", "when    = { site = [\"cheek\"] }")};
    Case c = answered(small, {small.answer("thinner", "yes")});
    c.overrides = {{"caution", "thinner", "short course"}};
    CHECK(only(small, c).outcome == "adjust");
    c.treats.front().sites.push_back(small.site("temple"));
    CHECK(only(small, c).outcome == "refer");
}

TEST_CASE("a reason is for the caution it names, and never makes an outcome graver") {
    const Small small;
    Case c = answered(small, {small.answer("thinner", "yes")});
    c.overrides = {{"caution", "filler", "a"}, {"site", "thinner", "b"}};
    CHECK(only(small, c).outcome == "refer");
    const Small graver{with(small_files(), "screening.toml", "[caution.override]\noutcome = \"adjust\"", "[caution.override]\noutcome = \"refer\"")};
    c = answered(graver, {graver.answer("thinner", "yes")});
    c.cleared = {{&graver.caution("thinner"), "Dr A"}};
    c.overrides = {{"caution", "thinner", "c"}};
    CHECK(only(graver, c).outcome == "adjust");
    CHECK(only(graver, c).override_reason.empty());
    c.cleared.clear();  // refer stays refer: nothing was lifted
    CHECK(only(graver, c).outcome == "refer");
    CHECK(only(graver, c).override_reason.empty());
}

TEST_CASE("a reason leaves the caution's limits on depth") {
    const Small small;
    Case c = answered(small, {small.answer("thinner", "yes")});
    c.treats.front().severity = "mild";
    c.overrides = {{"caution", "thinner", "short course"}};
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan).empty());
    CHECK(plan.depths.at(0).depth.value.max == Depth{500});
    CHECK(warnings_of(plan).find("W0608") != std::string::npos);
}

TEST_CASE("a reason that cannot be heard is refused, and one that is not needed is not") {
    const Small small;
    const auto refused = [&](std::string_view id, std::vector<Answer> history, std::string skin = "II") {
        Case c = answered(small, std::move(history), std::move(skin));
        c.overrides = {{"caution", std::string{id}, "why"}};
        const auto refusal = refuse_override(c.overrides.front(), small.catalogue(), c, c.start);
        return refusal ? std::string{refusal->code} + (refusal->help.starts_with("no reason") ? " never" : " not here") : "";
    };
    CHECK(refused("thinner", {small.answer("thinner", "yes")}).empty());
    CHECK(refused("thinner", {small.answer("thinner", "yes")}, "IV") == "E0505 not here");
    CHECK(refused("bleeds-easily", {small.answer("bleeds-easily", "yes")}) == "E0505 never");
    CHECK(refused("filler", {small.answer("filler", "yes")}) == "E0505 not here");
    CHECK(refused("filler", {small.answer("filler", "2026-12-01")}).empty());
    CHECK(refused("bleeds-easily", {}).empty());
    CHECK(refused("bleeds-easily", {small.answer("thinner", "yes")}).empty());
    CHECK(refused("dark-marks", {small.answer("dark-marks", "yes")}).empty());  // nothing is withheld
    Case c = answered(small, {small.answer("bleeds-easily", "yes")});
    CHECK_FALSE(refuse_override({"site", "bleeds-easily", "why"}, small.catalogue(), c, c.start));
}

}  // namespace plan_override_test
