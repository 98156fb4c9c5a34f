// SPDX-License-Identifier: MIT
#include "plan/audit_gaps.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/audit_points.hpp"
#include "plan/audit_rules.hpp"
#include "plan/rules.hpp"

namespace stipple {

namespace {

using Rules = std::vector<const DepthRule*>;

/// Whether one of the rules could serve the point once the device and all else that is open are known.
bool may_serve(const Rules& rules, const Facts& point) {
    When when;
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (!point.value[d].empty()) when.any_of[d].push_back(point.value[d]);
    return std::any_of(rules.begin(), rules.end(), [&](const DepthRule* rule) { return can_meet(rule->when, when); });
}

/// The sessions that a depth may depend on, as far as some course of the concern has them.
std::vector<std::string> sessions_of(const Concern& concern) {
    const auto courses = course_rules(concern);
    const bool goes_on = std::any_of(courses.begin(), courses.end(), [](const CourseRule* rule) { return rule->sessions.max > 1; });
    return goes_on ? std::vector<std::string>{"first", "later"} : std::vector<std::string>{"first"};
}

/// Points without a depth: how many, and the first of them.
struct Gap {
    int points = 0;
    Facts first;

    void add(const Facts& point) {
        if (points++ == 0) first = point;
    }
};

void tell(const Concern& concern, const Site& site, const Gap& gap, const DepthRule& rule, std::string help, Diagnostics& diagnostics) {
    if (gap.points == 0) return;
    const std::string point = point_of(gap.first);
    diagnostics.push_back({"W0406", rule.at, 1,
                           fmt::format("{} at {}: no depth for {}{}", concern.id, site.id, point.empty() ? "some client" : point,
                                       gap.points > 1 ? fmt::format(", and {} more", gap.points - 1) : ""),
                           std::move(help)});
}

/// Finds whom the rules of a site leave out: clients at every session, and sessions of clients who have a depth at others.
void audit_site(const Catalogue& catalogue, const Concern& concern, const Site& site, const Rules& rules, bool strict, Diagnostics& diagnostics) {
    Gap clients, parts;
    for (const Facts& point : completions(catalogue, concern, facts_at(concern, site), dimensions_of(rules))) {
        if (!may_serve(rules, point)) {
            clients.add(point);
            continue;
        }
        for (Facts part = point; const std::string& session : sessions_of(concern)) {
            part[Dimension::session] = session;
            if (!may_serve(rules, part)) parts.add(part);
        }
    }
    tell(concern, site, parts, *rules.front(), "add a rule for that session too: no course with it can be planned", diagnostics);
    if (strict) tell(concern, site, clients, *rules.front(), "add a rule for them, or leave it so: a plan refuses there", diagnostics);
}

/// Whether something is wrong in the concern that may have taken a depth rule away, or a word from its lists.
bool may_lack_rules(const Concern& concern, std::span<const Diagnostic> known) {
    const auto starts = starts_of(concern);
    const auto is_depth = [&](const Place& at) { return std::any_of(concern.depths.begin(), concern.depths.end(), [&](const DepthRule& rule) { return rule.at.line == at.line; }); };
    return std::any_of(known.begin(), known.end(), [&](const Diagnostic& d) {
        if (is_of_citation(d) || !d.place.file || d.place.file != concern.at.file) return false;
        Place item;
        for (const Place& start : starts)
            if (start.file == d.place.file && start.line <= d.place.line && start.line > item.line) item = start;
        return !item.file || d.code == "E0203" || is_depth(item);
    });
}

}  // namespace

void audit_gaps(const Catalogue& catalogue, const Concern& concern, std::span<const Diagnostic> known, bool strict, Diagnostics& diagnostics) {
    if (may_lack_rules(concern, known)) return;
    for (const Site& site : catalogue.sites)
        if (const auto rules = depth_rules(concern, site); !rules.empty()) audit_site(catalogue, concern, site, rules, strict, diagnostics);
}

}  // namespace stipple
