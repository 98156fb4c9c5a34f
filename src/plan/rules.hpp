// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "model/case.hpp"

namespace stipple {

/// A rule that competes, with the facts under which it won; nullptr where no rule matches those facts.
template <class Rule>
struct Candidate {
    const Rule* rule = nullptr;
    Facts facts;
};

/// Every completion of the facts in the given dimensions: the types, severities and skin types that the case leaves open.
std::vector<Facts> completions(const Catalogue& catalogue, const Concern& concern, const Facts& facts, const std::vector<Dimension>& in);

/// The dimensions that some of the rules depend on; completing any other would change nothing.
template <class Rule>
std::vector<Dimension> dimensions_of(const std::vector<const Rule*>& rules) {
    std::vector<Dimension> used;
    for (const Dimension d : {Dimension::type, Dimension::severity, Dimension::skin})
        for (const Rule* rule : rules)
            if (!rule->when[d].empty() && (used.empty() || used.back() != d)) used.push_back(d);
    return used;
}

/// The rules that match and name most keys; more than one is a fault of the catalogue.
template <class Rule>
std::vector<const Rule*> winners(const std::vector<const Rule*>& rules, const Facts& facts) {
    std::vector<const Rule*> best;
    for (const Rule* rule : rules) {
        if (!holds(rule->when, facts)) continue;
        if (!best.empty() && keys_of(rule->when) < keys_of(best.front()->when)) continue;
        if (!best.empty() && keys_of(rule->when) > keys_of(best.front()->when)) best.clear();
        best.push_back(rule);
    }
    return best;
}

/// The depth rules of a concern for one site.
std::vector<const DepthRule*> depth_rules(const Concern& concern, const Site& site);

/// The course rules of a concern, the general one among them.
std::vector<const CourseRule*> course_rules(const Concern& concern);

/// Each of the facts with every age at which some of the conditions begins or ceases to hold, where none is known and some depends on it.
std::vector<Facts> at_every_age(std::vector<Facts> all, const std::vector<const When*>& conditions);

template <class Rule>
std::vector<const When*> conditions_of(const std::vector<const Rule*>& rules) {
    std::vector<const When*> conditions;
    for (const Rule* rule : rules) conditions.push_back(&rule->when);
    return conditions;
}

/// The winning rule under each completion of the facts, ages among them.
template <class Rule>
std::vector<Candidate<Rule>> candidates(const Catalogue& catalogue, const Concern& concern,
                                        const std::vector<const Rule*>& rules, const Facts& facts) {
    std::vector<Candidate<Rule>> found;
    for (Facts& completed : at_every_age(completions(catalogue, concern, facts, dimensions_of(rules)), conditions_of(rules))) {
        const auto best = winners(rules, completed);
        found.push_back({best.empty() ? nullptr : best.front(), std::move(completed)});
    }
    return found;
}

}  // namespace stipple
