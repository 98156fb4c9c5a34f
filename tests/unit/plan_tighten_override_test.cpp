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
