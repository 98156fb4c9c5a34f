// SPDX-License-Identifier: MIT
#include "report/phases.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "report/parts.hpp"

namespace stipple {

namespace {

/// Whether two days are alike: the same lines, and none that begins or ends on one of them at an hour.
bool are_alike(const CareDay& a, const CareDay& b) {
    const auto on_the_hour = [](const CareDay& day) {
        return std::any_of(day.lines.begin(), day.lines.end(), [&](const CareLine* line) { return !hour_of(*line, day.date).empty(); });
    };
    return a.session == b.session && a.lines == b.lines && !on_the_hour(a) && !on_the_hour(b);
}

}  // namespace

std::vector<Phase> phases_of(const std::vector<CareDay>& days, int session) {
    std::vector<Phase> phases;
    for (const CareDay& day : days) {
        if (day.session != session) continue;
        if (!phases.empty() && are_alike(*phases.back().last, day))
            phases.back().last = &day;
        else
            phases.push_back({&day, &day});
    }
    return phases;
}

std::string name_of(const CareLine& line) {
    return line.item ? line.item->name() : spoken(line.id());
}

std::string hour_of(const CareLine& line, Day day) {
    const Span& span = line.span.value;
    const auto& at = line.kind == "avoid" ? span.until_at : line.kind == "do" ? span.from_at : std::optional<std::chrono::local_seconds>{};
    const auto midnight = std::chrono::local_seconds{day.time_since_epoch()};
    if (!at || *at < midnight || *at >= midnight + std::chrono::days{1}) return {};
    return fmt::format(" ({} {})", line.kind == "avoid" ? "until" : "from", clock_time(static_cast<int>((*at - midnight) / std::chrono::minutes{1})));
}

std::string moment(std::chrono::local_seconds at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    return fmt::format("{} {}", iso_with_weekday(Day{day.time_since_epoch()}), clock_time(static_cast<int>((at - day) / std::chrono::minutes{1})));
}

}  // namespace stipple
