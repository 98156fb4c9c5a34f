// SPDX-License-Identifier: MIT
#include "plan/settings.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_settings_test {

namespace {

std::string text(std::optional<Depth> depth) { return depth ? millimetres(*depth) : "none"; }
std::string below(const Device* device, int micrometres) { return text(setting_below(device, Depth{micrometres})); }
std::string above(const Device* device, int micrometres) { return text(setting_above(device, Depth{micrometres})); }

}  // namespace

TEST_CASE("a dial with steps snaps down and up to its settings") {
    const Small small;
    const Device* pen = small.device("pen");  // 0.25 to 2.5 in quarters
    CHECK(below(pen, 1300) == "1.25");
    CHECK(below(pen, 1250) == "1.25");
    CHECK(below(pen, 1240) == "1.0");
    CHECK(below(pen, 9000) == "2.5");
    CHECK(below(pen, 240) == "none");
    CHECK(above(pen, 1300) == "1.5");
    CHECK(above(pen, 1250) == "1.25");
    CHECK(above(pen, 100) == "0.25");
    CHECK(above(pen, 2510) == "none");
}

TEST_CASE("a dial without a lowest setting begins at its first step") {
    Device device;
    device.dial = Dial{std::nullopt, Depth{1000}, Depth{300}};
    CHECK(above(&device, 100) == "0.3");
    CHECK(below(&device, 1000) == "0.9");
    CHECK(below(&device, 290) == "none");
    CHECK(below(&device, 3000) == "0.9");  // the next step lies past the end
    CHECK(above(&device, 950) == "none");
}

TEST_CASE("fixed settings snap whatever their order in the file") {
    const Small small;
    const Device* stamp = small.device("stamp");  // 1.5, 0.5, 1.0
    CHECK(below(stamp, 1490) == "1.0");
    CHECK(below(stamp, 490) == "none");
    CHECK(above(stamp, 510) == "1.0");
    CHECK(above(stamp, 1510) == "none");
}

TEST_CASE("where steps are not known the depth itself stands, within the ends of the dial") {
    const Small small;
    const Device* pen = small.device("free-pen");  // 0.3 to 1.3
    CHECK(below(pen, 770) == "0.77");
    CHECK(above(pen, 770) == "0.77");
    CHECK(below(pen, 200) == "none");
    CHECK(above(pen, 200) == "0.3");
    CHECK(below(small.device("short-pen"), 200) == "0.2");
}

TEST_CASE("without a device, or with one of unknown settings, the depth itself stands") {
    const Small small;
    CHECK(below(nullptr, 770) == "0.77");
    CHECK(above(nullptr, 770) == "0.77");
    CHECK(below(small.device("roller"), 770) == "0.77");
    CHECK(above(small.device("roller"), 770) == "0.77");
}

TEST_CASE("the reach is the end of the dial or the deepest setting") {
    const Small small;
    CHECK(text(reach_of(small.device("pen"))) == "2.5");
    CHECK(text(reach_of(small.device("stamp"))) == "1.5");
    CHECK(text(reach_of(small.device("roller"))) == "none");
    CHECK(text(reach_of(nullptr)) == "none");
}

}  // namespace plan_settings_test
