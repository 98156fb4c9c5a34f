// SPDX-License-Identifier: MIT
#include "report/calendar.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "plan/reasons.hpp"
#include "plan/schedule.hpp"
#include "report/parts.hpp"
#include "report/phases.hpp"

namespace stipple {

namespace {

constexpr std::chrono::minutes usual_visit{60};      // by convention, where the length of a visit is not given
constexpr std::chrono::minutes length_of_a_hint{15};  // long enough to be seen in a calendar

/// By day, and on one day the visit first.
void put_in_order(std::vector<CalendarEvent>& events) {
    const auto key = [](const CalendarEvent& e) { return std::pair{e.first, !e.blocks_time}; };
    std::stable_sort(events.begin(), events.end(), [&](const CalendarEvent& a, const CalendarEvent& b) { return key(a) < key(b); });
}

class Events {
public:
    Events(const Report& report, const CalendarOptions& options) : report_(report), options_(options) {}

    std::vector<CalendarEvent> collect() {
        for (const Session& session : report_.plan.sessions) add_session(session);
        if (options_.detail != "sessions") add_milestones();
        for (const Session& session : report_.plan.sessions)
            if (options_.detail != "sessions" && session.date && session.status != "cancelled" && !is_uncertain(report_.plan, session)) add_care(session);
        put_in_order(events_);
        add_red_flags();
        return std::move(events_);
    }

private:
    static CalendarEvent event(std::string key, Day first, Day end) {
        CalendarEvent e;
        e.key = std::move(key);
        e.first = first, e.end = end;
        return e;
    }

    /// Gives an event its hours: a start that does not exist moves later, and the length is elapsed time on any night.
    void put_on_clock(CalendarEvent& e, std::chrono::local_seconds at, std::chrono::minutes length) const {
        e.begins = to_utc(*report_.c->booking.zone_data, at), e.ends = *e.begins + length;
    }

    /// The title, or where titles are neutral what says nothing.
    std::string title(std::string_view neutral, std::string full) const { return options_.full_titles ? std::move(full) : std::string{neutral}; }

    /// ": cheek and temple", or nothing for a session that treats no site any more.
    std::string where(const Session& session) const {
        const auto sites = spoken_sites(session);
        return sites.empty() ? std::string{} : ": " + enumerate(sites);
    }

    void add_session(const Session& session) {
        if (!session.date) return;
        CalendarEvent e = event(fmt::format("session/{}", session.number), *session.date, *session.date + std::chrono::days{1});
        e.status = session.status == "cancelled" ? "CANCELLED" : is_uncertain(report_.plan, session) ? "TENTATIVE" : "CONFIRMED";
        e.blocks_time = session.status != "cancelled";
        const Booking& booking = report_.c->booking;
        if (booking.at_minutes && booking.zone_data)
            put_on_clock(e, std::chrono::local_seconds{session.date->time_since_epoch()} + std::chrono::minutes{*booking.at_minutes}, booking.minutes ? std::chrono::minutes{*booking.minutes} : usual_visit);
        const std::string number = fmt::format("session {} of {}", session.number, report_.session_count);
        e.summary = (session.status == "cancelled" ? "Cancelled: " : "") + title("Appointment", fmt::format("Microneedling, {}{}", number, where(session)));
        e.description += fmt::format("S{}.\n", number.substr(1));
        if (report_.plan.screening.outcome == "incomplete" && session.is_ahead())
            e.description += options_.for_client ? "We have questions to ask before this visit is certain.\n" : "NOT SCREENED: questions are open.\n";
        if (is_uncertain(report_.plan, session) && options_.for_client) e.description += "This day is not certain yet.\n";
        if (session.to_book && !options_.for_client) e.description += fmt::format("No day is agreed: {}.\n", rebooking_in_words(session));
        if (session.withheld && !options_.for_client) e.description += "Provisional: not to be treated before it is settled.\n";
        if (session.latest && !options_.for_client && session.is_ahead()) e.description += fmt::format("Window: {} to {}.\n", iso(*session.earliest), iso(*session.latest));
        events_.push_back(std::move(e));
    }

    /// What tells a milestone from every other: its id, its session, and whose it is where two concerns have one of that id.
    std::string key_of(const DatedMilestone& m) const {
        const auto& all = report_.plan.milestones;
        const auto other = [&](const DatedMilestone& o) { return o.milestone->id == m.milestone->id && o.session == m.session && o.concern != m.concern; };
        const std::string session = m.milestone->after == "each-session" ? fmt::format("/{}", m.session) : std::string{};
        const std::string whose = m.concern && std::any_of(all.begin(), all.end(), other) ? "/" + m.concern->id : std::string{};
        return fmt::format("milestone/{}{}{}", m.milestone->id, session, whose);
    }

    void add_milestones() {
        if (options_.for_client) return;
        for (const DatedMilestone& m : report_.plan.milestones) {
            CalendarEvent e = event(key_of(m), m.date, m.date + std::chrono::days{1});
            e.summary = title("Reminder", fmt::format("{}: session {} of {}", m.milestone->kind, m.session, report_.session_count));
            const bool tells_what_is_treated = m.concern && !options_.full_titles;
            e.description += tells_what_is_treated ? fmt::format("{}, session {} of {}: the plan says what to look at.\n", m.milestone->kind, m.session, report_.session_count) : m.milestone->text + "\n";
            events_.push_back(std::move(e));
        }
    }

    void add_care(const Session& session) {
        for (const Phase& phase : phases_of(report_.days, session.number)) {
            if (options_.detail == "phases") {
                add_phase(*phase.first, phase.last->day);
                continue;
            }
            for (const CareDay& day : report_.days)
                if (day.session == session.number && phase.first->day <= day.day && day.day <= phase.last->day) add_phase(day, day.day);
        }
        const auto next = day_of_next(report_.plan, session);
        for (const CareLine& line : report_.plan.care)
            if (line.session == session.number && line.item) add_hour(line, next);
    }

    void add_phase(const CareDay& day, int last) {
        CalendarEvent e = event(fmt::format("care/{}/{}", day.session, day.day), day.date, day.date + std::chrono::days{last - day.day + 1});
        const std::string days = last == day.day ? fmt::format("day {}", day.day) : fmt::format("days {} to {}", day.day, last);
        e.summary = title(fmt::format("Care reminder, {}", days), fmt::format("Aftercare, {} after session {} of {}", days, day.session, report_.session_count));
        for (const auto& [kind, heading] : {std::pair{"avoid", "Not yet"}, {"do", "Do"}, {"expect", "Normal"}, {"call", "Ring us"}}) {
            std::string list;
            for (const CareLine* line : day.lines)
                if (line->kind == kind && line->item) list += fmt::format("- {}{}\n", line->text(), hour_of(*line, day.date));
            if (!list.empty()) e.description += fmt::format("\n{}:\n{}", heading, list);
        }
        events_.push_back(std::move(e));
    }

    /// The hour from which something is allowed again, where the end of needling is known; from the next session on its own line says so.
    void add_hour(const CareLine& line, std::optional<Day> next) {
        const auto at = line.kind == "avoid" ? line.span.value.until_at : line.kind == "do" ? line.span.value.from_at : std::optional<std::chrono::local_seconds>{};
        if (!at) return;
        const Day day{std::chrono::floor<std::chrono::days>(*at).time_since_epoch()};
        if (next && day >= *next) return;
        CalendarEvent e = event(fmt::format("clock/{}/{}", line.session, line.id()), day, day + std::chrono::days{1});
        put_on_clock(e, *at, length_of_a_hint);
        e.summary = title("Care reminder", line.kind == "avoid" ? fmt::format("Again allowed: {}", name_of(line)) : fmt::format("From now: {}", name_of(line)));
        e.description += fmt::format("{} {}: {}\n", line.kind == "avoid" ? "Until" : "From", clock_time(static_cast<int>((*at - std::chrono::floor<std::chrono::days>(*at)) / std::chrono::minutes{1})), line.text());
        events_.push_back(std::move(e));
    }

    /// Puts the red flags on the first event that is not cancelled: a feed leaves out those that are, and some calendars hide them.
    void add_red_flags() {
        auto bearer = std::find_if(events_.begin(), events_.end(), [](const CalendarEvent& e) { return e.status != "CANCELLED"; });
        if (bearer == events_.end()) bearer = events_.begin();
        if (bearer != events_.end()) bearer->description += red_flags() + remarks();
    }

    /// What the clinic has set aside for a reason, and by which protocols it was planned.
    std::string remarks() const {
        std::string text = "\n";
        for (const Warning& w : report_.plan.warnings)
            if (!options_.for_client && (w.code == "W0608" || is_of_protocols(w))) text += w.message + "\n";
        return text + made_by(report_) + "\n";
    }

    /// The whole list of red flags, with the number to ring, and never a part of it.
    std::string red_flags() const {
        std::string text = "\nWhen to call";
        if (!options_.contact.empty()) text += fmt::format(" ({})", printable_lines(options_.contact));
        return text + ":\n" + red_flags_in_words(*report_.catalogue);
    }

    const Report& report_;
    const CalendarOptions& options_;
    std::vector<CalendarEvent> events_;
};

}  // namespace

std::vector<CalendarEvent> calendar_events(const Report& report, const CalendarOptions& options) { return Events{report, options}.collect(); }

void CalendarHistory::add(const Revision& revision) {
    std::set<std::string_view> present;
    for (const CalendarEvent& now : revision.events) {
        const auto before = known_.find(now.key);
        CalendarEvent next = now;
        next.sequence = before == known_.end() ? 0 : before->second.sequence;
        next.stamp = before == known_.end() ? revision.recorded : before->second.stamp;
        if (before != known_.end() && before->second.is_elsewhere(now)) ++next.sequence, next.stamp = revision.recorded;
        known_.insert_or_assign(now.key, std::move(next));
        present.insert(now.key);
    }
    for (auto& [key, event] : known_) {
        if (present.contains(key) || event.status == "CANCELLED") continue;
        event.status = "CANCELLED";
        event.blocks_time = false;
        event.summary = "Cancelled: " + event.summary;
        ++event.sequence;
        event.stamp = revision.recorded;
    }
}

std::vector<CalendarEvent> CalendarHistory::events() const {
    std::vector<CalendarEvent> events;
    for (const auto& [key, event] : known_) events.push_back(event);
    put_in_order(events);
    return events;
}

void show_on_clocks(CalendarEvent& event, const Zone& zone) {
    if (!event.begins) return;
    const auto from = to_local(zone, *event.begins), until = to_local(zone, *event.ends);
    if (!occurs_twice(zone, from) && !occurs_twice(zone, until)) event.shown_from = from, event.shown_until = until;
}

}  // namespace stipple
