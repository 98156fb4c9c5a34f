// SPDX-License-Identifier: MIT
#include "model/when.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

using namespace stipple;

namespace model_when_test {

namespace {

When when(std::initializer_list<std::pair<Dimension, std::vector<std::string>>> keys) {
    When out;
    for (const auto& [dimension, values] : keys) out[dimension] = values;
    return out;
}

Facts facts(std::initializer_list<std::pair<Dimension, std::string>> known) {
    Facts out;
    for (const auto& [dimension, value] : known) out[dimension] = value;
    return out;
}

}  // namespace

TEST_CASE("a condition without keys always holds") {
    CHECK(holds({}, {}));
    CHECK(could_hold({}, {}));
    CHECK(holds({}, facts({{Dimension::skin, "IV"}})));
    CHECK(keys_of({}) == 0);
}

TEST_CASE("a list matches any member, and all keys must match") {
    const When dark_face = when({{Dimension::skin, {"IV", "V"}}, {Dimension::region, {"face"}}});
    CHECK(keys_of(dark_face) == 2);
    CHECK(holds(dark_face, facts({{Dimension::skin, "V"}, {Dimension::region, "face"}})));
    CHECK_FALSE(holds(dark_face, facts({{Dimension::skin, "III"}, {Dimension::region, "face"}})));
    CHECK_FALSE(holds(dark_face, facts({{Dimension::skin, "V"}, {Dimension::region, "limb"}})));
}

TEST_CASE("words match whole") {
    CHECK_FALSE(holds(when({{Dimension::skin, {"IV"}}}), facts({{Dimension::skin, "I"}})));
    CHECK_FALSE(holds(when({{Dimension::skin, {"I"}}}), facts({{Dimension::skin, "IV"}})));
}

TEST_CASE("what is not known holds only where it is left open") {
    CHECK_FALSE(holds(when({{Dimension::skin, {"IV"}}}), {}));
    CHECK_FALSE(holds(when({{Dimension::age, {"0-17"}}}), {}));
}

TEST_CASE("what was not asked could hold: type, severity, skin and band") {
    for (Dimension open : {Dimension::type, Dimension::severity, Dimension::skin, Dimension::band}) {
        CAPTURE(static_cast<int>(open));
        CHECK(could_hold(when({{open, {"x"}}}), {}));
        CHECK_FALSE(could_hold(when({{open, {"x"}}}), facts({{open, "y"}})));
        CHECK(could_hold(when({{open, {"x"}}}), facts({{open, "x"}})));
    }
}

TEST_CASE("what the request itself settles could not hold where it is absent") {
    for (Dimension settled : {Dimension::device, Dimension::device_kind, Dimension::site, Dimension::region, Dimension::klass, Dimension::session}) {
        CAPTURE(static_cast<int>(settled));
        CHECK_FALSE(could_hold(when({{settled, {"x"}}}), {}));
    }
}

TEST_CASE("one key that cannot hold rules the others out") {
    const When both = when({{Dimension::skin, {"IV"}}, {Dimension::region, {"face"}}});
    CHECK(could_hold(both, facts({{Dimension::region, "face"}})));
    CHECK_FALSE(could_hold(both, facts({{Dimension::region, "limb"}})));
}

TEST_CASE("ages are ranges with both ends in, or open upwards") {
    const When young = when({{Dimension::age, {"18-21"}}}), grown = when({{Dimension::age, {"22+"}}}), both = when({{Dimension::age, {"0-17", "65+"}}});
    const auto aged = [](int years) { return facts({{Dimension::age, std::to_string(years)}}); };
    CHECK_FALSE(holds(young, aged(17)));
    CHECK(holds(young, aged(18)));
    CHECK(holds(young, aged(21)));
    CHECK_FALSE(holds(young, aged(22)));
    CHECK_FALSE(holds(grown, aged(21)));
    CHECK(holds(grown, aged(22)));
    CHECK(holds(grown, aged(100)));
    CHECK(holds(both, aged(0)));
    CHECK(holds(both, aged(70)));
    CHECK_FALSE(holds(both, aged(40)));
}

TEST_CASE("two conditions can meet unless a key of both shares no value") {
    const When four = when({{Dimension::skin, {"IV"}}}), dark = when({{Dimension::skin, {"IV", "V"}}}), light = when({{Dimension::skin, {"I"}}});
    const When face = when({{Dimension::region, {"face"}}});
    CHECK(can_meet(four, dark));
    CHECK(can_meet(four, face));
    CHECK(can_meet(four, {}));
    CHECK_FALSE(can_meet(four, light));
    CHECK_FALSE(can_meet(light, dark));
}

TEST_CASE("every dimension has a name and a word of help") {
    for (std::size_t d = 0; d < dimension_count; ++d) {
        CHECK_FALSE(dimension_names[d].empty());
        CHECK_FALSE(dimension_hovers[d].empty());
    }
}

TEST_CASE("a range of ages is two whole years in order, or one and more") {
    for (const char* good : {"18-21", "0-17", "22+", "18-18", "0+", "65-120"}) {
        CAPTURE(std::string{good});
        CHECK(is_age_range(good));
    }
    for (const char* bad : {"", "18", "-", "+", "18-", "-21", "21-18", "18 - 21", "18-21+", "adult", "1000+", "1.5-2", "18--21"}) {
        CAPTURE(std::string{bad});
        CHECK_FALSE(is_age_range(bad));
    }
}

TEST_CASE("a fact of several words is known by each of them, and by no part of one") {
    const Facts kin = facts({{Dimension::device, "our-pen pen old-pen"}});
    CHECK(holds(when({{Dimension::device, {"pen"}}}), kin));
    CHECK(holds(when({{Dimension::device, {"our-pen"}}}), kin));
    CHECK(holds(when({{Dimension::device, {"roller", "old-pen"}}}), kin));
    CHECK_FALSE(holds(when({{Dimension::device, {"our"}}}), kin));
    CHECK_FALSE(holds(when({{Dimension::device, {"pen old-pen"}}}), kin));
}

TEST_CASE("what was not given rules nothing out where limits must not be escaped, be it the age or the device") {
    CHECK(is_not_ruled_out(when({{Dimension::age, {"50+"}}, {Dimension::device_kind, {"pen"}}, {Dimension::skin, {"V"}}}), {}));
    CHECK_FALSE(is_not_ruled_out(when({{Dimension::age, {"50+"}}, {Dimension::skin, {"V"}}}), facts({{Dimension::age, "49"}})));
    CHECK_FALSE(could_hold(when({{Dimension::age, {"50+"}}}), {}));
}

}  // namespace model_when_test
