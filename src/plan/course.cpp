// SPDX-License-Identifier: MIT
#include "plan/course.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "plan/rules.hpp"

namespace stipple {

namespace {

/// Fewest sessions over every candidate: what is not known is taken as the strictest it could be.
CourseChoice fewest(const Treat& treat, const std::vector<Candidate<CourseRule>>& found) {
    CourseChoice choice{&treat, found.front().rule->sessions, 0, {}, {}};
    for (const auto& candidate : found) {
        const CountRange& s = candidate.rule->sessions;
        choice.sessions = {std::min(choice.sessions.min, s.min), std::min(choice.sessions.typical, s.typical), std::min(choice.sessions.max, s.max)};
        choice.open.push_back(candidate.rule);
    }
    return choice;
}

/// The spacing that one rule gives before a session: its own, or that of the last step begun by then.
Spacing spacing_of(const CourseRule& rule, int session) {
    Spacing spacing{rule.interval_days, &rule.evidence};
    for (const CourseStep& step : rule.steps)
        if (step.after_session < session) spacing = {step.interval_days, &step.evidence};
    return spacing;
}

}  // namespace

Spacing CourseChoice::spacing_to(int session) const {
    Spacing strictest = spacing_of(*open.front(), session);
    for (const CourseRule* rule : open) {
        const Spacing other = spacing_of(*rule, session);
        CountRange& d = strictest.days;
        if (other.days.typical > d.typical) strictest.evidence = other.evidence;
        d = {std::max(d.min, other.days.min), std::max(d.typical, other.days.typical),
             std::max({std::min(d.max, other.days.max), d.typical, other.days.typical})};
    }
    return strictest;
}

std::vector<CourseChoice> choose_courses(const Catalogue& catalogue, const Case& c, const Pace& pace, std::vector<Warning>& warnings) {
    std::vector<CourseChoice> courses;
    for (const Treat& treat : c.treats) {
        Facts facts;
        facts[Dimension::type] = treat.type;
        facts[Dimension::severity] = treat.severity;
        facts[Dimension::skin] = c.skin;
        if (c.age) facts[Dimension::age] = std::to_string(*c.age);
        facts[Dimension::klass] = treat.concern->klass;
        courses.push_back(fewest(treat, candidates(catalogue, *treat.concern, course_rules(*treat.concern), facts)));
        CourseChoice& course = courses.back();
        course.planned = c.sessions.value_or(course.sessions.typical);
        if (pace.sessions) course.planned = std::min(course.planned, std::max(course.sessions.min, *pace.sessions));  // a pace never asks for more
        course.wished_days = pace.interval_days ? pace.interval_days : c.booking.interval_days;
        if (course.planned < course.sessions.min || course.planned > course.sessions.max)
            warnings.push_back({"W0607", fmt::format("{0}: the protocol gives {2} to {3} sessions, and {1} asked for", treat.concern->title, course.planned == 1 ? std::string{"1 was"} : fmt::format("{} were", course.planned),
                                                     course.sessions.min, course.sessions.max)});
    }
    return courses;
}

int count_sessions(const std::vector<CourseChoice>& courses, const Case& c) {
    int count = 0;
    for (const CourseChoice& course : courses) count = std::max(count, course.planned);
    for (const Entry& e : c.journal) count = std::max(count, e.what == "done" ? e.session : 0);
    return count;
}

}  // namespace stipple
