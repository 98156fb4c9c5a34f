// SPDX-License-Identifier: MIT
#include "plan/screen.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_screen_test {

namespace {

/// A case of the cheek in which every question that must be asked was, with a no, but for the answers given.
Case asked(const Small& small, std::vector<Answer> answers, int age = 40) {
    Case c = small.treating("scars", {"cheek"}, "rolling", "severe");
    c.skin = "II";
    c.age = age;
    c.start = on("2026-12-08");
    c.history = std::move(answers);
    for (const char* id : {"cold-sores", "thinner", "bleeds-easily", "filler", "surgery"})
        if (!answer_to(c, small.caution(id))) c.history.push_back(small.answer(id, "no"));
    return c;
}

Screening screened(const Small& small, const Case& c) { return screen(small.catalogue(), c, c.start, 1); }

std::string_view outcome(const Small& small, std::vector<Answer> answers, int age = 40) {
    return screened(small, asked(small, std::move(answers), age)).outcome;
}

std::string unasked(const Screening& screening) {
    std::string out;
    for (const Question* question : screening.unasked) out += question->id + ' ';
    return out;
}

std::string further(const Screening& screening) {
    std::string out;
    for (const Caution* caution : screening.further) out += caution->id + ' ';
    return out;
}

std::string refused(const Screening& screening) {
    Plan plan;
    refuse_findings({}, screening.findings, plan.refusals);
    return refusals_of(plan);
}

}  // namespace

TEST_CASE("while a question is unasked the screening is incomplete") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    CHECK(screened(small, c).outcome == "incomplete");
    CHECK(unasked(screened(small, c)) == "age cold-sores blood earlier ");
    c.age = 40;
    CHECK(unasked(screened(small, c)) == "cold-sores blood earlier ");
    CHECK(screened(small, c).findings.empty());
    c = asked(small, {});
    CHECK(unasked(screened(small, c)).empty());
    CHECK(screened(small, c).outcome == "clear");
}

TEST_CASE("a question is answered when everything that it covers is") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    c.age = 40;
    c.history = {small.answer("cold-sores", "no"), small.answer("thinner", "yes"), small.answer("filler", "2020-01-01"), small.answer("surgery", "no")};
    CHECK(unasked(screened(small, c)) == "blood ");
    c.history.push_back(small.answer("bleeds-easily", "no"));
    CHECK(unasked(screened(small, c)).empty());
}

TEST_CASE("the gravest finding is the verdict") {
    const Small small;
    const Answer marks = small.answer("dark-marks", "yes"), thinner = small.answer("thinner", "yes"), filler = small.answer("filler", "2026-12-01"),
                 fever = small.answer("fever", "yes"), bleeds = small.answer("bleeds-easily", "yes");
    CHECK(outcome(small, {}, 20) == "note");
    CHECK(outcome(small, {marks}, 20) == "adjust");
    CHECK(outcome(small, {marks, filler}, 20) == "defer");
    CHECK(outcome(small, {marks, filler, thinner}) == "refer");  // the prescriber's answer may take longer than the wait
    CHECK(outcome(small, {marks, filler, thinner, fever}) == "defer");
    CHECK(outcome(small, {marks, filler, thinner, fever, bleeds}) == "refuse");
    CHECK(outcome(small, {filler}, 17) == "refuse");
}

TEST_CASE("an open question is graver than an adjustment and hides nothing that withholds") {
    const Small small;
    const auto open = [&](const char* id, const char* answer) {
        Case c = asked(small, {small.answer(id, answer)});
        c.age.reset();
        return screened(small, c).outcome;
    };
    CHECK(open("dark-marks", "yes") == "incomplete");
    CHECK(open("filler", "2026-12-01") == "defer");
    CHECK(open("thinner", "yes") == "refer");
    CHECK(open("bleeds-easily", "yes") == "refuse");
}

TEST_CASE("a caution of one site is met by any of the sites") {
    const Small small{with(small_files(), "screening.toml", "when    = { age = [\"0-17\"] }", "when    = { region = [\"limb\"] }")};
    Case c = asked(small, {});
    CHECK(screened(small, c).outcome == "clear");
    c.treats.front().sites.push_back(small.site("arm"));
    CHECK(screened(small, c).outcome == "refuse");
}

TEST_CASE("the earliest day is the end of the last wait") {
    const Small small;
    Screening screening = screened(small, asked(small, {small.answer("filler", "2026-12-01"), small.answer("surgery", "2026-08-01")}));
    CHECK(screening.asked == on("2026-12-08"));
    CHECK(screening.earliest == on("2027-02-01"));
    CHECK_FALSE(screening.endless);
    screening = screened(small, asked(small, {}));
    CHECK(screening.earliest == on("2026-12-08"));
    Case c = asked(small, {small.answer("filler", "2026-12-01")});
    c.start.reset();
    CHECK(screened(small, c).earliest == on("2026-12-29"));
}

TEST_CASE("what a wait uncovers is found too, and once") {
    const Small small;
    const Screening screening = screened(small, asked(small, {small.answer("dark-marks", "yes"), small.answer("surgery", "2026-08-01")}));
    REQUIRE(screening.findings.size() == 3);
    CHECK(screening.findings[0].outcome == "defer");
    CHECK(screening.findings[1].caution->id == "dark-marks");
    CHECK(screening.findings[2].caution->id == "surgery");
    CHECK(screening.findings[2].outcome == "refer");
    CHECK(screening.outcome == "refer");
}

TEST_CASE("a wait without a known end, and a refusal, have no earliest day to offer") {
    const Small small;
    for (const auto& [id, endless] : {std::pair{"fever", true}, {"bleeds-easily", true}, {"filler", true}, {"thinner", false}, {"dark-marks", false}}) {
        const auto& tried = id;
        CAPTURE(std::string{tried});
        const Screening screening = screened(small, asked(small, {small.answer(id, "yes")}));
        CHECK(screening.endless == endless);
        CHECK_FALSE(refuse_day(screening));
    }
}

TEST_CASE("a day before the end of a wait is refused with the first day that is not") {
    const Small small;
    Case c = asked(small, {small.answer("filler", "2026-12-01")});
    auto refusal = refuse_day(screened(small, c));
    REQUIRE(refusal);
    CHECK(refusal->code == "E0511");
    CHECK(refusal->message == "not before 2026-12-29");
    c.start = on("2026-12-28");
    CHECK(refuse_day(screened(small, c)));
    c.start = on("2026-12-29");
    CHECK_FALSE(refuse_day(screened(small, c)));
    c.start.reset();
    CHECK(refuse_day(screened(small, c)));
    c = asked(small, {small.answer("filler", "2026-12-01"), small.answer("fever", "yes")});
    CHECK_FALSE(refuse_day(screened(small, c)));
}

TEST_CASE("an answer or a device calls for further questions") {
    const Small small;
    Case c = asked(small, {});
    CHECK(further(screened(small, c)).empty());
    c = asked(small, {small.answer("thinner", "yes")});
    CHECK(further(screened(small, c)) == "inr-high ");
    c.history.push_back(small.answer("inr-high", "no"));
    CHECK(further(screened(small, c)).empty());
    c = asked(small, {});
    c.device = small.device("roller");
    CHECK(further(screened(small, c)) == "inr-high ");
    CHECK(screened(small, c).outcome == "clear");
}

TEST_CASE("what is asked on the day itself is no further question before it") {
    const Small small{with(small_files(), "screening.toml", "ask     = \"same-day\"", "ask     = \"same-day\"\nasked-when = { region = [\"face\"] }")};
    CHECK(further(screened(small, asked(small, {}))).empty());
    const Small once{with(small_files(), "screening.toml", "ask     = \"same-day\"", "ask     = \"once\"\nasked-when = { region = [\"face\"] }")};
    CHECK(further(screened(once, asked(once, {}))) == "fever ");
}

TEST_CASE("only what no date can wait out becomes a refusal") {
    const Small small;
    const auto codes = [&](const char* id, const char* answer) { return refused(screened(small, asked(small, {small.answer(id, answer)}))); };
    CHECK(codes("bleeds-easily", "yes") == "E0507");
    CHECK(codes("thinner", "yes") == "E0510");
    CHECK(codes("filler", "yes") == "E0511");
    CHECK(codes("fever", "yes") == "E0511");
    CHECK(codes("filler", "2026-12-01").empty());
    CHECK(codes("dark-marks", "yes").empty());
    CHECK(refused(screened(small, asked(small, {}, 17))) == "E0507");
    CHECK(refused(screened(small, asked(small, {}, 20))).empty());
    const Small implying{with(small_files(), "concerns/scars.toml", "care       = [\"standard\"]", "care = [\"standard\"]\nimplies = [\"thinner\"]")};
    CHECK(refused(screened(implying, asked(implying, {}))) == "E0510");
}

TEST_CASE("a refusal says how to go on: who may clear it, or which date is wanted") {
    const Small small;
    const auto help = [&](const char* id, std::string of_case = {}) {
        std::vector<Refusal> refusals;
        Case c;
        c.id = std::move(of_case);
        refuse_findings(c, screened(small, asked(small, {small.answer(id, "yes")})).findings, refusals);
        return refusals.at(0).help;
    };
    CHECK(help("thinner") == "Ask the prescriber. Then --cleared thinner=\"who agreed\".");
    CHECK(help("filler") == "Book after the wait. Give the date: --history filler=DATE");
    CHECK(help("fever") == "Book another day.");
    CHECK(help("thinner", "a") == "Ask the prescriber. Then stipple record CASE --cleared thinner --by WHO");
    CHECK(help("filler", "a") == "Book after the wait. Give the date: stipple record CASE --answer filler=DATE");
    CHECK(help("bleeds-easily") == "Do not treat.");
}

TEST_CASE("each answer that was assumed is said") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    CHECK(warnings_of(small.plan(c)) == "W0602, W0603, W0603, W0603, W0603");
    c.age = 30;
    CHECK(warnings_of(small.plan(c)) == "W0602, W0603, W0603, W0603");
    c.skin = "II";
    c.treats.front().type = "rolling";
    CHECK(warnings_of(small.plan(c)) == "W0602, W0603");
    c.treats.front().severity = "mild";
    CHECK(warnings_of(small.plan(c)) == "W0602");
    c = small.treating("lines", {"cheek"});
    CHECK(warnings_of(small.plan(c)) == "W0602, W0603, W0603");  // age and skin type
}

TEST_CASE("a reason is always said, with what it did") {
    const Small small;
    const auto said = [&](Case c, const Override& wanted) {
        c.overrides = {wanted};
        for (const Warning& warning : small.plan(c).warnings)
            if (warning.code == "W0608") return warning.message;
        return std::string{};
    };
    CHECK(said(asked(small, {small.answer("thinner", "yes")}), {"caution", "thinner", "why"}) == "caution:thinner is lifted for session 1, reason: \"why\"");
    CHECK(said(asked(small, {}), {"caution", "thinner", "why"}) == "caution:thinner changed nothing here, reason: \"why\"");
    CHECK(said(asked(small, {}), {"site", "cheek", "why"}) == "site:cheek is raised, reason: \"why\"");
}

}  // namespace plan_screen_test
