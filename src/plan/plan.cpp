// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/care.hpp"
#include "plan/depth.hpp"
#include "plan/label.hpp"
#include "plan/schedule.hpp"
#include "plan/screen.hpp"
#include "plan/standing.hpp"

namespace stipple {

namespace {

void refuse_never_sites(const Case& c, std::vector<Refusal>& refusals) {
    for (const NeverSite* site : c.never)
        refusals.push_back({"E0502", fmt::format("{}: {}", site->title, site->because),
                            site->instead.empty() ? std::string{"this area is never needled"}
                                                  : fmt::format("if you meant the skin beside it, name the site: {}", site->instead.front()),
                            {}, site->id, {}});
}

bool refuse_home_device(const Case& c, std::vector<Refusal>& refusals) {
    if (!c.device || c.device->use != "home") return false;
    refusals.push_back({"E0508", fmt::format("{} is not a device for professional treatment", c.device->title),
                        "`stipple list devices` shows the devices that are", {}, {}, {}});
    return true;
}

void add_refusal(std::vector<Refusal>& refusals, Refusal refusal) {
    const auto same = [&](const Refusal& r) { return r.code == refusal.code && r.message == refusal.message; };
    if (std::none_of(refusals.begin(), refusals.end(), same)) refusals.push_back(std::move(refusal));
}

/// The depths of one session: each site of each concern whose course still runs, in the catalogue's order of sites.
void advise_session(Plan& plan, const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses, Session& session) {
    Case now = c;
    now.treats.clear();
    for (const CourseChoice& course : courses)
        if (session.number <= course.planned) now.treats.push_back(*course.treat);
    for (const Site& site : catalogue.sites) {
        const auto here = [&](const Treat& t) { return std::find(t.sites.begin(), t.sites.end(), &site) != t.sites.end(); };
        if (std::none_of(now.treats.begin(), now.treats.end(), here)) continue;
        std::vector<Refusal> refusals;
        const auto advice = recommend_depth(catalogue, now, site, session, refusals);
        for (Refusal& refusal : refusals) add_refusal(plan.refusals, std::move(refusal));
        if (!advice) continue;
        for (const Concern* concern : advice->concerns) session.treat.emplace_back(concern, &site);
        plan.depths.push_back(*advice);
    }
}

Day anchor_of(const Plan& plan, std::string_view after) {
    return after == "last-session" ? *plan.sessions.back().date : *plan.sessions.front().date;
}

/// Whether the milestone is for some site of the session, judged with the depth band reached there.
bool is_wanted(const Milestone& milestone, const Plan& plan, const Catalogue& catalogue, const Case& c, int session) {
    return std::any_of(plan.depths.begin(), plan.depths.end(), [&](const DepthAdvice& advice) {
        auto all = facts_at(c, *advice.site);
        for (Facts& facts : all) facts[Dimension::band] = band_of(catalogue, advice.depth.value.max);
        return advice.session == session && std::any_of(all.begin(), all.end(), [&](const Facts& f) { return could_hold(milestone.when, f); });
    });
}

void date_milestones(Plan& plan, const Catalogue& catalogue, const Case& c, const Milestone& milestone) {
    const std::size_t count = plan.sessions.size();
    const std::size_t first = milestone.after == "last-session" ? count - 1 : 0;
    const std::size_t end = milestone.after == "each-session" ? count : first + 1;
    for (std::size_t i = first; i < end; ++i) {
        const Session& session = plan.sessions[i];
        if (!is_wanted(milestone, plan, catalogue, c, session.number)) continue;
        const std::chrono::days hours{milestone.delay.unit == Duration::Unit::hours ? milestone.delay.count / 24 : 0};
        plan.milestones.push_back({&milestone, session.number, later(*session.date, milestone.delay) + hours});
    }
}

void add_dated_parts(Plan& plan, const Catalogue& catalogue, const Case& c) {
    for (const Milestone& milestone : catalogue.milestones) date_milestones(plan, catalogue, c, milestone);
    for (const Treat& treat : c.treats) {
        for (const Milestone& milestone : treat.concern->milestones) {
            const auto same = [&](const DatedMilestone& m) { return m.milestone->id == milestone.id; };
            if (std::none_of(plan.milestones.begin(), plan.milestones.end(), same)) date_milestones(plan, catalogue, c, milestone);
        }
        for (const Outcome& outcome : treat.concern->outcomes)
            plan.outcomes.push_back({&outcome, later(anchor_of(plan, outcome.after), outcome.delay)});
        if (treat.concern->maintenance) plan.maintenance.push_back(&*treat.concern->maintenance);
    }
    std::stable_sort(plan.milestones.begin(), plan.milestones.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    std::stable_sort(plan.outcomes.begin(), plan.outcomes.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
}

}  // namespace

Plan make_plan(const Catalogue& catalogue, const Case& c) {
    Plan plan;
    plan.screening = screen(catalogue, c, c.start);
    refuse_never_sites(c, plan.refusals);
    refuse_findings(plan.screening.findings, plan.refusals);
    for (const Override& wanted : c.overrides)
        if (auto refusal = refuse_override(wanted, catalogue, c)) add_refusal(plan.refusals, std::move(*refusal));
    const bool impossible = refuse_home_device(c, plan.refusals) || plan.screening.endless || c.treats.empty();
    if (impossible) {
        warn_of_clearances(plan, c);
        return plan;
    }

    const auto courses = choose_courses(catalogue, c, plan.warnings);
    const int count = std::max_element(courses.begin(), courses.end(), [](auto& a, auto& b) { return a.planned < b.planned; })->planned;
    for (int number = 1; number <= count; ++number) {
        plan.sessions.push_back(number == 1 ? first_session(catalogue, c, plan.warnings)
                                            : next_session(catalogue, c, courses, plan.sessions.back(), plan.depths, plan.warnings));
        Session& session = plan.sessions.back();
        advise_session(plan, catalogue, c, courses, session);
        for (CareLine& line : care_for(catalogue, c, session, number == count, plan.depths)) plan.care.push_back(std::move(line));
    }
    if (plan.depths.empty()) plan.sessions.clear();
    if (c.start && !plan.depths.empty()) add_dated_parts(plan, catalogue, c);
    warn_of_label(plan, c);
    warn_of_answers(plan, catalogue, c);
    return plan;
}

std::vector<CareDay> care_days(const Plan& plan, int session) {
    std::vector<CareDay> days;
    if (session < 1 || static_cast<std::size_t>(session) > plan.sessions.size()) return days;
    const Session& s = plan.sessions[static_cast<std::size_t>(session - 1)];
    if (!s.date) return days;
    Day end = *s.date + std::chrono::days{1};
    for (const CareLine& line : plan.care)
        if (line.session == session && line.kind != "call" && line.phase == "after" && line.span.value.until) end = std::max(end, *line.span.value.until);
    if (s.number < static_cast<int>(plan.sessions.size())) end = std::min(end, *plan.sessions[static_cast<std::size_t>(session)].date);
    for (Day date = *s.date; date < end; date += std::chrono::days{1}) {
        CareDay day{session, static_cast<int>((date - *s.date).count()), date, {}};
        for (const CareLine& line : plan.care) {
            const Span& span = line.span.value;
            const bool due = line.phase != "pre" && span.from <= date && (!span.until || date < *span.until);
            if (line.session == session && (due || line.sign)) day.lines.push_back(&line);  // a red flag is on every day
        }
        days.push_back(std::move(day));
    }
    return days;
}

}  // namespace stipple
