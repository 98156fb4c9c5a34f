// SPDX-License-Identifier: MIT
#include "report/report.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace stipple {

std::string_view version() { return STIPPLE_VERSION; }

namespace {

class Citations {
public:
    Citations(const Catalogue& catalogue, std::vector<const Source*>& out) : catalogue_(catalogue), out_(out) {}

    void cite(const Evidence* evidence) {
        if (!evidence) return;
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
};

void collect_sources(Report& report) {
    Citations citations{*report.catalogue, report.sources};
    for (const Caution* caution : report.plan.screening.cautions) citations.cite(&caution->evidence);
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
    plan.screening.cautions.clear();
    plan.screening.unasked.clear();
    for (Session& session : plan.sessions) session.bounds.clear(), session.because.clear();
    for (Refusal& refusal : plan.refusals) {
        if (refusal.limits.empty() && refusal.code != "E0509" && refusal.code != "E0505") continue;
        refusal.message = fmt::format("{} cannot be treated as asked", refusal.site);
        refusal.help = "ask the clinic";
        refusal.limits.clear();
    }
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
    if (report.session_count > 0) report.first = plan.sessions.front().date, report.last = plan.sessions.back().date;
    report.plan = std::move(plan);
    Plan& p = report.plan;
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

Exit exit_of(const Report& report) {
    Exit worst = Exit::done;
    for (const Refusal& refusal : report.plan.refusals) worst = graver(worst, code(refusal.code).exit);
    return worst;
}

}  // namespace stipple
