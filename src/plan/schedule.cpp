// SPDX-License-Identifier: MIT
#include "plan/schedule.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/booking.hpp"
#include "plan/interval.hpp"
#include "plan/lead.hpp"
#include "plan/progress.hpp"
#include "plan/standing.hpp"

namespace stipple {

namespace {

/// A bound that a fact of the journal puts on the start.
void add_fact(Session& session, Window& window, Day earliest, std::string id, std::string because) {
    window.earliest = std::max(window.earliest, earliest);
    session.bounds.push_back({"entry", std::move(id), {{}, {}, {}, earliest, {}, {}, {}}, std::move(because), nullptr, false, {}});
}

/// A session that was missed lies after that day; one that was moved is wanted on the day it was moved to.
void apply_facts(Session& session, Window& window, const Progress& progress) {
    session.was = progress.was;
    if (progress.last_missed) add_fact(session, window, *progress.last_missed + std::chrono::days{1}, "missed", fmt::format("missed on {}", iso(*progress.last_missed)));
    if (progress.missed) session.status = "missed";
    if (!progress.moved) return;
    session.status = "moved";
    window.target = *progress.moved->to;
}

/// What came of the day that was agreed: one that was missed, or no longer stands, has to be agreed anew.
void note_agreement(Session& session, const Progress& progress) {
    if (!progress.missed && !progress.moved) return;
    session.to_book = progress.missed || session.date != progress.moved->to;
    std::string said = progress.missed ? fmt::format("missed on {}", iso(*progress.missed->on)) : std::string{"moved"};
    if (progress.moved && progress.moved->on) said += fmt::format(" from {}", iso(*progress.moved->on));
    if (progress.moved && session.to_book) said += fmt::format(" to {}, which does not stand", iso(*progress.moved->to));
    if (progress.moved) said += fmt::format(": {}", progress.moved->reason);
    session.because.insert(session.because.begin(), std::move(said));
    if (session.to_book) session.because.push_back(rebooking_in_words(session));
}

/// A session that was cancelled keeps its place: what follows lies no earlier than it would with that one done, at least the course's interval
/// after its day, and after the day on which it was called off. Nobody rests from it.
void keep_place(Session& session, Window& window, const Session& cancelled, const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses, const Plan& plan) {
    Session in_place;
    in_place.number = session.number;
    std::vector<Warning> ignored;
    Window place = interval_window(catalogue, c, courses, cancelled, plan, in_place, ignored);
    place.latest = std::max(*place.latest, place.target);  // as an interval wished for
    Day earliest = *cancelled.date;
    for (const Bound& bound : in_place.bounds)
        if (bound.kind == "rule") earliest = std::max(earliest, *bound.limit.earliest);
    if (const Entry* entry = progress_of(c, cancelled.number).cancelled) earliest = std::max(earliest, Day{std::chrono::floor<std::chrono::days>(entry->recorded)} + std::chrono::days{1});
    add_fact(session, window, earliest, "cancelled", fmt::format("session {} on {} was cancelled, and those after it keep their places", cancelled.number, iso(*cancelled.date)));
    window.target = std::max(window.target, choose_day(place, c.booking).value_or(place.target));
    if (window.latest) window.latest = session.latest = std::max(*window.latest, *place.latest);
}

/// The latest wait among the cautions that stand on a day.
const Finding* longest_wait(const std::vector<Finding>& findings) {
    const auto last = std::max_element(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.until < b.until; });
    return last == findings.end() || !last->until ? nullptr : &*last;
}

/// The bounds of a wait; where a reason shortened it they end with it.
void add_wait(Session& session, const Finding& wait) {
    for (Bound bound : wait.bounds) {
        if (bound.limit.earliest) bound.limit.earliest = std::min(*bound.limit.earliest, *wait.until);
        session.bounds.push_back(std::move(bound));
    }
}

/// Finds the day: the open one nearest the target, and while a caution makes it wait, the one nearest the end of the wait.
void settle(Session& session, Window window, const Catalogue& catalogue, const Case& c) {
    if (window.latest) window.latest = std::max(*window.latest, window.target);  // a day that was agreed, or an interval wished for, may lie past the window
    session.wanted = session.date = choose_day(window, c.booking);
    while (session.date) {
        session.findings = findings_on(catalogue, c, session.date, session.number);
        const Finding* wait = longest_wait(session.findings);
        if (!wait) break;
        add_wait(session, *wait);
        session.because.push_back(fmt::format("waits for {}", wait->caution->title));
        window.earliest = *wait->until;
        window.target = std::max(window.target, window.earliest);
        if (window.latest) window.latest = session.latest = std::max(*window.latest, window.earliest);
        session.date = choose_day(window, c.booking);
    }
    session.earliest = window.earliest;
    if (session.latest) session.latest = std::max(*session.latest, window.earliest);
    for (Bound& bound : session.bounds) bound.binding = bound.limit.earliest == session.earliest;
}

/// Says what moved the date off its target, and how it lies to the window.
void say_why(Session& session, const Window& window, const Case& c, std::optional<Day> latest) {
    if (!session.date) return;
    const Day target = std::max(window.target, *session.earliest);
    if (const std::string why = why_closed(c.booking, target); !why.empty() && session.date != target) session.because.push_back(fmt::format("{}: {}", iso(target), why));
    if (latest && *session.date > *latest) session.because.push_back(fmt::format("past the window, which ended on {}", iso(*latest)));
}

/// Without a date nothing can be waited for; what stands is still found.
Session undated(Session session, const Catalogue& catalogue, const Case& c) {
    session.findings = findings_on(catalogue, c, std::nullopt, session.number);
    return session;
}

void note_withheld(Session& session, const Plan& plan) {
    for (const Finding& f : session.findings)
        if (f.withholds() && session.number > 1) session.because.push_back(fmt::format("provisional until {} is settled", f.caution->title));
    session.withheld = std::any_of(session.findings.begin(), session.findings.end(), [](const Finding& f) { return f.withholds(); });
    for (const Reaction& reaction : plan.reactions)
        if (reaction.holds()) {
            session.status = "held";
            session.withheld = true;
            session.because.push_back(fmt::format("held until \"{}\" is reviewed", reaction.title()));
        }
}

/// A session that was cancelled keeps the day that it had.
void cancel(Session& session, const Entry& cancelled) {
    session.status = "cancelled";
    session.to_book = false;
    session.because = {fmt::format("cancelled: {}", cancelled.reason)};
    if (cancelled.on) session.date = cancelled.on;
}

/// A session that was really done stands where it was; what was unwise about it is said in every plan.
void stand_on(Session& session, const Entry& done, const Catalogue& catalogue, const Case& c, const Session* before, std::vector<Warning>& warnings) {
    session.status = "done";
    session.date = session.wanted = done.on;
    session.findings = findings_on(catalogue, c, session.date, session.number);
    if (before && session.earliest && *session.date < *session.earliest)
        warnings.push_back({"W0613", fmt::format("session {} was done {} after session {}, and {} are the least", session.number,
                                                 counted((*session.date - *before->date).count(), "day"), before->number, (*session.earliest - *before->date).count())});
    for (const Finding& f : session.findings) {
        const Answer* answer = answer_to(c, *f.caution);
        if (f.withholds() && answer && answer->asked && *answer->asked <= *session.date)
            warnings.push_back({"W0613", fmt::format("session {} was done though \"{}\" stood against it", session.number, f.caution->title)});
    }
}

void count_interval(Session& session, const Session* before) {
    if (before && before->date && session.date) session.interval_days = static_cast<int>((*session.date - *before->date).count());
}

}  // namespace

Session date_session(const Catalogue& catalogue, const Case& c, int number, const Session* before, const std::vector<CourseChoice>& courses, Plan& plan) {
    Session session;
    session.number = number;
    const Progress progress = progress_of(c, number);
    const bool dated = before ? before->date.has_value() : c.start.has_value() || progress.done;
    if (!dated) {
        session = undated(std::move(session), catalogue, c);
        progress.cancelled ? cancel(session, *progress.cancelled) : note_withheld(session, plan);
        return session;
    }
    Window window = before ? interval_window(catalogue, c, courses, *before, plan, session, plan.warnings)
                           : opening_window(catalogue, c, progress.done ? *progress.done->on : *c.start, progress.done != nullptr, session, plan.warnings);
    session.earliest = window.earliest, session.latest = window.latest;
    if (progress.done) {
        session.was = progress.was;
        stand_on(session, *progress.done, catalogue, c, before, plan.warnings);
        count_interval(session, before);
        return session;
    }
    for (const Session& other : plan.sessions)
        if (other.status == "cancelled" && other.date && (!before || other.number > before->number)) keep_place(session, window, other, catalogue, c, courses, plan);
    const auto latest = window.latest;
    apply_facts(session, window, progress);
    settle(session, window, catalogue, c);
    say_why(session, window, c, latest);
    count_interval(session, before);
    note_agreement(session, progress);
    progress.cancelled ? cancel(session, *progress.cancelled) : note_withheld(session, plan);
    return session;
}

std::string rebooking_in_words(const Session& session) { return fmt::format("to be booked anew, not before {}", iso(*session.earliest)); }

std::optional<Refusal> refuse_move(const Session& session, const Case& c, Day wished) {
    if (session.earliest && wished < *session.earliest) {
        const auto binds = std::find_if(session.bounds.begin(), session.bounds.end(), [](const Bound& b) { return b.binding; });
        return Refusal{"E0511", fmt::format("session {} cannot be on {}: not before {}", session.number, iso(wished), iso(*session.earliest)),
                       binds == session.bounds.end() ? fmt::format("choose a day from {} on", iso(*session.earliest)) : binds->because, {}, {}, {}};
    }
    if (const std::string why = why_closed(c.booking, wished); !why.empty())
        return Refusal{"E0603", fmt::format("session {} cannot be on {}: {}", session.number, iso_with_weekday(wished), why), why.starts_with("closed") ? "choose an open day, or change `closed`" : "choose another day, or change `avoid`", {}, {}, {}};
    return std::nullopt;
}

}  // namespace stipple
