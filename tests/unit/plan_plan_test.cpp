// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_plan_test {

namespace {

Case scars(const Small& small, std::string_view site = "cheek") {
    Case c = small.treating("scars", {site}, "rolling", "severe");
    c.skin = "II";
    c.opened = on("2026-10-01");
    c.start = on("2026-12-08");
    return c;
}

/// The dates of a milestone: "1 2026-12-09, 2 2027-01-08".
std::string milestones(const Plan& plan, std::string_view id) {
    std::string out;
    for (const DatedMilestone& m : plan.milestones)
        if (m.milestone->id == id) out += (out.empty() ? "" : ", ") + std::to_string(m.session) + ' ' + iso(m.date);
    return out;
}

std::string ids_of(const CareDay& day) {
    std::string out;
    for (const CareLine* line : day.lines) out += line->id() + ' ';
    return out;
}

}  // namespace

TEST_CASE("an area that is never needled is refused, with the site that the word could have meant") {
    const Small small;
    Case c = scars(small);
    c.never = {&small.catalogue().never_sites[0], &small.catalogue().never_sites[1]};
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0502, E0502");
    CHECK(plan.refusals[0].site == "eyelid");
    CHECK(plan.refusals[0].help.find("temple") != std::string::npos);
    CHECK(plan.refusals[1].help.find("never needled") != std::string::npos);
    CHECK_FALSE(plan.depths.empty());
    c.treats.clear();
    CHECK(refusals_of(small.plan(c)) == "E0502, E0502");
    CHECK(small.plan(c).sessions.empty());
}

TEST_CASE("under 18 is refused and nothing is planned") {
    const Small small;
    Case c = scars(small);
    for (const int age : {0, 17, 18, 40}) {
        CAPTURE(age);
        const bool refused = age < 18;
        c.age = age;
        const Plan plan = small.plan(c);
        CHECK(refusals_of(plan) == (refused ? "E0507" : ""));
        CHECK(plan.sessions.empty() == refused);
        CHECK(plan.depths.empty() == refused);
        CHECK(plan.care.empty() == refused);
    }
}

TEST_CASE("a wait without a known end plans nothing, and one with an end plans from it on") {
    const Small small;
    Case c = scars(small);
    c.treats.front().severity = "mild";
    c.history = {small.answer("filler", "yes")};
    CHECK(refusals_of(small.plan(c)) == "E0511");
    CHECK(small.plan(c).sessions.empty());
    CHECK(small.plan(c).screening.endless);
    c.history = {small.answer("filler", "2026-12-01")};
    CHECK(refusals_of(small.plan(c)).empty());
    CHECK(dates_of(small.plan(c)).starts_with("2026-12-29"));
    CHECK(milestones(small.plan(c), "scar-photo") == "1 2026-12-29");
    CHECK(depth_of(small.plan(c)) == "0.5/1.0/1.5");  // the wait is over, and with it the limit beside the filler
}

TEST_CASE("a question to the prescriber leaves the dates and withholds the settings") {
    const Small small;
    Case c = scars(small, "temple");
    c.history = {small.answer("thinner", "yes")};
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0510");
    REQUIRE(plan.sessions.size() == 4);
    for (const Session& session : plan.sessions) CHECK(session.withheld);
    c.cleared = {{&small.caution("thinner"), "Dr A"}};
    CHECK(refusals_of(small.plan(c)).empty());
    CHECK_FALSE(small.plan(c).sessions.front().withheld);
}

TEST_CASE("an override that is not allowed is refused beside what it was meant to lift") {
    const Small small;
    Case c = scars(small, "temple");
    c.skin = "IV";
    c.history = {small.answer("thinner", "yes")};
    c.overrides = {{"caution", "thinner", "short course"}};
    CHECK(refusals_of(small.plan(c)) == "E0510, E0505");
    c.skin = "II";
    CHECK(refusals_of(small.plan(c)).empty());
}

TEST_CASE("a home device is refused and nothing is planned") {
    const Small small;
    Case c = scars(small);
    c.device = small.device("home-roller");
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0508");
    CHECK(plan.depths.empty());
}

TEST_CASE("a refusal is told once, not at every session") {
    const Small small;
    Case c = small.treating("scars", {"arm", "cheek"}, "rolling", "severe");
    c.skin = "II";
    c.start = on("2026-12-08");
    c.device = small.device("short-pen");
    const Plan plan = small.plan(c);
    CHECK(refusals_of(plan) == "E0504, E0504");  // one for each site
    CHECK(plan.sessions.empty());
    CHECK(plan.care.empty());
    CHECK(plan.milestones.empty());
    CHECK(plan.outcomes.empty());
}

TEST_CASE("the same case gives the same plan") {
    const Small small;
    Case c = scars(small);
    const Plan a = small.plan(c), b = small.plan(c);
    CHECK(dates_of(a) == dates_of(b));
    CHECK(a.care.size() == b.care.size());
    CHECK(depth_of(a) == depth_of(b));
}

TEST_CASE("of two milestones of one id none takes the other away, and what says the same is due once") {
    const std::string call = "\n[[milestone]]\nid = \"next-call\"\nkind = \"call\"\nafter = \"start\"\nat = \"1d\"\ntext = \"Ring.\"\nbasis = \"convention\"\n";
    const auto days = [&](const std::string& of_lines) {
        const Small small{with_more(with_more(small_files(), "concerns/scars.toml", call), "concerns/lines.toml", of_lines)};
        Case c = small.treating("scars", {"cheek"});
        c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
        c.start = on("2026-12-08");
        return milestones(small.plan(c), "next-call");
    };
    CHECK(days(call) == "1 2026-12-09");
    CHECK(days(with(call, "1d", "3d")) == "1 2026-12-09, 1 2026-12-11");
    CHECK(days(with(call, "Ring.", "Ring twice.")) == "1 2026-12-09, 1 2026-12-09");
}

TEST_CASE("milestones are dated from the start, each session or the last") {
    const Small small;
    Case c = scars(small);
    c.sessions = 2;
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-07");
    CHECK(milestones(plan, "next-day-call") == "1 2026-12-09, 2 2027-01-08");
    CHECK(milestones(plan, "last-review") == "2 2027-02-07");
    CHECK(milestones(plan, "scar-photo") == "1 2026-12-08");
    CHECK(std::is_sorted(plan.milestones.begin(), plan.milestones.end(), [](auto& a, auto& b) { return a.date < b.date; }));
}

TEST_CASE("the milestones and the outcomes of the shorter of two courses count from its own last session") {
    const std::string grade = "\n[[milestone]]\nid = \"grade\"\nkind = \"review\"\nafter = \"AFTER\"\nat = \"1d\"\ntext = \"Grade.\"\nbasis = \"convention\"\n";
    const std::string expected = "\n[[outcome]]\nafter = \"last-session\"\nat = \"3mo\"\nexpect = \"Fewer lines.\"\nbasis = \"convention\"\n";
    for (const auto& [after, sessions] : {std::pair{"each-session", "1, 2"}, std::pair{"last-session", "2"}}) {
        const Small small{with_more(small_files(), "concerns/lines.toml", with(grade, "AFTER", after) + expected)};
        for (const char* site : {"temple", "cheek"}) {
            Case c = small.treating("scars", {"cheek"});
            c.treats.push_back(small.treating("lines", {site}).treats.front());
            c.start = on("2026-12-08");
            const Plan plan = small.plan(c);
            REQUIRE(plan.sessions.size() == 3);
            std::vector<std::string> found;
            for (const DatedMilestone& m : plan.milestones)
                if (m.milestone->id == "grade") found.push_back(std::to_string(m.session));
            CHECK(join(found, ", ") == sessions);
            const auto outcome = std::find_if(plan.outcomes.begin(), plan.outcomes.end(), [](const DatedOutcome& o) { return o.outcome->expect == "Fewer lines."; });
            REQUIRE(outcome != plan.outcomes.end());
            CHECK(outcome->date == later(*plan.sessions[1].date, Duration{3, Duration::Unit::months}));
        }
    }
}

TEST_CASE("a milestone for deep work is not for shallow work") {
    const Small small;
    Case c = scars(small, "cheek");
    CHECK(milestones(small.plan(c), "deep-photo").starts_with("1 2026-12-15"));
    c = scars(small, "temple");
    CHECK(milestones(small.plan(c), "deep-photo").empty());
}

TEST_CASE("a milestone counts whichever concern has what it asks for") {
    const Small small{with(small_files(), "care.toml", "when  = { band = [\"C\", \"D\"] }", "when  = { class = [\"atrophic-scar\"] }")};
    Case c = scars(small, "temple");
    c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
    CHECK_FALSE(milestones(small.plan(c), "deep-photo").empty());
}

TEST_CASE("months of reviews and outcomes are clamped") {
    const Small small;
    Case c = scars(small);
    c.sessions = 1;
    c.start = on("2027-08-31");
    const Plan plan = small.plan(c);
    CHECK(milestones(plan, "last-review") == "1 2027-09-30");
    REQUIRE(plan.outcomes.size() == 1);
    CHECK(iso(plan.outcomes.front().date) == "2028-02-29");
    CHECK(plan.maintenance.size() == 1);
}

TEST_CASE("the days of a session run from its own day to the end of its care") {
    const Small small;
    Case c = scars(small);
    const Plan plan = small.plan(c);
    const auto days = care_days(plan, 1);
    REQUIRE(days.size() == 14);  // out of the sun until day 14
    for (std::size_t i = 0; i < days.size(); ++i) {
        CHECK(days[i].day == static_cast<int>(i));
        CHECK(days[i].date == on("2026-12-08") + std::chrono::days{i});
        CHECK(days[i].session == 1);
    }
}

TEST_CASE("a day holds what is due on it, no more and no less") {
    const Small small;
    Case c = scars(small);
    c.sessions = 1;
    const Plan plan = small.plan(c);
    const auto days = care_days(plan, 1);
    CHECK(ids_of(days.at(0)) == "arrive-clean channels-open covering sun redness if-unsure breathing pus swelling ");
    CHECK(ids_of(days.at(1)) == "channels-open covering sun redness if-unsure breathing pus swelling ");
    CHECK(ids_of(days.at(2)) == "moisturiser sun redness if-unsure breathing pus swelling ");
    CHECK(ids_of(days.at(6)) == "sun if-unsure breathing pus swelling ");
    CHECK(ids_of(days.at(13)) == "sun if-unsure breathing pus swelling ");
}

TEST_CASE("days with the same list are equal line by line, so that they fold") {
    const Small small;
    Case c = scars(small);
    const Plan plan = small.plan(c);
    const auto days = care_days(plan, 1);
    std::vector<int> changes;
    for (std::size_t i = 1; i < days.size(); ++i)
        if (days[i].lines != days[i - 1].lines) changes.push_back(days[i].day);
    CHECK(changes == std::vector<int>{1, 2, 3, 6});  // the day itself, the gate, redness, moisturiser
}

TEST_CASE("the next session ends the days of the one before") {
    const Small small;
    Case c = small.treating("lines", {"scalp"});
    c.skin = "VI";  // out of the sun for 28 days, and back after 14
    c.start = on("2026-12-08");
    const Plan plan = small.plan(c);
    CHECK(care_days(plan, 1).size() == 14);
    CHECK(care_days(plan, 2).size() == 28);
}

TEST_CASE("there are no days of a session that is not there, or has no date") {
    const Small small;
    Case c = scars(small);
    const Plan plan = small.plan(c);
    CHECK(care_days(plan, 0).empty());
    CHECK(care_days(plan, 5).empty());
    c.start.reset();
    CHECK(care_days(small.plan(c), 1).empty());
}

TEST_CASE("a ref of two capitalised words or with an address looks like a name; one such word, or two apart, does not") {
    const Small small;
    const auto looks_like_one = [&](std::string ref) {
        Case c = small.treating("lines", {"cheek"});
        c.start = on("2026-12-08");
        c.ref = std::move(ref);
        return warnings_of(small.plan(c)).find("W0617") != std::string::npos;
    };
    for (const char* name : {"Anna Smith", "K-1 Anna Smith", "a@b.example"}) CHECK(looks_like_one(name));
    for (const char* number : {"K-1042", "Anna", "Anna 12 Smith", "anna Smith", "A B", ""}) CHECK_FALSE(looks_like_one(number));
}

}  // namespace plan_plan_test
