// SPDX-License-Identifier: MIT
#include "report/report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "plan/reasons.hpp"
#include "plan/schedule.hpp"
#include "plan/screen.hpp"

namespace stipple {

std::string_view version() { return STIPPLE_VERSION; }

namespace {

class Citations {
public:
    Citations(const Catalogue& catalogue, std::vector<const Source*>& out) : catalogue_(catalogue), out_(out) {}

    void cite(const Evidence* evidence) {
        if (!evidence || !cited_.insert(evidence).second) return;
        for (const std::string& key : evidence->sources)
            if (const Source* source = find(catalogue_.sources, key))
                if (std::find(out_.begin(), out_.end(), source) == out_.end()) out_.push_back(source);
    }

    template <class T>
    void cite(const Decided<T>& decided) {
        for (const Bound& bound : decided.bounds) cite(bound.evidence);
    }

private:
    const Catalogue& catalogue_;
    std::vector<const Source*>& out_;
    std::set<const Evidence*> cited_;  // most of it by many
};

void collect_sources(Report& report) {
    Citations citations{*report.catalogue, report.sources};
    for (const Finding& finding : report.plan.screening.findings) {
        citations.cite(&finding.reason->evidence);
        if (report.view.why)
            for (const Bound& bound : finding.bounds) citations.cite(bound.evidence);
        if (report.view.questions)
            for (const CautionBound& b : finding.caution->bounds) citations.cite(&b.bound.evidence);
    }
    for (const DepthAdvice& advice : report.plan.depths) {
        citations.cite(advice.evidence);
        citations.cite(advice.depth);
        if (advice.site->thickness) citations.cite(&advice.site->thickness->evidence);
    }
    for (const Refusal& refusal : report.plan.refusals)
        for (const Bound& bound : refusal.limits) citations.cite(bound.evidence);
    for (const Session& session : report.plan.sessions)
        for (const Bound& bound : session.bounds) citations.cite(bound.evidence);
    for (const DatedOutcome& outcome : report.plan.outcomes) citations.cite(&outcome.outcome->evidence);
    for (const Maintenance* maintenance : report.plan.maintenance) citations.cite(&maintenance->evidence);
    for (const DatedMilestone& milestone : report.plan.milestones) citations.cite(&milestone.milestone->evidence);
    report.sources_before_care = report.sources.size();
    for (const CareLine& line : report.plan.care) {
        citations.cite(&line.evidence());
        citations.cite(line.span);
    }
}

/// Leaves only what holds on the one day that was asked for; red flags always stay.
void keep_day(Plan& plan, const View& view) {
    if (!view.day) return;
    std::erase_if(plan.care, [&](const CareLine& line) {
        const Session& session = plan.sessions[static_cast<std::size_t>(line.session - 1)];
        const Day date = *session.date + std::chrono::days{*view.day};
        const Span& span = line.span.value;
        return !line.sign && (line.phase == "pre" || span.from > date || (span.until && *span.until <= date));
    });
}

/// The client's copy has no needle depths, no screening answers and no remarks to the practitioner.
void keep_from_client(Plan& plan) {
    plan.depths.clear();
    plan.warnings.clear();
    plan.reactions.clear();
    plan.event = std::nullopt;
    if (!plan.screening.unasked.empty()) plan.screening.outcome = "incomplete";  // whatever was found, the clinic still has to ask
    plan.screening.findings.clear();
    plan.screening.unasked.clear();
    plan.screening.further.clear();
    for (Session& session : plan.sessions) {
        session.bounds.clear(), session.because.clear();
        if (session.to_book) session.because.push_back(rebooking_in_words(session));
    }
    for (CareLine& line : plan.care) std::erase_if(line.span.bounds, [](const Bound& b) { return b.kind == "caution"; });
    for (Refusal& refusal : plan.refusals) {
        const bool of_answers = refusal.code == "E0507" || refusal.code == "E0510" || refusal.code == "E0511" || refusal.code == "E0514" || refusal.code == "E0515" || refusal.code == "E0602";
        if (!of_answers && refusal.limits.empty() && refusal.code != "E0509" && refusal.code != "E0505") continue;
        refusal.message = refusal.site.empty() ? "the treatment cannot go ahead as asked" : fmt::format("{} cannot be treated as asked", refusal.site);
        refusal.help = "ask the clinic";
        refusal.limits.clear();
    }
}

/// What withholds a later session, unless it withholds the first one too and was said.
void add_refusals_of(const Session& session, const Case& c, std::vector<Refusal>& refusals) {
    std::vector<Refusal> found;
    refuse_findings(c, session.findings, found);
    for (Refusal& refusal : found) {
        const auto same = [&](const Refusal& r) { return r.code == refusal.code && r.message == refusal.message; };
        if (std::none_of(refusals.begin(), refusals.end(), same)) refusals.push_back(std::move(refusal));
    }
}

/// Whether a go is needed and a wait is not over: on the day that was asked for, or for the depths of a case on the day that its session was given.
bool is_too_early(const Plan& plan, const View& view, const Case& c) {
    if (!view.needs_go || !refuse_day(plan.screening)) return false;
    const auto next = std::find_if(plan.sessions.begin(), plan.sessions.end(), [&](const Session& s) { return s.number == plan.screening.session; });
    return c.id.empty() || !view.depths || next == plan.sessions.end() || !next->date || *next->date < *plan.screening.earliest;
}

/// A setting is printed only for a session that nothing withholds, and not before the end of a wait where the command needs a go.
void withhold(Plan& plan, const Case& c, const View& view) {
    const bool too_early = is_too_early(plan, view, c);
    if (too_early) plan.refusals.push_back(*refuse_day(plan.screening));
    for (const Session& session : plan.sessions) {
        if (!session.is_ahead()) continue;
        const bool asked = view.session && session.number == *view.session;
        if (session.withheld && asked && session.number > plan.screening.session) add_refusals_of(session, c, plan.refusals);
        if (session.withheld || too_early) std::erase_if(plan.depths, [&](const DepthAdvice& a) { return a.session == session.number; });
    }
}

/// Milestones of earlier sessions are over once a later one was done, but for those that come after it.
void keep_what_is_to_come(Plan& plan) {
    const Session* last = nullptr;
    for (const Session& session : plan.sessions)
        if (session.status == "done") last = &session;
    if (last) std::erase_if(plan.milestones, [&](const DatedMilestone& m) { return m.session < last->number && m.date <= *last->date; });
}

/// A screening, a depth and a room sheet are of one day; what there is to say of dates and preparation is for the plan.
void keep_to_the_day(Plan& plan) {
    std::erase_if(plan.warnings, [](const Warning& w) { return w.code == "W0604" || w.code == "W0605" || w.code == "W0606" || w.code == "W0607"; });
}

}  // namespace

int Report::number_of(std::string_view source) const {
    const auto found = std::find_if(sources.begin(), sources.end(), [&](const Source* s) { return s->id == source; });
    return found == sources.end() ? 0 : static_cast<int>(found - sources.begin()) + 1;
}

Report make_report(const Catalogue& catalogue, const Case& c, Plan plan, const View& view) {
    Report report;
    report.catalogue = &catalogue;
    report.c = &c;
    report.view = view;
    report.session_count = static_cast<int>(plan.sessions.size());
    for (const Session& s : plan.sessions)
        if (s.date && s.status != "cancelled") report.first = report.first.value_or(*s.date), report.last = s.date;
    report.plan = std::move(plan);
    Plan& p = report.plan;
    withhold(p, c, view);
    if (!view.in_full) keep_what_is_to_come(p);
    if (view.needs_go) keep_to_the_day(p);
    if (view.for_client) keep_from_client(p);
    const auto other = [&](const auto& x) { return view.session && x.session != *view.session; };
    std::erase_if(p.depths, [&](const auto& x) { return !view.depths || other(x); });
    std::erase_if(p.care, [&](const auto& x) { return !view.care || other(x); });
    keep_day(p, view);
    if (view.care)
        for (int n = 1; n <= report.session_count; ++n)
            if (!view.session || n == *view.session)
                for (CareDay& day : care_days(p, n))
                    if (!view.day || day.day == *view.day) report.days.push_back(std::move(day));
    std::erase_if(p.sessions, [&](const Session& s) { return !view.sessions || (view.session && s.number != *view.session); });
    if (!view.outlook) p.milestones.clear(), p.outcomes.clear(), p.maintenance.clear();
    collect_sources(report);
    return report;
}

void add_room(Report& report, RoomSheet room) {
    report.room = std::move(room);
    Citations citations{*report.catalogue, report.sources};
    for (const Step* step : report.room->steps) citations.cite(&step->evidence);
    for (const DepthAdvice& advice : report.plan.depths)
        for (const Concern* concern : advice.concerns) citations.cite(&concern->technique.evidence);
    if (report.room->numbing) citations.cite(&report.room->numbing->product->evidence);
    report.sources_before_care = report.sources.size();
}

Report make_call_report(const Catalogue& catalogue, const Case& c, Plan plan, Call call, const View& view) {
    Report report;
    report.catalogue = &catalogue;
    report.c = &c;
    report.view = view;
    report.plan.screening = std::move(plan.screening);
    for (Warning& warning : plan.warnings)
        if (is_of_protocols(warning)) report.plan.warnings.push_back(std::move(warning));
    report.call = std::move(call);
    Citations citations{catalogue, report.sources};
    const Complaint& complaint = report.call->complaint;
    citations.cite(complaint.sign ? &complaint.sign->evidence : &complaint.expected->evidence);
    for (const auto* stages : {&report.call->because, &report.call->unknown})
        for (const Stage* stage : *stages) citations.cite(&stage->evidence);
    report.sources_before_care = report.sources.size();
    return report;
}

Exit exit_of(const Report& report) {
    Exit worst = Exit::done;
    for (const Refusal& refusal : report.plan.refusals) worst = graver(worst, code(refusal.code).exit);
    return worst;
}

}  // namespace stipple
