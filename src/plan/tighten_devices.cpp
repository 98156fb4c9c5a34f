// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "plan/label.hpp"
#include "plan/settings.hpp"
#include "plan/tighten.hpp"
#include "plan/tighten_words.hpp"
#include "plan/tightness.hpp"

namespace stipple {

namespace {

std::optional<Depth> reach(const Device& device) {
    if (device.dial) return device.dial->max;
    return device.settings.empty() ? std::nullopt : std::optional{*std::max_element(device.settings.begin(), device.settings.end())};
}

/// The setting that is reached from a depth, above or below it, may not be deeper than it was: a higher lowest one, a coarser step and a
/// finer one all move what is set, though the device reaches no further. Depths have two decimals, so that every depth there is gets tried.
void compare_settings(const Device& now, const Device& before, Comparison& c) {
    if (deeper(reach(now), reach(before))) return;
    for (Depth depth = limits::shallowest; depth <= limits::deepest; depth.micrometres += 10)
        for (const auto& setting_near : {setting_above, setting_below}) {
            const auto set = setting_near(&now, depth), was = setting_near(&before, depth);
            if (set && was && *set > *was) return c.bolder_if(true, fmt::format("a setting of {} where {} is wanted", said(set), said(std::optional{depth})), said(was));
        }
}

/// A use that the label did not name would lose the note that it is off label: the first such concern, site and skin type is told.
void compare_uses(const Device& now, const Device& before, const Catalogue& catalogue, Comparison& c) {
    std::vector<std::string> skins{std::string{}};
    for (const SkinType& type : catalogue.skin_types) skins.push_back(type.id);
    for (const Concern& concern : catalogue.concerns)
        for (const Site& site : catalogue.sites)
            for (const std::string& skin : skins)
                if (is_labelled(now, catalogue, concern, site, skin) && !is_labelled(before, catalogue, concern, site, skin))
                    return c.bolder_if(true, fmt::format("a labelled use for {} at {}, skin {}", concern.id, site.id, skin.empty() ? "not given" : skin), "none such");
}

}  // namespace

void compare_devices(const Device& now, const Device& before, const Catalogue& catalogue, Comparison& c) {
    c.bolder_if(deeper(reach(now), reach(before)), fmt::format("a reach of {}", said(reach(now))), said(reach(before)));
    c.bolder_if(now.kind != before.kind, fmt::format("kind {}", now.kind), before.kind);
    c.bolder_if(before.use == "home" && now.use != "home", "use professional", "home");
    c.bolder_if(before.age_min && now.age_min.value_or(0) < *before.age_min, fmt::format("age-min {}", now.age_min.value_or(0)), std::to_string(before.age_min.value_or(0)));
    for (const DepthBound& label : before.label) c.bolder_if(!keeps(now.label, label), "no label limit as strict", fmt::format("{} ({})", said(label), label.because));
    c.bolder_if(before.tolerance && (!now.tolerance || *now.tolerance < *before.tolerance), fmt::format("tolerance-mm {}", now.tolerance ? millimetres(*now.tolerance) : "left out"), said(before.tolerance));
    compare_settings(now, before, c);
    compare_uses(now, before, catalogue, c);
}

}  // namespace stipple
