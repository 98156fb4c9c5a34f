// SPDX-License-Identifier: MIT
#include "plan/audit.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/audit_texts.hpp"
#include "plan/audit_unused.hpp"
#include "plan/rules.hpp"

namespace stipple {

namespace {

std::string point_of(const Facts& facts) {
    std::string out;
    for (const Dimension d : {Dimension::type, Dimension::severity, Dimension::skin})
        if (!facts[d].empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", dimension_names[static_cast<std::size_t>(d)], facts[d]);
    return out;
}

/// Walks the whole product and reports the first point at which two equally specific rules match.
template <class Rule>
void check_rivals(const Catalogue& catalogue, const Concern& concern, const std::vector<const Rule*>& rules, const std::string& what, Facts facts,
                  Diagnostics& diagnostics) {
    facts[Dimension::klass] = concern.klass;
    std::vector<const Rule*> told;
    for (const Facts& point : completions(catalogue, concern, facts, dimensions_of(rules))) {
        const auto best = winners(rules, point);
        if (best.size() < 2 || std::find(told.begin(), told.end(), best[1]) != told.end()) continue;
        told.push_back(best[1]);
        diagnostics.push_back({"E0401", best[1]->at, 1,
                               fmt::format("{}: this rule and the one at line {} weigh the same for {}", what, best[0]->at.line,
                                           point_of(point).empty() ? "every client" : point_of(point)),
                               "give one of them another key in `when`, or join them"});
    }
}

void check_rules(const Catalogue& catalogue, const Concern& concern, Diagnostics& diagnostics) {
    check_rivals(catalogue, concern, course_rules(concern), concern.id, {}, diagnostics);
    for (const Site& site : catalogue.sites) {
        const auto rules = depth_rules(concern, site);
        Facts facts;
        facts[Dimension::site] = site.id;
        facts[Dimension::region] = site.region;
        check_rivals(catalogue, concern, rules, fmt::format("{} at {}", concern.id, site.id), facts, diagnostics);
        const Depth ceiling = std::max(site.ceiling.max.value_or(limits::deepest), site.ceiling.lift ? site.ceiling.lift->max : limits::shallowest);
        for (const DepthRule* rule : rules)
            if (rule->depth.min > ceiling)
                diagnostics.push_back({"E0402", rule->at, 1, fmt::format("this rule begins at {} mm, and {} ends at {} mm", millimetres(rule->depth.min), site.id, millimetres(ceiling)),
                                       "no client could ever be given it: lower the rule, or leave the site out"});
    }
}

}  // namespace

Diagnostics audit(const Catalogue& catalogue, std::optional<Day> today) {
    Diagnostics diagnostics;
    for (const Concern& concern : catalogue.concerns) {
        check_rules(catalogue, concern, diagnostics);
        if (today && concern.review_by <= *today)
            diagnostics.push_back({"W0401", concern.at, 1, fmt::format("{} was to be reviewed by {}", concern.id, iso(concern.review_by)),
                                   "read the evidence again, then set `revised` and `review-by`"});
    }
    audit_unused(catalogue, diagnostics);
    audit_client_texts(catalogue, diagnostics);
    sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace stipple
