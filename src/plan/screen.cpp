// SPDX-License-Identifier: MIT
#include "plan/screen.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

/// Whether some treated site meets the caution's condition.
bool is_met(const Caution& caution, const Case& c) {
    for (const Treat& treat : c.treats)
        for (const Site* site : treat.sites)
            if (holds(caution.when, facts_of(c, treat, *site))) return true;
    return false;
}

/// The cautions that only an age can show, by title; nobody is assumed to be an adult.
std::string age_cautions(const Catalogue& catalogue) {
    std::vector<std::string> titles;
    for (const Caution& caution : catalogue.cautions)
        if (!caution.when[Dimension::age].empty()) titles.push_back(fmt::format("{} ({})", caution.title, caution.outcome));
    return join(titles, "; ");
}

bool is_used(const Plan& plan, const Override& wanted) {
    return std::any_of(plan.depths.begin(), plan.depths.end(), [&](const DepthAdvice& advice) {
        return std::any_of(advice.depth.bounds.begin(), advice.depth.bounds.end(),
                           [&](const Bound& b) { return b.kind == wanted.kind && b.id == wanted.id && !b.override_reason.empty(); });
    });
}

}  // namespace

Screening screen(const Catalogue& catalogue, const Case& c) {
    Screening screening;
    for (const Question& question : catalogue.questions)
        if (question.id != "age" || !c.age) screening.unasked.push_back(&question);
    for (const Caution& caution : catalogue.cautions)
        if (is_met(caution, c)) {
            screening.cautions.push_back(&caution);
            if (caution.outcome == "refuse") screening.outcome = "refuse";
        }
    return screening;
}

void refuse_cautions(const Screening& screening, std::vector<Refusal>& refusals) {
    for (const Caution* caution : screening.cautions)
        if (caution->outcome == "refuse") refusals.push_back({"E0507", fmt::format("{}: {}", caution->title, caution->because), "do not treat", {}, {}, {}});
}

void warn_of_answers(Plan& plan, const Catalogue& catalogue, const Case& c) {
    std::vector<std::string> assumed;
    if (const std::string ages = age_cautions(catalogue); !c.age && !ages.empty()) assumed.push_back(fmt::format("age (--age); it may change this plan: {}", ages));
    if (c.skin.empty()) assumed.push_back("skin type (--skin): bounded as IV to VI");
    for (const Treat& treat : c.treats) {
        if (treat.type.empty() && !treat.concern->types.empty()) assumed.push_back(fmt::format("type of {}: taken as the gentlest", treat.concern->id));
        if (treat.severity.empty() && !treat.concern->severities.empty())
            assumed.push_back(fmt::format("severity of {}: taken as the gentlest", treat.concern->id));
    }
    for (const std::string& what : assumed) plan.warnings.push_back({"W0603", fmt::format("not given: {}", what)});
    for (const Override& o : c.overrides)
        plan.warnings.push_back({"W0608", fmt::format("{}:{} {}, reason: \"{}\"", o.kind, o.id, is_used(plan, o) ? "is raised" : "changed nothing here", o.reason)});
    for (const DepthAdvice& advice : plan.depths)
        if (advice.session == 1 && advice.wished && advice.setting < advice.depth.value.min)
            plan.warnings.push_back({"W0610", fmt::format("{} mm at {} is lighter than the rule's {} mm", millimetres(advice.setting), advice.site->id,
                                                          millimetres(advice.depth.value.min))});
    for (const DepthAdvice& advice : plan.depths)
        if (advice.session == 1 && advice.concerns.size() > 1)
            plan.warnings.push_back({"W0611", fmt::format("{} is treated for {} concerns: the gentler figures of each hold", advice.site->id, advice.concerns.size())});
}

}  // namespace stipple
