// SPDX-License-Identifier: MIT
// What a device of a layer may not do: set deeper than the one that it changes, or be labelled for more.
#include <doctest/doctest.h>

#include "laid_over.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_devices_test {

namespace {

std::string device(const std::string& id, const std::string& rest, const TestFiles& files = small_files()) { return bolder_than_small(item_over("device", id, rest + by_clinic), files); }

}  // namespace

TEST_CASE("no depth may be set deeper than before, though the device reaches no further") {
    CHECK(device("pen", "dial = { min-mm = 1.5, max-mm = 2.5, step-mm = 0.25 }\n") == "pen has a setting of 1.5 mm where 0.1 mm is wanted; what it replaces has 0.25 mm\n");
    CHECK(device("pen", "dial = { min-mm = 0.25, max-mm = 2.5, step-mm = 0.5 }\n") == "pen has a setting of 0.75 mm where 0.26 mm is wanted; what it replaces has 0.5 mm\n");
    CHECK(device("pen", "dial = { min-mm = 0.25, max-mm = 2.5, step-mm = 0.1 }\n") == "pen has a setting of 0.35 mm where 0.35 mm is wanted; what it replaces has 0.25 mm\n");
    CHECK(device("stamp", "settings-mm = [1.0, 1.5]\n") == "stamp has a setting of 1.0 mm where 0.1 mm is wanted; what it replaces has 0.5 mm\n");
    CHECK(device("stamp", "settings-mm = [0.5, 1.5]\n") == "stamp has a setting of 1.5 mm where 0.51 mm is wanted; what it replaces has 1.0 mm\n");
    CHECK(device("free-pen", "dial = { min-mm = 0.5, max-mm = 1.3 }\n") == "free-pen has a setting of 0.5 mm where 0.1 mm is wanted; what it replaces has 0.3 mm\n");
    CHECK(device("roller", "settings-mm = [1.5]\n") == "roller has a setting of 1.5 mm where 0.1 mm is wanted; what it replaces has 0.1 mm\n");
}

TEST_CASE("a device may lose its deepest settings and gain lighter ones") {
    CHECK(device("pen", "dial = { min-mm = 0.25, max-mm = 2.0, step-mm = 0.25 }\n").empty());
    CHECK(device("stamp", "settings-mm = [0.5, 1.0]\n").empty());
    CHECK(device("stamp", "settings-mm = [0.25, 0.5, 1.0, 1.5]\n").empty());
    CHECK(device("free-pen", "dial = { min-mm = 0.2, max-mm = 1.3 }\n").empty());
}

TEST_CASE("a device that reaches deeper is told of that alone") {
    CHECK(device("pen", "dial = { min-mm = 0.25, max-mm = 3.0, step-mm = 0.25 }\n") == "pen has a reach of 3.0 mm; what it replaces has 2.5 mm\n");
}

TEST_CASE("a label may not name a use that it did not, in whatever words; it may name fewer, or the same in parts") {
    const auto uses = [](const std::string& rest) { return bolder_than_small(item_over("device", "pen", "[[device.indication]]\nsays = \"scars and lines\"\n" + rest + by_clinic)); };
    const std::string scars = "concerns = [\"scars\"]\n", light = "skin = [\"I\", \"II\", \"III\", \"IV\"]\n", face = "regions = [\"face\"]\n";
    CHECK(uses(scars) == "pen has a labelled use for scars at cheek, skin not given; what it replaces has none such\n");
    CHECK(uses(scars + light) == "pen has a labelled use for scars at arm, skin I; what it replaces has none such\n");
    CHECK(uses(scars + face + "skin = [\"IV\", \"V\"]\n") == "pen has a labelled use for scars at cheek, skin V; what it replaces has none such\n");
    CHECK(uses("concerns = [\"scars\", \"lines\"]\n" + face + light) == "pen has a labelled use for lines at cheek, skin I; what it replaces has none such\n");
    CHECK(uses(scars + face + light).empty());
    CHECK(uses(scars + "sites = [\"cheek\"]\nskin = [\"II\"]\n").empty());
    CHECK(bolder_than_small(item_over("device", "roller", "[[device.indication]]\nsays = \"all\"\n" + scars + by_clinic)) != "");
    CHECK(bolder_than_small(item_over("device", "pen", "override-reason = \"r\"\n[[device.indication]]\nsays = \"all\"\n" + scars + by_clinic)).empty());
}

}  // namespace plan_tighten_devices_test
