// SPDX-License-Identifier: MIT
#include "model/units.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace model_units_test {

TEST_CASE("millimetres have as many decimals as they need, at least one") {
    CHECK(millimetres(Depth{1500}) == "1.5");
    CHECK(millimetres(Depth{750}) == "0.75");
    CHECK(millimetres(Depth{2000}) == "2.0");
    CHECK(millimetres(Depth{100}) == "0.1");
    CHECK(millimetres(Depth{50}) == "0.05");
    CHECK(millimetres(Depth{1050}) == "1.05");
    CHECK(millimetres(Depth{12340}) == "12.34");
}

TEST_CASE("millimetres are read as typed") {
    CHECK(parse_millimetres("1.5") == Depth{1500});
    CHECK(parse_millimetres("1.50") == Depth{1500});
    CHECK(parse_millimetres("0.75") == Depth{750});
    CHECK(parse_millimetres("2") == Depth{2000});
    CHECK(parse_millimetres("0.05") == Depth{50});
    CHECK(parse_millimetres("15") == Depth{15000});
    CHECK(parse_millimetres("9999.99") == Depth{9999990});
}

TEST_CASE("anything but digits, a point and two decimals is refused") {
    for (const char* text :
         {"", ".", "1.", ".5", "1,5", "1.555", "-1.5", "+1.5", "1.5mm", "1.5 ", " 1.5", "1e3", "1.5.0", "0x1", "inf", "nan", "12345", "1.-5"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(parse_millimetres(text));
    }
}

TEST_CASE("every hundredth of a millimetre survives writing and reading") {
    for (int um = 0; um <= limits::deepest.micrometres; um += 10) CHECK(parse_millimetres(millimetres(Depth{um})) == Depth{um});
}

TEST_CASE("the limits of the format") {
    CHECK(limits::shallowest == Depth{100});
    CHECK(limits::deepest == Depth{3000});
    CHECK(limits::shortest_interval_days == 3);
    CHECK(limits::longest_interval_days == 400);
    CHECK(limits::most_sessions == 24);
}

}  // namespace model_units_test
