// SPDX-License-Identifier: MIT
#include "plan/tighten_points.hpp"

#include <algorithm>

namespace stipple {

namespace {

template <class T>
std::vector<T> joined(std::vector<T> a, const std::vector<T>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// Everything that a depth, a rest or a course of the concern is for.
std::vector<const When*> conditions_of(const Concern& concern) {
    std::vector<const When*> conditions;
    const auto add = [&](const auto& items) {
        for (const auto& item : items) conditions.push_back(&item.when);
    };
    add(concern.depths), add(concern.bounds), add(concern.interval_floors), add(concern.course.rules);
    return conditions;
}

std::vector<const When*> conditions_of(const std::vector<IntervalFloor>& floors) {
    std::vector<const When*> conditions;
    for (const IntervalFloor& floor : floors) conditions.push_back(&floor.when);
    return conditions;
}

/// What every concern is bound by, and may be for an age.
std::vector<const When*> conditions_of(const Catalogue& catalogue) {
    std::vector<const When*> conditions;
    for (const auto* bounds : {&catalogue.skin_bounds, &catalogue.clinic_bounds})
        for (const DepthBound& bound : *bounds) conditions.push_back(&bound.when);
    for (const Site& site : catalogue.sites) conditions.push_back(&site.ceiling.when);
    for (const Device& device : catalogue.devices)
        for (const DepthBound& label : device.label) conditions.push_back(&label.when);
    return joined(std::move(conditions), conditions_of(catalogue.interval_floors));
}

std::vector<std::optional<int>> or_open(const std::vector<int>& ages) {
    std::vector<std::optional<int>> out{std::nullopt};
    out.insert(out.end(), ages.begin(), ages.end());
    return out;
}

std::vector<std::string> or_open(std::vector<std::string> values) {
    values.insert(values.begin(), std::string{});
    return values;
}

}  // namespace

std::vector<const Device*> every_device(const Catalogue& catalogue) {
    std::vector<const Device*> devices{nullptr};
    for (const Device& device : catalogue.devices) devices.push_back(&device);
    return devices;
}

std::vector<Point> points_of(const Catalogue& catalogue, const Concern& child, const Concern& parent) {
    const auto conditions = joined(joined(conditions_of(child), conditions_of(parent)), conditions_of(catalogue.interval_floors));
    const auto depend_on = [&](Dimension d) { return std::any_of(conditions.begin(), conditions.end(), [&](const When* when) { return !(*when)[d].empty(); }); };
    const bool on_device = depend_on(Dimension::device) || depend_on(Dimension::device_kind);
    std::vector<std::string> skins;
    for (const SkinType& type : catalogue.skin_types) skins.push_back(type.id);
    std::vector<Point> points;
    for (const std::string& type : or_open(child.types))
        for (const std::string& severity : or_open(child.severities))
            for (const std::string& skin : or_open(skins))
                for (const Device* device : on_device ? every_device(catalogue) : std::vector<const Device*>{nullptr})
                    for (const auto& age : or_open(ages_that_matter(conditions))) points.push_back({type, severity, skin, device, age});
    return points;
}

std::vector<std::optional<int>> ages_of(const Catalogue& catalogue, const Concern& child, const Concern& parent) {
    return or_open(ages_that_matter(joined(joined(conditions_of(child), conditions_of(parent)), conditions_of(catalogue))));
}

}  // namespace stipple
