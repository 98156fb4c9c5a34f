// SPDX-License-Identifier: MIT
#include "plan/depth_bounds.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/progress.hpp"
#include "plan/rules.hpp"
#include "plan/settings.hpp"

namespace stipple {

namespace {

struct RuleRange {
    const DepthRule* widest = nullptr;
    DepthRange lowest;  ///< the strictest figures over everything the case leaves open
    bool open = false;  ///< whether the answers that are missing make a difference
};

std::optional<RuleRange> rule_range(const std::vector<Candidate<DepthRule>>& found) {
    RuleRange range;
    for (const auto& candidate : found) {
        if (!candidate.rule) return std::nullopt;
        const DepthRange& d = candidate.rule->depth;
        if (!range.widest) range = {candidate.rule, d, false};
        if (std::pair{d.max, d.typical} > std::pair{range.widest->depth.max, range.widest->depth.typical}) range.widest = candidate.rule;
        range.lowest = {std::min(range.lowest.min, d.min), std::min(range.lowest.typical, d.typical), std::min(range.lowest.max, d.max)};
    }
    range.open = range.lowest.max < range.widest->depth.max || range.lowest.typical < range.widest->depth.typical;
    return range;
}

Refusal no_rule(const Treat& treat, const Site& site, bool some) {
    std::vector<std::string> sites;
    for (const DepthRule& rule : treat.concern->depths)
        if (std::find(sites.begin(), sites.end(), rule.site) == sites.end()) sites.push_back(rule.site);
    return {"E0503",
            some ? fmt::format("{}: not every type and severity has a depth at {}", treat.concern->title, site.id)
                 : fmt::format("{}: no depth is known for {}", treat.concern->title, site.id),
            some ? fmt::format("name the type and the severity: {}/TYPE/SEVERITY:{}", treat.concern->id, site.id)
                 : fmt::format("this concern has depths for {}", enumerate(sites)),
            treat.concern->id, site.id, {}};
}

/// The answers that were not given and would change the rule: some two completions differ in that answer alone and in depth.
std::string open_answers(const std::vector<Candidate<DepthRule>>& found) {
    std::vector<std::string> open;
    for (const Dimension d : {Dimension::type, Dimension::severity, Dimension::skin, Dimension::age}) {
        const auto differs = [&](const auto& a, const auto& b) {
            Facts alike = b.facts;
            alike[d] = a.facts[d];
            return alike.value == a.facts.value && a.rule->depth != b.rule->depth;
        };
        const auto matters = [&](const auto& a) { return std::any_of(found.begin(), found.end(), [&](const auto& b) { return differs(a, b); }); };
        if (std::any_of(found.begin(), found.end(), matters)) open.push_back(std::string{dimension_names[static_cast<std::size_t>(d)]});
    }
    return enumerate(open);
}

/// So much less, and no less than the format knows.
Depth lessened(Depth depth, Depth by) { return Depth{std::max(limits::shallowest.micrometres, depth.micrometres - by.micrometres)}; }

Bound to_bound(std::string_view kind, std::string id, const DepthBound& from, Depth rule_typical) {
    Bound bound{kind, std::move(id), {}, from.because, &from.evidence, false, {}};
    bound.limit.max = from.max;
    bound.limit.typical = from.typical;
    if (from.typical_less) {
        const Depth lowered = lessened(rule_typical, *from.typical_less);
        bound.limit.typical = std::min(bound.limit.typical.value_or(lowered), lowered);
    }
    return bound;
}

/// A bound as it stands in the catalogue, beside the bound it has become here.
struct Applied {
    Bound bound;
    const DepthBound* from = nullptr;
};

/// Collects the bounds that apply at one site; what the case leaves open counts as the strictest it could be.
class Collector {
public:
    Collector(const Facts& facts, Depth rule_typical) : facts_(facts), rule_typical_(rule_typical) {}

    void add(std::string_view kind, const std::string& id, const DepthBound& bound) {
        if (holds(bound.when, facts_))
            applied.push_back({to_bound(kind, id, bound, rule_typical_), &bound});
        else if (could_limit(bound.when, facts_))
            applied.push_back({to_bound("assumed", assumed_id(bound), bound, rule_typical_), nullptr});
    }

    /// The bounds of a caution that stands; no override moves them, and a clearance only where the data says so.
    void add(const Finding& finding) {
        for (const CautionBound& b : finding.caution->bounds) {
            if (!could_limit(b.bound.when, facts_)) continue;
            Bound bound = to_bound("caution", finding.caution->id, b.bound, rule_typical_);
            const bool may_be_cleared = !finding.cleared_by.empty() || finding.outcome == "refer";  // until then no setting is shown
            if (may_be_cleared && b.cleared_max) bound.limit.max = std::max(bound.limit.max.value_or(*b.cleared_max), *b.cleared_max);
            applied.push_back({std::move(bound), nullptr});
        }
    }

    std::vector<Applied> applied;

private:
    /// The first thing that a bound asks for and that was not given.
    std::string assumed_id(const DepthBound& bound) const {
        const auto is_missing = [&](Dimension d) { return !bound.when[d].empty() && facts_[d].empty(); };
        if (is_missing(Dimension::skin)) return "skin";
        if (is_missing(Dimension::age)) return "age";
        return is_missing(Dimension::severity) ? "severity" : "type";
    }

    const Facts& facts_;
    Depth rule_typical_;
};

/// A concern that implies a caution has depths that allow for it already.
bool is_implied_by(const Concern& concern, const Caution& caution) {
    return std::find(concern.implies.begin(), concern.implies.end(), caution.id) != concern.implies.end();
}

void add_catalogue_bounds(Collector& collect, const Catalogue& catalogue, const Case& c, const Treat& treat, const Site& site,
                          const Session& session) {
    collect.add("site", site.id, site.ceiling);
    if (c.device)
        for (const DepthBound& bound : c.device->label) collect.add("label", c.device->id, bound);
    for (const DepthBound& bound : treat.concern->bounds) collect.add("rule", treat.concern->id, bound);
    for (const DepthBound& bound : catalogue.skin_bounds)
        collect.add(bound.when[Dimension::device_kind].empty() ? "skin" : "reach",
                    bound.when[Dimension::device_kind].empty() || !c.device ? c.skin : c.device->id, bound);
    for (const DepthBound& bound : catalogue.clinic_bounds) collect.add("clinic", "limit", bound);
    for (const Finding& finding : session.findings)
        if (!is_implied_by(*treat.concern, *finding.caution)) collect.add(finding);
}

std::string allowed_for(const Lift& lift) {
    std::vector<std::string> parts;
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (const auto& values = lift.when.any_of[d]; !values.empty())
            parts.push_back(fmt::format("{} {}", dimension_names[d], enumerate(values, "or")));
    return parts.empty() ? std::string{"with a reason"} : fmt::format("only for {}", join(parts, "; "));
}

/// Lets a practitioner's reason raise the bounds it names; a refusal says why it may not.
std::optional<Refusal> apply_override(const Override& wanted, std::vector<Applied>& applied, const Facts& facts, const Treat& treat,
                                      const Site& site) {
    bool met = false, lifted = false;
    std::string allowed;
    for (Applied& a : applied) {
        if (!a.from || a.bound.kind != wanted.kind || a.bound.id != wanted.id) continue;
        met = true;
        if (!a.from->lift) continue;
        allowed = allowed_for(*a.from->lift);
        if (!holds(a.from->lift->when, facts)) continue;
        lifted = true;
        a.bound.limit.max = std::max(a.bound.limit.max.value_or(a.from->lift->max), a.from->lift->max);
        a.bound.override_reason = wanted.reason;
    }
    if (!met || lifted) return std::nullopt;
    return Refusal{"E0505", fmt::format("the limit {}:{} cannot be overridden here", wanted.kind, wanted.id),
                   fmt::format("{}; leave the override out to get the depth within the limit",
                               allowed.empty() ? std::string{"no reason can move it"} : "it can be raised " + allowed),
                   treat.concern->id, site.id, {}};
}

void meet(Allowance& a) {
    for (const Bound& b : a.bounds) {
        if (b.limit.max) a.ceiling = std::min(a.ceiling, *b.limit.max);
        if (b.limit.typical) a.typical = std::min(a.typical, *b.limit.typical);
    }
    a.typical = std::min(std::max(a.typical, a.min), a.ceiling);
}

/// What a reaction leaves behind: a setting under what the rule recommends and under what was used before it, where the rule's least depth
/// must give way too; and nothing as deep as what was used.
void lighten(Allowance& a, const Reaction& reaction, const Site& site, Depth rule_typical, const Device* device) {
    const Later& later = *reaction.later();
    Bound bound{"entry", reaction.entry->sign->id, {}, later.because, &later.evidence, false, {}};
    for (const UsedDepth& used : reaction.used)
        if (used.site == &site) bound.limit.max = lessened(used.depth, *later.typical_less);
    const Depth lowered = lessened(rule_typical, *later.typical_less);
    bound.limit.typical = std::min(bound.limit.max.value_or(lowered), lowered);
    a.ceiling = std::min(a.ceiling, bound.limit.max.value_or(a.ceiling));
    a.typical = std::min(a.typical, *bound.limit.typical);
    a.min = std::min(a.min, setting_below(device, a.typical).value_or(a.typical));
    a.bounds.push_back(std::move(bound));
}

Refusal nothing_left(const Allowance& a, const Site& site) {
    const auto lowest = std::min_element(a.bounds.begin(), a.bounds.end(), [](const Bound& x, const Bound& y) {
        return x.limit.max.value_or(limits::deepest) < y.limit.max.value_or(limits::deepest);
    });
    const bool reach = lowest->kind == "reach";
    return {reach ? "E0504" : "E0506",
            fmt::format("{} at {}: the rule begins at {} mm and {}:{} allows {} mm", a.treat->concern->title, site.id, millimetres(a.min),
                        lowest->kind, lowest->id, millimetres(a.ceiling)),
            reach ? "choose a device that reaches the depth" : "do not treat this site now; the limit is there for a reason",
            a.treat->concern->id, site.id, a.bounds};
}

}  // namespace

std::optional<Allowance> allow(const Catalogue& catalogue, const Case& c, const Treat& treat, const Site& site, const Session& session,
                               std::vector<Refusal>& refusals) {
    Facts facts = facts_of(c, treat, site);
    facts[Dimension::session] = is_first(c, session.number) ? "first" : "later";
    const auto found = candidates(catalogue, *treat.concern, depth_rules(*treat.concern, site), facts);
    const auto range = rule_range(found);
    if (!range) {
        const bool some = std::any_of(found.begin(), found.end(), [](const auto& f) { return f.rule != nullptr; });
        refusals.push_back(no_rule(treat, site, some));
        return std::nullopt;
    }
    const DepthRule& rule = *range->widest;
    Allowance a{&treat, range->lowest.min, range->lowest.typical, rule.depth.max, {}, &rule.evidence};
    a.bounds.push_back({"rule", treat.concern->id, {rule.depth.min, rule.depth.typical, rule.depth.max, {}, {}, {}, {}},
                        rule.note.empty() ? fmt::format("{} at {}", treat.concern->title, site.id) : rule.note, &rule.evidence, false, {}});
    if (range->open) {
        const std::string open = open_answers(found);
        a.bounds.push_back({"assumed", open, {{}, range->lowest.typical, range->lowest.max, {}, {}, {}, {}},
                            fmt::format("{} not given: taken as the one with the lowest figures", open), &rule.evidence, false, {}});
    }
    Collector collect{facts, range->lowest.typical};
    add_catalogue_bounds(collect, catalogue, c, treat, site, session);
    for (const Override& wanted : c.overrides)
        if (auto refusal = wanted.kind == "caution" ? std::nullopt : apply_override(wanted, collect.applied, facts, treat, site)) {
            refusals.push_back(std::move(*refusal));
            return std::nullopt;
        }
    for (Applied& applied : collect.applied) a.bounds.push_back(std::move(applied.bound));
    if (const auto reach = reach_of(c.device))
        a.bounds.push_back({"reach", c.device->id, {{}, {}, *reach, {}, {}, {}, {}}, fmt::format("the needles of {} reach no deeper", c.device->title),
                            &c.device->evidence, false, {}});
    meet(a);
    if (a.ceiling < a.min) {
        refusals.push_back(nothing_left(a, site));
        return std::nullopt;
    }
    for (const Reaction& reaction : session.after)
        if (reaction.later() && reaction.later()->typical_less) lighten(a, reaction, site, range->lowest.typical, c.device);
    return a;
}

}  // namespace stipple
