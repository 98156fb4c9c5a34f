// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "format/bodies.hpp"
#include "format/fhir_json.hpp"
#include "report/document.hpp"
#include "report/parts.hpp"

namespace stipple {

namespace {

/// The paragraphs among blocks as texts, each after its label.
std::vector<std::string> paragraphs_of(const Blocks& blocks) {
    std::vector<std::string> texts;
    for (const Block& block : blocks)
        if (const auto* p = std::get_if<Paragraph>(&block)) texts.push_back(p->label.size() < 2 ? p->text : fmt::format("{}: {}", p->label, p->text));
    return texts;
}

std::string session_of_all(const Report& report, int number) { return fmt::format("session {} of {}", number, std::max(report.plan.length, number)); }

/// What is treated, and the line or two that stand over every document.
void put_title(FhirJson& plan, const Report& report) {
    Blocks head;
    add_head(head, report);
    std::vector<std::string> titles;
    for (const Block& block : head)
        if (const auto* heading = std::get_if<Heading>(&block)) titles.push_back(heading->text);
    put_text(plan, "title", titles.empty() ? "Microneedling" : "Microneedling: " + join(titles, "; "));
    put_text(plan, "description", join(paragraphs_of(head), " · "));
}

/// The client by the clinic's own reference; never a name.
FhirJson subject_of(const Case& c) {
    const std::string ref = plain(c.ref);
    if (ref.empty()) return {{"type", "Patient"}, {"display", "a client without a reference"}};
    return {{"type", "Patient"}, {"identifier", {{"value", ref}}}};
}

/// The definitions that the course follows, as `show` prints them, and the catalogue that they stand in.
void put_origin(FhirJson& plan, const Report& report) {
    FhirJson definitions = FhirJson::array();
    for (const Treat& treat : report.c->treats) definitions.push_back(fmt::format("{}|{}", definition_url(*treat.concern), report.catalogue->digest));
    if (!definitions.empty()) plan["instantiatesCanonical"] = definitions;
    plan["instantiatesUri"] = FhirJson::array({report.catalogue->digest});
}

std::string depth_in_words(const DepthAdvice& a, const Case& c) {
    std::string text = fmt::format("{}: {} {} mm", a.site->id, a.used ? "used" : "set to", setting_text(a, c));
    text += fmt::format("; lightest {}, ceiling {} mm", millimetres(a.depth.value.min), millimetres(a.depth.value.max));
    if (const std::string names = set_by(a); !names.empty()) text += fmt::format(", set by {}", names);
    if (a.evidence) text += fmt::format(" [{}]", rests_on(*a.evidence));
    if (const std::string technique = technique_of(a); !technique.empty()) text += fmt::format("; stop at {}", technique);
    for (const Flag& flag : a.flags) text += "; " + flag.message;
    return text;
}

std::string session_in_words(const Report& report, const Session& session) {
    const Booking& booking = report.c->booking;
    std::string text;
    if (session.date) text = iso_with_weekday(*session.date);
    if (session.date && booking.at_minutes && session.is_ahead()) text += fmt::format(" {}{}", clock_time(*booking.at_minutes), booking.zone.empty() ? "" : fmt::format(" ({})", booking.zone));
    if (const std::string remark = remark_of(session, report.plan); !remark.empty()) text += fmt::format("{}{}", text.empty() ? "" : "; ", remark);
    for (const DepthAdvice& advice : report.plan.depths)
        if (advice.session == session.number) text += "\n" + depth_in_words(advice, *report.c);
    return text;
}

/// Why a session has the status that it has, or must not be done; the client's copy does not say which answer it was.
std::string reason_of(const Report& report, const Session& session) {
    if (session.status == "done") return {};
    std::vector<std::string> reasons;
    const bool is_next = session.number == report.plan.screening.session && session.is_ahead();
    if (const std::string open = not_screened(report); is_next && !open.empty()) reasons.push_back("NOT SCREENED: " + open);
    if (session.status != "planned") reasons.insert(reasons.end(), session.because.begin(), session.because.end());
    if (session.is_provisional() && report.view.for_client) reasons.emplace_back("to be settled with the clinic first");
    for (const Finding& f : session.findings)
        if (session.withheld && f.withholds() && !report.view.for_client) reasons.push_back(fmt::format("{}: {}", f.caution->title, f.reason->because));
    return join(reasons, " · ");
}

/// The window, widened to the day itself where that lies outside; of what was done or cancelled the day alone.
std::optional<FhirJson> when_of(const Session& s) {
    if (!s.date) return std::nullopt;
    const bool has_window = s.is_ahead() && s.earliest && s.latest;
    return has_window ? period_of(std::min(*s.earliest, *s.date), std::max(*s.latest, *s.date)) : period_of(*s.date, *s.date);
}

/// The parts of an activity in the order of the specification; `detail` alone, never a reference beside it.
struct Activity {
    bool is_service = false;
    std::string title;
    std::string_view status = "not-started";
    std::string reason;
    bool forbidden = false;
    std::optional<FhirJson> when;
    std::string description;
};

FhirJson activity_json(const Activity& a) {
    FhirJson detail;
    if (a.is_service) detail["kind"] = "ServiceRequest";
    detail["code"] = concept_of(a.title);
    detail["status"] = a.status;
    if (!a.reason.empty()) detail["statusReason"] = concept_of(a.reason);
    if (a.forbidden) detail["doNotPerform"] = true;
    if (a.when) detail["scheduledPeriod"] = *a.when;
    put_text(detail, "description", a.description);
    return {{"detail", detail}};
}

Activity refusal_activity(const Report& report, const Refusal& refusal) {
    const std::string what = join(std::vector<std::string>{refusal.concern, refusal.site}, " ");
    const std::string about{trimmed(what)};
    return {true, about.empty() ? "Microneedling, as asked" : fmt::format("Microneedling, as asked: {}", about), "not-started",
            report.view.for_client ? refusal.message : fmt::format("REFUSED: {} ({})", refusal.message, refusal.code), true, std::nullopt, refusal.help};
}

Activity session_activity(const Report& report, const Session& session) {
    const auto sites = spoken_sites(session);
    const std::string title = fmt::format("Microneedling, {}{}{}", session_of_all(report, session.number), sites.empty() ? "" : ": ", enumerate(sites));
    return {true, title, activity_status(session), reason_of(report, session), session.withheld && session.is_ahead(), when_of(session), session_in_words(report, session)};
}

/// The days over which the care of one phase reaches: from its first line, until every line with an end has ended.
std::optional<FhirJson> reach_of(const Report& report, int session, std::string_view phase) {
    std::optional<Day> from, to;
    for (const CareLine& line : report.plan.care) {
        if (line.session != session || line.phase != phase || !line.item) continue;
        const Span& span = line.span.value;
        const Day last = span.until ? std::max(span.from, *span.until - std::chrono::days{1}) : span.from;
        from = std::min(from.value_or(span.from), span.from);
        to = std::max(to.value_or(last), last);
    }
    return from ? std::optional{period_of(*from, *to)} : std::nullopt;
}

/// What hangs on a session: what became of it once the session was done is not known.
std::string_view status_beside(const Report& report, int session) {
    for (const Session& s : report.plan.sessions)
        if (s.number == session) return s.status == "done" ? "unknown" : activity_status(s);
    return "not-started";
}

void add_care_of(FhirJson& activities, const Report& report, const Session& session, std::string_view phase, std::string_view title) {
    const std::string text = care_in_words(report, session.number, phase);
    if (text.empty()) return;
    activities.push_back(activity_json({false, fmt::format("{}, {}", title, session_of_all(report, session.number)), status_beside(report, session.number), {}, false,
                                        reach_of(report, session.number, phase), text}));
}

void add_milestones(FhirJson& activities, const Report& report) {
    if (report.view.for_client) return;  // the clinic's own
    for (const DatedMilestone& m : report.plan.milestones)
        activities.push_back(activity_json({false, fmt::format("{}, {}", m.milestone->kind, session_of_all(report, m.session)), status_beside(report, m.session), {}, false,
                                            period_of(m.date, m.date), m.milestone->text}));
}

FhirJson activities_of(const Report& report) {
    FhirJson activities = FhirJson::array();
    for (const Refusal& refusal : report.plan.refusals) activities.push_back(activity_json(refusal_activity(report, refusal)));
    if (report.session_count > 0) activities.push_back(activity_json({false, "When to call, on any day", "not-started", {}, false, std::nullopt, red_flags_in_words(*report.catalogue)}));
    for (const Session& session : report.plan.sessions) {
        const bool cared_for = session.status != "cancelled";
        if (cared_for) add_care_of(activities, report, session, "pre", "Before"), add_care_of(activities, report, session, "day", "On the day");
        activities.push_back(activity_json(session_activity(report, session)));
        if (cared_for) add_care_of(activities, report, session, "after", "Aftercare");
    }
    add_milestones(activities, report);
    return activities;
}

/// What must be read before anything is done: screening, refusals, warnings, and the red flags whole.
FhirJson notes_of(const Report& report) {
    Blocks blocks;
    add_screening(blocks, report);
    add_refusals(blocks, report);
    add_notes(blocks, report);
    FhirJson notes = FhirJson::array();
    for (const std::string& text : paragraphs_of(blocks)) notes.push_back({{"text", fhir_markdown(text)}});
    if (report.session_count > 0) notes.push_back({{"text", fhir_markdown("When to call, on any day:\n" + red_flags_in_words(*report.catalogue))}});
    return notes;
}

/// Where the journal leaves the case; a treatment that was typed has no versions.
void put_version(FhirJson& plan, const Case& c) {
    if (c.id.empty()) return;
    plan["meta"]["versionId"] = std::to_string(c.revision);
    if (!c.journal.empty()) plan["meta"]["lastUpdated"] = iso(c.journal.back().recorded);
}

}  // namespace

void fhir_body(Sink& sink, const Report& report, const Style&) {
    const std::string name = "urn:uuid:" + uuid_of(report.space, report.view.for_client ? "careplan/client" : "careplan");
    FhirJson plan{{"resourceType", "CarePlan"}};
    put_version(plan, *report.c);
    plan.update(new_resource("CarePlan", document(report)));
    plan["identifier"] = FhirJson::array({{{"system", "urn:ietf:rfc:3986"}, {"value", name}}});
    put_origin(plan, report);
    plan["status"] = course_status(report);
    plan["intent"] = "plan";
    put_title(plan, report);
    plan["subject"] = subject_of(*report.c);
    if (report.first) plan["period"] = period_of(*report.first, *report.last);
    if (report.c->opened) plan["created"] = iso(*report.c->opened);
    plan["contributor"] = FhirJson::array({{{"type", "Device"}, {"display", fmt::format("stipple {}", version())}}});
    if (const FhirJson activities = activities_of(report); !activities.empty()) plan["activity"] = activities;
    if (const FhirJson notes = notes_of(report); !notes.empty()) plan["note"] = notes;
    print_bundle(sink, {{name, plan}});
}

}  // namespace stipple
