// SPDX-License-Identifier: MIT
#include "plan/closures.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

constexpr std::chrono::days first_care_day{1}, last_care_day{7};  // the week in which a client most often rings
constexpr int farthest = 60;                                        // days to look either way

/// The first run of dates that touches the week after a day, or nullptr; closed week days come every week and are not said.
const Days* touched(const std::vector<Days>& runs, Day needled) {
    const auto hit = [&](const Days& run) { return run.from <= needled + last_care_day && run.to >= needled + first_care_day; };
    const auto found = std::find_if(runs.begin(), runs.end(), hit);
    return found == runs.end() ? nullptr : &*found;
}

bool is_free(const Booking& booking, Day day) { return booking.is_open(day) && !touched(booking.closed.runs, day) && !touched(booking.avoid, day); }

/// The nearest days before and after that are open and have a free week behind them, not before the window begins.
std::vector<std::string> alternatives(const Session& session, const Booking& booking) {
    std::vector<std::string> found;
    for (const int step : {-1, 1})
        for (int away = 1; away <= farthest; ++away) {
            const Day day = *session.date + std::chrono::days{step * away};
            if (day < *session.earliest) break;
            if (!is_free(booking, day)) continue;
            found.push_back(iso_with_weekday(day));
            break;
        }
    return found;
}

void warn(Plan& plan, const Session& session, const Days& run, std::string_view what, const Booking& booking) {
    const auto others = alternatives(session, booking);
    plan.warnings.push_back({"W0615", fmt::format("session {}: {} from {} to {}, inside days 1 to 7 after it{}", session.number, what, iso(run.from), iso(run.to),
                                                  others.empty() ? std::string{} : fmt::format("; {} would avoid it", enumerate(others, "or")))});
}

}  // namespace

void warn_of_closures(Plan& plan, const Booking& booking) {
    for (std::size_t i = 0; i < plan.sessions.size(); ++i) {
        const Session session = plan.sessions[i];
        if (!session.is_ahead() || !session.date || !session.earliest) continue;
        if (const Days* run = touched(booking.closed.runs, *session.date)) warn(plan, session, *run, "the clinic is closed", booking);
        if (const Days* run = touched(booking.avoid, *session.date)) warn(plan, session, *run, "the client is away", booking);
    }
}

}  // namespace stipple
