// SPDX-License-Identifier: MIT
#include "plan/reasons.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace stipple {

namespace {

void warn(Plan& plan, const std::string& id, const std::string& reason) {
    if (reason.empty()) return;
    Warning warning{"W0622", fmt::format("{} is bolder here than what it changes, reason: \"{}\"", id, reason)};
    const auto same = [&](const Warning& w) { return w.message == warning.message; };
    if (std::none_of(plan.warnings.begin(), plan.warnings.end(), same)) plan.warnings.push_back(std::move(warning));
}

template <class T>
void warn_of_all(Plan& plan, const std::vector<T>& items) {
    for (const T& item : items) warn(plan, item.id, item.layering.override_reason);
}

void warn_of_floors(Plan& plan, const std::string& id, const std::vector<IntervalFloor>& floors) {
    for (const IntervalFloor& floor : floors) warn(plan, id, floor.override_reason);
}

}  // namespace

void warn_of_reasons(Plan& plan, const Catalogue& catalogue, const Case& c) {
    for (const Treat& treat : c.treats) {
        warn(plan, treat.concern->id, treat.concern->layering.override_reason);
        warn_of_floors(plan, fmt::format("the rest between sessions of {}", treat.concern->id), treat.concern->interval_floors);
        for (const Site* site : treat.sites) warn(plan, site->id, site->layering.override_reason);
    }
    if (c.device) warn(plan, c.device->id, c.device->layering.override_reason);
    warn_of_floors(plan, "the rest between sessions", catalogue.interval_floors);
    warn_of_all(plan, catalogue.never_sites), warn_of_all(plan, catalogue.care), warn_of_all(plan, catalogue.signs);
    warn_of_all(plan, catalogue.cautions), warn_of_all(plan, catalogue.steps), warn_of_all(plan, catalogue.numbing);
}

bool is_of_protocols(const Warning& warning) { return warning.code == "W0609" || warning.code == "W0616" || warning.code == "W0622"; }

}  // namespace stipple
