// SPDX-License-Identifier: MIT
#include "plan/tighten.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/course.hpp"
#include "plan/interval.hpp"
#include "plan/point.hpp"

namespace stipple {

namespace {

bool depends_on(const Concern& concern, Dimension dimension) {
    const auto named = [&](const auto& items) { return std::any_of(items.begin(), items.end(), [&](const auto& item) { return !item.when[dimension].empty(); }); };
    return named(concern.depths) || named(concern.bounds) || named(concern.interval_floors) || named(concern.course.rules);
}

/// Every point at which the two concerns can differ; types and severities are the child's.
std::vector<Point> points_of(const Catalogue& catalogue, const Concern& child, const Concern& parent) {
    const auto or_open = [](std::vector<std::string> values) {
        values.insert(values.begin(), {});
        return values;
    };
    const auto depend_on = [&](Dimension d) { return depends_on(child, d) || depends_on(parent, d); };
    std::vector<std::string> skins;
    for (const SkinType& type : catalogue.skin_types) skins.push_back(type.id);
    std::vector<const Device*> devices{nullptr};
    if (depend_on(Dimension::device) || depend_on(Dimension::device_kind))
        for (const Device& device : catalogue.devices) devices.push_back(&device);
    std::vector<std::optional<int>> ages{std::nullopt};
    if (depend_on(Dimension::age)) ages = {std::nullopt, 18, 21, 40, 70};
    std::vector<Point> points;
    for (const std::string& type : or_open(child.types))
        for (const std::string& severity : or_open(child.severities))
            for (const std::string& skin : or_open(skins))
                for (const Device* device : devices)
                    for (const auto& age : ages) points.push_back({type, severity, skin, device, age});
    return points;
}

Place place_of_rule(const Concern& concern, const Site& site) {
    for (const DepthRule& rule : concern.depths)
        if (rule.site == site.id && rule.at.file == concern.at.file) return rule.at;
    return {};
}

/// Compares two concerns: the child is the one of the layer, the parent what it changes.
class Concerns {
public:
    Concerns(const Catalogue& catalogue, const Concern& child, const Concern& parent, Diagnostics& diagnostics)
        : catalogue_(catalogue), child_(child), parent_(parent), points_(points_of(catalogue, child, parent)), compare_(child.id, parent.id == child.id ? "what it replaces" : parent.id, child.at, diagnostics) {}

    void operator()() {
        for (const Site& site : catalogue_.sites) compare_depths(site);
        compare_rests();
        compare_courses();
        compare_rules();
    }

private:
    void compare_depths(const Site& site) {
        const auto has_rule = [&](const DepthRule& rule) { return rule.site == site.id; };
        if (std::none_of(child_.depths.begin(), child_.depths.end(), has_rule)) return;
        for (const Point& point : points_)
            for (const int session : {1, 2}) {
                const auto now = depth_at(catalogue_, child_, site, point, session), before = depth_at(catalogue_, parent_, site, point, session);
                if (!now || (before && now->max <= before->max && now->typical <= before->typical)) continue;
                const auto said = [](const DepthRange& d) { return fmt::format("{} mm, at most {} mm", millimetres(d.typical), millimetres(d.max)); };
                return compare_.bolder_if(true, fmt::format("{} at {}{}", said(*now), site.id, point.in_words()), before ? said(*before) : std::string{"no depth there"}, place_of_rule(child_, site));
            }
    }

    /// Each floor that is too short is told once, at the first site and point where it shows.
    void compare_rests() {
        std::vector<const IntervalFloor*> told;
        for (const Site& site : catalogue_.sites)
            for (const Band& band : catalogue_.bands)
                for (const Point& point : points_) {
                    const IntervalFloor *now = rest_at(child_, site, band, point), *before = rest_at(parent_, site, band, point);
                    if (!before || !now || now->days >= before->days || !now->override_reason.empty() || std::find(told.begin(), told.end(), now) != told.end()) continue;
                    told.push_back(now);
                    compare_.bolder_if(true, fmt::format("{} days of rest after band {} at {}{}", now->days, band.id, site.id, point.in_words()), fmt::format("{} days", before->days), now->at);
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
            std::vector<Warning> unused;
            const CourseChoice now = choose_courses(catalogue_, case_at(child_, nullptr, point), {}, unused).front(), before = choose_courses(catalogue_, case_at(parent_, nullptr, point), {}, unused).front();
            const auto said = [&](const CourseChoice& c, int session) {
                const CountRange days = c.spacing_to(session).days;
                return fmt::format("at most {} sessions, usually {} and at least {} days apart", c.sessions.max, days.typical, days.min);
            };
            for (int session = 2; session <= std::max(2, now.sessions.max); ++session) {
                const CountRange a = now.spacing_to(session).days, b = before.spacing_to(session).days;
                if (now.sessions.max <= before.sessions.max && a.min >= b.min && a.typical >= b.typical) continue;
                return compare_.bolder_if(true, fmt::format("{}, before session {}{}", said(now, session), session, point.in_words()), said(before, session));
            }
        }
    }

    void compare_rules() {
        compare_.bolder_if(child_.klass != parent_.klass, fmt::format("class {}", child_.klass), parent_.klass);
        compare_.bolder_if(!has_all(child_.care, parent_.care), fmt::format("care {}", enumerate(child_.care)), enumerate(parent_.care));
        compare_.bolder_if(!has_all(child_.implies, parent_.implies) || !has_all(parent_.implies, child_.implies), fmt::format("implies {}", enumerate(child_.implies)), enumerate(parent_.implies));
        compare_.bolder_if(find(catalogue_.endpoints, child_.technique.endpoint) > find(catalogue_.endpoints, parent_.technique.endpoint), fmt::format("endpoint {}", child_.technique.endpoint), parent_.technique.endpoint);
        const auto most = [](const Technique& t) { return t.passes ? t.passes->max : 0; };
        compare_.bolder_if(most(child_.technique) > most(parent_.technique) || (parent_.technique.passes && !child_.technique.passes), fmt::format("at most {} passes", most(child_.technique)), std::to_string(most(parent_.technique)));
        for (const Milestone& call : parent_.milestones)
            compare_.bolder_if(call.kind != "photo" && !find(child_.milestones, call.id), fmt::format("no {}", call.id), fmt::format("a {} of that id", call.kind));
    }

    const Catalogue& catalogue_;
    const Concern &child_, &parent_;
    std::vector<Point> points_;
    Comparison compare_;
};

/// What a concern of the layer changes: what it extends, else what it replaces; nullptr where it is new, or as it was below.
const Concern* changed_by(const Concern& child, const Catalogue& below, const Catalogue& now) {
    const Concern* before = find(below.concerns, child.id);
    if (before && before->at.file == child.at.file) return nullptr;
    if (!child.layering.extends.empty() && child.layering.extends != child.id) return find(now.concerns, child.layering.extends);
    return before;
}

}  // namespace

void Comparison::bolder_if(bool bolder, const std::string& what, const std::string& parents, Place at) {
    if (!bolder) return;
    diagnostics_.push_back({"E0404", at.file ? at : at_, 1, fmt::format("{} has {}; {} has {}", name_, what, parent_, parents),
                            "a layer may only tighten: take it back, or say why with override-reason = \"…\", which every plan prints"});
}

bool has_all(const std::vector<std::string>& all, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); });
}

bool has_own_reason(const Layering& child, const Layering& parent) { return !child.override_reason.empty() && child.override_reason != parent.override_reason; }

Diagnostics bolder_than_below(const Catalogue& below, const Catalogue& now) {
    Diagnostics diagnostics;
    for (const Concern& child : now.concerns)
        if (const Concern* parent = changed_by(child, below, now); parent && !has_own_reason(child.layering, parent->layering)) Concerns{now, child, *parent, diagnostics}();
    compare_items(below, now, diagnostics);
    sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace stipple
