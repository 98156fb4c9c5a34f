// SPDX-License-Identifier: MIT
#include "plan/standing.hpp"

#include <doctest/doctest.h>

#include "answered.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_standing_test {

namespace {

/// The small catalogue with something more in the caution `surgery`: wait of six months, then refer.
Small with_surgery(std::string_view more) {
    const std::string end = "action  = \"Ask the surgeon.\"\nbasis   = \"convention\"\n";
    return Small{with(small_files(), "screening.toml", end, end + std::string{more})};
}

Small implying(std::string_view caution) {
    return Small{
        with(small_files(), "concerns/scars.toml", "care       = [\"standard\"]", "care = [\"standard\"]\nimplies = [\"" + std::string{caution} + "\"]")};
}

}  // namespace

TEST_CASE("a yes meets a caution, a no denies it, and what was not asked is not met") {
    const Small small;
    CHECK(standing(small, answered(small, {small.answer("dark-marks", "yes")}), "2026-12-08") == "dark-marks adjust");
    CHECK(standing(small, answered(small, {small.answer("dark-marks", "no")}), "2026-12-08").empty());
    CHECK(standing(small, answered(small, {}), "2026-12-08").empty());
}

TEST_CASE("a caution of some sites stands wherever one of them is treated") {
    const Small small;
    Case c = answered(small, {small.answer("cold-sores", "yes")});
    CHECK(standing(small, c, "2026-12-08") == "cold-sores adjust");
    c.treats.front().sites = {small.site("arm")};
    CHECK(standing(small, c, "2026-12-08").empty());
    c.treats.front().sites = {small.site("arm"), small.site("temple")};
    CHECK(standing(small, c, "2026-12-08") == "cold-sores adjust");
}

TEST_CASE("a caution of the first session does not stand at a later one") {
    const Small small{with(small_files(), "screening.toml", "when    = { region = [\"face\"] }", "when    = { session = [\"first\"] }")};
    const Case c = answered(small, {small.answer("cold-sores", "yes")});
    CHECK(standing(small, c, "2026-12-08", 1) == "cold-sores adjust");
    CHECK(standing(small, c, "2026-12-08", 2).empty());
}

TEST_CASE("what only the request can show needs no answer") {
    const Small small;
    Case c = answered(small, {});
    for (const auto& [age, expected] : {std::pair{17, "under-18 refuse"}, {18, "young-adult note"}, {21, "young-adult note"}, {22, ""}}) {
        c.age = age;
        CHECK(standing(small, c, "2026-12-08") == expected);
    }
}

TEST_CASE("a wait is over on its last day") {
    const Small small;
    const Case c = answered(small, {small.answer("filler", "2026-11-10")});
    CHECK(standing(small, c, "2026-11-09") == "filler defer 2026-12-08");
    CHECK(standing(small, c, "2026-12-07") == "filler defer 2026-12-08");
    CHECK(standing(small, c, "2026-12-08").empty());
    CHECK(standing(small, c, "") == "filler defer 2026-12-08");  // without a day every wait runs
}

TEST_CASE("hours of a wait are rounded up to days") {
    const auto until = [](std::string_view wait) {
        const Small small{with(small_files(), "screening.toml", "wait    = \"28d\"", "wait    = \"" + std::string{wait} + "\"")};
        return standing(small, answered(small, {small.answer("filler", "2026-11-10")}), "2026-11-10");
    };
    CHECK(until("672h") == until("28d"));
    CHECK(until("673h") == until("29d"));
}

TEST_CASE("a yes where a date is asked for is a wait without a known end") {
    const Small small;
    const Case c = answered(small, {small.answer("filler", "yes")});
    CHECK(standing(small, c, "2026-12-08") == "filler defer");
    CHECK(standing(small, c, "2030-12-08") == "filler defer");
    CHECK(standing(small, answered(small, {small.answer("filler", "no")}), "2026-12-08").empty());
}

TEST_CASE("a wait of months is clamped to a shorter month, and what comes then has no end") {
    const Small small;
    Case c = answered(small, {small.answer("surgery", "2026-08-31")});
    CHECK(standing(small, c, "2027-02-27") == "surgery defer 2027-02-28");
    CHECK(standing(small, c, "2027-02-28") == "surgery refer");
    c.history = {small.answer("surgery", "2027-08-31")};
    CHECK(standing(small, c, "2028-02-28") == "surgery defer 2028-02-29");
}

TEST_CASE("a label asks for a longer wait: the stricter wins and is named, and the general one stays beside it") {
    const Small small;
    Case c = answered(small, {small.answer("filler", "2026-11-30")});
    CHECK(standing(small, c, "2026-12-08") == "filler defer 2026-12-28");
    c.device = small.device("stamp");
    CHECK(standing(small, c, "2026-12-08") == "filler defer 2026-12-28");
    c.device = small.device("pen");
    CHECK(standing(small, c, "2026-12-08") == "filler defer 2027-05-30");
    CHECK(standing(small, c, "2027-01-08") == "filler defer 2027-05-30");
    CHECK(standing(small, c, "2027-05-30").empty());
    const Finding finding = only(small, c);
    CHECK(finding.reason->because == "its label says six months");
    CHECK(finding.bounds.size() == 2);
    CHECK(binding(finding.bounds) == "label:pen");
    CHECK(finding.bounds.at(0).kind == "caution");
    CHECK(finding.bounds.at(0).limit.earliest == on("2026-12-28"));
}

TEST_CASE("a label that asks for less shortens nothing") {
    const Small small{with(small_files(), "screening.toml", "wait    = \"6mo\"\nbecause = \"its", "wait    = \"7d\"\nbecause = \"its")};
    Case c = answered(small, {small.answer("filler", "2026-11-30")});
    c.device = small.device("pen");
    CHECK(standing(small, c, "2026-12-08") == "filler defer 2026-12-28");
    CHECK(binding(only(small, c).bounds) == "caution:filler");
}

TEST_CASE("a variant without a wait of its own has the general one") {
    const Small small{with(small_files(), "screening.toml", "wait    = \"6mo\"\nbecause = \"its", "because = \"its")};
    Case c = answered(small, {small.answer("filler", "2026-11-30")});
    c.device = small.device("pen");
    CHECK(standing(small, c, "2026-12-08") == "filler defer 2026-12-28");
    CHECK(binding(only(small, c).bounds) == "caution:filler, label:pen");
}

TEST_CASE("a label that says no is graver than a question to the prescriber") {
    const Small small;
    Case c = answered(small, {small.answer("thinner", "yes")});
    CHECK(standing(small, c, "2026-12-08") == "thinner refer");
    CHECK(binding(only(small, c).bounds) == "caution:thinner");
    c.device = small.device("pen");
    CHECK(standing(small, c, "2026-12-08") == "thinner refuse");
    CHECK(binding(only(small, c).bounds) == "label:pen");
}

TEST_CASE("a variant for a skin type holds for that skin, and for skin of unknown type") {
    const Small small = with_surgery(
        "[[caution.variant]]\nwhen = { skin = [\"V\"] }\noutcome = \"defer\"\nwait = \"12mo\"\nthen = \"refer\"\nbecause = \"it darkens\"\nbasis = "
        "\"convention\"\n");
    const auto until = [&](std::string skin) {
        return standing(small, answered(small, {small.answer("surgery", "2026-08-31")}, std::move(skin)), "2026-12-08");
    };
    CHECK(until("II") == "surgery defer 2027-02-28");
    CHECK(until("V") == "surgery defer 2027-08-31");
    CHECK(until("") == "surgery defer 2027-08-31");
    CHECK(binding(only(small, answered(small, {small.answer("surgery", "2026-08-31")}, "V")).bounds) == "skin:V");
    CHECK(binding(only(small, answered(small, {small.answer("surgery", "2026-08-31")}, "")).bounds) == "assumed:skin");
}

TEST_CASE("a variant for an age holds for that age, and for an age that was not given; what is known of an age needs one") {
    const Small small = with_surgery("[[caution.variant]]\nwhen = { age = [\"18-21\"] }\noutcome = \"defer\"\nwait = \"12mo\"\nbecause = \"too young\"\nbasis = \"convention\"\n");
    Case c = answered(small, {small.answer("surgery", "2026-08-31")});
    c.age = std::nullopt;
    CHECK(standing(small, c, "2026-12-08") == "surgery defer 2027-08-31");
    c.age = 30;
    CHECK(standing(small, c, "2026-12-08") == "surgery defer 2027-02-28");
    c.history.clear();
    c.age = std::nullopt;
    CHECK(standing(small, c, "2026-12-08").empty());
}

TEST_CASE("a clearance turns a question to the prescriber into an adjustment, and nothing else") {
    const Small small;
    Case c = answered(small, {small.answer("thinner", "yes")});
    c.cleared = {{&small.caution("surgery"), "a surgeon"}};
    CHECK(standing(small, c, "2026-12-08") == "thinner refer");
    c.cleared.push_back({&small.caution("thinner"), "Dr A"});
    CHECK(standing(small, c, "2026-12-08") == "thinner adjust");
    CHECK(only(small, c).cleared_by == "Dr A");
    c.device = small.device("pen");
    CHECK(standing(small, c, "2026-12-08") == "thinner refuse");
    c.history = {small.answer("surgery", "2026-08-31")};
    CHECK(standing(small, c, "2026-12-08") == "surgery defer 2027-02-28");
    CHECK(standing(small, c, "2027-02-28") == "surgery adjust");
}

TEST_CASE("a clearance clears no answer that is newer, by its day or by its entry") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    c.skin = "II";
    c.history = {small.answer("thinner", "yes")};
    c.cleared = {{&small.caution("thinner"), "Dr A", on("2026-12-01"), 2}};
    const auto outcome = [&](int act, std::string_view given) {
        c.history[0].act = act, c.history[0].given = on(given);
        for (const Finding& f : findings_on(small.catalogue(), c, on("2027-01-01"), 1))
            if (f.caution->id == "thinner") return std::string{f.outcome};
        return std::string{};
    };
    CHECK(outcome(1, "2026-12-01") == "adjust");
    CHECK(outcome(3, "2026-12-01") == "refer");
    CHECK(outcome(1, "2026-12-02") == "refer");
    c.cleared.push_back({&small.caution("thinner"), "Dr B", on("2026-12-03"), 4});
    CHECK(outcome(3, "2026-12-02") == "adjust");
}

TEST_CASE("a clearance raises a limit only as far as the caution says") {
    const Small small;
    Case c = answered(small, {small.answer("thinner", "yes"), small.answer("dark-marks", "no")});
    c.treats.front().severity = "mild";
    c.overrides = {{"caution", "thinner", "why"}};  // an override is no clearance
    CHECK(small.plan(c).depths.at(0).depth.value.max == Depth{500});
    c.overrides.clear();
    c.cleared = {{&small.caution("thinner"), "Dr A"}};
    CHECK(small.plan(c).depths.at(0).depth.value.max == Depth{800});
    c.history = {small.answer("dark-marks", "yes")};  // a limit without a figure for clearance
    c.cleared = {{&small.caution("dark-marks"), "Dr A"}};
    CHECK(small.plan(c).depths.at(0).depth.value.max == Depth{600});
}

TEST_CASE("a caution's limit for some sites leaves the others") {
    const Small small{with(small_files(), "screening.toml", "max-mm  = 0.6\nbecause", "max-mm = 0.6\nwhen = { region = [\"face\"] }\nbecause")};
    Case c = answered(small, {small.answer("dark-marks", "yes")});
    c.treats.front().severity = "mild";
    c.treats.front().sites = {small.site("cheek"), small.site("scalp")};
    const Plan plan = small.plan(c);
    CHECK(plan.depths.at(0).depth.value.max == Depth{600});
    CHECK(plan.depths.at(1).depth.value.max == Depth{2000});
}

TEST_CASE("what a concern implies stands without an answer, also against a no") {
    const Small small = implying("dark-marks");
    Case c = answered(small, {});
    CHECK(standing(small, c, "2026-12-08") == "dark-marks adjust");
    CHECK(only(small, c).implied);
    c.history = {small.answer("dark-marks", "no")};
    CHECK(standing(small, c, "2026-12-08") == "dark-marks adjust");
    c.history = {small.answer("dark-marks", "yes")};
    CHECK_FALSE(only(small, c).implied);
    CHECK(standing(small, small.treating("lines", {"cheek"}), "2026-12-08").empty());
}

TEST_CASE("what a concern implies bounds only the other concerns") {
    const Small small = implying("dark-marks");
    Case c = answered(small, {});
    CHECK(small.plan(c).depths.at(0).depth.value.max == Depth{1500});
    c.treats.push_back(small.treating("lines", {"scalp"}).treats.front());
    const Plan plan = small.plan(c);
    CHECK(plan.depths.at(0).depth.value.max == Depth{1500});
    CHECK(plan.depths.at(1).site->id == "scalp");
    CHECK(plan.depths.at(1).depth.value.max == Depth{500});
    c.treats.front().sites = {small.site("cheek")};
    CHECK(small.plan(c).depths.at(0).depth.value.max == Depth{600});
}

TEST_CASE("outcomes from the mildest to the gravest, and a wait without an end above one with an end") {
    CHECK(gravity("note", false) < gravity("adjust", false));
    CHECK(gravity("adjust", false) < gravity("refer", false));
    CHECK(gravity("refer", false) < gravity("defer", true));
    CHECK(gravity("defer", true) < gravity("defer", false));
    CHECK(gravity("defer", false) < gravity("refuse", false));
}

}  // namespace plan_standing_test
