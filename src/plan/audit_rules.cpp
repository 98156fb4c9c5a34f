// SPDX-License-Identifier: MIT
#include "plan/audit_rules.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/rule_points.hpp"

namespace stipple {

namespace {

std::string point_of(const Facts& facts) {
    std::string out;
    for (const Dimension d : {Dimension::type, Dimension::severity, Dimension::skin, Dimension::device, Dimension::age, Dimension::session})
        if (!facts[d].empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", dimension_names[static_cast<std::size_t>(d)], facts[d]);
    return out;
}

/// Where the items of a concern begin.
std::vector<Place> starts_of(const Concern& concern) {
    std::vector<Place> starts{concern.course.general.at, concern.technique.at};
    const auto add = [&](const auto& items) {
        for (const auto& item : items) starts.push_back(item.at);
    };
    add(concern.course.rules), add(concern.depths), add(concern.bounds), add(concern.milestones), add(concern.outcomes), add(concern.remarks);
    return starts;
}

/// The rules without those that could not be read whole.
template <class Rule>
std::vector<const Rule*> sound(std::vector<const Rule*> rules, const std::vector<Place>& starts, std::span<const Diagnostic> known) {
    std::erase_if(rules, [&](const Rule* rule) {
        Place next;
        for (const Place& start : starts)
            if (start.line > rule->at.line && (!next.file || start.line < next.line)) next = start;
        return is_spoilt(rule->at, next, known);
    });
    return rules;
}

/// Walks the whole product and reports the first point at which two equally specific rules match.
template <class Rule>
void check_rivals(const Catalogue& catalogue, const Concern& concern, const std::vector<const Rule*>& rules, const std::string& what, const Facts& facts,
                  Diagnostics& diagnostics) {
    if (rules.empty()) return;
    std::vector<const Rule*> told;
    for (const Facts& point : points_of(catalogue, concern, rules, facts)) {
        const auto best = winners(rules, point);
        if (best.size() < 2 || std::find(told.begin(), told.end(), best[1]) != told.end()) continue;
        told.push_back(best[1]);
        diagnostics.push_back({"E0401", best[1]->at, 1,
                               fmt::format("{}: this rule and the one at line {} weigh the same for {}", what, best[0]->at.line,
                                           point_of(point).empty() ? "every client" : point_of(point)),
                               "give one of them another key in `when`, or join them"});
    }
}

/// What a site allows at most, whatever the reason.
Depth deepest_at(const Site& site) { return std::max(site.ceiling.max.value_or(limits::deepest), site.ceiling.lift ? site.ceiling.lift->max : limits::shallowest); }

/// A ceiling that a layer lowered cuts the rules below that layer short, as it is meant to; a plan says so.
void check_ceiling(const Catalogue& catalogue, const DepthRule& rule, const Site& site, Diagnostics& diagnostics) {
    const Depth ceiling = deepest_at(site);
    if (strength_at(catalogue, site.at) > strength_at(catalogue, rule.at)) return;
    if (rule.depth.min > ceiling)
        diagnostics.push_back({"E0402", rule.at, 1, fmt::format("this rule begins at {} mm, and {} ends at {} mm", millimetres(rule.depth.min), site.id, millimetres(ceiling)),
                               "no client could ever be given it: lower the rule, or leave the site out"});
    else if (rule.depth.max > ceiling)
        diagnostics.push_back({"W0407", rule.at, 1, fmt::format("this rule goes to {} mm, and {} ends at {} mm for any reason", millimetres(rule.depth.max), site.id, millimetres(ceiling)),
                               "the ceiling holds: let the rule end there too, so that nobody reads a depth that is never given"});
}

void check_steps(const CourseRule& rule, Diagnostics& diagnostics) {
    for (const CourseStep& step : rule.steps)
        if (step.after_session >= rule.sessions.max)
            diagnostics.push_back({"W0405", step.at, 1, fmt::format("this spacing begins after session {}, and the course has at most {}", step.after_session, rule.sessions.max),
                                   "let it begin earlier, or give the course more sessions"});
}

/// What is known of everybody who is treated for the concern at the site.
Facts facts_at(const Concern& concern, const Site& site) {
    Facts facts;
    facts[Dimension::klass] = concern.klass;
    facts[Dimension::site] = site.id;
    facts[Dimension::region] = site.region;
    return facts;
}

/// Whether the rule could serve the point once the device, the session and all else that is open are known.
bool may_serve(const DepthRule& rule, const Facts& point) {
    When when;
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (!point.value[d].empty()) when.any_of[d].push_back(point.value[d]);
    return can_meet(rule.when, when);
}

}  // namespace

bool is_spoilt(const Place& from, const Place& next, std::span<const Diagnostic> known) {
    return std::any_of(known.begin(), known.end(), [&](const Diagnostic& d) {
        return d.place.file && d.place.file == from.file && d.place.line >= from.line && (!next.file || d.place.line < next.line);
    });
}

void audit_rules(const Catalogue& catalogue, const Concern& concern, std::span<const Diagnostic> known, Diagnostics& diagnostics) {
    const auto starts = starts_of(concern);
    const auto courses = sound(course_rules(concern), starts, known);
    Facts facts;
    facts[Dimension::klass] = concern.klass;
    check_rivals(catalogue, concern, courses, concern.id, facts, diagnostics);
    for (const CourseRule* rule : courses) check_steps(*rule, diagnostics);
    for (const Site& site : catalogue.sites) {
        const auto rules = sound(depth_rules(concern, site), starts, known);
        check_rivals(catalogue, concern, rules, fmt::format("{} at {}", concern.id, site.id), facts_at(concern, site), diagnostics);
        for (const DepthRule* rule : rules) check_ceiling(catalogue, *rule, site, diagnostics);
    }
}

void audit_gaps(const Catalogue& catalogue, const Concern& concern, Diagnostics& diagnostics) {
    for (const Site& site : catalogue.sites) {
        const auto rules = depth_rules(concern, site);
        if (rules.empty()) continue;
        int more = -1;
        std::string first;
        for (const Facts& point : completions(catalogue, concern, facts_at(concern, site), dimensions_of(rules)))
            if (std::none_of(rules.begin(), rules.end(), [&](const DepthRule* rule) { return may_serve(*rule, point); }) && ++more == 0) first = point_of(point);
        if (more < 0) continue;
        diagnostics.push_back({"W0406", rules.front()->at, 1,
                               fmt::format("{} at {}: no depth for {}{}", concern.id, site.id, first.empty() ? "some client" : first, more > 0 ? fmt::format(", and {} more", more) : ""),
                               "add a rule for them, or leave it so: a plan refuses there"});
    }
}

}  // namespace stipple
