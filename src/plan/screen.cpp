// SPDX-License-Identifier: MIT
#include "plan/screen.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/progress.hpp"
#include "plan/standing.hpp"

namespace stipple {

namespace {

/// The cautions that only an age can show, by title; nobody is assumed to be an adult.
std::string age_cautions(const Catalogue& catalogue) {
    std::vector<std::string> titles;
    for (const Caution& caution : catalogue.cautions)
        if (!caution.general.when[Dimension::age].empty()) titles.push_back(fmt::format("{} ({})", caution.title, caution.general.outcome));
    return join(titles, "; ");
}

/// Whether an override changed something: a depth that it raised, or a caution that it lifted.
bool is_used(const Plan& plan, const Override& wanted) {
    const auto raised = [&](const Bound& b) { return b.kind == wanted.kind && b.id == wanted.id && !b.override_reason.empty(); };
    const auto lifted = [&](const Finding& f) { return wanted.kind == "caution" && f.caution->id == wanted.id && !f.override_reason.empty(); };
    return std::any_of(plan.depths.begin(), plan.depths.end(),
                       [&](const DepthAdvice& a) { return std::any_of(a.depth.bounds.begin(), a.depth.bounds.end(), raised); }) ||
           std::any_of(plan.screening.findings.begin(), plan.screening.findings.end(), lifted);
}

bool is_used(const Plan& plan, const Clearance& clearance) {
    return std::any_of(plan.screening.findings.begin(), plan.screening.findings.end(),
                       [&](const Finding& f) { return f.caution == clearance.caution && !f.cleared_by.empty(); });
}

/// What is typed once whoever may say so has agreed.
std::string how_to_clear(const Case& c, const Caution& caution) {
    return typed_for(c, fmt::format("--cleared {}=\"who agreed\".", caution.id), fmt::format("--cleared {} --by WHO", caution.id));
}

/// Why a clearance cleared nothing: it is older than the answer that it would have to know, or there is nothing to clear.
Warning why_unused(const Plan& plan, const Case& c, const Clearance& cleared) {
    const auto still_to_clear = [&](const Finding& f) { return f.caution == cleared.caution && f.outcome == "refer"; };
    if (std::none_of(plan.screening.findings.begin(), plan.screening.findings.end(), still_to_clear)) return {"W0608", fmt::format("--cleared {} changed nothing here", cleared.caution->id)};
    return {"W0620", fmt::format("\"{}\" agreed to {} before it was answered as it now is, and clears nothing; ask anew, then {}", cleared.by, cleared.caution->id, how_to_clear(c, *cleared.caution))};
}

/// A session that is withheld though session 1 goes ahead would lose its setting without a word.
void warn_of_withheld(Plan& plan) {
    for (const Session& session : plan.sessions) {
        if (!session.is_ahead()) continue;
        if (session.number == plan.screening.session && session.withheld) return;
        for (const Finding& f : session.findings)
            if (f.withholds())
                plan.warnings.push_back({"W0612", fmt::format("session {} has no setting yet: an override is for one session, and {} stands again", session.number, f.caution->title)});
    }
}

/// Whether every caution that a question covers was answered; the age answers its own.
bool is_answered(const Question& question, const Catalogue& catalogue, const Case& c, int session) {
    if (question.covers.empty()) return question.id == "age" && c.age.has_value();
    return std::all_of(question.covers.begin(), question.covers.end(), [&](const std::string& id) {
        const Caution* caution = find(catalogue.cautions, id);
        return caution && current_answer(c, *caution, session);
    });
}

bool is_met(const Case& c, const Caution* caution) {
    const Answer* answer = caution ? answer_to(c, *caution) : nullptr;
    return answer && answer->kind != Answer::Kind::no;
}

/// A question is for the whole course: whatever hangs on one of its sessions is asked about.
Facts in_any_session(Facts facts) {
    facts[Dimension::session] = "first later last";
    return facts;
}

/// Whether an answer, a site or a device calls for a question that is not among those always asked.
bool is_called_for(const Caution& caution, const Catalogue& catalogue, const Case& c) {
    const auto met = [&](const std::string& id) { return is_met(c, find(catalogue.cautions, id)); };
    if (is_implied(c, caution)) return false;
    if (std::any_of(caution.follows.begin(), caution.follows.end(), met)) return true;
    if (keys_of(caution.asked_when) == 0) return false;
    for (const Treat& treat : c.treats)
        for (const Site* site : treat.sites)
            if (could_hold(caution.asked_when, in_any_session(facts_of(c, treat, *site)))) return true;
    return false;
}

void note_open_questions(Screening& screening, const Catalogue& catalogue, const Case& c) {
    for (const Question& question : catalogue.questions)
        if (!is_answered(question, catalogue, c, screening.session)) screening.unasked.push_back(&question);
    for (const Caution& caution : catalogue.cautions)
        if (caution.ask != "same-day" && !current_answer(c, caution, screening.session) && is_called_for(caution, catalogue, c)) screening.further.push_back(&caution);
}

/// The latest end among waits; nothing where no wait has one.
std::optional<Day> end_of(const std::vector<Finding>& findings) {
    std::optional<Day> end;
    for (const Finding& f : findings)
        if (f.outcome == "defer" && f.until) end = std::max(end, f.until);
    return end;
}

/// Waits out every wait that has an end: each may uncover another, so screening repeats until it stands still.
void wait_out(Screening& screening, const Catalogue& catalogue, const Case& c) {
    std::vector<Finding> now = screening.findings;
    while (const auto end = end_of(now)) {
        screening.earliest = end;
        now = findings_on(catalogue, c, end, screening.session);
    }
    for (Finding& left : now) {
        const auto same = [&](const Finding& f) { return f.caution == left.caution && f.outcome == left.outcome; };
        if (std::none_of(screening.findings.begin(), screening.findings.end(), same)) screening.findings.push_back(std::move(left));
    }
}

/// How much a finding decides: a question to the prescriber outlasts a wait that has an end.
int weight(const Finding& f) {
    if (f.outcome == "defer") return f.until ? 4 : 6;
    return f.outcome == "note" ? 1 : f.outcome == "adjust" ? 2 : f.outcome == "refer" ? 5 : 7;
}

constexpr int unasked_weight = 3;  // an open question is graver than any adjustment and hides no refusal

std::string_view verdict(const Screening& screening) {
    const auto lighter = [](const Finding& a, const Finding& b) { return weight(a) < weight(b); };
    const auto worst = std::max_element(screening.findings.begin(), screening.findings.end(), lighter);
    const int decided = worst == screening.findings.end() ? 0 : weight(*worst);
    if (!screening.unasked.empty() && decided < unasked_weight) return "incomplete";
    return decided == 0 ? std::string_view{"clear"} : worst->outcome;
}

}  // namespace

Screening screen(const Catalogue& catalogue, const Case& c, std::optional<Day> asked, int session) {
    Screening screening;
    screening.asked = screening.earliest = asked;
    screening.session = session;
    screening.findings = findings_on(catalogue, c, asked, session);
    wait_out(screening, catalogue, c);
    note_open_questions(screening, catalogue, c);
    screening.outcome = verdict(screening);
    screening.endless = std::any_of(screening.findings.begin(), screening.findings.end(), [](const Finding& f) { return weight(f) > 5; });
    return screening;
}

std::string typed_for(const Case& c, std::string_view option, std::string_view record) { return c.id.empty() ? std::string{option} : fmt::format("stipple record CASE {}", record); }

void refuse_findings(const Case& c, const std::vector<Finding>& findings, std::vector<Refusal>& refusals) {
    for (const Finding& f : findings) {
        const std::string &title = f.caution->title, &id = f.caution->id;
        if (f.outcome == "refuse") refusals.push_back({"E0507", fmt::format("{}: {}", title, f.reason->because), f.action(), {}, {}, {}});
        if (f.outcome == "refer") refusals.push_back({"E0510", fmt::format("{}: {}", title, f.reason->because), fmt::format("{} Then {}", f.action(), how_to_clear(c, *f.caution)), {}, {}, {}});
        if (f.outcome == "defer" && !f.until)
            refusals.push_back({"E0511", fmt::format("{}: no end of the wait is known", title),
                                f.caution->answer == "date" ? fmt::format("{} Give the date: {}", f.action(), typed_for(c, fmt::format("--history {}=DATE", id), fmt::format("--answer {}=DATE", id))) : f.action(), {}, {}, {}});
    }
}

std::optional<Refusal> refuse_day(const Screening& screening) {
    if (screening.endless || !screening.earliest || (screening.asked && *screening.earliest <= *screening.asked)) return std::nullopt;
    return Refusal{"E0511", fmt::format("not before {}", iso(*screening.earliest)), fmt::format("choose a day from {} on", iso(*screening.earliest)), {}, {}, {}};
}

void warn_of_clearances(Plan& plan, const Case& c) {
    for (const Clearance& cleared : c.cleared)
        if (!is_used(plan, cleared)) plan.warnings.push_back(why_unused(plan, c, cleared));
}

void warn_of_answers(Plan& plan, const Catalogue& catalogue, const Case& c) {
    std::vector<std::string> assumed;
    if (const std::string ages = age_cautions(catalogue); !c.age && !ages.empty()) assumed.push_back(fmt::format("age ({}); it may change this plan: {}", typed_for(c, "--age", "--set age=YEARS"), ages));
    if (c.skin.empty()) assumed.push_back(fmt::format("skin type ({}): bounded as IV to VI", typed_for(c, "--skin", "--set skin=TYPE")));
    for (const Treat& treat : c.treats) {
        if (treat.type.empty() && !treat.concern->types.empty()) assumed.push_back(fmt::format("type of {}: taken as the gentlest", treat.concern->id));
        if (treat.severity.empty() && !treat.concern->severities.empty())
            assumed.push_back(fmt::format("severity of {}: taken as the gentlest", treat.concern->id));
    }
    for (const std::string& what : assumed) plan.warnings.push_back({"W0603", fmt::format("not given: {}", what)});
    for (const Override& o : c.overrides) {
        if (o.kind == "caution" && o.session < plan.screening.session) continue;  // that session is over
        plan.warnings.push_back({"W0608", fmt::format("{}:{} {}, reason: \"{}\"", o.kind, o.id, !is_used(plan, o) ? std::string{"changed nothing here"} : o.kind == "caution" ? fmt::format("is lifted for session {}", o.session) : std::string{"is raised"}, o.reason)});
    }
    warn_of_clearances(plan, c);
    warn_of_withheld(plan);
    for (const DepthAdvice& advice : plan.depths)
        if (advice.session == 1 && advice.wished && advice.setting < advice.depth.value.min)
            plan.warnings.push_back({"W0610", fmt::format("{} mm at {} is lighter than the rule's {} mm", millimetres(advice.setting), advice.site->id,
                                                          millimetres(advice.depth.value.min))});
    for (const DepthAdvice& advice : plan.depths)
        if (advice.session == 1 && advice.concerns.size() > 1)
            plan.warnings.push_back({"W0611", fmt::format("{} is treated for {} concerns: the gentler figures of each hold", advice.site->id, advice.concerns.size())});
}

}  // namespace stipple
