// SPDX-License-Identifier: MIT
#include "plan/screen.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace {

std::string unasked(const Screening& screening) {
    std::string out;
    for (const Question* question : screening.unasked) out += question->id + ' ';
    return out;
}

}  // namespace

TEST_CASE("while a question is unasked the screening is incomplete") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    Screening screening = screen(small.catalogue(), c);
    CHECK(screening.outcome == "incomplete");
    CHECK(unasked(screening) == "age cold-sores ");
    CHECK(screening.cautions.empty());
    c.age = 40;
    screening = screen(small.catalogue(), c);
    CHECK(screening.outcome == "incomplete");
    CHECK(unasked(screening) == "cold-sores ");
}

TEST_CASE("cautions are met by what the request itself says") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    c.age = 20;
    Screening screening = screen(small.catalogue(), c);
    REQUIRE(screening.cautions.size() == 1);
    CHECK(screening.cautions.front()->id == "young-adult");
    CHECK(screening.outcome == "incomplete");
    c.age = 17;
    screening = screen(small.catalogue(), c);
    REQUIRE(screening.cautions.size() == 1);
    CHECK(screening.outcome == "refuse");
}

TEST_CASE("a caution of one site is met by any of the sites") {
    const Small small{with(small_files(), "screening.toml", "when    = { age = [\"0-17\"] }", "when    = { region = [\"limb\"] }")};
    Case c = small.treating("scars", {"cheek", "arm"});
    CHECK(screen(small.catalogue(), c).outcome == "refuse");
    c = small.treating("scars", {"cheek"});
    CHECK(screen(small.catalogue(), c).outcome == "incomplete");
}

TEST_CASE("only a caution that rules treatment out becomes a refusal") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    for (const auto& [age, count] : {std::pair{17, 1u}, {20, 0u}, {40, 0u}}) {
        c.age = age;
        std::vector<Refusal> refusals;
        refuse_cautions(screen(small.catalogue(), c), refusals);
        CHECK(refusals.size() == count);
    }
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
