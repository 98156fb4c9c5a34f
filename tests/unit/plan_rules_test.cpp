// SPDX-License-Identifier: MIT
#include "plan/rules.hpp"

#include <doctest/doctest.h>

#include <set>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_rules_test {

TEST_CASE("what a case leaves open is completed in every way, and nothing else") {
    const Small small;
    const Concern& scars = *find(small.catalogue().concerns, "scars");
    const std::vector<Dimension> all{Dimension::type, Dimension::severity, Dimension::skin};
    CHECK(completions(small.catalogue(), scars, {}, all).size() == 2 * 2 * 6);
    CHECK(completions(small.catalogue(), scars, {}, {Dimension::skin}).size() == 6);
    CHECK(completions(small.catalogue(), scars, {}, {}).size() == 1);
    Facts facts;
    facts[Dimension::skin] = "IV";
    facts[Dimension::type] = "boxcar";
    const auto two = completions(small.catalogue(), scars, facts, all);
    REQUIRE(two.size() == 2);
    CHECK(two[0][Dimension::severity] == "mild");
    CHECK(two[1][Dimension::severity] == "severe");
    CHECK(two[0][Dimension::type] == "boxcar");
    CHECK(two[0][Dimension::age].empty());
    std::set<std::array<std::string, dimension_count>> different;
    for (const Facts& f : completions(small.catalogue(), scars, {}, all)) different.insert(f.value);
    CHECK(different.size() == 24);
}

TEST_CASE("a concern without types and severities leaves only the skin type open") {
    const Small small;
    const Concern& lines = *find(small.catalogue().concerns, "lines");
    CHECK(completions(small.catalogue(), lines, {}, {Dimension::type, Dimension::severity, Dimension::skin}).size() == 6);
}

TEST_CASE("only dimensions that some rule depends on are completed") {
    CourseRule general, mild, dark;
    mild.when[Dimension::severity] = {"mild"};
    dark.when[Dimension::skin] = {"VI"};
    dark.when[Dimension::severity] = {"mild"};
    CHECK(dimensions_of<CourseRule>({&general}).empty());
    CHECK(dimensions_of<CourseRule>({&general, &mild}) == std::vector<Dimension>{Dimension::severity});
    CHECK(dimensions_of<CourseRule>({&dark, &general, &mild}) == std::vector<Dimension>{Dimension::severity, Dimension::skin});
}

TEST_CASE("the rule with most keys wins whole; equals are all returned") {
    CourseRule general, mild, mild_rolling, mild_boxcar;
    mild.when[Dimension::severity] = {"mild"};
    mild_rolling.when[Dimension::severity] = {"mild", "severe"};
    mild_rolling.when[Dimension::type] = {"rolling"};
    mild_boxcar.when[Dimension::severity] = {"mild"};
    mild_boxcar.when[Dimension::type] = {"rolling", "boxcar"};
    Facts facts;
    facts[Dimension::severity] = "mild";
    CHECK(winners<CourseRule>({&general, &mild, &mild_rolling}, facts) == std::vector<const CourseRule*>{&mild});
    facts[Dimension::type] = "rolling";
    CHECK(winners<CourseRule>({&mild_rolling, &general, &mild}, facts) == std::vector<const CourseRule*>{&mild_rolling});
    CHECK(winners<CourseRule>({&mild_rolling, &general, &mild_boxcar}, facts) == std::vector<const CourseRule*>{&mild_rolling, &mild_boxcar});
    facts[Dimension::severity] = "severe";
    CHECK(winners<CourseRule>({&general, &mild, &mild_boxcar}, facts) == std::vector<const CourseRule*>{&general});
    CHECK(winners<CourseRule>({&mild}, facts).empty());
}

TEST_CASE("candidates name the winner of each completion, or none") {
    const Small small;
    const Concern& scars = *find(small.catalogue().concerns, "scars");
    Facts facts;
    facts[Dimension::skin] = "II";
    facts[Dimension::severity] = "mild";
    const auto found = candidates(small.catalogue(), scars, depth_rules(scars, *small.site("hand")), facts);
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule != nullptr);
    CHECK(found[1].rule == nullptr);
    CHECK(found[1].facts[Dimension::type] == "boxcar");
}

TEST_CASE("rules of a site and of a course") {
    const Small small;
    const Concern& scars = *find(small.catalogue().concerns, "scars");
    CHECK(depth_rules(scars, *small.site("cheek")).size() == 2);
    CHECK(depth_rules(*find(small.catalogue().concerns, "lines"), *small.site("arm")).empty());
    REQUIRE(course_rules(scars).size() == 2);
    CHECK(course_rules(scars).front() == &scars.course.general);
}

}  // namespace plan_rules_test
