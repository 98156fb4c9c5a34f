// SPDX-License-Identifier: MIT
#include "plan/depth_dimensions.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_depth_dimensions_test {

namespace {

/// What the depths of scars depend on in the small catalogue, without the limits of skin types and with one of a device's label.
DepthDimensions used_with(const When& label, bool skin_bounds = false) {
    const Small small;
    Catalogue catalogue = small.catalogue();
    if (!skin_bounds) catalogue.skin_bounds.clear();
    catalogue.devices.front().label.front().when = label;
    DepthDimensions used;
    used.add(catalogue, *find(small.catalogue().concerns, "scars"));
    return used;
}

}  // namespace

TEST_CASE("the depths of a concern depend on what its rules and limits name, and those of skin types and labels") {
    const DepthDimensions own = used_with({});
    CHECK(own.type);
    CHECK(own.severity);
    CHECK_FALSE(own.skin);
    CHECK(own.ages.empty());
    CHECK(used_with({}, true).skin);
    When label;
    label[Dimension::skin] = {"VI"};
    label[Dimension::age] = {"40-49"};
    CHECK(used_with(label).skin);
    CHECK(used_with(label).ages == std::set<int>{39, 40, 50});
    label[Dimension::klass] = {"hair"};
    CHECK_FALSE(used_with(label).skin);  // for another class of work
    label[Dimension::klass] = {"hair", "atrophic-scar"};
    CHECK(used_with(label).skin);
}

}  // namespace plan_depth_dimensions_test
