// SPDX-License-Identifier: MIT
#include "plan/rule_points.hpp"

#include <algorithm>

namespace stipple {

namespace {

using Values = std::vector<std::string>;

/// Each of the facts as it is, and with each value of the dimension besides.
void add_each(std::vector<Facts>& all, Dimension dimension, const Values& values) {
    const auto count = all.size();
    for (std::size_t i = 0; i < count; ++i)
        for (const std::string& value : values) {
            all.push_back(all[i]);
            all.back()[dimension] = value;
        }
}

void add_each_device(std::vector<Facts>& all, const Catalogue& catalogue) {
    const auto count = all.size();
    for (std::size_t i = 0; i < count; ++i)
        for (const Device& device : catalogue.devices) {
            all.push_back(all[i]);
            all.back()[Dimension::device] = known_as(device);
            all.back()[Dimension::device_kind] = device.kind;
        }
}

}  // namespace

std::vector<Facts> points_that_tell(const Catalogue& catalogue, const Concern& concern, const std::vector<const When*>& conditions, const Facts& facts, const std::vector<Dimension>& in) {
    auto points = completions(catalogue, concern, facts, in);
    const auto tell = [&](Dimension d) { return std::any_of(conditions.begin(), conditions.end(), [&](const When* when) { return !(*when)[d].empty(); }); };
    if (tell(Dimension::device) || tell(Dimension::device_kind)) add_each_device(points, catalogue);
    Values ages;
    for (const When* when : conditions)
        for (std::string& age : ages_that_tell(*when))
            if (std::find(ages.begin(), ages.end(), age) == ages.end()) ages.push_back(std::move(age));
    add_each(points, Dimension::age, ages);
    if (tell(Dimension::session)) add_each(points, Dimension::session, {"first", "later", "last"});
    return points;
}

}  // namespace stipple
