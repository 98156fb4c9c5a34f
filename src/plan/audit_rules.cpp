// SPDX-License-Identifier: MIT
#include "plan/audit_rules.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/audit_points.hpp"
#include "plan/rule_points.hpp"

namespace stipple {

namespace {

/// The rules without those that could not be read whole.
template <class Rule>
std::vector<const Rule*> sound(std::vector<const Rule*> rules, const std::vector<Place>& starts, std::span<const Diagnostic> known) {
    std::erase_if(rules, [&](const Rule* rule) {
        Place next;
        for (const Place& start : starts)
            if (start.file == rule->at.file && start.line > rule->at.line && (!next.file || start.line < next.line)) next = start;
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

/// Whom the rule is for, with what is known of everybody who is treated for the concern at the site.
When clients_of(const Concern& concern, const Site& site, const DepthRule& rule) {
    When when = rule.when;
    when[Dimension::klass] = {concern.klass}, when[Dimension::site] = {site.id}, when[Dimension::region] = {site.region};
    if (when[Dimension::type].empty()) when[Dimension::type] = concern.types;
    if (when[Dimension::severity].empty()) when[Dimension::severity] = concern.severities;
    return when;
}

/// Whether a reason could lift the ceiling of a site for some client of the rule.
bool may_lift(const When& lift, const When& clients) {
    const auto asks_for_none = [&](Dimension d) { return !lift[d].empty() && clients[d].empty(); };
    return !asks_for_none(Dimension::type) && !asks_for_none(Dimension::severity) && can_meet(lift, clients);
}

/// What a site allows the clients of a rule at most, whatever the reason.
Depth deepest_at(const Concern& concern, const Site& site, const DepthRule& rule) {
    const Depth ceiling = site.ceiling.max.value_or(limits::deepest);
    const auto& lift = site.ceiling.lift;
    return lift && may_lift(lift->when, clients_of(concern, site, rule)) ? std::max(ceiling, lift->max) : ceiling;
}

/// A ceiling that a layer lowered cuts the rules below that layer short, as it is meant to; a plan says so.
void check_ceiling(const Catalogue& catalogue, const Concern& concern, const DepthRule& rule, const Site& site, Diagnostics& diagnostics) {
    const Depth ceiling = deepest_at(concern, site, rule);
    if (strength_at(catalogue, site.at) > strength_at(catalogue, rule.at)) return;
    if (rule.depth.min > ceiling)
        diagnostics.push_back({"E0402", rule.at, 1, fmt::format("this rule begins at {} mm, and {} ends at {} mm", millimetres(rule.depth.min), site.id, millimetres(ceiling)),
                               "no client could ever be given it: lower the rule, or leave the site out"});
    else if (rule.depth.max > ceiling)
        diagnostics.push_back({"W0407", rule.at, 1,
                               fmt::format("this rule goes to {} mm, and {} ends at {} mm {}", millimetres(rule.depth.max), site.id, millimetres(ceiling),
                                           site.ceiling.lift && site.ceiling.lift->max > ceiling ? "for these clients: a reason lifts it for others only" : "for any reason"),
                               "the ceiling holds: let the rule end there too, so that nobody reads a depth that is never given"});
}

void check_steps(const CourseRule& rule, Diagnostics& diagnostics) {
    for (const CourseStep& step : rule.steps)
        if (step.after_session >= rule.sessions.max)
            diagnostics.push_back({"W0405", step.at, 1, fmt::format("this spacing begins after session {}, and the course has at most {}", step.after_session, rule.sessions.max),
                                   "let it begin earlier, or give the course more sessions"});
}

}  // namespace

std::vector<Place> starts_of(const Concern& concern) {
    std::vector<Place> starts{concern.course.general.at, concern.technique.at};
    const auto add = [&](const auto& items) {
        for (const auto& item : items) starts.push_back(item.at);
    };
    add(concern.course.rules), add(concern.depths), add(concern.bounds), add(concern.milestones), add(concern.outcomes), add(concern.remarks);
    return starts;
}

bool is_of_citation(const Diagnostic& d) {
    const auto says = [&](std::string_view code, std::string_view begin) { return d.code == code && d.message.starts_with(begin); };
    return d.code == "E0223" || d.code == "E0228" || says("E0222", "there is no source ") || says("E0201", "`basis` ");
}

bool is_spoilt(const Place& from, const Place& next, std::span<const Diagnostic> known) {
    return std::any_of(known.begin(), known.end(), [&](const Diagnostic& d) {
        return !is_of_citation(d) && d.place.file && d.place.file == from.file && d.place.line >= from.line && (!next.file || d.place.line < next.line);
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
        for (const DepthRule* rule : rules) check_ceiling(catalogue, concern, *rule, site, diagnostics);
    }
}

}  // namespace stipple
