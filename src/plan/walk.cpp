// SPDX-License-Identifier: MIT
#include "plan/walk.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "plan/care.hpp"
#include "plan/carry.hpp"
#include "plan/depth.hpp"
#include "plan/progress.hpp"
#include "plan/schedule.hpp"
#include "plan/screen.hpp"
#include "plan/triage.hpp"

namespace stipple {

namespace {

/// The case as one session treats it: the concerns whose course still runs, or all of them once none does, and for what was done.
Case case_at(const Case& c, const std::vector<CourseChoice>& courses, int session) {
    Case now = c;
    const Entry* done = progress_of(c, session).done;
    if (done && (!done->depths.empty() || !done->planned.empty())) return now;
    now.treats.clear();
    for (const CourseChoice& course : courses)
        if (session <= course.planned) now.treats.push_back(*course.treat);
    if (now.treats.empty()) now.treats = c.treats;
    return now;
}

const UsedDepth* used_at(const Entry& done, const Site& site) {
    const auto found = std::find_if(done.depths.begin(), done.depths.end(), [&](const UsedDepth& d) { return d.site == &site; });
    return found == done.depths.end() ? nullptr : &*found;
}

const PlannedDepth* planned_at(const Entry& done, const Site& site) {
    const auto found = std::find_if(done.planned.begin(), done.planned.end(), [&](const PlannedDepth& d) { return d.site == &site; });
    return found == done.planned.end() ? nullptr : &*found;
}

/// What was done where nothing would be recommended today: the recorded figures, else those planned then.
std::optional<DepthAdvice> advice_of_record(const Entry& done, const Case& now, const Site& site) {
    const UsedDepth* used = used_at(done, site);
    const PlannedDepth* planned = planned_at(done, site);
    if (!used && !planned) return std::nullopt;
    DepthAdvice advice;
    advice.site = &site;
    advice.session = done.session;
    for (const Treat& treat : now.treats)
        if (std::find(treat.sites.begin(), treat.sites.end(), &site) != treat.sites.end()) advice.concerns.push_back(treat.concern);
    const Depth ceiling = planned ? planned->ceiling : used->depth;
    const Depth setting = planned ? planned->setting : used->depth;
    advice.depth.value = {setting, setting, ceiling};
    advice.setting = setting;
    return advice;
}

/// Puts what was really done in the place of what is recommended, and says where it went past the ceiling.
void take_record(DepthAdvice& advice, const Entry& done, std::vector<Warning>& warnings) {
    const PlannedDepth* planned = planned_at(done, *advice.site);
    advice.ceiling_now = advice.depth.value.max;
    if (planned) advice.depth.value = {std::min(advice.depth.value.min, planned->setting), planned->setting, planned->ceiling};
    const Depth ceiling = advice.depth.value.max;
    if (const UsedDepth* used = used_at(done, *advice.site)) {
        advice.used = advice.setting = used->depth;
        if (used->depth > ceiling)
            warnings.push_back({"W0613", fmt::format("session {}: {} was needled at {} mm, above its ceiling of {} mm", done.session, advice.site->id,
                                                     millimetres(used->depth), millimetres(ceiling))});
    } else if (planned) {
        advice.setting = planned->setting;
    }
}

/// The depths of one session: each site of each concern whose course still runs, in the catalogue's order of sites.
void advise_session(Plan& plan, const Catalogue& catalogue, const Case& now, Session& session) {
    const Entry* done = progress_of(now, session.number).done;
    for (const Site& site : catalogue.sites) {
        const auto here = [&](const Treat& t) { return std::find(t.sites.begin(), t.sites.end(), &site) != t.sites.end(); };
        if (std::none_of(now.treats.begin(), now.treats.end(), here)) continue;
        std::vector<Refusal> refusals;
        if (done && (!done->depths.empty() || !done->planned.empty()) && !used_at(*done, site) && !planned_at(*done, site)) continue;
        auto advice = recommend_depth(catalogue, now, site, session, refusals);
        if (done) {
            if (!advice) advice = advice_of_record(*done, now, site);
            if (advice) take_record(*advice, *done, plan.warnings);
        } else {
            for (Refusal& refusal : refusals) add_refusal(plan.refusals, std::move(refusal));
        }
        if (!advice) continue;
        for (const Concern* concern : advice->concerns) session.treat.emplace_back(concern, &site);
        plan.depths.push_back(std::move(*advice));
    }
}

/// What a session that was cancelled would have reached: by that those after it keep their places, until every one is dated.
void suppose_depths(Plan& plan, const Catalogue& catalogue, const Case& now, Session would_be) {
    Plan aside;
    advise_session(aside, catalogue, now, would_be);
    plan.depths.insert(plan.depths.end(), std::make_move_iterator(aside.depths.begin()), std::make_move_iterator(aside.depths.end()));
}

void forget_supposed(Plan& plan) {
    for (const Session& session : plan.sessions)
        if (session.status == "cancelled") std::erase_if(plan.depths, [&](const DepthAdvice& a) { return a.session == session.number; });
}

/// The care of one session, with what earlier ones still ask for.
void add_care(Plan& plan, const Catalogue& catalogue, const Case& c, const Session& session, bool last) {
    auto lines = care_for(catalogue, c, session, last, plan.depths);
    carry_over(lines, plan.care, session);
    plan.care.insert(plan.care.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

/// What was reported after a session, judged on the day on which it was seen.
void judge_reactions(Plan& plan, const Catalogue& catalogue, const Case& c, const Session& session) {
    int reviewed = 0;  // a review settles everything recorded before it
    for (const Entry& e : c.journal)
        if (e.what == "reviewed") reviewed = e.number;
    for (const Entry& e : c.journal) {
        if (e.what != "reacted" || e.session != session.number || !session.date || !(e.sign || e.expected)) continue;
        const Call call = triage(catalogue, c, plan, {e.sign, e.expected}, *session.date, e.day.value_or(0), session.number);
        Reaction reaction{&e, call.answer, e.number < reviewed, {}};
        for (const DepthAdvice& advice : plan.depths)
            if (advice.session == session.number) reaction.used.push_back({advice.site, advice.setting});
        plan.reactions.push_back(std::move(reaction));
    }
}

/// Why the course is over before its end: the review that said so, or a sign that came again after another session; an empty text if it is not.
std::string why_over(Plan& plan, const Case& c) {
    if (const Entry* review = stopped_by(c)) return fmt::format("the course was stopped at the review of {}", iso(std::chrono::floor<std::chrono::days>(review->recorded)));
    for (const Reaction& reaction : plan.reactions) {
        const auto of_another_session = [&](const Reaction& r) { return r.entry->sign == reaction.entry->sign && r.later() && r.entry->session != reaction.entry->session; };
        if (!reaction.later() || reaction.later()->again != "stop" || std::none_of(plan.reactions.begin(), plan.reactions.end(), of_another_session)) continue;
        add_refusal(plan.refusals, {"E0515", fmt::format("\"{}\" was reported a second time: the course ends here", reaction.title()), reaction.later()->because, {}, {}, {}});
        return "the course ended with a second reaction";
    }
    return {};
}

void cancel(Session& session, std::string why) {
    session.status = "cancelled";
    session.withheld = session.to_book = false;
    session.because = {std::move(why)};
}

void refuse_hold(Plan& plan) {
    for (const Reaction& reaction : plan.reactions)
        if (reaction.holds())
            add_refusal(plan.refusals, {"E0514", fmt::format("held: \"{}\" (day {} after session {}) has not been reviewed", reaction.title(), reaction.entry->day.value_or(0), reaction.entry->session),
                                        fmt::format("{}{}A practitioner reviews it: `stipple record CASE --reviewed --decision continue`, or `--decision stop`.", reaction.entry->sign ? reaction.entry->sign->stops : "",
                                                    reaction.entry->sign && !reaction.entry->sign->stops.empty() ? " " : ""), {}, {}, {}});
}

/// Screens the session that is next, once its day is known; nothing is planned where no wait has an end.
bool goes_on(Plan& plan, const Catalogue& catalogue, const Case& c, const Session& session) {
    plan.screening = screen(catalogue, c, session.wanted, session.number);
    refuse_findings(c, plan.screening.findings, plan.refusals);
    return !plan.screening.endless;
}

/// A course that was stopped on the way has an earlier last session, whose care is the last.
void care_for_the_last(Plan& plan, const Catalogue& catalogue, const Case& c, int expected) {
    const auto last = std::find_if(plan.sessions.rbegin(), plan.sessions.rend(), [](const Session& s) { return s.status != "cancelled"; });
    const bool stopped = !plan.sessions.empty() && plan.sessions.back().number == plan.length;
    if (!stopped || last == plan.sessions.rend() || last->number == expected) return;
    std::erase_if(plan.care, [&](const CareLine& line) { return line.session == last->number; });
    add_care(plan, catalogue, c, *last, true);
}

/// The number of the last session that is not cancelled.
int last_number(const Case& c, int count) {
    while (count > 1 && progress_of(c, count).cancelled) --count;
    return count;
}

}  // namespace

void add_refusal(std::vector<Refusal>& refusals, Refusal refusal) {
    const auto same = [&](const Refusal& r) { return r.code == refusal.code && r.message == refusal.message; };
    if (std::none_of(refusals.begin(), refusals.end(), same)) refusals.push_back(std::move(refusal));
}

void walk(Plan& plan, const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses) {
    const int count = count_sessions(courses, c), last = last_number(c, count), next = next_number(c);
    std::optional<std::size_t> before;
    plan.length = count;
    for (int number = 1; number <= count; ++number) {
        Session session = date_session(catalogue, c, number, before ? &plan.sessions[*before] : nullptr, courses, plan);
        const std::string over = session.status == "done" || session.status == "cancelled" ? std::string{} : why_over(plan, c);
        if (!over.empty()) cancel(session, over);
        if (number == next && next > 1 && !goes_on(plan, catalogue, c, session) && over.empty()) break;
        session.after = plan.reactions;
        plan.sessions.push_back(std::move(session));
        Session& here = plan.sessions.back();
        const Case now = case_at(c, courses, number);
        if (here.status == "cancelled") {
            suppose_depths(plan, catalogue, now, here);
            continue;
        }
        advise_session(plan, catalogue, now, here);
        add_care(plan, catalogue, c, here, number == last);
        judge_reactions(plan, catalogue, c, here);
        before = plan.sessions.size() - 1;
    }
    forget_supposed(plan);
    care_for_the_last(plan, catalogue, c, last);
    refuse_hold(plan);
}

}  // namespace stipple
