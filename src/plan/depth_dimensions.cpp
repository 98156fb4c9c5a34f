// SPDX-License-Identifier: MIT
#include "plan/depth_dimensions.hpp"

#include <algorithm>

namespace stipple {

namespace {

void add_when(DepthDimensions& used, const When& when, const Concern& concern) {
    const auto& classes = when[Dimension::klass];
    if (!classes.empty() && std::find(classes.begin(), classes.end(), concern.klass) == classes.end()) return;  // not for this concern
    used.type = used.type || !when[Dimension::type].empty();
    used.severity = used.severity || !when[Dimension::severity].empty();
    used.skin = used.skin || !when[Dimension::skin].empty();
    for (const std::string& age : ages_that_tell(when)) used.ages.insert(std::stoi(age));
}

}  // namespace

void DepthDimensions::add(const Catalogue& catalogue, const Concern& concern) {
    const auto add_all = [&](const auto& items) {
        for (const auto& item : items) add_when(*this, item.when, concern);
    };
    add_all(concern.depths), add_all(concern.bounds), add_all(catalogue.skin_bounds), add_all(catalogue.clinic_bounds);
    for (const Device& device : catalogue.devices) add_all(device.label);
}

}  // namespace stipple
