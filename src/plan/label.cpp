// SPDX-License-Identifier: MIT
#include "plan/label.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

bool names(const std::vector<std::string>& values, const std::string& value) { return std::find(values.begin(), values.end(), value) != values.end(); }

bool covers(const Indication& use, const Case& c, const Treat& treat, const Site& site) {
    return names(use.concerns, treat.concern->id) && (use.sites.empty() ? site.region == "face" : names(use.sites, site.id)) &&
           (use.skin.empty() || c.skin.empty() || names(use.skin, c.skin));
}

}  // namespace

void warn_of_label(Plan& plan, const Case& c) {
    if (!c.device) {
        plan.warnings.push_back({"W0602", "no device given: no label was checked, and the general ceilings apply (--device)"});
        return;
    }
    for (const Treat& treat : c.treats) {
        std::vector<std::string> outside;
        for (const Site* site : treat.sites) {
            const auto covered = [&](const Indication& use) { return covers(use, c, treat, *site); };
            if (std::none_of(c.device->indications.begin(), c.device->indications.end(), covered)) outside.push_back(site->id);
        }
        if (!outside.empty())
            plan.warnings.push_back({"W0601", fmt::format("off label: the label of {} does not name {} at {}{}", c.device->title, treat.concern->id,
                                                          enumerate(outside), c.skin.empty() ? "" : fmt::format(" in skin {}", c.skin))});
    }
    if (c.device->age_min && c.age && *c.age < *c.device->age_min)
        plan.warnings.push_back({"W0601", fmt::format("off label: {} is labelled from {} years", c.device->title, *c.device->age_min)});
}

}  // namespace stipple
