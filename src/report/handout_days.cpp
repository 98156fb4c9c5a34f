// SPDX-License-Identifier: MIT
#include "report/handout_days.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "plan/progress.hpp"
#include "plan/schedule.hpp"

namespace stipple {

namespace {

constexpr std::chrono::days a_day{1}, a_week{7};
constexpr int most_boxes = 14;  // beyond two weeks a box stands for a week

Day day_of(std::chrono::local_seconds at) { return Day{std::chrono::floor<std::chrono::days>(at).time_since_epoch()}; }

std::string time_of(std::chrono::local_seconds at) { return clock_time(static_cast<int>((at - std::chrono::floor<std::chrono::days>(at)) / std::chrono::minutes{1})); }

}  // namespace

std::vector<const CareLine*> HandoutCare::lines(std::string_view phase, std::string_view kind) const {
    std::vector<const CareLine*> out;
    for (const CareLine& line : report_.plan.care)
        if (line.session == session_.number && line.phase == phase && line.kind == kind && line.item) out.push_back(&line);
    const auto end = [](const CareLine* l) { return std::pair{l->span.value.until.value_or(Day::max()), l->span.value.until_at.value_or(std::chrono::local_seconds::max())}; };
    std::stable_sort(out.begin(), out.end(), [&](auto* a, auto* b) { return kind == "do" || phase == "pre" ? a->span.value.from < b->span.value.from : end(a) < end(b); });
    return out;
}

bool HandoutCare::begins_at_once(const CareLine& line) const { return line.span.value.from <= *session_.date && line.span.value.from_hours.value_or(0) == 0; }

bool HandoutCare::is_upkeep(const CareLine& line) const { return !line.span.value.until && line.span.value.from > *session_.date + a_week; }

/// Until the hour where it is known, else through the last day that it touches.
Wording HandoutCare::until(const CareLine& line) const {
    const Span& span = line.span.value;
    if (span.until_at) return tongue_.phrase("page-until-hour", {{"time", time_of(*span.until_at)}, {"date", tongue_.short_date(day_of(*span.until_at))}});
    return span.until ? tongue_.phrase("page-until", {{"date", tongue_.short_date(*span.until - a_day)}}) : tongue_.phrase("page-for-good");
}

std::vector<HandoutLine> HandoutCare::normal() const {
    std::vector<HandoutLine> out;
    for (const CareLine* line : lines("after", "expect"))
        if (!line->item->brief) out.push_back({tongue_.care(*line), until(*line)});
    return out;
}

std::vector<HandoutLine> HandoutCare::normal_brief() const {
    std::vector<HandoutLine> out;
    for (const CareLine* line : lines("after", "expect"))
        if (line->item->brief) out.push_back({tongue_.title(*line->item), until(*line)});
    return out;
}

/// The last day of what begins with a stretch of days, where the stretch ends with another; what holds for one day is done once, and has none.
std::optional<Wording> HandoutCare::end_of(const CareLine& line, Day last) const {
    const Span& span = line.span.value;
    if (!span.until || *span.until <= span.from + a_day || *span.until == last + a_day) return std::nullopt;
    return tongue_.phrase("page-to", {{"date", tongue_.short_date(*span.until - a_day)}});
}

/// What begins with a stretch of days: from an hour, where it is known and not the first, and to its end.
HandoutLine HandoutCare::beginning(const CareLine& line, Day first, Day last) const {
    const Span& span = line.span.value;
    HandoutLine out{tongue_.care(line), end_of(line, last)};
    if (!span.from_at || day_of(*span.from_at) != first || begins_at_once(line)) return out;
    Wording from = tongue_.phrase("page-from-hour", {{"time", time_of(*span.from_at)}});
    if (out.when) from = {from.text + ", " + out.when->text, from.in_english || out.when->in_english};
    out.when = std::move(from);
    return out;
}

/// Days from one beginning to the next.
HandoutDays HandoutCare::stretch(Day first, Day last) const {
    HandoutDays out;
    out.dates = {first == last ? tongue_.short_date(first) : tongue_.short_date(first) + " – " + tongue_.short_date(last), false};
    if (first == *session_.date) out.dates = tongue_.phrase("page-today", {{"date", out.dates.text}});
    const auto days = (last - first).count() + 1;
    out.boxes = static_cast<int>(days > most_boxes ? (days + a_week.count() - 1) / a_week.count() : days);
    if (days > most_boxes) out.weekly = tongue_.phrase("page-tick-weekly");
    for (const CareLine* line : lines("after", "do"))
        if (std::max(line->span.value.from, *session_.date) == first && !is_upkeep(*line) && !line->item->always) out.to_do.push_back(beginning(*line, first, last));
    for (const CareLine* line : lines("after", "avoid"))
        if (!is_barred_at_once(*line) && line->span.value.from == first) out.to_leave.push_back({tongue_.care(*line), until(*line)});
    return out;
}

/// The last day on which something is to be done, or to be left that was not so from the first; none lasts longer than
/// any care.
Day HandoutCare::last_day() const {
    Day last_of_care = *session_.date, end = last_of_care;
    for (const CareDay& day : report_.days)
        if (day.session == session_.number) last_of_care = std::max(last_of_care, day.date);
    const auto take = [&](const CareLine& line) { end = std::max(end, line.span.value.until ? std::min(*line.span.value.until - a_day, last_of_care) : last_of_care); };
    for (const CareLine* line : lines("after", "do"))
        if (!is_upkeep(*line) && !line->item->always) take(*line);
    for (const CareLine* line : lines("after", "avoid"))
        if (!is_barred_at_once(*line)) take(*line);
    return end;
}

/// To the last day on which there is something to tick, or on which something begins; what would begin after the next visit is that visit's.
std::vector<HandoutDays> HandoutCare::days_after() const {
    Day end = last_day();
    const auto next_visit = day_of_next(report_.plan, session_);
    std::set<Day> breaks{*session_.date};
    for (const CareLine* line : lines("after", "do"))
        if (!is_upkeep(*line)) breaks.insert(line->span.value.from);
    for (const CareLine* line : lines("after", "avoid"))
        if (!is_barred_at_once(*line)) breaks.insert(line->span.value.from);
    std::erase_if(breaks, [&](Day day) { return day < *session_.date || (day > *session_.date && next_visit && day >= *next_visit); });
    end = std::max(end, *breaks.rbegin());
    std::vector<HandoutDays> out;
    for (auto first = breaks.begin(); first != breaks.end(); ++first) {
        const auto next = std::next(first);
        out.push_back(stretch(*first, next == breaks.end() ? end : *next - a_day));
    }
    return out;
}

/// One bar for each end, soonest first; what its short name says is said by it.
std::vector<HandoutBar> HandoutCare::bars() const {
    std::vector<HandoutBar> out;
    for (const CareLine* line : lines("after", "avoid")) {
        if (!is_barred_at_once(*line)) continue;
        Wording end = until(*line);
        if (out.empty() || out.back().until.text != end.text) out.push_back({std::move(end), {}, {}});
        if (line->item->brief)
            out.back().brief.push_back(tongue_.title(*line->item));
        else
            out.back().lines.push_back(tongue_.care(*line));
    }
    return out;
}

std::vector<Wording> HandoutCare::always(std::string_view phase) const {
    std::vector<Wording> out;
    for (const CareLine* line : lines(phase, "do"))
        if (line->item->always) out.push_back(tongue_.care(*line));
    return out;
}

std::vector<HandoutLine> HandoutCare::upkeep() const {
    std::vector<HandoutLine> out;
    for (const CareLine* line : lines("after", "do"))
        if (is_upkeep(*line)) out.push_back({tongue_.care(*line), tongue_.phrase("page-from", {{"date", tongue_.date(line->span.value.from)}})});
    return out;
}

HandoutDays HandoutCare::on_the_day() const {
    HandoutDays out;
    out.dates = tongue_.phrase("page-on-the-day", {{"date", tongue_.date(*session_.date)}});
    for (const CareLine* line : lines("day", "call")) out.call.push_back({tongue_.care(*line), std::nullopt});
    for (const CareLine* line : lines("day", "do")) out.to_do.push_back({tongue_.care(*line), std::nullopt});
    for (const CareLine* line : lines("day", "avoid")) out.to_leave.push_back({tongue_.care(*line), std::nullopt});
    return out;
}

/// The day from which a sheet can be in somebody's hands: the course was opened, and the visit before this one is over.
Day HandoutCare::known_since() const {
    const Day opened = report_.c->opened.value_or(Day::min());
    const Entry* done = last_done_before(*report_.c, session_.number);
    return done ? std::max(opened, *done->on) : opened;
}

/// What begins on one day before the visit; what should have begun before the sheet was there begins with it.
HandoutDays HandoutCare::stretch_before(Day first) const {
    HandoutDays out;
    out.dates = first == known_since() ? tongue_.phrase("page-from-now") : tongue_.phrase("page-from", {{"date", tongue_.date(first)}});
    const auto add = [&](std::string_view kind, std::vector<HandoutLine>& to) {
        for (const CareLine* line : lines("pre", kind))
            if (!line->item->always && std::max(line->span.value.from, known_since()) == first) to.push_back({tongue_.care(*line), std::nullopt});
    };
    add("do", out.to_do);
    add("avoid", out.to_leave);
    return out;
}

std::vector<HandoutDays> HandoutCare::days_before() const {
    std::set<Day> breaks;
    for (const char* kind : {"do", "avoid"})
        for (const CareLine* line : lines("pre", kind))
            if (!line->item->always) breaks.insert(std::max(line->span.value.from, known_since()));
    std::vector<HandoutDays> out;
    for (const Day first : breaks) out.push_back(stretch_before(first));
    out.push_back(on_the_day());
    return out;
}

}  // namespace stipple
