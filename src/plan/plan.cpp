// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/closures.hpp"
#include "plan/event.hpp"
#include "plan/label.hpp"
#include "plan/lead.hpp"
#include "plan/progress.hpp"
#include "plan/reasons.hpp"
#include "plan/screen.hpp"
#include "plan/standing.hpp"
#include "plan/walk.hpp"

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

/// Whether the depth is of a session, and for a concern where one is asked for: the shorter of two courses ends before the plan does.
bool is_of(const DepthAdvice& advice, int session, const Concern* concern) {
    return advice.session == session && (!concern || std::find(advice.concerns.begin(), advice.concerns.end(), concern) != advice.concerns.end());
}

/// The first or the last session of a concern, or of all, that has a day and is not cancelled; of all where none is the concern's.
const Session& anchor_of(const Plan& plan, std::string_view after, const Concern* concern) {
    const auto& all = plan.sessions;
    const auto takes_place = [&](const Session& s) {
        return s.date && s.status != "cancelled" && (!concern || std::any_of(plan.depths.begin(), plan.depths.end(), [&](const DepthAdvice& d) { return is_of(d, s.number, concern); }));
    };
    const auto first = std::find_if(all.begin(), all.end(), takes_place);
    if (first == all.end()) return concern ? anchor_of(plan, after, nullptr) : all.front();
    return after == "last-session" ? *std::find_if(all.rbegin(), all.rend(), takes_place) : *first;
}

/// Whether the milestone is for some site of the session, judged with the depth band reached there.
bool is_wanted(const Milestone& milestone, const Plan& plan, const Catalogue& catalogue, const Case& c, int session, const Concern* concern) {
    return std::any_of(plan.depths.begin(), plan.depths.end(), [&](const DepthAdvice& advice) {
        auto all = facts_at(c, *advice.site);
        for (Facts& facts : all) facts[Dimension::band] = band_of(catalogue, advice.reached());
        return is_of(advice, session, concern) && std::any_of(all.begin(), all.end(), [&](const Facts& f) { return could_hold(milestone.when, f); });
    });
}

/// Adds a milestone on its days. One that says the same on the same day is due once, whosever it is; another of its id is due besides.
void date_milestones(Plan& plan, const Catalogue& catalogue, const Case& c, const Milestone& milestone, const Concern* concern) {
    const int only = milestone.after == "each-session" ? 0 : anchor_of(plan, milestone.after, concern).number;
    for (const Session& session : plan.sessions) {
        if ((only && session.number != only) || session.status == "cancelled" || !session.date || !is_wanted(milestone, plan, catalogue, c, session.number, concern)) continue;
        const std::chrono::days hours{milestone.delay.unit == Duration::Unit::hours ? milestone.delay.count / 24 : 0};
        const DatedMilestone dated{&milestone, session.number, later(*session.date, milestone.delay) + hours, concern};
        const auto same = [&](const DatedMilestone& m) {
            return m.milestone->id == milestone.id && m.session == dated.session && m.date == dated.date && m.milestone->kind == milestone.kind && m.milestone->text == milestone.text;
        };
        if (std::none_of(plan.milestones.begin(), plan.milestones.end(), same)) plan.milestones.push_back(dated);
    }
}

void add_dated_parts(Plan& plan, const Catalogue& catalogue, const Case& c) {
    for (const Milestone& milestone : catalogue.milestones) date_milestones(plan, catalogue, c, milestone, nullptr);
    for (const Treat& treat : c.treats) {
        for (const Milestone& milestone : treat.concern->milestones) date_milestones(plan, catalogue, c, milestone, treat.concern);
        for (const Outcome& outcome : treat.concern->outcomes)
            plan.outcomes.push_back({&outcome, later(*anchor_of(plan, outcome.after, treat.concern).date, outcome.delay)});
        if (treat.concern->maintenance) plan.maintenance.push_back(&*treat.concern->maintenance);
    }
    std::stable_sort(plan.milestones.begin(), plan.milestones.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    std::stable_sort(plan.outcomes.begin(), plan.outcomes.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
}

/// Takes the sessions from one on out of the plan, with everything that hangs on them.
void drop_from(Plan& plan, int number) {
    const auto later = [&](const auto& x) { return x.session >= number; };
    std::erase_if(plan.sessions, [&](const Session& s) { return s.number >= number; });
    std::erase_if(plan.depths, later);
    std::erase_if(plan.care, later);
}

/// What was asked past a caution and may not be, judged on the day of the session that is next.
void refuse_overrides(Plan& plan, const Catalogue& catalogue, const Case& c) {
    for (const Override& wanted : c.overrides)
        if (wanted.session >= plan.screening.session)
            if (auto refusal = refuse_override(wanted, catalogue, c, plan.screening.asked)) add_refusal(plan.refusals, std::move(*refusal));
}

/// A case never holds a name: two capitalised words, or an address, look like one.
void warn_of_name(Plan& plan, const Case& c) {
    bool capital = false, looks_like_one = c.ref.find('@') != std::string::npos;
    for (const std::string_view word : split(c.ref, ' ')) {
        const bool name = word.size() > 1 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a' && word[1] <= 'z';
        looks_like_one = looks_like_one || (capital && name);
        capital = name;
    }
    if (looks_like_one) plan.warnings.push_back({"W0617", "the ref looks like a name or an address; a number is enough: stipple record CASE --set ref=K-1042"});
}

/// Sessions that no open day was found for are no schedule.
void refuse_unscheduled(Plan& plan) {
    const auto lost = std::find_if(plan.sessions.begin(), plan.sessions.end(), [](const Session& s) { return s.is_ahead() && s.earliest && !s.date; });
    if (lost == plan.sessions.end()) return;
    plan.refusals.push_back({"E0601", fmt::format("session {}: no open day from {} on, for a year", lost->number, iso(*lost->earliest)), "open a day: look at `closed` and `avoid`", {}, {}, {}});
    drop_from(plan, lost->number);
}

/// An interval wished for below the least is refused, never rounded.
void refuse_interval(Plan& plan, const Case& c) {
    if (!c.booking.interval_days) return;
    for (const Session& s : plan.sessions) {
        if (s.number == 1 || !s.is_ahead() || s.bounds.empty()) continue;
        const auto most = std::max_element(s.bounds.begin(), s.bounds.end(), [](const Bound& a, const Bound& b) { return a.limit.days.value_or(0) < b.limit.days.value_or(0); });
        if (most->limit.days.value_or(0) <= *c.booking.interval_days) continue;
        plan.refusals.push_back({"E0516", fmt::format("{} days between sessions are too few: session {} needs {}", *c.booking.interval_days, s.number, *most->limit.days), most->because, {}, {}, {}});
        return drop_from(plan, s.number);
    }
}

}  // namespace

Plan make_plan(const Catalogue& catalogue, const Case& c) {
    if (c.booking.event) return plan_for_event(catalogue, c);
    return plan_at(catalogue, c, {});
}

Plan plan_at(const Catalogue& catalogue, const Case& c, const Pace& pace) {
    Plan plan;
    const bool begun = next_number(c) > 1;  // then the screening is of a later session, and waits for its day
    plan.screening = screen(catalogue, c, c.start, 1);
    refuse_never_sites(c, plan.refusals);
    if (!begun) refuse_findings(c, plan.screening.findings, plan.refusals);
    const bool impossible = refuse_home_device(c, plan.refusals) || (!begun && plan.screening.endless) || c.treats.empty();
    if (impossible) {
        std::vector<Warning> unsaid;
        plan.length = count_sessions(choose_courses(catalogue, c, pace, unsaid), c);
        refuse_overrides(plan, catalogue, c);
        warn_of_clearances(plan, c);
        warn_of_reasons(plan, catalogue, c);
        return plan;
    }
    const auto courses = choose_courses(catalogue, c, pace, plan.warnings);
    walk(plan, catalogue, c, courses);
    refuse_overrides(plan, catalogue, c);
    if (plan.depths.empty()) std::erase_if(plan.sessions, [](const Session& s) { return s.status != "done"; });
    refuse_unscheduled(plan);
    refuse_interval(plan, c);
    if (!plan.sessions.empty() && plan.sessions.front().date && !plan.depths.empty()) add_dated_parts(plan, catalogue, c);
    if (!plan.sessions.empty()) warn_of_short_lead(catalogue, c, plan.sessions.front(), plan.warnings);
    warn_of_name(plan, c);
    warn_of_label(plan, catalogue, c);
    warn_of_answers(plan, catalogue, c);
    warn_of_reasons(plan, catalogue, c);
    warn_of_closures(plan, c.booking);
    return plan;
}

bool is_uncertain(const Plan& plan, const Session& session) {
    const auto leaves_open = [&](const Session& s) { return s.to_book && s.number < session.number; };
    return session.is_provisional() || (session.is_ahead() && std::any_of(plan.sessions.begin(), plan.sessions.end(), leaves_open));
}

std::optional<Day> day_of_next(const Plan& plan, const Session& session) {
    const auto follows = [&](const Session& s) { return s.number > session.number && s.status != "cancelled" && s.date && (session.is_provisional() || !s.is_provisional()); };
    const auto next = std::find_if(plan.sessions.begin(), plan.sessions.end(), follows);
    return next == plan.sessions.end() ? std::nullopt : next->date;
}

std::vector<CareDay> care_days(const Plan& plan, int session) {
    std::vector<CareDay> days;
    if (session < 1 || static_cast<std::size_t>(session) > plan.sessions.size()) return days;
    const Session& s = plan.sessions[static_cast<std::size_t>(session - 1)];
    if (!s.date || s.status == "cancelled") return days;
    std::vector<const CareLine*> lines;
    for (const CareLine& line : plan.care)
        if (line.session == session) lines.push_back(&line);
    Day end = *s.date + std::chrono::days{1};
    for (const CareLine* line : lines)
        if (line->kind != "call" && line->phase == "after" && line->span.value.until) end = std::max(end, *line->span.value.until);
    end = std::min(end, day_of_next(plan, s).value_or(end));
    for (Day date = *s.date; date < end; date += std::chrono::days{1}) {
        CareDay& day = days.emplace_back(CareDay{session, static_cast<int>((date - *s.date).count()), date, {}});
        day.lines.reserve(lines.size());
        for (const CareLine* line : lines) {
            const Span& span = line->span.value;
            const bool is_due = line->phase != "pre" && span.from <= date && (!span.until || date < *span.until);
            if (is_due || line->sign) day.lines.push_back(line);  // a red flag is on every day
        }
    }
    return days;
}

}  // namespace stipple
