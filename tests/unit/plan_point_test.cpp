// SPDX-License-Identifier: MIT
#include "plan/point.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_point_test {

TEST_CASE("a point tells what is given and nothing of what is not") {
    CHECK(Point{}.in_words().empty());
    CHECK(Point{"rolling", "severe", "IV", &small().devices.front(), 30}.in_words() == " (type rolling, severity severe, skin IV, device " + small().devices.front().id + ", age 30)");
}

TEST_CASE("a type or severity that a concern does not know is not given to it") {
    const Point point{"rolling", "severe", "IV", nullptr, 30};
    const Concern &scars = *find(small().concerns, "scars"), &lines = *find(small().concerns, "lines");
    const Case known = case_at(scars, small().sites.data(), point), unknown = case_at(lines, nullptr, point);
    CHECK(known.treats.front().type == "rolling");
    CHECK(known.treats.front().severity == "severe");
    CHECK(known.treats.front().sites == std::vector<const Site*>{small().sites.data()});
    CHECK(unknown.treats.front().type.empty());
    CHECK(unknown.treats.front().severity.empty());
    CHECK(unknown.treats.front().sites.empty());
    CHECK(unknown.skin == "IV");
    CHECK(unknown.age == 30);
}

}  // namespace plan_point_test
