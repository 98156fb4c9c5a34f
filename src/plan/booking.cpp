// SPDX-License-Identifier: MIT
#include "plan/booking.hpp"

#include <algorithm>

namespace stipple {

namespace {

constexpr std::chrono::days horizon{366};

}  // namespace

std::optional<Day> choose_day(const Window& window, const Booking& booking) {
    const Day latest = window.latest.value_or(window.target + horizon);
    const Day target = std::clamp(window.target, window.earliest, std::max(window.earliest, latest));
    for (std::chrono::days away{0}; target + away <= latest || target - away >= window.earliest; away += std::chrono::days{1}) {
        if (target + away <= latest && booking.is_open(target + away)) return target + away;
        if (target - away >= window.earliest && booking.is_open(target - away)) return target - away;
    }
    if (!window.latest) return std::nullopt;
    const Day after = std::max(latest, window.earliest);
    for (Day day = after; day <= after + horizon; day += std::chrono::days{1})
        if (booking.is_open(day)) return day;
    return std::nullopt;
}

std::string why_closed(const Booking& booking, Day day) {
    static constexpr std::string_view names[]{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const auto has_day = [&](const Days& run) { return run.contains(day); };
    const unsigned weekday = std::chrono::weekday{day}.c_encoding();
    if (const auto run = std::find_if(booking.closed.runs.begin(), booking.closed.runs.end(), has_day); run != booking.closed.runs.end()) return "closed " + to_text(*run);
    if (booking.closed.weekdays[weekday]) return "closed every " + std::string{names[weekday]};
    const auto away = std::find_if(booking.avoid.begin(), booking.avoid.end(), has_day);
    return away == booking.avoid.end() ? std::string{} : "the client is away " + to_text(*away);
}

}  // namespace stipple
