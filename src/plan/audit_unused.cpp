// SPDX-License-Identifier: MIT
#include "plan/audit_unused.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/rules.hpp"

namespace stipple {

namespace {

template <class Rule>
void check_use(const Catalogue& catalogue, const Concern& concern, const std::vector<const Rule*>& rules, Facts facts, std::string_view what, Diagnostics& diagnostics) {
    facts[Dimension::klass] = concern.klass;
    const auto points = completions(catalogue, concern, facts, dimensions_of(rules));
    for (const Rule* rule : rules) {
        const auto decides = [&](const Facts& point) {
            const auto best = winners(rules, point);
            return std::find(best.begin(), best.end(), rule) != best.end();
        };
        if (rule->at.file != concern.at.file || std::any_of(points.begin(), points.end(), decides)) continue;
        diagnostics.push_back({"W0411", rule->at, 1, fmt::format("{}: this {} is never used, since one with more keys in `when` is there for everyone", concern.id, what),
                               fmt::format("give it the `when` of the one that you mean to change: `stipple show {}` lists them", concern.layering.extends)});
    }
}

}  // namespace

void audit_unused(const Catalogue& catalogue, Diagnostics& diagnostics) {
    for (const Concern& concern : catalogue.concerns) {
        if (concern.layering.extends.empty()) continue;
        check_use(catalogue, concern, course_rules(concern), {}, "course", diagnostics);
        for (const Site& site : catalogue.sites) {
            Facts facts;
            facts[Dimension::site] = site.id;
            facts[Dimension::region] = site.region;
            check_use(catalogue, concern, depth_rules(concern, site), facts, "depth", diagnostics);
        }
    }
}

}  // namespace stipple
