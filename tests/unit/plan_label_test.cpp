// SPDX-License-Identifier: MIT
#include "plan/label.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_label_test {

namespace {

std::string warned(const Small& small, std::string_view concern, std::string_view site, std::string skin, std::string_view device,
                   std::optional<int> age = 30) {
    Case c = small.treating(concern, {site});
    c.skin = std::move(skin);
    c.age = age;
    if (!device.empty()) c.device = small.device(device);
    Plan plan;
    warn_of_label(plan, small.catalogue(), c);
    return warnings_of(plan);
}

}  // namespace

TEST_CASE("no device: no label was checked") {
    const Small small;
    CHECK(warned(small, "scars", "cheek", "II", "") == "W0602");
}

TEST_CASE("a labelled use covers its concern, its skin types, and the sites and regions it names") {
    const Small small;
    CHECK(warned(small, "scars", "cheek", "II", "pen").empty());
    CHECK(warned(small, "scars", "cheek", "", "pen") == "W0601");  // a skin type not given is not one the label names
    CHECK(warned(small, "scars", "cheek", "V", "pen") == "W0601");
    CHECK(warned(small, "scars", "arm", "II", "pen") == "W0601");
    CHECK(warned(small, "lines", "cheek", "II", "pen") == "W0601");
    CHECK(warned(small, "lines", "scalp", "VI", "pen").empty());
    CHECK(warned(small, "scars", "cheek", "II", "stamp") == "W0601");
}

TEST_CASE("an age below the label's is off label") {
    const Small small;
    CHECK(warned(small, "scars", "cheek", "II", "pen", 21) == "W0601");
    CHECK(warned(small, "scars", "cheek", "II", "pen", 22).empty());
    CHECK(warned(small, "lines", "scalp", "II", "pen", 21) == "W0601");
    CHECK(warned(small, "scars", "cheek", "II", "pen", std::nullopt) == "W0601");
    CHECK(warned(small, "scars", "cheek", "II", "stamp", std::nullopt) == "W0601");  // no labelled age, but no labelled use either
    CHECK(warned(small, "scars", "cheek", "II", "pen", std::nullopt) == "W0601");    // an age not given is not one the label covers
}

}  // namespace plan_label_test
