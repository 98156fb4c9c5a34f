// SPDX-License-Identifier: MIT
#include "plan/schedule.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/care_set.hpp"
#include "plan/rules.hpp"

namespace stipple {

namespace {

constexpr int stretch_days = 14;  // rulings on intervals: where the floor passes a concern's longest interval, the window is floor to floor + 14

/// Fewest sessions and longest spacing over every candidate: what is not known is taken as the strictest it could be.
CourseChoice strictest(const Treat& treat, const std::vector<Candidate<CourseRule>>& found) {
    CourseChoice choice{&treat, found.front().rule->sessions, found.front().rule->interval_days, 0, found.front().rule};
    for (const auto& candidate : found) {
        const CourseRule& rule = *candidate.rule;
        if (rule.sessions.typical < choice.sessions.typical) choice.rule = &rule;
        choice.sessions = {std::min(choice.sessions.min, rule.sessions.min), std::min(choice.sessions.typical, rule.sessions.typical),
                           std::min(choice.sessions.max, rule.sessions.max)};
        choice.interval_days = {std::max(choice.interval_days.min, rule.interval_days.min),
                                std::max(choice.interval_days.typical, rule.interval_days.typical),
                                std::max({std::min(choice.interval_days.max, rule.interval_days.max), choice.interval_days.typical,
                                          rule.interval_days.typical})};
    }
    return choice;
}

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
    interval.min = std::max(interval.min, course.interval_days.min);
    interval.typical = std::max(interval.typical, course.interval_days.typical);
    interval.max = std::min(interval.max, course.interval_days.max);
    session.bounds.push_back({"rule", course.treat->concern->id, {{}, {}, {}, {}, course.interval_days.min, {}, {}},
                              fmt::format("{} to {} days between sessions, usually {}", course.interval_days.min, course.interval_days.max,
                                          course.interval_days.typical),
                              &course.rule->evidence, false, {}});
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
        session.because.push_back(fmt::format("not within {} days: the skin rests {} after such a depth", interval.max, least));
        warnings.push_back({"W0604", fmt::format("session {}: the longest interval of {} days gives way to {} days of rest", session.number,
                                                 interval.max, least)});
    }
    for (Bound& bound : session.bounds) {
        bound.limit.earliest = before + std::chrono::days{*bound.limit.days};
        bound.binding = *bound.limit.days == least;
    }
}

/// Preparation that would be good and for which too few days are left only warns.
void warn_of_short_lead(const std::vector<const CareItem*>& ideal, const Case& c, Day start, std::vector<Warning>& warnings) {
    for (const CareItem* item : ideal)
        if (c.opened && later(*c.opened, *item->lead) > start)
            warnings.push_back({"W0606", fmt::format("{}: {} before session 1 would be best, and {} days are left", item->title.empty() ? item->id : item->title,
                                                     in_words(*item->lead), (start - *c.opened).count())});
}

}  // namespace

std::vector<CourseChoice> choose_courses(const Catalogue& catalogue, const Case& c, std::vector<Warning>& warnings) {
    std::vector<CourseChoice> courses;
    for (const Treat& treat : c.treats) {
        Facts facts;
        facts[Dimension::type] = treat.type;
        facts[Dimension::severity] = treat.severity;
        facts[Dimension::skin] = c.skin;
        facts[Dimension::klass] = treat.concern->klass;
        courses.push_back(strictest(treat, candidates(catalogue, *treat.concern, course_rules(*treat.concern), facts)));
        CourseChoice& course = courses.back();
        course.planned = c.sessions.value_or(course.sessions.typical);
        if (course.planned < course.sessions.min || course.planned > course.sessions.max)
            warnings.push_back({"W0607", fmt::format("{0}: the protocol gives {2} to {3} sessions, and {1} asked for", treat.concern->title, course.planned == 1 ? std::string{"1 was"} : fmt::format("{} were", course.planned),
                                                     course.sessions.min, course.sessions.max)});
    }
    return courses;
}

Session first_session(const Catalogue& catalogue, const Case& c, std::vector<Warning>& warnings) {
    Session session;
    session.date = session.earliest = c.start;
    if (!c.start) return session;
    std::vector<const CareItem*> ideal;
    bool unchecked = false;
    for (const CareItem* item : care_items(catalogue, c)) {
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
    if (before.date) set_window(session, interval, *before.date, warnings);
    return session;
}

}  // namespace stipple
