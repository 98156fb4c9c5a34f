// SPDX-License-Identifier: MIT
#include "plan/event.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/progress.hpp"

namespace stipple {

namespace {

constexpr Duration usual_margin{28, Duration::Unit::days};  // by convention: the weeks in which redness and early pigment change show

/// The last session that takes place, or nullptr.
const Session* last_of(const Plan& plan) {
    const auto last = std::find_if(plan.sessions.rbegin(), plan.sessions.rend(), [](const Session& s) { return s.status != "cancelled" && s.date; });
    return last == plan.sessions.rend() ? nullptr : &*last;
}

void measure(Plan& plan, const Booking& booking) {
    const Session* last = last_of(plan);
    if (!last) return;
    EventFit fit{booking.event_margin.value_or(usual_margin), !booking.event_margin, 0};
    fit.days_spare = static_cast<int>((booking.event->day - later(*last->date, fit.margin)).count());
    plan.event = fit;
}

bool fits(const Plan& plan) { return plan.event && plan.event->days_spare >= 0; }

/// From where to where the search goes.
struct Reach {
    int most_sessions = 0, fewest_sessions = 0, longest_days = 0, shortest_days = 0;
};

Reach reach_of(const std::vector<CourseChoice>& courses, const Case& c) {
    Reach reach{count_sessions(courses, c), 1, 0, limits::shortest_interval_days};
    for (const CourseChoice& course : courses) {
        reach.fewest_sessions = std::max(reach.fewest_sessions, c.sessions ? reach.most_sessions : course.sessions.min);
        for (int number = 2; number <= course.planned; ++number) {
            reach.longest_days = std::max(reach.longest_days, course.spacing_to(number).days.typical);
            reach.shortest_days = std::max(reach.shortest_days, course.spacing_to(number).days.min);
        }
    }
    for (const Entry& e : c.journal) reach.fewest_sessions = std::max(reach.fewest_sessions, e.what == "done" ? e.session : 0);
    reach.longest_days = std::max(reach.longest_days, reach.shortest_days);
    if (c.booking.interval_days) reach.longest_days = reach.shortest_days = *c.booking.interval_days;
    return reach;
}

std::string described(int sessions, int days) { return sessions == 1 ? std::string{"1 session"} : fmt::format("{} sessions every {} days", sessions, days); }

/// The start that would be over in time, if preparation and open days allow it.
std::optional<Day> fitting_start(const Catalogue& catalogue, const Case& c, const Reach& reach, int late) {
    if (next_number(c) != 1 || !c.start) return std::nullopt;
    Case earlier = c;
    earlier.start = *c.start - std::chrono::days{late};
    Plan tried = plan_at(catalogue, earlier, {reach.fewest_sessions, reach.shortest_days});
    measure(tried, c.booking);
    return fits(tried) ? earlier.start : std::nullopt;
}

/// What would fit: the tightest plan's end, and how much earlier it would have to begin.
Refusal does_not_fit(const Catalogue& catalogue, const Plan& usual, const Plan& tightest, const Case& c, const Reach& reach) {
    const Event& event = *c.booking.event;
    const std::string margin = fmt::format("{}{}", in_words(usual.event->margin), usual.event->by_convention ? " by convention" : "");
    const Session* last = last_of(tightest);
    const int late = -tightest.event->days_spare;
    std::string help = fmt::format("at the least, {} as close as allowed, the course ends on {}; ", counted(reach.fewest_sessions, "session"), iso(*last->date));
    if (const auto start = fitting_start(catalogue, c, reach, late)) help += fmt::format("beginning by {} would fit, ", iso(*start));
    help += fmt::format("an event from {} on would fit{}", iso(event.day + std::chrono::days{late}), c.sessions ? ", and so might fewer sessions" : "");
    const auto left = (event.day - *last_of(usual)->date).count();
    const std::string how = left < 0 ? fmt::format("comes {} after it", counted(-left, "day")) : fmt::format("leaves {}", counted(left, "day"));
    return {"E0602", fmt::format("{} on {}: the last session on {} {}, and {} {} asked for", event.name, iso(event.day), iso(*last_of(usual)->date), how, margin, usual.event->margin.count == 1 ? "is" : "are"), std::move(help), {}, {}, {}};
}

}  // namespace

Plan plan_for_event(const Catalogue& catalogue, const Case& c) {
    Plan usual = plan_at(catalogue, c, {});
    measure(usual, c.booking);
    if (!usual.event || fits(usual)) return usual;
    std::vector<Warning> ignored;
    Reach reach = reach_of(choose_courses(catalogue, c, {}, ignored), c);
    std::optional<std::pair<int, Plan>> tightest;  // with how many sessions; where all of them are cancelled, a try has no end
    for (int sessions = reach.most_sessions; sessions >= reach.fewest_sessions; --sessions)
        for (int days = reach.longest_days; days >= reach.shortest_days; --days) {
            Plan tried = plan_at(catalogue, c, {sessions, days});
            measure(tried, c.booking);
            if (fits(tried)) {
                tried.warnings.push_back({"W0614", fmt::format("for {} on {}: {} instead of {}", c.booking.event->name, iso(c.booking.event->day), described(sessions, days),
                                                               described(reach.most_sessions, reach.longest_days))});
                return tried;
            }
            if (days == reach.shortest_days && tried.event) tightest.emplace(sessions, std::move(tried));
        }
    if (tightest) reach.fewest_sessions = tightest->first;
    usual.refusals.push_back(does_not_fit(catalogue, usual, tightest ? tightest->second : usual, c, reach));
    return usual;
}

}  // namespace stipple
