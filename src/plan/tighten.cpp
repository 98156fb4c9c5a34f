// SPDX-License-Identifier: MIT
#include "plan/tighten.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/course.hpp"
#include "plan/interval.hpp"
#include "plan/lineage.hpp"
#include "plan/overrides.hpp"
#include "plan/point.hpp"
#include "plan/rules.hpp"
#include "plan/tighten_points.hpp"
#include "plan/tighten_words.hpp"
#include "plan/tightness.hpp"

namespace stipple {

namespace {

Place place_of_rule(const Concern& concern, const Site& site) {
    for (const DepthRule& rule : concern.depths)
        if (rule.site == site.id && rule.at.file == concern.at.file) return rule.at;
    return {};
}

Place place_of_course(const Concern& concern) {
    for (const CourseRule* rule : course_rules(concern))
        if (rule->at.file == concern.at.file) return rule->at;
    return {};
}

/// Compares two concerns: the child is the one of the layer, the parent what it changes.
class Concerns {
public:
    Concerns(const Catalogue& catalogue, const Concern& child, const Concern& parent, const Comparison& comparison)
        : catalogue_(catalogue), child_(child), parent_(parent), points_(points_of(catalogue, child, parent)),
          ages_(ages_of(catalogue, child, parent)),
          compare_(comparison) {}

    void operator()() {
        for (const Site& site : catalogue_.sites) compare_depths(site);
        compare_bounds();
        compare_rests();
        compare_courses();
        compare_rules();
        compare_maintenance();
    }

    /// Each floor that is too short is told once, at the first site and point where it shows.
    void compare_rests() {
        std::vector<const IntervalFloor*> told;
        for (const Site& site : catalogue_.sites) {
            if (!has_rule_at(site)) continue;
            for (const Band& band : catalogue_.bands)
                for (const Point& point : points_) {
                    const IntervalFloor *now = rest_at(child_, site, band, point), *before = rest_at(parent_, site, band, point);
                    if (!before || !now || now->days >= before->days || has_own_reason(now->override_reason, before->override_reason) || std::find(told.begin(), told.end(), now) != told.end()) continue;
                    told.push_back(now);
                    compare_.bolder_if(true, fmt::format("{} days of rest after band {} at {}{}", now->days, band.id, site.id, point.in_words()), fmt::format("{} days", before->days), now->at);
                }
        }
    }

private:
    bool has_rule_at(const Site& site) const {
        return std::any_of(child_.depths.begin(), child_.depths.end(), [&](const DepthRule& rule) { return rule.site == site.id; });
    }

    void compare_depths(const Site& site) {
        if (!has_rule_at(site)) return;
        for (const Point& point : points_) {
            if (is_deeper(site, point)) return;
            if (has_bolder_rule(site, point) && is_deeper_with_more_said(site, point)) return;
        }
    }

    /// Whether the result is deeper at a point, which is then told; where some limits can be overridden, also with these raised for both.
    bool is_deeper(const Site& site, const Point& point, bool overridden = false) {
        for (const int session : {1, 2})
            for (const auto& choice : overridden ? choices_of(overrides_at(catalogue_, child_, site, point, session)) : std::vector<std::vector<Override>>{{}}) {
                const auto now = depth_at(catalogue_, child_, site, point, session, choice), before = depth_at(catalogue_, parent_, site, point, session, of_parent(choice, site, point, session));
                if (!now || (before && now->min <= before->min && now->max <= before->max && now->typical <= before->typical)) continue;
                const bool higher = before && now->min > before->min;
                const auto said = [&](const DepthRange& d) { return fmt::format("{} mm, at most {} mm{}", millimetres(d.typical), millimetres(d.max), higher ? fmt::format(", at least {} mm", millimetres(d.min)) : ""); };
                compare_.bolder_if(true, fmt::format("{} at {}{}{}{}", said(*now), site.id, point.in_words(), in_words(choice), typed(site, point, session, *now)), before ? said(*before) : std::string{"no depth there"}, place_of_rule(child_, site));
                return true;
            }
        return false;
    }

    /// Those of the overrides that may be used with the parent too.
    std::vector<Override> of_parent(std::vector<Override> choice, const Site& site, const Point& point, int session) const {
        if (choice.empty()) return choice;
        const auto allowed = overrides_at(catalogue_, parent_, site, point, session);
        for (Override& wanted : choice)
            if (wanted.kind == "rule") wanted.id = parent_.id;
        std::erase_if(choice, [&](const Override& wanted) { return std::none_of(allowed.begin(), allowed.end(), [&](const Override& a) { return a.kind == wanted.kind && a.id == wanted.id; }); });
        return choice;
    }

    static std::string in_words(const std::vector<Override>& choice) {
        std::vector<std::string> names;
        for (const Override& wanted : choice) names.push_back(fmt::format("{}:{}", wanted.kind, wanted.id));
        return names.empty() ? std::string{} : fmt::format(" with an override of {}", enumerate(names));
    }

    /// The figures of the rule itself, where a limit keeps the result below them: they are what somebody typed.
    std::string typed(const Site& site, const Point& point, int session, const DepthRange& result) const {
        const auto rule = rule_at(child_, site, point, session);
        if (!rule || (rule->typical == result.typical && rule->max == result.max)) return {};
        return fmt::format(", out of {} mm, at most {} mm", millimetres(rule->typical), millimetres(rule->max));
    }

    /// The strictest figures of the rules of a concern over what a point leaves open, before any limit is looked at.
    std::optional<DepthRange> rule_at(const Concern& concern, const Site& site, const Point& point, int session) const {
        const Case c = case_at(concern, &site, point);
        Facts facts = facts_of(c, c.treats.front(), site);
        facts[Dimension::session] = session == 1 ? "first" : "later";
        std::optional<DepthRange> strictest;
        for (const auto& found : candidates(catalogue_, concern, depth_rules(concern, site), facts)) {
            if (!found.rule) return std::nullopt;
            if (!strictest) strictest = found.rule->depth;
            strictest->min = std::min(strictest->min, found.rule->depth.min);
            strictest->typical = std::min(strictest->typical, found.rule->depth.typical);
            strictest->max = std::min(strictest->max, found.rule->depth.max);
        }
        return strictest;
    }

    bool has_bolder_rule(const Site& site, const Point& point) const {
        for (const int session : {1, 2}) {
            const auto now = rule_at(child_, site, point, session), before = rule_at(parent_, site, point, session);
            if (now && (!before || now->min > before->min || now->max > before->max || now->typical > before->typical)) return true;
        }
        return false;
    }

    /// A bolder rule may be hidden where no device and no age is given and nothing is overridden, and show with one.
    bool is_deeper_with_more_said(const Site& site, Point point) {
        for (const Device* device : point.device ? std::vector{point.device} : every_device(catalogue_))
            for (const auto& age : point.age ? std::vector{point.age} : ages_) {
                point.device = device, point.age = age;
                if (is_deeper(site, point, true)) return true;
            }
        return false;
    }

    void compare_bounds() {
        for (const DepthBound& bound : parent_.bounds)
            compare_.bolder_if(!keeps(child_.bounds, bound), "no limit as strict", fmt::format("one of {} ({})", said(bound), bound.because));
        for (const DepthBound& bound : child_.bounds) {
            const auto allows = [&](const DepthBound& b) { return b.lift && !deeper(bound.lift->max, b.lift->max) && covers(b.lift->when, bound.lift->when); };
            compare_.bolder_if(bound.lift && std::none_of(parent_.bounds.begin(), parent_.bounds.end(), allows), fmt::format("an override to {} mm", bound.lift ? millimetres(bound.lift->max) : ""), "none that reaches so far", bound.at);
        }
    }

    const IntervalFloor* rest_at(const Concern& concern, const Site& site, const Band& band, const Point& point) const {
        const Case c = case_at(concern, nullptr, point);
        Facts facts = facts_of(c, c.treats.front(), site);
        facts[Dimension::band] = band.id;
        return rest_for(catalogue_, concern, facts);
    }

    void compare_courses() {
        for (const Point& point : points_) {
            const CourseChoice now = course_at(child_, point), before = course_at(parent_, point);
            const auto said = [&](const CourseChoice& c, int session) {
                const CountRange days = c.spacing_to(session).days;
                return fmt::format("at most {} sessions, usually {}, {} days apart and at least {}", c.sessions.max, c.sessions.typical, days.typical, days.min);
            };
            for (int session = 2; session <= limits::most_sessions; ++session) {
                const CountRange a = now.spacing_to(session).days, b = before.spacing_to(session).days;
                if (now.sessions.max <= before.sessions.max && now.sessions.typical <= before.sessions.typical && a.min >= b.min && a.typical >= b.typical) continue;
                return compare_.bolder_if(true, fmt::format("{}, before session {}{}", said(now, session), session, point.in_words()), said(before, session), place_of_course(child_));
            }
        }
    }

    CourseChoice course_at(const Concern& concern, const Point& point) const {
        std::vector<Warning> unused;
        return choose_courses(catalogue_, case_at(concern, nullptr, point), {}, unused).front();
    }

    void compare_rules() {
        if (child_.id == parent_.id) compare_words(child_.also, parent_.also, compare_);
        compare_.bolder_if(child_.klass != parent_.klass, fmt::format("class {}", child_.klass), parent_.klass);
        compare_.bolder_if(!has_all(child_.care, parent_.care), fmt::format("care {}", enumerate(child_.care)), enumerate(parent_.care));
        compare_.bolder_if(!has_all(child_.implies, parent_.implies) || !has_all(parent_.implies, child_.implies), fmt::format("implies {}", enumerate(child_.implies)), enumerate(parent_.implies));
        compare_.bolder_if(find(catalogue_.endpoints, child_.technique.endpoint) > find(catalogue_.endpoints, parent_.technique.endpoint), fmt::format("endpoint {}", child_.technique.endpoint), parent_.technique.endpoint);
        const auto passes = [](const Technique& t) { return t.passes ? fmt::format("{} passes, at most {}", t.passes->typical, t.passes->max) : std::string{"passes without a limit"}; };
        const auto &now = child_.technique.passes, &before = parent_.technique.passes;
        compare_.bolder_if((before && !now) || (now && (now->max > (before ? before->max : 0) || now->typical > (before ? before->typical : 0))), passes(child_.technique), passes(parent_.technique));
        for (const Milestone& call : parent_.milestones) {
            const Milestone* kept = find(child_.milestones, call.id);
            if (kept)
                compare_milestones(*kept, call, compare_);
            else
                compare_.bolder_if(call.kind != "photo", fmt::format("no {}", call.id), fmt::format("a {} of that id", call.kind));
        }
    }

    void compare_maintenance() {
        const auto said = [](const std::optional<Maintenance>& m) { return m ? fmt::format("maintenance every {} days, at least {}", m->every_days.typical, m->every_days.min) : std::string{"no maintenance"}; };
        const auto &now = child_.maintenance, &before = parent_.maintenance;
        compare_.bolder_if(now && (!before || now->every_days.min < before->every_days.min || now->every_days.typical < before->every_days.typical), said(now), said(before));
    }

    const Catalogue& catalogue_;
    const Concern &child_, &parent_;
    std::vector<Point> points_;
    std::vector<std::optional<int>> ages_;  ///< at which any limit changes
    Comparison compare_;
};

/// A concern that is new has floors of its own in place of what holds for every concern, and is held to that.
void compare_added_rests(const Layers& layers, Diagnostics& diagnostics) {
    for (const Concern& concern : layers.now.concerns) {
        if (concern.interval_floors.empty() || has_own_reason(concern.layering.override_reason, {}) || !is_added(layers, &Catalogue::concerns, concern)) continue;
        Concern without = concern;
        without.interval_floors.clear();
        Concerns{layers.whole, concern, without, Comparison{concern.id, "what holds for every concern", concern.at, diagnostics}}.compare_rests();
    }
}

}  // namespace

Diagnostics bolder_than_below(const Layers& layers) {
    Diagnostics diagnostics;
    for (const Concern& child : layers.now.concerns)
        for (const auto& [parent, name] : forebears_of(layers, &Catalogue::concerns, child))
            if (!has_own_reason(child.layering.override_reason, parent->layering.override_reason)) Concerns{layers.whole, child, *parent, Comparison{child.id, name, child.at, diagnostics}}();
    compare_added_rests(layers, diagnostics);
    compare_restored(layers, diagnostics);
    compare_items(layers, diagnostics);
    compare_days(layers, diagnostics);
    tell_to_take_back(layers.now, diagnostics);
    sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace stipple
