// SPDX-License-Identifier: MIT
#include "load/answers.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_answers_test {

namespace {

/// An answer as some act gave it on some day.
Given given(std::string text, int act, std::optional<Day> asked = {}) { return {std::move(text), "--history", {}, 1, asked, act, 1}; }

/// Every answer that came of what was given: "thinner yes, filler 2026-05-01".
std::string history(const Small& small, std::vector<Given> all, Diagnostics& diagnostics, std::optional<Day> today = {}) {
    Request request;
    request.keys["history"] = std::move(all);
    request.today = today;
    Case c;
    resolve_answers(request, small.catalogue(), c, diagnostics);
    put_in_order(c, small.catalogue());
    std::vector<std::string> said;
    for (const Answer& a : c.history)
        said.push_back(a.caution->id + ' ' + (a.kind == Answer::Kind::date ? iso(a.date) : a.kind == Answer::Kind::yes ? "yes" : "no"));
    return join(said, ", ");
}

std::string history(const Small& small, std::vector<Given> all) {
    Diagnostics diagnostics;
    const std::string said = history(small, std::move(all), diagnostics);
    CHECK(places_of(diagnostics).empty());
    return said;
}

std::string fault(const Small& small, const std::string& text) {
    Diagnostics diagnostics;
    history(small, {given(text, 0)}, diagnostics);
    return diagnostics.empty() ? std::string{} : std::string{diagnostics.front().code} + ' ' + diagnostics.front().help;
}

}  // namespace

TEST_CASE("an answer is yes, no or a date, and a word alone is yes") {
    const Small small;
    CHECK(history(small, {given("thinner", 0), given("Dark Marks=no", 0), given("filler=2026-05-01", 0), given("surgery=yes", 0)}) ==
          "thinner yes, filler 2026-05-01, surgery yes, dark-marks no");
}

TEST_CASE("a question about one caution answers for it, by either name") {
    const Small small;
    CHECK(history(small, {given("cold-sores=yes", 0)}) == "cold-sores yes");
    CHECK(history(small, {given("herpes=no", 0)}) == "cold-sores no");
}

TEST_CASE("a question about several can be denied whole, and a yes must say which") {
    const Small small;
    CHECK(history(small, {given("blood=no", 0)}) == "thinner no, bleeds-easily no");
    CHECK(fault(small, "blood=yes") == "E0019 name which: thinner or bleeds-easily");
    CHECK(fault(small, "age=34") == "E0019 answer it with --age 34");
}

TEST_CASE("what a key of its own answers is told with that key: in the head of a case, or by a record") {
    const Small small;
    for (const auto& [act, help] : {std::pair{0, "write age = 34 in the head of the case"}, {1, "stipple record CASE --set age=34"}}) {
        Given said = given("age=34", act);
        said.name = act == 0 ? "history" : "answers";
        Diagnostics diagnostics;
        history(small, {said}, diagnostics);
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics.front().help == help);
    }
}

TEST_CASE("of two answers the one given on the later day holds, whenever it was written down") {
    const Small small;
    const Day early = on("2026-11-25"), late = on("2026-12-05");
    CHECK(history(small, {given("thinner=yes", 1, late), given("thinner=no", 2, early)}) == "thinner yes");
    CHECK(history(small, {given("thinner=no", 1, late), given("thinner=yes", 2, early)}) == "thinner no");
    CHECK(history(small, {given("filler=2026-08-20", 1, late), given("filler=2026-06-20", 2, early)}) == "filler 2026-08-20");
    CHECK(history(small, {given("thinner=yes", 1, early), given("thinner=no", 2, early)}) == "thinner no");
    CHECK(history(small, {given("blood=no", 1, late), given("thinner=yes", 2, early)}) == "thinner yes, bleeds-easily no");  // as if it had been written down in time
}

TEST_CASE("an answer that does not fit its question is told") {
    const Small small;
    CHECK(fault(small, "fever=2026-12-01") == "E0019 write fever=yes or fever=no: \"Have you a fever?\"");
    CHECK(fault(small, "under-18=yes") == "E0019 this is known from the request itself and needs no answer");
    CHECK(fault(small, "filler=soon").starts_with("E0011"));
    CHECK(fault(small, "filler=+2w").starts_with("E0013"));
    CHECK(fault(small, "feever=yes") == "E0305 did you mean `fever`?");
    CHECK(fault(small, "rest") == "E0019 write rest=no once every other question was read out and denied");
}

TEST_CASE("a date counts from today only where today is known") {
    const Small small;
    Diagnostics diagnostics;
    CHECK(history(small, {given("filler=today", 0)}, diagnostics, on("2026-12-01")) == "filler 2026-12-01");
    CHECK(diagnostics.empty());
}

TEST_CASE("what was denied whole holds for every act apart") {
    const Small small;
    CHECK(history(small, {given("blood=no", 1), given("thinner=yes", 2), given("blood=no", 3)}) == "thinner yes, bleeds-easily no");
    CHECK(history(small, {given("blood=no", 1), given("thinner=yes", 2), given("thinner=no", 3)}) == "thinner no, bleeds-easily no");
    CHECK(history(small, {given("rest=no", 1), given("cold-sores=yes", 2)}) ==
          "cold-sores yes, thinner no, bleeds-easily no, filler no, surgery no");
}

TEST_CASE("two answers of one act that differ are a fault, of two acts they are not") {
    const Small small;
    for (const auto& [first, second] :
         {std::pair{"thinner=yes", "thinner=no"}, {"filler=2026-05-01", "filler=2026-05-02"}, {"filler=yes", "filler=2026-05-02"}}) {
        const auto& tried = second;
        CAPTURE(std::string{tried});
        Diagnostics diagnostics;
        history(small, {given(first, 1), given(second, 1)}, diagnostics);
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics.front().code == "E0019");
        diagnostics.clear();
        history(small, {given(first, 1), given(second, 2)}, diagnostics);
        CHECK(diagnostics.empty());
    }
    CHECK(history(small, {given("thinner=yes", 0), given("thinner=yes", 1), given("thinner=yes", 1)}) == "thinner yes");
}

TEST_CASE("a clearance says who, and names a caution") {
    const Small small;
    const auto resolve = [&](std::string text) {
        Request request;
        request.keys["cleared"].push_back(given(std::move(text), 0));
        Case c;
        Diagnostics diagnostics;
        resolve_clearances(request, small.catalogue(), c, diagnostics);
        return c.cleared.empty() ? std::string{diagnostics.at(0).code} : c.cleared[0].caution->id + ' ' + c.cleared[0].by;
    };
    CHECK(resolve("thinner=Dr A = by letter") == "thinner Dr A = by letter");
    CHECK(resolve("thinner") == "E0020");
    CHECK(resolve("thinner= \"\"") == "E0020");
    CHECK(resolve("thin=Dr A") == "E0305");
}

}  // namespace load_answers_test
