// SPDX-License-Identifier: MIT
#include "plan/label.hpp"

#include <fmt/core.h>

#include <algorithm>

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
    for (const Treat& treat : c.treats)
        for (const Site* site : treat.sites) {
            const auto covered = [&](const Indication& use) { return covers(use, c, treat, *site); };
            if (std::none_of(c.device->indications.begin(), c.device->indications.end(), covered))
                plan.warnings.push_back({"W0601", fmt::format("off label: {} at {} is outside what {} is labelled for{}", treat.concern->id, site->id,
                                                              c.device->title, c.skin.empty() ? "" : fmt::format(" (skin {})", c.skin))});
        }
    if (c.device->age_min && c.age && *c.age < *c.device->age_min)
        plan.warnings.push_back({"W0601", fmt::format("off label: {} is labelled from {} years", c.device->title, *c.device->age_min)});
}

}  // namespace stipple
