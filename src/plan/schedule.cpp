// SPDX-License-Identifier: MIT
#include "plan/schedule.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/care_set.hpp"
#include "plan/rules.hpp"
#include "plan/standing.hpp"

namespace stipple {

namespace {

constexpr int stretch_days = 14;  // rulings on intervals: where the floor passes a concern's longest interval, the window is floor to floor + 14

/// The least rest after a depth at a site: among the floors that match, the one with most keys wins; the longest over all concerns.
const IntervalFloor* floor_for(const Catalogue& catalogue, const Case& c, const DepthAdvice& advice) {
    std::vector<const IntervalFloor*> floors, matching;
    for (const IntervalFloor& floor : catalogue.interval_floors) floors.push_back(&floor);
    for (Facts& facts : facts_at(c, *advice.site)) {
        facts[Dimension::band] = band_of(catalogue, advice.depth.value.max);
        const auto best = winners(floors, facts);
        matching.insert(matching.end(), best.begin(), best.end());
    }
    const auto longest = std::max_element(matching.begin(), matching.end(), [](auto* a, auto* b) { return a->days < b->days; });
    return longest == matching.end() ? nullptr : *longest;
}

/// Whether preparation is for this client at all; what is not known counts as met.
bool is_for(const CareItem& item, const Case& c) {
    for (const Treat& treat : c.treats)
        for (const Site* site : treat.sites) {
            Facts facts = facts_of(c, treat, *site);
            facts[Dimension::session] = "first";
            if (could_hold(item.when, facts)) return true;
        }
    return false;
}

struct Interval {
    int min = 0, typical = 0, max = limits::longest_interval_days, floor = 0;
};

void add_course(Interval& interval, Session& session, const CourseChoice& course) {
    const Spacing spacing = course.spacing_to(session.number);
    const CountRange& days = spacing.days;
    interval.min = std::max(interval.min, days.min);
    interval.typical = std::max(interval.typical, days.typical);
    interval.max = std::min(interval.max, days.max);
    session.bounds.push_back({"rule", course.treat->concern->id, {{}, {}, {}, {}, days.min, {}, {}},
                              fmt::format("{} to {} days between sessions, usually {}", days.min, days.max, days.typical), spacing.evidence, false, {}});
}

/// A caution that stood at the last session may ask for more rest after it.
void add_caution(Interval& interval, Session& session, const Finding& finding) {
    const auto days = finding.caution->interval_days;
    if (!days) return;
    interval.floor = std::max(interval.floor, *days);
    session.bounds.push_back({"caution", finding.caution->id, {{}, {}, {}, {}, days, {}, {}}, finding.reason->because, &finding.reason->evidence, false, {}});
}

void add_floor(Interval& interval, Session& session, const IntervalFloor& floor, const DepthAdvice& advice) {
    interval.floor = std::max(interval.floor, floor.days);
    session.bounds.push_back({"depth", advice.site->id, {{}, {}, {}, {}, floor.days, {}, {}},
                              fmt::format("rest after up to {} mm. {}", millimetres(advice.depth.value.max), floor.because), &floor.evidence, false, {}});
}

void set_window(Session& session, const Interval& interval, Day before, std::vector<Warning>& warnings) {
    const int least = std::max(interval.min, interval.floor);
    const bool stretched = interval.max < least;
    const int most = stretched ? least + (interval.floor > interval.max ? stretch_days : 0) : interval.max;
    session.earliest = before + std::chrono::days{least};
    session.latest = before + std::chrono::days{most};
    session.date = before + std::chrono::days{std::clamp(interval.typical, least, most)};
    session.interval_days = static_cast<int>((*session.date - before).count());
    if (stretched) {
        session.because.push_back(fmt::format("not within {} days: {} days of rest are asked for", interval.max, least));
        warnings.push_back({"W0604", fmt::format("session {}: the longest interval of {} days gives way to {} days of rest", session.number,
                                                 interval.max, least)});
    }
    for (Bound& bound : session.bounds) {
        bound.limit.earliest = before + std::chrono::days{*bound.limit.days};
        bound.binding = *bound.limit.days == least;
    }
}

/// Waits out every caution that defers, each wait on the day to which the one before has moved the session.
void wait_for_cautions(Session& session, const Catalogue& catalogue, const Case& c) {
    const auto planned = session.date;
    const auto ends_later = [](const Finding& a, const Finding& b) { return a.until < b.until; };
    for (;;) {
        session.findings = findings_on(catalogue, c, session.date, session.number);
        const auto last = std::max_element(session.findings.begin(), session.findings.end(), ends_later);
        if (!session.date || last == session.findings.end() || !last->until) break;
        session.bounds.insert(session.bounds.end(), last->bounds.begin(), last->bounds.end());
        session.earliest = session.date = *last->until;
        for (Bound& bound : session.bounds) bound.binding = bound.limit.earliest == session.earliest;
        session.because.push_back(fmt::format("waits for {}", last->caution->title));
    }
    if (session.latest) session.latest = std::max(session.latest, session.date);
    if (session.interval_days) *session.interval_days += static_cast<int>((*session.date - *planned).count());
    session.withheld = std::any_of(session.findings.begin(), session.findings.end(), [](const Finding& f) { return f.withholds(); });
    for (const Finding& f : session.findings)
        if (f.withholds() && session.number > 1) session.because.push_back(fmt::format("provisional until {} is settled", f.caution->title));
}

/// Preparation that would be good and for which too few days are left only warns.
void warn_of_short_lead(const std::vector<const CareItem*>& ideal, const Case& c, Day start, std::vector<Warning>& warnings) {
    for (const CareItem* item : ideal)
        if (c.opened && later(*c.opened, *item->lead) > start)
            warnings.push_back({"W0606", fmt::format("{}: {} before session 1 would be best, and {} days are left", item->title.empty() ? item->id : item->title,
                                                     in_words(*item->lead), (start - *c.opened).count())});
}

}  // namespace

Session first_session(const Catalogue& catalogue, const Case& c, std::vector<Warning>& warnings) {
    Session session;
    session.date = session.earliest = c.start;
    if (!c.start) {
        wait_for_cautions(session, catalogue, c);
        return session;
    }
    std::vector<const CareItem*> ideal;
    bool unchecked = false;
    for (const CareItem* item : care_items(catalogue, c, findings_on(catalogue, c, c.start, 1))) {
        if (item->phase != "pre" || !item->lead || !is_for(*item, c)) continue;
        const bool must = item->force == "must";
        if (!must) ideal.push_back(item);
        unchecked = unchecked || (must && !c.opened);
        if (!must || !c.opened || later(*c.opened, *item->lead) <= *c.start) continue;
        session.bounds.push_back({"lead", item->id, {{}, {}, {}, later(*c.opened, *item->lead), {}, {}, {}}, item->text, &item->evidence, false, {}});
    }
    for (const Bound& bound : session.bounds) session.earliest = std::max(*session.earliest, *bound.limit.earliest);
    session.date = session.earliest;
    for (Bound& bound : session.bounds) bound.binding = bound.limit.earliest == session.date;
    if (session.date != c.start)
        session.because.push_back(fmt::format("moved from {}: preparation that must be done takes until then", iso(*c.start)));
    if (unchecked) warnings.push_back({"W0605", "whether there is time to prepare was not checked; give the day the case was opened with --opened"});
    wait_for_cautions(session, catalogue, c);
    warn_of_short_lead(ideal, c, *session.date, warnings);
    return session;
}

Session next_session(const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses, const Session& before,
                     const std::vector<DepthAdvice>& depths, std::vector<Warning>& warnings) {
    Session session;
    session.number = before.number + 1;
    Interval interval;
    for (const CourseChoice& course : courses)
        if (session.number <= course.planned) add_course(interval, session, course);
    for (const DepthAdvice& advice : depths)
        if (advice.session == before.number)
            if (const IntervalFloor* floor = floor_for(catalogue, c, advice)) add_floor(interval, session, *floor, advice);
    for (const Finding& finding : before.findings) add_caution(interval, session, finding);
    if (before.date) set_window(session, interval, *before.date, warnings);
    wait_for_cautions(session, catalogue, c);
    return session;
}

}  // namespace stipple
