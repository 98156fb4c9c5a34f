// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "model/bound.hpp"
#include "model/interval_floor.hpp"
#include "model/layering.hpp"

namespace stipple {

/// A depth for one site; among the rules that match, the one with most keys wins whole.
struct DepthRule {
    Place at;
    std::string site;
    When when;
    DepthRange depth;
    std::string note;
    Evidence evidence;
};

template <class V>
void describe(V& v, DepthRule& rule) {
    v.place(rule.at);
    v.required("site", rule.site, "id of the site");
    v.optional("when", rule.when, "types, severities and so on that this rule is for");
    v.required("mm", rule.depth, "lightest, recommended and deepest setting in millimetres");
    v.optional("note", rule.note, "where sources disagree, and which figure was chosen");
    describe_evidence(v, rule.evidence);
}

/// From some session on, another spacing: for courses that are weekly at first and slower later.
struct CourseStep {
    Place at;
    int after_session = 0;
    CountRange interval_days;
    std::string note;
    Evidence evidence;
};

template <class V>
void describe(V& v, CourseStep& step) {
    v.place(step.at);
    v.required("after-session", step.after_session, "the session after which this spacing begins");
    v.required("interval-days", step.interval_days, "shortest, usual and longest days between sessions from there on");
    v.optional("note", step.note, "where sources disagree, and which figure was chosen");
    describe_evidence(v, step.evidence);
}

/// How many sessions and how far apart; competes like DepthRule, and `[course]` itself is the rule without keys.
struct CourseRule {
    Place at;
    When when;
    CountRange sessions, interval_days;
    std::vector<CourseStep> steps;  ///< in rising order of their sessions
    std::string note;
    Evidence evidence;
};

template <class V>
void describe(V& v, CourseRule& rule) {
    v.place(rule.at);
    v.optional("when", rule.when, "types and severities that this rule is for");
    v.required("sessions", rule.sessions, "fewest, usual and most sessions");
    v.required("interval-days", rule.interval_days, "shortest, usual and longest days between sessions");
    v.optional("step", rule.steps, "other spacings from some session on");
    v.optional("note", rule.note, "where sources disagree, and which figure was chosen");
    describe_evidence(v, rule.evidence);
}

/// The course of a concern: the general rule and its exceptions.
struct Course {
    CourseRule general;
    std::vector<CourseRule> rules;
};

template <class V>
void describe(V& v, Course& course) {
    describe(v, course.general);
    v.optional("rule", course.rules, "courses for particular types or severities");
}

/// How the needling is done and where it stops.
struct Technique {
    Place at;
    std::string endpoint, directions, notes;
    std::optional<CountRange> passes;
    Evidence evidence;
};

template <class V>
void describe(V& v, Technique& technique) {
    v.place(technique.at);
    v.required("endpoint", technique.endpoint, "id of the endpoint at which needling stops");
    v.optional("passes", technique.passes, "fewest, usual and most passes");
    v.optional("directions", technique.directions, "the directions of the passes");
    v.optional("notes", technique.notes, "what to take care of");
    describe_evidence(v, technique.evidence);
}

/// A call, a photograph or a review that belongs to the course.
struct Milestone {
    Place at;
    std::string id, kind, after, text;
    Duration delay;
    When when;
    Evidence evidence;
};

template <class V>
void describe(V& v, Milestone& milestone) {
    v.place(milestone.at);
    v.id("id", milestone.id, "the name of the milestone");
    v.word("kind", milestone.kind, "call photo review", "what is due");
    v.word("after", milestone.after, "start each-session last-session", "what it is counted from");
    v.required("at", milestone.delay, "how long after it");
    v.optional("when", milestone.when, "for whom");
    v.required("text", milestone.text, "what is to be done");
    describe_evidence(v, milestone.evidence);
}

/// What a client may fairly expect, and by when.
struct Outcome {
    Place at;
    std::string after, expect;
    Duration delay;
    Evidence evidence;
};

template <class V>
void describe(V& v, Outcome& outcome) {
    v.place(outcome.at);
    v.word("after", outcome.after, "first-session last-session", "what it is counted from");
    v.required("at", outcome.delay, "how long after it");
    v.required("expect", outcome.expect, "what the sources report, without promises");
    describe_evidence(v, outcome.evidence);
}

/// How often to come back after the course.
struct Maintenance {
    CountRange every_days;
    std::string note;
    Evidence evidence;
};

template <class V>
void describe(V& v, Maintenance& maintenance) {
    v.required("every-days", maintenance.every_days, "shortest, usual and longest days between maintenance sessions");
    v.optional("note", maintenance.note, "what is known of it");
    describe_evidence(v, maintenance.evidence);
}

/// A remark for the practitioner: an adjunct and what the trials found, a disagreement between sources.
struct Remark {
    Place at;
    std::string about, text;
    Evidence evidence;
};

template <class V>
void describe(V& v, Remark& remark) {
    v.place(remark.at);
    v.word("about", remark.about, "depth course start adjunct evidence site", "what the remark is about");
    v.required("text", remark.text, "the remark, in whole sentences");
    describe_evidence(v, remark.evidence);
}

/// Everything stipple knows of one concern: one file of protocols/concerns.
struct Concern {
    Place at;
    std::string id, title, klass;
    std::vector<std::string> also, types, severities, care, implies;
    Day revised{}, review_by{};
    int evidence_level = 5;
    Course course;
    std::vector<DepthRule> depths;
    std::vector<DepthBound> bounds;
    std::vector<IntervalFloor> interval_floors;  ///< where one matches, it takes the place of the general ones
    Technique technique;
    std::vector<Milestone> milestones;
    std::vector<Outcome> outcomes;
    std::optional<Maintenance> maintenance;
    std::vector<Remark> remarks;
    Layering layering;
};

template <class V>
void describe(V& v, Concern& concern) {
    v.place(concern.at);
    v.id("id", concern.id, "the name of the concern, equal to the name of the file");
    describe_layering(v, concern.layering);
    v.required("title", concern.title, "as a heading shows it");
    v.optional("also", concern.also, "other words people use for it");
    v.word("class", concern.klass, class_words, "class of work");
    v.required("revised", concern.revised, "the day this file was last changed");
    v.required("review-by", concern.review_by, "the day by which it must be read again");
    v.required("evidence", concern.evidence_level, "best level of evidence, Oxford CEBM 2011, 1 to 5");
    v.optional("types", concern.types, "types of the concern");
    v.optional("severities", concern.severities, "severities, mildest first");
    v.required("care", concern.care, "sets of care.toml that apply");
    v.optional("implies", concern.implies, "cautions that everybody with this concern has; its own depths allow for them");
    v.required("course", concern.course, "how many sessions and how far apart");
    v.required("depth", concern.depths, "depths by site");
    v.optional("bound", concern.bounds, "limits that this concern adds");
    v.optional("interval-floor", concern.interval_floors, "least rest after a depth, in place of what holds for every concern");
    v.required("technique", concern.technique, "how the needling is done");
    v.optional("milestone", concern.milestones, "calls, photographs and reviews");
    v.optional("outcome", concern.outcomes, "what to expect, and by when");
    v.optional("maintenance", concern.maintenance, "how often to come back after the course");
    v.optional("remark", concern.remarks, "adjuncts, disagreements and other remarks");
}

}  // namespace stipple
