// SPDX-License-Identifier: MIT
#include "plan/audit_unused.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/audit_rules.hpp"
#include "plan/rule_points.hpp"

namespace stipple {

namespace {

/// Whether something in the rule, or below it in its file, could not be read: then it may not be what its author meant.
template <class Rule>
bool is_misread(const Rule& rule, std::span<const Diagnostic> known) {
    return std::any_of(known.begin(), known.end(), [&](const Diagnostic& d) { return d.code.starts_with("E02") && !is_of_citation(d) && d.place.file == rule.at.file && d.place.line >= rule.at.line; });
}

template <class Rule>
void check_use(const Catalogue& catalogue, const Concern& concern, const std::vector<const Rule*>& rules, Facts facts, std::string_view what, std::span<const Diagnostic> known, Diagnostics& diagnostics) {
    facts[Dimension::klass] = concern.klass;
    const auto points = points_of(catalogue, concern, rules, facts);
    for (const Rule* rule : rules) {
        const auto decides = [&](const Facts& point) {
            const auto best = winners(rules, point);
            return std::find(best.begin(), best.end(), rule) != best.end();
        };
        if (rule->at.file != concern.at.file || is_misread(*rule, known) || std::any_of(points.begin(), points.end(), decides)) continue;
        diagnostics.push_back({"W0411", rule->at, 1, fmt::format("{}: this {} is never used, since one with more keys in `when` is there for everyone", concern.id, what),
                               fmt::format("give it the `when` of the one that you mean to change: `stipple show {}` lists them", concern.layering.extends)});
    }
}

}  // namespace

void audit_unused(const Catalogue& catalogue, std::span<const Diagnostic> known, Diagnostics& diagnostics) {
    for (const Concern& concern : catalogue.concerns) {
        if (concern.layering.extends.empty()) continue;
        check_use(catalogue, concern, course_rules(concern), {}, "course", known, diagnostics);
        for (const Site& site : catalogue.sites) {
            Facts facts;
            facts[Dimension::site] = site.id;
            facts[Dimension::region] = site.region;
            check_use(catalogue, concern, depth_rules(concern, site), facts, "depth", known, diagnostics);
        }
    }
}

}  // namespace stipple
