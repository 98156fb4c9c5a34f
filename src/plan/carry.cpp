// SPDX-License-Identifier: MIT
#include "plan/carry.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "plan/care_set.hpp"

namespace stipple {

namespace {

/// Which line ends first; one without an end is the last, and one without an hour holds to the end of its day.
bool ends_before(const CareLine& a, const CareLine& b) {
    const auto end = [](const Span& s) { return std::tuple{!s.until, s.until, !s.until_at, s.until_at}; };
    return end(a.span.value) < end(b.span.value);
}

/// Whether a line of an earlier session still holds on a day, or is yet to; what is normal ends with the next needling.
bool still_runs(const CareLine& line, Day day) {
    const auto& until = line.span.value.until;
    return line.item && line.phase == "after" && line.kind != "expect" && (!until || *until > day);
}

/// Of each item that still runs the line with the latest end.
std::vector<const CareLine*> running_on(const std::vector<CareLine>& lines, Day day) {
    std::vector<const CareLine*> running;
    for (const CareLine& line : lines) {
        if (!still_runs(line, day)) continue;
        const auto same = std::find_if(running.begin(), running.end(), [&](const CareLine* other) { return other->item == line.item; });
        if (same == running.end())
            running.push_back(&line);
        else if (ends_before(**same, line))
            *same = &line;
    }
    return running;
}

int hours_after(Day needled, Day day) { return static_cast<int>((day - needled).count()) * 24; }

void add_bound(CareLine& line, const CareLine& earlier, Limit limit) {
    line.span.bounds.push_back({"care", earlier.id(), limit, fmt::format("still holds from session {}", earlier.session), &earlier.evidence(), false, {}});
    mark_binding(line.span);
}

Duration days_after(Day needled, Day day) { return {static_cast<int>((day - needled).count()), Duration::Unit::days}; }

/// Lets a line end when the earlier one does, in hours of its own session, and says which session that comes from.
void take_end(CareLine& line, const CareLine& longer, Day needled) {
    Span& span = line.span.value;
    span.until = longer.span.value.until, span.until_at = longer.span.value.until_at;
    span.until_hours = span.until ? std::optional{hours_after(needled, *span.until)} : std::nullopt;
    Limit limit;
    if (span.until)
        limit.until = days_after(needled, *span.until);
    else
        limit.from = Duration{span.from_hours.value_or(0)};
    add_bound(line, longer, limit);
}

/// Lets a line begin no later than an earlier one that still holds, but not before its own session.
void take_start(CareLine& line, const CareLine& longer, Day needled) {
    Span& span = line.span.value;
    const Day from = std::max(longer.span.value.from, needled);
    if (from >= span.from) return;
    span.from = from, span.from_at = std::nullopt, span.from_hours = hours_after(needled, from);
}

/// A permission begins when the last of the sessions gives it.
void delay_permission(CareLine& own, const CareLine& other, Day needled) {
    Span& span = own.span.value;
    const Span& given = other.span.value;
    if (own.kind != "do" || std::pair{given.from, given.from_at} <= std::pair{span.from, span.from_at}) return;
    span.from = given.from, span.from_at = given.from_at, span.from_hours = hours_after(needled, given.from);
    add_bound(own, other, {{}, {}, {}, {}, {}, days_after(needled, given.from), {}});
}

/// A line of an earlier session that the later one has no line for.
CareLine carried(const CareLine& longer, const Session& session) {
    CareLine line = longer;
    line.session = session.number;
    line.span.bounds.clear();
    Span& span = line.span.value;
    if (span.from < *session.date) span.from = *session.date, span.from_at = std::nullopt;
    span.from_hours = hours_after(*session.date, span.from);
    take_end(line, longer, *session.date);
    return line;
}

/// A line that still runs at a site keeps it, whichever of the two ends last.
void take_sites(CareLine& own, const CareLine& other) {
    for (const Site* site : other.sites)
        if (std::find(own.sites.begin(), own.sites.end(), site) == own.sites.end()) own.sites.push_back(site);
}

void prolong(CareLine& own, const CareLine& longer, Day needled) {
    if (own.kind != "do") take_start(own, longer, needled);
    take_end(own, longer, needled);
}

/// What goes on the skin is not permitted before the channels are closed, whichever session opened them.
void wait_for(CareLine& line, const CareLine& gate) {
    const Span& bar = gate.span.value;
    Span& span = line.span.value;
    if (line.kind != "do" || !line.item || !line.item->on_skin || !bar.until) return;
    const Day free = bar.until_at ? Day{std::chrono::floor<std::chrono::days>(*bar.until_at).time_since_epoch()} : *bar.until;
    if (std::pair{span.from, span.from_at} < std::pair{free, bar.until_at}) span.from = free, span.from_at = bar.until_at, span.from_hours = bar.until_hours;
}

}  // namespace

void carry_over(std::vector<CareLine>& lines, const std::vector<CareLine>& earlier, const Session& session) {
    if (!session.date) return;
    const std::size_t own_lines = lines.size();
    bool longer_open = false;
    for (const CareLine* line : running_on(earlier, *session.date)) {
        const auto own = std::find_if(lines.begin(), lines.end(), [&](const CareLine& other) { return other.item == line->item; });
        const bool is_new = own == lines.end();
        if (!is_new && !ends_before(*own, *line)) continue;
        if (line->id() == skin_gate) longer_open = true;
        is_new ? lines.push_back(carried(*line, session)) : prolong(*own, *line, *session.date);
    }
    for (CareLine& line : lines)
        for (const CareLine& other : earlier)
            if (other.item == line.item && still_runs(other, *session.date)) take_sites(line, other), delay_permission(line, other, *session.date);
    const auto gate = std::find_if(lines.begin(), lines.end(), [](const CareLine& line) { return line.item && line.id() == skin_gate; });
    if (gate != lines.end())
        for (std::size_t i = longer_open ? 0 : own_lines; i < lines.size(); ++i) wait_for(lines[i], *gate);
    std::stable_sort(lines.begin(), lines.end(), [](const CareLine& a, const CareLine& b) { return std::pair{!a.item, a.item} < std::pair{!b.item, b.item}; });
}

}  // namespace stipple
