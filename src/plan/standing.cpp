// SPDX-License-Identifier: MIT
#include "plan/standing.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "plan/progress.hpp"

namespace stipple {

namespace {

/// What one part of a caution, its general one or a variant, makes of the answer.
struct Part {
    std::string_view outcome;
    std::optional<Day> until;
    const Consequence* from = nullptr;

    int gravity() const { return stipple::gravity(outcome, until.has_value()); }
};

/// The facts at every site that is to be treated.
std::vector<Facts> all_facts(const Case& c, int session) {
    std::vector<Facts> all;
    for (const Treat& treat : c.treats)
        for (const Site* site : treat.sites) {
            all.push_back(facts_of(c, treat, *site));
            all.back()[Dimension::session] = is_first(c, session) ? "first" : "later";
        }
    return all;
}

bool somewhere(const When& when, const std::vector<Facts>& all, bool (*could)(const When&, const Facts&)) {
    return std::any_of(all.begin(), all.end(), [&](const Facts& f) { return could(when, f); });
}

}  // namespace

bool is_implied(const Case& c, const Caution& caution) {
    return std::any_of(c.treats.begin(), c.treats.end(), [&](const Treat& t) {
        return std::find(t.concern->implies.begin(), t.concern->implies.end(), caution.id) != t.concern->implies.end();
    });
}

namespace {

/// The day on which a wait after a dated answer is over; a variant without a wait of its own has the general one.
Day end_of_wait(const Consequence& part, const Caution& caution, Day from) {
    return passed(from, part.wait.value_or(caution.general.wait.value_or(Duration{})));
}

std::optional<Part> judge(const Consequence& part, const Caution& caution, const Answer* answer, std::optional<Day> day) {
    if (!answer || answer->kind != Answer::Kind::date) return Part{part.outcome, std::nullopt, &part};
    const Day until = end_of_wait(part, caution, answer->date);
    if (!day || *day < until) return Part{"defer", until, &part};
    if (part.then.empty()) return std::nullopt;
    return Part{part.then, std::nullopt, &part};
}

Bound as_bound(const Part& part, const Caution& caution, const Case& c, bool binding) {
    const bool of_label = !part.from->when[Dimension::device].empty() && c.device;
    const bool of_skin = !part.from->when[Dimension::skin].empty();
    const std::string id = of_label ? c.device->id : !of_skin ? caution.id : c.skin.empty() ? "skin" : c.skin;
    Bound bound{of_label ? "label" : !of_skin ? "caution" : c.skin.empty() ? "assumed" : "skin", id, {}, part.from->because, &part.from->evidence, binding, {}};
    bound.limit.earliest = part.until;
    return bound;
}

const Override* override_for(const Case& c, const Caution& caution, int session) {
    for (const Override& o : c.overrides)
        if (o.kind == "caution" && o.id == caution.id && o.session == session) return &o;
    return nullptr;
}

/// Whether a reason may lift the caution for this client: at every site, and only where everything is known.
bool may_lift(const Caution& caution, const std::vector<Facts>& all) {
    return caution.lift && std::all_of(all.begin(), all.end(), [&](const Facts& f) { return holds(caution.lift->when, f); });
}

/// What a part comes to once its wait is over.
std::string_view after_wait(const Part& part) { return !part.until ? part.outcome : part.from->then.empty() ? std::string_view{"adjust"} : part.from->then; }

/// The part that comes to the gravest by `outcome_of`; of equals the one that is the reason already, or else the first.
template <class OutcomeOf>
const Part& gravest_by(const std::vector<Part>& parts, const Consequence* reason, OutcomeOf outcome_of) {
    const auto key = [&](const Part& part) { return std::pair{gravity(outcome_of(part), false), part.from == reason}; };
    return *std::max_element(parts.begin(), parts.end(), [&](const Part& a, const Part& b) { return key(a) < key(b); });
}

/// What a practitioner's reason makes of a finding; its bounds and care stay, since the finding does, and so does what a label says.
void lift(Finding& finding, const std::vector<Part>& parts, const Override& wanted, const Answer* answer, std::optional<Day> day) {
    const CautionLift& allowed = *finding.caution->lift;
    if (finding.until && allowed.wait) {
        finding.override_reason = wanted.reason;
        finding.until = std::min(*finding.until, passed(answer->date, *allowed.wait));
        for (Bound& bound : finding.bounds)
            if (bound.limit.earliest && *bound.limit.earliest > *finding.until) bound.override_reason = wanted.reason;
        if (!day || *day < *finding.until) return;
        const Part& left = gravest_by(parts, finding.reason, after_wait);
        finding.until = std::nullopt;
        finding.outcome = after_wait(left);
        finding.reason = left.from;
    } else if (!finding.until && !allowed.outcome.empty()) {
        const auto lifted = [&](const Part& part) { return part.from->when[Dimension::device].empty() ? allowed.outcome : part.outcome; };
        const Part& left = gravest_by(parts, finding.reason, lifted);
        if (gravity(lifted(left), false) >= gravity(finding.outcome, false)) return;
        finding.override_reason = wanted.reason;
        finding.outcome = lifted(left);
        finding.reason = left.from;
    }
}

/// An agreement clears what was known when it was given; what a concern implies was always known.
void clear(Finding& finding, const Case& c, const Answer* answer) {
    for (const Clearance& clearance : c.cleared)
        if (clearance.caution == finding.caution && finding.outcome == "refer" && (!answer || clearance.knows(*answer))) finding.outcome = "adjust", finding.cleared_by = clearance.by;
}

std::optional<Finding> finding_of(const Caution& caution, const Case& c, const std::vector<Facts>& all, std::optional<Day> day, int session) {
    const Answer* answer = answer_to(c, caution);
    const bool met = answer && answer->kind != Answer::Kind::no;
    const bool implied = !met && is_implied(c, caution);
    const bool known = !met && !implied;  // by the request alone: an age that it does not give is asked for
    if (known && caution.answer != "known") return std::nullopt;
    if (!somewhere(caution.general.when, all, known ? could_hold : could_limit)) return std::nullopt;
    std::vector<Part> parts;
    const auto add = [&](const Consequence& part) {
        if (auto judged = judge(part, caution, met ? answer : nullptr, day)) parts.push_back(*judged);
    };
    add(caution.general);
    for (const Consequence& variant : caution.variants)
        if (somewhere(variant.when, all, could_limit)) add(variant);
    if (parts.empty()) return std::nullopt;
    const auto gravest = std::max_element(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return std::pair{a.gravity(), a.until} < std::pair{b.gravity(), b.until}; });
    Finding finding{&caution, gravest->outcome, gravest->until, gravest->from, {}, implied, {}, {}};
    for (const Part& part : parts) finding.bounds.push_back(as_bound(part, caution, c, part.gravity() == gravest->gravity() && part.until == gravest->until));
    if (const Override* wanted = override_for(c, caution, session); wanted && may_lift(caution, all)) lift(finding, parts, *wanted, answer, day);
    clear(finding, c, met ? answer : nullptr);
    return finding;
}

}  // namespace

int gravity(std::string_view outcome, bool has_end) {
    constexpr std::array<std::string_view, 6> mildest_first{"clear", "note", "adjust", "refer", "defer", "refuse"};
    const auto rank = std::find(mildest_first.begin(), mildest_first.end(), outcome) - mildest_first.begin();
    return static_cast<int>(rank) * 2 + (outcome == "defer" && !has_end ? 1 : 0);
}

std::vector<Finding> findings_on(const Catalogue& catalogue, const Case& c, std::optional<Day> day, int session) {
    const auto all = all_facts(c, session);
    std::vector<Finding> findings;
    for (const Caution& caution : catalogue.cautions)
        if (auto finding = finding_of(caution, c, all, day, session)) findings.push_back(std::move(*finding));
    return findings;
}

std::optional<Refusal> refuse_override(const Override& wanted, const Catalogue& catalogue, const Case& c, std::optional<Day> day) {
    const Caution* caution = find(catalogue.cautions, wanted.id);
    if (wanted.kind != "caution" || !caution) return std::nullopt;
    for (const Finding& f : findings_on(catalogue, c, day, wanted.session))
        if (f.caution == caution && f.override_reason.empty() && f.withholds())
            return Refusal{"E0505", fmt::format("{} cannot be overridden here", caution->title),
                           caution->lift ? fmt::format("a reason can lift it only for some clients, devices or answers; `stipple show {}` says which", caution->id)
                                         : std::string{"no reason can lift it; leave the override out"},
                           {}, {}, {}};
    return std::nullopt;
}

}  // namespace stipple
