// SPDX-License-Identifier: MIT
// The rests that a layer adds for every concern, beside those that would hold without them.
#include <doctest/doctest.h>

#include "plan/tighten.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_floors_test {

namespace {

const SourceFile of_the_layer{"clinic", "clinic.toml", ""}, of_one_below{"group", "group.toml", ""};

using Facets = std::vector<std::pair<Dimension, std::vector<std::string>>>;

/// A rest after band C, for what else is named.
IntervalFloor rest(int days, const Facets& facets = {}, const SourceFile& file = of_the_layer) {
    IntervalFloor floor;
    floor.at = {&file, days, 1};
    floor.days = days;
    floor.because = "b";
    floor.when[Dimension::band] = {"C"};
    for (const auto& [dimension, values] : facets) floor.when[dimension] = values;
    return floor;
}

/// How often a layer is called bolder that adds a rest over the small catalogue, where a layer below it added some as well.
std::size_t bolder(const IntervalFloor& floor, const std::vector<IntervalFloor>& below = {}) {
    Catalogue before = small();
    before.interval_floors.insert(before.interval_floors.end(), below.begin(), below.end());
    Catalogue now = before;
    now.interval_floors.push_back(floor);
    return bolder_than_below({{&before, 1}, now, now}).size();
}

}  // namespace

TEST_CASE("a rest that wins for some type, severity, skin, age, device, class or session and is shorter there says so, once") {
    const std::vector<Facets> narrower{{{Dimension::type, {"rolling"}}},        {{Dimension::severity, {"mild"}}},   {{Dimension::skin, {"II"}}},           {{Dimension::age, {"22+"}}},
                                       {{Dimension::device, {"pen"}}},          {{Dimension::device_kind, {"pen"}}}, {{Dimension::site, {"arm"}}},          {{Dimension::region, {"limb"}}},
                                       {{Dimension::klass, {"atrophic-scar"}}}, {{Dimension::session, {"first"}}},   {{Dimension::skin, {"II"}}, {Dimension::age, {"18-21"}}}};
    for (const Facets& facets : narrower) {
        CHECK(bolder(rest(27, facets)) == 1);
        CHECK(bolder(rest(28, facets)) == 0);
    }
}

TEST_CASE("a rest is compared where it wins alone: what is more particular goes before it, and where nothing rested it is the first") {
    CHECK(bolder(rest(27, {{Dimension::region, {"scalp"}}})) == 0);  // the scalp had 7
    CHECK(bolder(rest(6, {{Dimension::region, {"scalp"}}})) == 1);
    CHECK(bolder(rest(7, {{Dimension::region, {"limb", "scalp"}}})) == 1);
    IntervalFloor general = rest(3);
    general.when = {};
    CHECK(bolder(general) == 0);  // each band has its own
}

TEST_CASE("of rests that are as particular the longest would hold, so that a shorter one than that is bolder") {
    CHECK(bolder(rest(30, {{Dimension::skin, {"II"}}}), {rest(35, {}, of_one_below)}) == 1);
    CHECK(bolder(rest(35, {{Dimension::skin, {"II"}}}), {rest(35, {}, of_one_below)}) == 0);
}

TEST_CASE("a rest in a file that was read in part is not compared") {
    const Catalogue before = small();
    Catalogue now = before;
    now.interval_floors.push_back(rest(14, {{Dimension::skin, {"II"}}}));
    CHECK(bolder_than_below({{&before, 1}, now, now}).size() == 1);
    CHECK(bolder_than_below({{&before, 1}, now, now, {&of_the_layer}}).empty());
}

TEST_CASE("a reason answers for a rest; one of blanks does not") {
    IntervalFloor floor = rest(14, {{Dimension::skin, {"II"}}});
    floor.override_reason = "r";
    CHECK(bolder(floor) == 0);
    floor.override_reason = " ";
    CHECK(bolder(floor) == 1);
}

TEST_CASE("a rest of a concern's own is compared with the general ones at every device and age that these name") {
    const auto own = [](int days, const IntervalFloor& general) {
        Catalogue before = small();
        before.interval_floors.push_back(general);
        Catalogue now = before;
        Concern& concern = now.concerns.front();
        concern.at.file = &of_the_layer;
        concern.interval_floors.push_back(rest(days));
        return bolder_than_below({{&before, 1}, now, now}).size();
    };
    const IntervalFloor pen = rest(60, {{Dimension::device, {"pen"}}}, of_one_below), old = rest(60, {{Dimension::age, {"60+"}}}, of_one_below);
    CHECK(own(60, pen) == 0);
    CHECK(own(59, pen) == 1);
    CHECK(own(60, old) == 0);
    CHECK(own(59, old) == 1);
}

TEST_CASE("a rest of a concern's own that is shorter for some ages is compared at the ages that only a general one names") {
    Catalogue before = small();
    before.interval_floors.push_back(rest(42, {{Dimension::age, {"20-30"}}}, of_one_below));
    Catalogue now = before;
    Concern& concern = now.concerns.front();
    concern.at.file = &of_the_layer;
    concern.interval_floors = {rest(60), rest(28, {{Dimension::age, {"18-50"}}})};
    CHECK(bolder_than_below({{&before, 1}, now, now}).size() == 1);
    concern.interval_floors[1].days = 42;
    CHECK(bolder_than_below({{&before, 1}, now, now}).empty());
}

}  // namespace plan_tighten_floors_test
