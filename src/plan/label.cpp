// SPDX-License-Identifier: MIT
#include "plan/label.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/screen.hpp"

namespace stipple {

namespace {

bool names(const std::vector<std::string>& values, const std::string& value) { return std::find(values.begin(), values.end(), value) != values.end(); }

/// Whether a use names the concern, or one that it extends: the same complaint under a clinic's own name.
bool names_concern(const Indication& use, const Catalogue& catalogue, const Concern* concern) {
    for (std::size_t left = catalogue.concerns.size(); concern && left > 0; --left) {  // a chain that leads round has an end, too
        if (names(use.concerns, concern->id)) return true;
        concern = find(catalogue.concerns, concern->layering.extends);
    }
    return false;
}

bool is_for(const Indication& use, const Catalogue& catalogue, const Concern& concern, const Site& site, const std::string& skin) {
    return names_concern(use, catalogue, &concern) && (names(use.sites, site.id) || names(use.regions, site.region) || (use.sites.empty() && use.regions.empty())) &&
           (use.skin.empty() || names(use.skin, skin));  // a skin type that was not given is not one the label names
}

}  // namespace

bool is_labelled(const Device& device, const Catalogue& catalogue, const Concern& concern, const Site& site, const std::string& skin) {
    return std::any_of(device.indications.begin(), device.indications.end(), [&](const Indication& use) { return is_for(use, catalogue, concern, site, skin); });
}

void warn_of_label(Plan& plan, const Catalogue& catalogue, const Case& c) {
    if (!c.device) {
        plan.warnings.push_back({"W0602", fmt::format("no device given: no label was checked, and the general ceilings apply ({})", typed_for(c, "--device", "--set device=ID"))});
        return;
    }
    for (const Treat& treat : c.treats) {
        std::vector<std::string> outside;
        for (const Site* site : treat.sites)
            if (!is_labelled(*c.device, catalogue, *treat.concern, *site, c.skin)) outside.push_back(site->id);
        if (outside.empty()) continue;
        const std::string what = fmt::format("{} at {}", treat.concern->id, enumerate(outside));
        plan.warnings.push_back({"W0601", c.device->indications.empty()
                                              ? fmt::format("off label: no labelled use of {} was seen, so none covers {}", c.device->title, what)
                                              : fmt::format("off label: the label of {} does not name {}, skin {}", c.device->title, what,
                                                            c.skin.empty() ? "not given" : c.skin)});
    }
    if (c.device->age_min && c.age.value_or(0) < *c.device->age_min)
        plan.warnings.push_back({"W0601", c.age ? fmt::format("off label: {} is labelled from {} years", c.device->title, *c.device->age_min)
                                                : fmt::format("age not given: {} is labelled from {} years", c.device->title, *c.device->age_min)});
}

}  // namespace stipple
