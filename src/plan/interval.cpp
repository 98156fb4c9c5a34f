// SPDX-License-Identifier: MIT
#include "plan/interval.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/rules.hpp"

namespace stipple {

namespace {

constexpr int stretch_days = 14;  // rulings on intervals: where the floor passes a concern's longest interval, the window is floor to floor + 14

struct Interval {
    int min = 0, typical = 0, max = limits::longest_interval_days, floor = 0;
};

const IntervalFloor* longer(const IntervalFloor* a, const IntervalFloor* b) { return !a || (b && b->days > a->days) ? b : a; }

/// The longest of the floors that win under the facts, or that may win once what was not given is known; nullptr where there is none.
const IntervalFloor* longest_of(const std::vector<IntervalFloor>& floors, const Facts& facts) {
    std::vector<const IntervalFloor*> settled;
    const IntervalFloor* longest = nullptr;
    for (const IntervalFloor& floor : floors) {
        if (holds(floor.when, facts))
            settled.push_back(&floor);
        else if (is_not_ruled_out(floor.when, facts))
            longest = longer(longest, &floor);
    }
    for (const IntervalFloor* floor : winners(settled, facts)) longest = longer(longest, floor);
    return longest;
}

/// The least rest after a depth at a site, the longest over all concerns treated there.
const IntervalFloor* floor_for(const Catalogue& catalogue, const Case& c, const DepthAdvice& advice) {
    const IntervalFloor* longest = nullptr;
    for (const Treat& treat : c.treats) {
        if (std::find(treat.sites.begin(), treat.sites.end(), advice.site) == treat.sites.end()) continue;
        Facts facts = facts_of(c, treat, *advice.site);
        facts[Dimension::band] = band_of(catalogue, advice.reached());
        const IntervalFloor* floor = rest_for(catalogue, *treat.concern, facts);
        longest = longer(longest, floor);
    }
    return longest;
}

void add_course(Interval& interval, Session& session, const CourseChoice& course) {
    const Spacing spacing = course.spacing_to(session.number);
    const CountRange& days = spacing.days;
    interval.min = std::max(interval.min, days.min);
    interval.typical = std::max(interval.typical, days.typical);
    interval.max = std::min(interval.max, days.max);
    session.bounds.push_back({"rule", course.treat->concern->id, {{}, {}, {}, {}, days.min, {}, {}},
                              fmt::format("{} to {} days between sessions, usually {}", days.min, days.max, days.typical), spacing.evidence, false, {}});
}

/// What a session asks for in rest, by the depths reached at its sites and the cautions that stood on its day: bounds in days from its own day.
std::vector<Bound> rests_after(const Catalogue& catalogue, const Case& c, const Session& session, const Plan& plan) {
    std::vector<Bound> rests;
    const auto add = [&](std::string_view kind, const std::string& id, int days, std::string because, const Evidence& evidence) {
        rests.push_back({kind, id, {{}, {}, {}, {}, days, {}, {}}, std::move(because), &evidence, false, {}});
    };
    for (const DepthAdvice& advice : plan.depths) {
        if (advice.session != session.number) continue;
        if (const IntervalFloor* floor = floor_for(catalogue, c, advice))
            add("depth", advice.site->id, floor->days, fmt::format("rest after {}{} mm. {}", advice.used ? "" : "up to ", millimetres(advice.reached()), floor->because), floor->evidence);
    }
    for (const Finding& finding : session.findings)
        if (const auto days = finding.caution->interval_days) add("caution", finding.caution->id, *days, finding.reason->because, finding.reason->evidence);
    return rests;
}

void add_floor(Interval& interval, Session& session, Bound bound) {
    interval.floor = std::max(interval.floor, *bound.limit.days);
    session.bounds.push_back(std::move(bound));
}

void add_floors(Interval& interval, const Catalogue& catalogue, const Case& c, const Session& before, const Plan& plan, Session& session) {
    for (Bound& rest : rests_after(catalogue, c, before, plan)) add_floor(interval, session, std::move(rest));
    for (const Reaction& reaction : plan.reactions)
        if (const Later* later = reaction.later(); later && later->interval_days)
            add_floor(interval, session, {"entry", reaction.entry->sign->id, {{}, {}, {}, {}, later->interval_days, {}, {}}, later->because, &later->evidence, false, {}});
}

/// The rest after a session further back runs from its own day: where it is not over on the day of the last one, what is left of it counts from there.
void add_rest_still_running(Interval& interval, const Catalogue& catalogue, const Case& c, const Session& before, const Plan& plan, Session& session) {
    for (const Session& earlier : plan.sessions) {
        if (earlier.number >= before.number || earlier.status == "cancelled" || !earlier.date) continue;
        for (Bound& rest : rests_after(catalogue, c, earlier, plan)) {
            const int days = *rest.limit.days, left = days - static_cast<int>((*before.date - *earlier.date).count());
            if (left <= 0) continue;
            rest.limit.days = left;
            rest.because = fmt::format("{} days from session {} on: {}", days, earlier.number, rest.because);
            if (left > std::max(interval.min, interval.floor)) session.because.push_back(fmt::format("session {} asks for {} days of rest", earlier.number, days));
            add_floor(interval, session, std::move(rest));
        }
    }
}

}  // namespace

const IntervalFloor* rest_for(const Catalogue& catalogue, const Concern& concern, const Facts& facts) {
    std::vector<const IntervalFloor*> all;
    for (const auto* floors : {&concern.interval_floors, &catalogue.interval_floors})
        for (const IntervalFloor& floor : *floors) all.push_back(&floor);
    const IntervalFloor* strictest = nullptr;
    for (const Facts& completed : at_every_age(completions(catalogue, concern, facts, dimensions_of(all)), conditions_of(all))) {
        const auto settles = [&](const IntervalFloor& floor) { return holds(floor.when, completed); };
        strictest = longer(strictest, longest_of(concern.interval_floors, completed));
        if (std::none_of(concern.interval_floors.begin(), concern.interval_floors.end(), settles)) strictest = longer(strictest, longest_of(catalogue.interval_floors, completed));
    }
    return strictest;
}

Window interval_window(const Catalogue& catalogue, const Case& c, const std::vector<CourseChoice>& courses, const Session& before, const Plan& plan,
                       Session& session, std::vector<Warning>& warnings) {
    Interval interval;
    const auto runs = [&](const CourseChoice& course) { return session.number <= course.planned; };
    const bool past_all = std::none_of(courses.begin(), courses.end(), runs);  // done beyond the number that was set: the spacing stays the course's
    for (const CourseChoice& course : courses)
        if (past_all || runs(course)) add_course(interval, session, course);
    add_floors(interval, catalogue, c, before, plan, session);
    add_rest_still_running(interval, catalogue, c, before, plan, session);
    const auto wished = courses.front().wished_days;
    if (wished) interval.typical = *wished;
    const int least = std::max(interval.min, interval.floor);
    const bool stretched = interval.max < least;
    const int most = stretched ? least + (interval.floor > interval.max ? stretch_days : 0) : interval.max;
    const auto after = [&](int days) { return *before.date + std::chrono::days{days}; };
    if (stretched) {
        session.because.push_back(fmt::format("not within {} days: {} days of rest are asked for", interval.max, least));
        warnings.push_back({"W0604", fmt::format("session {}: the longest interval of {} days gives way to {} days of rest", session.number, interval.max, least)});
    }
    for (Bound& bound : session.bounds) {
        bound.limit.earliest = after(*bound.limit.days);
        bound.binding = *bound.limit.days == least;
    }
    return {after(least), after(std::clamp(interval.typical, least, std::max(most, wished.value_or(0)))), after(most)};
}

}  // namespace stipple
