// SPDX-License-Identifier: MIT
#pragma once

#include "report/json_keys.hpp"
#include "report/report.hpp"

namespace stipple {

/// A session as it is booked.
struct SessionOf {
    const Session* session = nullptr;
    const Booking* booking = nullptr;
};

/// CONCERN:SITE of everything that is treated on a session.
inline std::vector<std::string> treated_on(const Session& session) {
    std::vector<std::string> texts;
    for (const auto& [concern, site] : session.treat) texts.push_back(concern->id + ":" + site->id);
    return texts;
}

/// What keeps up the result of several concerns: the longest spacing, the weakest basis.
struct Upkeep {
    CountRange every_days;
    Evidence evidence;
};

/// The upkeep after a course; nothing where no concern has one.
std::optional<Upkeep> upkeep_of(const Plan& plan);

template <class V>
void describe_json(V& v, const Flag& flag) {
    v.key("code", flag.code, "deeper-than-thin-skin or deeper-than-skin");
    v.key("message", flag.message, "the same in words");
}

template <class V>
void describe_json(V& v, const DepthAdvice& a) {
    v.key("concerns", ids_of(a.concerns), "ids of the concerns that it is for");
    v.key("site", [&] { return a.site->id; }, "id of the site");
    v.key("session", a.session, "number of the session");
    v.key("min_mm", a.depth.value.min, "the lightest setting that serves");
    v.key("typical_mm", a.depth.value.typical, "the setting recommended");
    v.key("max_mm", a.depth.value.max, "the ceiling");
    v.key("setting_mm", a.setting, "what to dial: the recommendation or a permitted wish; of a session that was done, what was used");
    v.key("used_mm", a.used, "what was used, where it was recorded");
    v.key("endpoint", [&] { return id_or_null(a.endpoint); }, "id of the sign at which needling stops");
    v.key("passes", a.passes, "how often the site is passed over");
    describe_evidence_json(v, [&] { return a.evidence; });
    v.key("bounds", each_as<DepthLimit>(a.depth.bounds), "every limit on this depth, binding or not");
    v.key("flags", a.flags, "remarks on it");
}

template <class V>
void describe_json(V& v, const SessionOf& of) {
    const auto s = [&]() -> const Session& { return *of.session; };
    v.key("number", [&] { return s().number; }, "its place in the course, from 1");
    v.key("date", [&] { return s().date; }, "its day; null where no start was given");
    v.key("time", [&] { return clock_time_of(of.booking->at_minutes); }, "when needling begins");
    v.key("zone", [&] { return or_null(of.booking->zone); }, "IANA name of the time zone");
    v.key("earliest", [&] { return s().earliest; }, "first day of its window");
    v.key("latest", [&] { return s().latest; }, "last day of its window; null: it has none");
    v.key("interval_days", [&] { return s().interval_days; }, "days since the session before");
    v.one_of("status", [&] { return s().status; }, "planned done moved missed held cancelled", "what has become of it");
    v.key("was", [&] { return s().was; }, "the days it had before it was moved or missed");
    v.key("because", [&] { return s().because; }, "what set its day, as a practitioner reads it");
    v.key("treat", [&] { return treated_on(s()); }, "CONCERN:SITE of what is treated on it");
    v.key("bounds", [&] { return each_as<TimeLimit>(s().bounds); }, "every limit on its day, binding or not");
}

/// How the course lies to its event.
struct EventOf {
    const EventFit* fit = nullptr;
    Day day{};
};

template <class V>
void describe_json(V& v, const EventOf& of) {
    v.key("date", of.day, "the day of the event");
    v.key("margin", [&] { return of.fit->margin; }, "the time kept from the last session to the event");
    v.one_of("margin_basis", [&] { return std::string{of.fit->by_convention ? "convention" : "clinic"}; }, "convention clinic", "whether it is stipple's or the clinic's");
    v.key("days_spare", [&] { return Signed{of.fit->days_spare}; }, "days left beyond the margin; below zero: too late by so many");
}

template <class V>
void describe_json(V& v, const Reaction& r) {
    v.key("entry", [&] { return r.entry->number; }, "number of the journal entry");
    v.key("session", [&] { return r.entry->session; }, "the session that it followed");
    v.key("day", [&] { return r.entry->day; }, "days after it");
    v.key("id", [&] { return r.entry->sign ? r.entry->sign->id : r.entry->expected->id; }, "id of the red flag, or of what is expected for a while");
    v.one_of("answer", r.answer, answer_words, "how soon it had to be seen");
    v.key("reviewed", r.reviewed, "whether it has been reviewed");
    v.key("holds", [&] { return r.holds(); }, "whether nothing is needled until it has been");
}

template <class V>
void describe_json(V& v, const DatedMilestone& m) {
    v.key("id", [&] { return m.milestone->id; }, "id of the milestone");
    v.key("kind", [&] { return m.milestone->kind; }, "call, photo or review");
    v.key("session", m.session, "the session that it counts from");
    v.key("date", m.date, "its day");
    v.key("text", [&] { return m.milestone->text; }, "what is done then");
}

template <class V>
void describe_json(V& v, const DatedOutcome& o) {
    v.key("at_days", [&] { return nominal_hours(o.outcome->delay) / 24; }, "days after the session that it counts from; a month counts as 30");
    v.key("after", [&] { return o.outcome->after; }, "first-session or last-session");
    v.key("date", o.date, "from this day");
    v.key("expect", [&] { return o.outcome->expect; }, "what can be expected by then");
    describe_evidence_json(v, [&] { return &o.outcome->evidence; });
}

template <class V>
void describe_json(V& v, const Upkeep& upkeep) {
    v.key("every_days", upkeep.every_days, "days from one session to the next, after the course");
    v.key("basis", upkeep.evidence.basis, "the weakest basis among the concerns");
    v.key("sources", upkeep.evidence.sources, "keys of `sources`");
}

}  // namespace stipple
