// SPDX-License-Identifier: MIT
#include "report/json_course.hpp"

#include <algorithm>

namespace stipple {

std::optional<Upkeep> upkeep_of(const Plan& plan) {
    if (plan.maintenance.empty()) return std::nullopt;
    Upkeep upkeep{plan.maintenance.front()->every_days, {Basis::trial, {}}};
    for (const Maintenance* m : plan.maintenance) {
        CountRange& every = upkeep.every_days;
        every = {std::max(every.min, m->every_days.min), std::max(every.typical, m->every_days.typical), std::max(every.max, m->every_days.max)};
        upkeep.evidence.basis = std::max(upkeep.evidence.basis, m->evidence.basis);
        std::vector<std::string>& cited = upkeep.evidence.sources;
        for (const std::string& source : m->evidence.sources)
            if (std::find(cited.begin(), cited.end(), source) == cited.end()) cited.push_back(source);
    }
    return upkeep;
}

}  // namespace stipple
