// SPDX-License-Identifier: MIT
#include "plan/due.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "base/codes.hpp"
#include "base/text.hpp"
#include "plan/progress.hpp"
#include "plan/schedule.hpp"

namespace stipple {

namespace {

/// What stands in the way of the session that is next; of a course that is over, what is still to be seen to.
std::vector<std::string> obstacles(const Plan& plan, const Session* next, bool over) {
    std::vector<std::string> found;
    if (plan.screening.outcome == "incomplete" && !over) found.push_back(counted(std::ssize(plan.screening.unasked), "question") + " not asked");
    for (const Refusal& refusal : plan.refusals)
        if (code(refusal.code).exit == Exit::refused || (!next && !over)) found.push_back(refusal.message);
    if (next && !next->date) found.emplace_back("no date");
    if (next && next->withheld && found.empty()) found.push_back(next->because.empty() ? std::string{"a caution stands"} : next->because.back());
    if (next && next->to_book) found.push_back(rebooking_in_words(*next));
    return found;
}

}  // namespace

Due due_on(const Plan& plan, const Case& c, Day today) {
    Due due;
    due.total = std::max(plan.length, static_cast<int>(plan.sessions.size()));
    due.stopped = stopped_by(c) != nullptr;
    for (const Refusal& refusal : plan.refusals) due.ended = due.ended || refusal.code == "E0515";
    for (const Session& s : plan.sessions) {
        if (s.status == "cancelled") ++due.cancelled;
        if (s.status == "done") ++due.done;
        if (s.is_ahead() && !due.next) due.next = &s;
    }
    for (const Reaction& reaction : plan.reactions) due.held = due.held || reaction.holds();
    if (due.next) {
        due.withheld = due.next->withheld;
        if (due.next->date) due.days = static_cast<int>((*due.next->date - today).count());
        due.overdue = due.days && *due.days < 0;
        due.past_window = due.overdue && due.next->latest && *due.next->latest < today;
    }
    due.why_not = obstacles(plan, due.next, due.is_over());
    due.too_late_for_event = plan.event && plan.event->days_spare < 0;
    if (c.booking.event) due.days_to_event = static_cast<int>((c.booking.event->day - today).count());
    return due;
}

bool Due::is_over() const { return !next && (stopped || ended || (total > 0 && done + cancelled == total)); }

std::string in_words(const Due& due) {
    const std::string day = !due.days ? "" : *due.days == 0 ? "today" : "in " + counted(*due.days, "day");
    if (due.held) return due.days && *due.days >= 0 ? "held; its day is " + day : "held";
    if (!due.next) return !due.is_over() ? "nothing can be planned" : due.done == due.total ? "all done" : due.stopped ? "stopped at a review" : due.ended ? "ended by a reaction" : "over";
    if (!due.days) return "no date";
    if (due.next->to_book) return fmt::format("{}{}", due.next->status == "missed" ? "missed" : "its day does not stand", due.past_window ? ", past its window" : "");
    return due.overdue ? fmt::format("overdue by {}{}", counted(-*due.days, "day"), due.past_window ? ", past its window" : "") : day;
}

bool comes_before(const Due& a, const Due& b) {
    const auto key = [](const Due& d) { return std::tuple{d.is_over() && !d.held, !d.held, d.days.value_or(d.next ? 0 : -100000)}; };
    return key(a) < key(b);
}

}  // namespace stipple
