// SPDX-License-Identifier: MIT
#pragma once

#include "model/case.hpp"
#include "plan/adopted.hpp"
#include "report/json_keys.hpp"

namespace stipple {

/// A case as it is printed: the client's copy has no answers, no wish for a depth, no override and no name of the event.
struct CaseFor {
    const Case* c = nullptr;
    bool client = false;
};

/// The answers as a case file writes them: ID=yes, ID=no, ID=DATE.
inline std::vector<std::string> answer_texts(const Case& c) {
    std::vector<std::string> texts;
    for (const Answer& a : c.history) texts.push_back(a.caution->id + "=" + (a.kind == Answer::Kind::date ? iso(a.date) : a.kind == Answer::Kind::yes ? "yes" : "no"));
    return texts;
}

/// The clearances as a case file writes them: ID=WHO.
inline std::vector<std::string> clearance_texts(const Case& c) {
    std::vector<std::string> texts;
    for (const Clearance& clearance : c.cleared) texts.push_back(clearance.caution->id + "=" + clearance.by);
    return texts;
}

/// Runs of days as a case file writes them.
inline std::vector<std::string> texts_of(const std::vector<Days>& runs) {
    std::vector<std::string> texts;
    for (const Days& run : runs) texts.push_back(to_text(run));
    return texts;
}

template <class V>
void describe_json(V& v, const Treat& treat) {
    v.key("concern", [&] { return treat.concern->id; }, "id of the concern");
    v.key("sites", ids_of(treat.sites), "ids of the sites that are treated for it");
    v.key("type", or_null(treat.type), "its type; null where it was not given");
    v.key("severity", or_null(treat.severity), "its severity; null where it was not given");
}

template <class V>
void describe_json(V& v, const Wish& wish) {
    v.key("site", id_or_null(wish.site), "id of the site; null is every site");
    v.key("mm", wish.depth, "the setting wished for");
}

template <class V>
void describe_json(V& v, const Override& o) {
    v.key("kind", o.kind, "kind of the bound or the outcome that is lifted");
    v.key("id", o.id, "the item that it comes from");
    v.key("reason", o.reason, "the practitioner's reason");
}

template <class V>
void describe_booking(V& v, const CaseFor& of) {
    const auto b = [&]() -> const Booking& { return of.c->booking; };
    v.key("interval", [&] { return b().interval_days; }, "the days between sessions that are wished for");
    v.key("closed", [&] { return to_texts(b().closed); }, "when the clinic books nothing: week days, dates, FROM..TO");
    v.key("avoid", [&] { return texts_of(b().avoid); }, "when the client cannot come: dates, FROM..TO");
    v.key("event", [&] { return b().event && !of.client ? std::optional{iso(b().event->day) + " " + b().event->name} : std::nullopt; }, "the day for which the course is to be over, and its name; null in the client's copy");
    v.key("event_margin", [&] { return b().event_margin; }, "the time wished for from the last session to the event");
    v.key("at", [&] { return clock_time_of(b().at_minutes); }, "when needling begins");
    v.key("duration", [&] { return b().minutes ? std::optional{std::to_string(*b().minutes) + "m"} : std::nullopt; }, "how long a visit takes, in minutes: 60m");
    v.key("zone", [&] { return or_null(b().zone); }, "IANA name of the clinic's time zone");
}

template <class V>
void describe_json(V& v, const CaseFor& of) {
    v.key("id", [&] { return or_null(of.c->id); }, "id of the case file; null where there is none");
    v.key("opened", [&] { return of.c->opened; }, "the day on which the course was agreed");
    v.key("ref", [&] { return or_null(of.c->ref); }, "what the clinic calls the client; never a name");
    v.key("revision", [&] { return of.c->revision; }, "entries in its journal");
    v.key("protocols", [&] { return or_null(of.c->protocols); }, "digest of the items that the course was agreed with");
    v.key("planned", [&] { return of.client ? std::vector<std::string>{} : to_texts(of.c->planned); }, "session 1 as it was agreed: SITE=SETTING/CEILING; empty in the client's copy");
    v.key("treat", [&] { return of.c->treats; }, "what is treated, and where");
    v.key("skin", [&] { return or_null(of.c->skin); }, "Fitzpatrick skin type; null where it was not given");
    v.key("age", [&] { return of.c->age; }, "age in whole years; null where it was not given");
    v.key("device", [&] { return id_or_null(of.c->device); }, "id of the device; null where it was not given");
    v.key("start", [&] { return of.c->start; }, "the day wished for session 1");
    v.key("sessions", [&] { return of.c->sessions; }, "the number of sessions wished for");
    describe_booking(v, of);
    v.key("history", [&] { return of.client ? std::vector<std::string>{} : answer_texts(*of.c); }, "answers: ID=yes, ID=no, ID=DATE; empty in the client's copy");
    v.key("cleared", [&] { return of.client ? std::vector<std::string>{} : clearance_texts(*of.c); }, "who agreed that a caution does not stand in the way: ID=WHO; empty in the client's copy");
    v.key("set", [&] { return of.client ? std::vector<Wish>{} : of.c->wishes; }, "depths wished for; empty in the client's copy");
    v.key("override", [&] { return of.client ? std::vector<Override>{} : of.c->overrides; }, "limits lifted for a reason; empty in the client's copy");
}

}  // namespace stipple
