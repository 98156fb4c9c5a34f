// SPDX-License-Identifier: MIT
#include "plan/due.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "base/codes.hpp"

namespace stipple {

namespace {

std::string days_in_words(int days) { return days == 1 ? std::string{"1 day"} : fmt::format("{} days", days); }

/// What stands in the way of the session that is next.
std::vector<std::string> obstacles(const Plan& plan, const Session* next) {
    std::vector<std::string> found;
    if (plan.screening.outcome == "incomplete") found.push_back(plan.screening.unasked.size() == 1 ? std::string{"1 question not asked"} : fmt::format("{} questions not asked", plan.screening.unasked.size()));
    for (const Refusal& refusal : plan.refusals)
        if (code(refusal.code).exit == Exit::refused || !next) found.push_back(refusal.message);
    if (next && !next->date) found.emplace_back("no date");
    if (next && next->withheld && found.empty()) found.push_back(next->because.empty() ? std::string{"a caution stands"} : next->because.back());
    return found;
}

}  // namespace

Due due_on(const Plan& plan, const Case& c, Day today) {
    Due due;
    due.total = std::max(plan.length, static_cast<int>(plan.sessions.size()));
    for (const Session& s : plan.sessions) {
        if (s.status == "cancelled") --due.total;
        if (s.status == "done") ++due.done;
        if (s.is_ahead() && !due.next) due.next = &s;
    }
    for (const Reaction& reaction : plan.reactions) due.held = due.held || reaction.holds();
    if (due.next) {
        due.withheld = due.next->withheld;
        if (due.next->date) due.days = static_cast<int>((*due.next->date - today).count());
        due.overdue = due.days && *due.days < 0;
        due.past_window = due.overdue && due.next->latest && *due.next->latest < today;
        due.why_not = obstacles(plan, due.next);
    } else if (due.total == 0 || due.done < due.total) {
        due.why_not = obstacles(plan, nullptr);
    }
    due.too_late_for_event = plan.event && plan.event->days_spare < 0;
    if (c.booking.event) due.days_to_event = static_cast<int>((c.booking.event->day - today).count());
    return due;
}

std::string in_words(const Due& due) {
    if (!due.next) return due.total > 0 && due.done == due.total ? "all done" : due.total == 0 && due.why_not.empty() ? "over" : "nothing can be planned";
    if (due.held) return due.days && *due.days >= 0 ? fmt::format("held; its day is in {}", days_in_words(*due.days)) : std::string{"held"};
    if (!due.days) return "no date";
    if (due.overdue) return fmt::format("overdue by {}{}", days_in_words(-*due.days), due.past_window ? ", past its window" : "");
    return *due.days == 0 ? std::string{"today"} : fmt::format("in {}", days_in_words(*due.days));
}

bool comes_before(const Due& a, const Due& b) {
    const auto key = [](const Due& d) { return std::tuple{d.next == nullptr && d.why_not.empty(), !d.held, d.days.value_or(d.next ? 0 : -100000)}; };
    return key(a) < key(b);
}

}  // namespace stipple
