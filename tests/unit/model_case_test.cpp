// SPDX-License-Identifier: MIT
#include "model/case.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace model_case_test {

TEST_CASE("concerns stand by id and sites in the catalogue's order, whatever the order of naming") {
    const Small small;
    Case c = small.treating("scars", {"arm", "cheek", "temple", "cheek"}, "rolling");
    c.treats.push_back(small.treating("lines", {"scalp"}).treats.front());
    put_in_order(c, small.catalogue());
    REQUIRE(c.treats.size() == 2);
    CHECK(c.treats[0].concern->id == "lines");
    CHECK(c.treats[1].sites == std::vector<const Site*>{small.site("cheek"), small.site("temple"), small.site("arm")});
}

TEST_CASE("what was named twice is joined, and different types stay apart") {
    const Small small;
    Case c = small.treating("scars", {"arm"}, "rolling", "mild");
    c.treats.push_back(small.treating("scars", {"cheek"}, "boxcar", "mild").treats.front());
    c.treats.push_back(small.treating("scars", {"cheek"}, "rolling", "mild").treats.front());
    put_in_order(c, small.catalogue());
    REQUIRE(c.treats.size() == 2);
    CHECK(c.treats[0].type == "boxcar");
    CHECK(c.treats[1].sites == std::vector<const Site*>{small.site("cheek"), small.site("arm")});
}

TEST_CASE("never-needled areas and overrides are put in order") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    const auto& never = small.catalogue().never_sites;
    c.never = {&never[1], &never[0], &never[1]};
    c.overrides = {{"skin", "V", "b"}, {"site", "cheek", "a"}};
    put_in_order(c, small.catalogue());
    CHECK(c.never == std::vector<const NeverSite*>{&never[0], &never[1]});
    CHECK(c.overrides.front().kind == "site");
}

TEST_CASE("facts hold what is known and leave the rest open") {
    const Small small;
    Case c = small.treating("scars", {"arm"}, "rolling");
    Facts facts = facts_of(c, c.treats.front(), *small.site("arm"));
    CHECK(facts[Dimension::type] == "rolling");
    CHECK(facts[Dimension::klass] == "atrophic-scar");
    CHECK(facts[Dimension::region] == "limb");
    for (Dimension open :
         {Dimension::severity, Dimension::skin, Dimension::age, Dimension::device, Dimension::device_kind, Dimension::session, Dimension::band})
        CHECK(facts[open].empty());
    c.age = 0;
    c.device = small.device("stamp");
    facts = facts_of(c, c.treats.front(), *small.site("arm"));
    CHECK(facts[Dimension::age] == "0");
    CHECK(facts[Dimension::device_kind] == "stamp");
}

TEST_CASE("there are facts for every concern at a site") {
    const Small small;
    Case c = small.treating("scars", {"cheek", "arm"});
    c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
    REQUIRE(facts_at(c, *small.site("cheek")).size() == 2);
    CHECK(facts_at(c, *small.site("cheek"))[1][Dimension::klass] == "wrinkle");
    CHECK(facts_at(c, *small.site("arm")).size() == 1);
    CHECK(facts_at(c, *small.site("hand")).empty());
}

TEST_CASE("answers and clearances stand in the catalogue's order") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    c.history = {small.answer("surgery", "no"), small.answer("cold-sores", "yes"), small.answer("filler", "2026-12-01")};
    c.cleared = {{&small.caution("surgery"), "a"}, {&small.caution("thinner"), "b"}};
    put_in_order(c, small.catalogue());
    CHECK(c.history[0].caution->id == "cold-sores");
    CHECK(c.history[1].caution->id == "filler");
    CHECK(c.history[2].caution->id == "surgery");
    CHECK(c.cleared[0].by == "b");
}

TEST_CASE("an answer is found by its caution, and what was not asked has none") {
    const Small small;
    Case c = small.treating("scars", {"cheek"});
    c.history = {small.answer("thinner", "no"), small.answer("filler", "2026-12-01")};
    CHECK(answer_to(c, small.caution("filler"))->date == on("2026-12-01"));
    CHECK(answer_to(c, small.caution("thinner"))->kind == Answer::Kind::no);
    CHECK(answer_to(c, small.caution("surgery")) == nullptr);
}

}  // namespace model_case_test
