// SPDX-License-Identifier: MIT
#pragma once

#include "report/json_call.hpp"
#include "report/json_care.hpp"
#include "report/json_case.hpp"
#include "report/json_course.hpp"
#include "report/json_room.hpp"
#include "report/json_screening.hpp"

namespace stipple {

/// What made a document.
struct GeneratorOf {
    const Catalogue* catalogue = nullptr;
};

/// What a refusal is about.
struct AboutOf {
    const Refusal* refusal = nullptr;
};

template <class V>
void describe_json(V& v, const GeneratorOf& of) {
    v.one_of("name", std::string_view{"stipple"}, "stipple", "the program");
    v.key("version", version(), "its version");
    v.key("catalogue", [&] { return of.catalogue->digest; }, "digest of the protocol files in use");
    v.key("layers", [&] { return of.catalogue->layers; }, "folders of protocol files besides the built-in ones");
}

template <class V>
void describe_json(V& v, const AboutOf& of) {
    v.key("concern", [&] { return or_null(of.refusal->concern); }, "id of the concern");
    v.key("site", [&] { return or_null(of.refusal->site); }, "id of the site");
}

template <class V>
void describe_json(V& v, const Refusal& r) {
    v.key("code", r.code, "its code");
    v.key("message", r.message, "what cannot be recommended");
    v.key("help", r.help, "the way out");
    v.key("about", AboutOf{&r}, "what it is about");
    v.key("limits", each_as<DepthLimit>(r.limits), "what stands in the way, where it is a depth");
}

template <class V>
void describe_json(V& v, const Warning& w) {
    v.key("code", w.code, "its code");
    v.key("message", w.message, "what must be known though the plan stands");
}

template <class V>
void describe_json(V& v, const Source& s) {
    v.key("authors", or_null(s.authors), "first author first");
    v.key("title", s.title, "the title, or what the document is");
    v.key("journal", or_null(s.journal), "journal, volume and pages, or the publisher");
    v.key("year", s.year ? std::optional{s.year} : std::nullopt, "year of publication");
    v.key("doi", or_null(s.doi), "digital object identifier");
    v.key("pmid", or_null(s.pmid), "PubMed number");
    v.key("document", or_null(s.document), "number of a regulatory or manufacturer's document");
    v.key("class", s.klass, "what kind of document it is");
    v.key("seen", s.seen, "how it was seen: in full, in part, or through another");
}

/// Everything a report cites, by key.
inline ById<const Source*> sources_by_id(const Report& report) {
    ById<const Source*> sources;
    for (const Source* source : report.sources) sources.items.emplace_back(source->id, source);
    return sources;
}

/// The sessions with when they are booked.
inline std::vector<SessionOf> sessions_of(const Report& report) {
    std::vector<SessionOf> sessions;
    for (const Session& session : report.plan.sessions) sessions.push_back({&session, &report.c->booking});
    return sessions;
}

template <class V>
void describe_json(V& v, const Report& report) {
    const Plan& plan = report.plan;
    v.one_of("schema", std::string_view{"stipple.report/1"}, "stipple.report/1", "the layout of this document");
    v.key("generator", GeneratorOf{report.catalogue}, "what made it");
    v.key("case", CaseFor{report.c, report.view.for_client}, "the case as it was asked");
    v.key("screening", ScreeningOf{&report}, "what is known about treating this client at all");
    v.key("depths", plan.depths, "the needle depth for each site and session");
    v.key("sessions", [&] { return sessions_of(report); }, "the visits, in order");
    v.key("event", [&] { return plan.event ? std::optional{EventOf{&*plan.event, report.c->booking.event->day}} : std::nullopt; }, "how the course lies to the day that it is for");
    v.key("reactions", plan.reactions, "what was reported after sessions");
    v.key("care", plan.care, "care before and after each session, and the red flags");
    v.key("days", report.days, "the same folded out by day, by id");
    v.key("triage", [&] { return report.call ? std::optional{CallOf{&report}} : std::nullopt; }, "the answer on the phone");
    v.key("milestones", plan.milestones, "calls, photographs and reviews");
    v.key("procedure", [&] { return steps_of(report); }, "the room sheet of one session");
    v.key("numbing", [&] { return report.room ? report.room->numbing : std::nullopt; }, "what numbs, where it was asked for");
    v.key("outcomes", plan.outcomes, "what can be expected by when");
    v.key("maintenance", [&] { return upkeep_of(plan); }, "what keeps the result up after the course");
    v.key("refusals", plan.refusals, "what cannot be recommended, and the way out");
    v.key("warnings", plan.warnings, "what must be known though the plan stands");
    v.key("sources", [&] { return sources_by_id(report); }, "everything cited, by key");
}

}  // namespace stipple
