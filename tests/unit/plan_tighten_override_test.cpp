// SPDX-License-Identifier: MIT
// Depths that lie below a ceiling until somebody overrides it.
#include <doctest/doctest.h>

#include "laid_over.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_override_test {

TEST_CASE("a bolder depth below a ceiling that can be overridden is found, as a person would meet it") {
    const auto severe = [](const std::string& mm) { return "[[concern]]\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n[[concern.depth]]\nsite = \"cheek\"\nwhen = { severity = [\"severe\"] }\nmm = { " + mm + " }\n" + by_clinic; };
    CHECK(bolder_than_small(severe("min = 0.5, typical = 1.25, max = 2.5")).empty());
    const TestFiles low = with(small_files(), "concerns/scars.toml", "typical = 1.5, max = 2.5", "typical = 1.5, max = 1.5");
    CHECK(bolder_than_small(severe("max = 2.5"), low) == "mine has 1.5 mm, at most 2.5 mm at cheek (severity severe, skin I) with an override of site:cheek; scars has 1.5 mm, at most 1.5 mm\n");
    CHECK(bolder_than_small(severe("max = 1.5"), low).empty());
    CHECK(bolder_than_small(severe("max = 3.0")).empty());  // both end where the override does
}

TEST_CASE("a limit of the concern is overridden under the concern's own name") {
    const TestFiles limited = with(small_files(), "concerns/scars.toml", "[technique]", "[[bound]]\nwhen = { site = [\"arm\"] }\nmax-mm = 1.5\noverride = { max-mm = 1.6 }\nbecause = \"b\"\nbasis = \"convention\"\n\n[technique]");
    const auto arm = [](const std::string& mm) { return "[[concern]]\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n[[concern.depth]]\nsite = \"arm\"\nmm = { " + mm + " }\n" + by_clinic; };
    // Both end at 1.5, and at 1.6 with an override; but for skin V, which is set lower.
    CHECK(bolder_than_small(arm("typical = 2.25"), limited) == "mine has 1.6 mm, at most 1.6 mm at arm (skin V) with an override of rule:mine and skin:V, out of 2.25 mm, at most 2.5 mm; scars has 1.5 mm, at most 1.6 mm\n");
    CHECK(bolder_than_small(arm("typical = 2.25")) != "");
}

TEST_CASE("a label and the reach of a kind of device are overridden where a rule is for that device alone") {
    const auto rule = [](const std::string& where, const std::string& typical) { return "[[concern]]\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n[[concern.depth]]\n" + where + "mm = { min = 0.5, typical = " + typical + ", max = 2.5 }\n" + by_clinic; };
    const std::string pen = "site = \"arm\"\nwhen = { device = [\"pen\"] }\n", roller = "site = \"cheek\"\nwhen = { device-kind = [\"roller\"] }\n";
    const auto label = [](const std::string& more) { return with(small_files(), "devices.toml", "max-mm  = 2.0\n", "max-mm  = 1.5\n" + more); };
    CHECK(bolder_than_small(rule(pen, "2.25"), label("override = { max-mm = 2.25 }\n")) == "mine has 2.0 mm, at most 2.0 mm at arm (skin IV, device pen) with an override of label:pen, out of 2.25 mm, at most 2.5 mm; scars has 1.75 mm, at most 2.0 mm\n");
    CHECK(bolder_than_small(rule(pen, "2.25"), label("")).empty());
    const TestFiles cheek = with(small_files(), "concerns/scars.toml", "mm    = { min = 0.5, typical = 1.0, max = 1.5 }", "mm    = { min = 0.5, typical = 1.5, max = 1.5 }");
    const auto reach = [&](const std::string& more) { return with(cheek, "skin.toml", "max-mm  = 0.8\n", "max-mm  = 0.8\n" + more); };
    CHECK(bolder_than_small(rule(roller, "1.75"), reach("override = { max-mm = 1.25 }\n")) ==
          "mine has 1.25 mm, at most 1.25 mm at cheek (severity mild, device roller) with an override of reach:roller, out of 1.75 mm, at most 2.5 mm; scars has 1.0 mm, at most 1.25 mm\n");
    CHECK(bolder_than_small(rule(roller, "1.75"), reach("")).empty());
}

TEST_CASE("a least depth that rises is told with its figure") {
    const std::string arm = "[[concern]]\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n[[concern.depth]]\nsite = \"arm\"\nmm = { min = 1.25 }\n" + by_clinic;
    CHECK(bolder_than_small(arm) == "mine has 1.5 mm, at most 1.5 mm, at least 1.25 mm at arm, out of 2.0 mm, at most 2.5 mm; scars has 1.5 mm, at most 1.5 mm, at least 1.0 mm\n");
}

TEST_CASE("a least depth that rises is found where an age must be known for a depth at all") {
    const std::string cheek = "[[concern]]\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n[[concern.depth]]\nsite = \"cheek\"\nmm = { min = 0.9 }\n" + by_clinic;
    const TestFiles old = with_more(small_files(), "skin.toml", "\n[[bound]]\nwhen = { age = [\"60+\"] }\nmax-mm = 0.5\nbecause = \"b\"\nbasis = \"convention\"\n");
    CHECK(bolder_than_small(cheek, old) == "mine has 0.75 mm, at most 1.25 mm, at least 0.75 mm at cheek (age 59), out of 1.0 mm, at most 1.5 mm; scars has 0.5 mm, at most 1.25 mm, at least 0.5 mm\n");
}

TEST_CASE("where no override reaches, a figure above the ceiling changes nothing") {
    const std::string mild = "[[concern]]\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n[[concern.depth]]\nsite = \"temple\"\nmm = { max = 2.5 }\n" + by_clinic;
    CHECK(bolder_than_small(mild).empty());
}

TEST_CASE("a figure that a limit holds back stands in the message as it was typed") {
    const std::string temple = "[[concern]]\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n[[concern.depth]]\nsite = \"temple\"\nmm = { typical = 2.0, max = 2.5 }\n" + by_clinic;
    CHECK(bolder_than_small(temple) == "mine has 1.0 mm, at most 1.0 mm at temple, out of 2.0 mm, at most 2.5 mm; scars has 0.5 mm, at most 1.0 mm\n");
}

}  // namespace plan_tighten_override_test
