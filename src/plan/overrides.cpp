// SPDX-License-Identifier: MIT
#include "plan/overrides.hpp"

#include <algorithm>

#include "plan/depth.hpp"

namespace stipple {

namespace {

bool can_be_lifted(const DepthBound& bound) { return bound.lift.has_value(); }

/// What a person could name, whether it is allowed at this point or not.
std::vector<Override> nameable(const Catalogue& catalogue, const Concern& concern, const Site& site, const Point& point) {
    std::vector<Override> all;
    const auto add = [&](bool lifted, std::string kind, const std::string& id) {
        if (lifted && !id.empty()) all.push_back({std::move(kind), id, "compared", 1});
    };
    const std::string device = point.device ? point.device->id : std::string{};
    const auto some = [](const std::vector<DepthBound>& bounds) { return std::any_of(bounds.begin(), bounds.end(), can_be_lifted); };
    const auto of_skin = [&](bool on_device) {
        return std::any_of(catalogue.skin_bounds.begin(), catalogue.skin_bounds.end(), [&](const DepthBound& b) { return can_be_lifted(b) && b.when[Dimension::device_kind].empty() != on_device; });
    };
    add(can_be_lifted(site.ceiling), "site", site.id);
    add(some(concern.bounds), "rule", concern.id);
    add(point.device && some(point.device->label), "label", device);
    add(of_skin(false), "skin", point.skin);
    add(of_skin(true), "reach", device);
    return all;
}

}  // namespace

std::vector<Override> overrides_at(const Catalogue& catalogue, const Concern& concern, const Site& site, const Point& point, int number) {
    std::vector<Override> all = nameable(catalogue, concern, site, point);
    std::erase_if(all, [&](const Override& wanted) {
        Case c = case_at(concern, &site, point);
        c.overrides.push_back(wanted);
        Session session;
        session.number = number;
        std::vector<Refusal> refusals;
        recommend_depth(catalogue, c, site, session, refusals);
        return std::any_of(refusals.begin(), refusals.end(), [](const Refusal& r) { return r.code == "E0505"; });
    });
    return all;
}

std::vector<std::vector<Override>> choices_of(const std::vector<Override>& overrides) {
    std::vector<std::vector<Override>> choices{{}};
    for (const Override& wanted : overrides)
        for (std::size_t i = choices.size(); i-- > 0;) {
            choices.push_back(choices[i]);
            choices.back().push_back(wanted);
        }
    return choices;
}

}  // namespace stipple
