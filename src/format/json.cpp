// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "format/bodies.hpp"

namespace stipple {

namespace {

using Json = nlohmann::ordered_json;

Json mm(Depth depth) { return depth.micrometres / 1000.0; }
template <class T>
Json maybe(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}
Json maybe(const std::optional<Depth>& value) { return value ? mm(*value) : Json(nullptr); }
Json maybe(const std::optional<Day>& value) { return value ? Json(iso(*value)) : Json(nullptr); }
Json maybe(const std::optional<Duration>& value) { return value ? Json(to_text(*value)) : Json(nullptr); }
/// What the clocks show: "2026-12-09T11:30".
Json maybe(const std::optional<std::chrono::local_seconds>& at) { return at ? Json(iso(Moment{at->time_since_epoch()}).substr(0, 16)) : Json(nullptr); }
Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <class T, class Print>
Json list(const std::vector<T>& items, Print print_item) {
    Json out = Json::array();
    for (const T& item : items) out.push_back(print_item(item));
    return out;
}

Json range(const CountRange& r) { return {{"min", r.min}, {"typical", r.typical}, {"max", r.max}}; }

Json ids(const std::vector<const Site*>& sites) {
    Json out = Json::array();
    for (const Site* site : sites) out.push_back(site->id);
    return out;
}

void put_evidence(Json& out, const Evidence* evidence) {
    out["basis"] = evidence ? Json(name_of(evidence->basis)) : Json(nullptr);
    out["sources"] = evidence ? Json(evidence->sources) : Json::array();
}

Json bound_json(const Bound& bound, bool of_depth) {
    const Limit& l = bound.limit;
    Json out{{"kind", bound.kind}, {"id", bound.id}};
    if (of_depth) {
        out["typical_mm"] = maybe(l.typical);
        out["max_mm"] = maybe(l.max);
    } else {
        out["earliest"] = maybe(l.earliest);
        out["days"] = maybe(l.days);
        out["from"] = maybe(l.from);
        out["until"] = maybe(l.until);
    }
    out["binding"] = bound.binding;
    out["override"] = text_or_null(bound.override_reason);
    out["because"] = bound.because;
    put_evidence(out, bound.evidence);
    return out;
}

Json bounds_json(const std::vector<Bound>& bounds, bool of_depth) {
    return list(bounds, [&](const Bound& bound) { return bound_json(bound, of_depth); });
}

Json history_json(const Case& c) {
    return list(c.history, [](const Answer& a) { return a.caution->id + "=" + (a.kind == Answer::Kind::date ? iso(a.date) : a.kind == Answer::Kind::yes ? "yes" : "no"); });
}

Json cleared_json(const Case& c) {
    return list(c.cleared, [](const Clearance& clearance) { return clearance.caution->id + "=" + clearance.by; });
}

/// When visits can be booked; the client's copy does not name the event.
void put_booking(Json& out, const Booking& b, bool for_client) {
    out["interval"] = maybe(b.interval_days);
    out["closed"] = to_texts(b.closed);
    out["avoid"] = list(b.avoid, [](const Days& run) { return to_text(run); });
    out["event"] = b.event && !for_client ? Json(iso(b.event->day) + " " + b.event->name) : Json(nullptr);
    out["event_margin"] = maybe(b.event_margin);
    out["at"] = b.at_minutes ? Json(clock_time(*b.at_minutes)) : Json(nullptr);
    out["duration"] = b.minutes ? Json(std::to_string(*b.minutes) + "m") : Json(nullptr);
    out["zone"] = text_or_null(b.zone);
}

/// The case as it was asked; the client's copy has no wishes for a depth and no overrides.
Json case_json(const Case& c, bool for_client) {
    Json treats = Json::array(), overrides = Json::array(), wishes = Json::array();
    for (const Treat& t : c.treats)
        treats.push_back({{"concern", t.concern->id}, {"sites", ids(t.sites)}, {"type", text_or_null(t.type)}, {"severity", text_or_null(t.severity)}});
    for (const Override& o : for_client ? std::vector<Override>{} : c.overrides) overrides.push_back({{"kind", o.kind}, {"id", o.id}, {"reason", o.reason}});
    for (const Wish& w : for_client ? std::vector<Wish>{} : c.wishes) wishes.push_back({{"site", w.site ? Json(w.site->id) : Json(nullptr)}, {"mm", mm(w.depth)}});
    Json out{{"id", text_or_null(c.id)}, {"opened", maybe(c.opened)}, {"ref", text_or_null(c.ref)}, {"revision", c.revision}, {"protocols", text_or_null(c.protocols)}, {"treat", treats},
             {"skin", text_or_null(c.skin)}, {"age", maybe(c.age)}, {"device", c.device ? Json(c.device->id) : Json(nullptr)}, {"start", maybe(c.start)}, {"sessions", maybe(c.sessions)}};
    put_booking(out, c.booking, for_client);
    out["history"] = for_client ? Json::array() : history_json(c);
    out["cleared"] = for_client ? Json::array() : cleared_json(c);
    out["set"] = wishes;
    out["override"] = overrides;
    return out;
}

Json finding_json(const Finding& f) {
    Json out{{"id", f.caution->id}, {"title", f.caution->title}, {"outcome", f.outcome}, {"until", maybe(f.until)}, {"overridable", f.caution->lift.has_value()},
             {"override", text_or_null(f.override_reason)}, {"cleared_by", text_or_null(f.cleared_by)}, {"implied", f.implied}, {"because", f.reason->because},
             {"action", f.action()}, {"care", f.caution->care}, {"bounds", bounds_json(f.bounds, false)}};
    put_evidence(out, &f.reason->evidence);
    return out;
}

Json screening_json(const Report& report) {
    const Screening& s = report.plan.screening;
    Json cautions = Json::array(), unasked = Json::array(), further = Json::array();
    for (const Finding& finding : s.findings) cautions.push_back(finding_json(finding));
    for (const Question* question : s.unasked) unasked.push_back(question->id);
    for (const Caution* caution : s.further) further.push_back(caution->id);
    auto earliest = s.endless ? std::nullopt : s.earliest;
    for (const Session& session : report.plan.sessions)
        if (session.number == s.session && !s.endless) earliest = std::max(earliest, session.date);
    return {{"outcome", s.outcome}, {"earliest_start", maybe(earliest)}, {"cautions", cautions}, {"unasked", unasked}, {"further", further}};
}

Json depth_json(const DepthAdvice& a) {
    Json concerns = Json::array(), flags = Json::array();
    for (const Concern* concern : a.concerns) concerns.push_back(concern->id);
    for (const Flag& flag : a.flags) flags.push_back({{"code", flag.code}, {"message", flag.message}});
    Json out{{"concerns", concerns}, {"site", a.site->id}, {"session", a.session}, {"min_mm", mm(a.depth.value.min)},
             {"typical_mm", mm(a.depth.value.typical)}, {"max_mm", mm(a.depth.value.max)}, {"setting_mm", mm(a.setting)}, {"used_mm", maybe(a.used)},
             {"endpoint", a.endpoint ? Json(a.endpoint->id) : Json(nullptr)}, {"passes", a.passes ? range(*a.passes) : Json(nullptr)}};
    put_evidence(out, a.evidence);
    out["bounds"] = bounds_json(a.depth.bounds, true);
    out["flags"] = flags;
    return out;
}

Json session_json(const Session& s, const Booking& booking) {
    Json treat = Json::array(), was = Json::array();
    for (const Day day : s.was) was.push_back(iso(day));
    for (const auto& [concern, site] : s.treat) treat.push_back(concern->id + ":" + site->id);
    return {{"number", s.number}, {"date", maybe(s.date)}, {"time", booking.at_minutes ? Json(clock_time(*booking.at_minutes)) : Json(nullptr)}, {"zone", text_or_null(booking.zone)}, {"earliest", maybe(s.earliest)},
            {"latest", maybe(s.latest)}, {"interval_days", maybe(s.interval_days)}, {"status", s.status}, {"was", was},
            {"because", s.because}, {"treat", treat}, {"bounds", bounds_json(s.bounds, false)}};
}

/// How the course lies to the event; nothing for a course without one.
Json event_json(const Report& report) {
    if (!report.plan.event) return nullptr;
    const EventFit& fit = *report.plan.event;
    return {{"date", iso(report.c->booking.event->day)}, {"margin", to_text(fit.margin)}, {"margin_basis", fit.by_convention ? "convention" : "clinic"}, {"days_spare", fit.days_spare}};
}

Json reaction_json(const Reaction& r) {
    return {{"entry", r.entry->number}, {"session", r.entry->session}, {"day", maybe(r.entry->day)}, {"id", r.entry->sign ? r.entry->sign->id : r.entry->expected->id},
            {"answer", r.answer}, {"reviewed", r.reviewed}, {"holds", r.holds()}};
}

Json care_json(const CareLine& line) {
    const Span& span = line.span.value;
    Json out{{"session", line.session}, {"phase", line.phase}, {"kind", line.kind}, {"id", line.id()}, {"title", line.item ? text_or_null(line.item->title) : Json(line.sign->title)}, {"text", line.text()}, {"why", line.why()},
             {"from_hours", maybe(span.from_hours)}, {"until_hours", maybe(span.until_hours)}, {"from", iso(span.from)}, {"until", maybe(span.until)},
             {"from_at", maybe(span.from_at)}, {"until_at", maybe(span.until_at)}, {"sites", ids(line.sites)}, {"bounds", bounds_json(line.span.bounds, false)}};
    if (line.sign) out["answer"] = line.sign->answer;
    put_evidence(out, &line.evidence());
    return out;
}

Json day_json(const CareDay& day) {
    Json out{{"session", day.session}, {"day", day.day}, {"date", iso(day.date)}, {"do", Json::array()}, {"avoid", Json::array()},
             {"expect", Json::array()}, {"call", Json::array()}};
    for (const CareLine* line : day.lines) out[std::string{line->kind}].push_back(line->id());
    return out;
}

Json room_json(const Report& report) {
    Json out = Json::array();
    if (!report.room) return out;
    for (const Step* step : report.room->steps) {
        Json row{{"session", report.room->session}, {"step", out.size() + 1}, {"phase", step->phase}, {"id", step->id}, {"text", step->text}};
        const auto& numbing = report.room->numbing;
        const auto at = step->shows == "numbing" && numbing ? numbing->on_at : step->shows == "settings" ? report.room->at_minutes : std::nullopt;
        row["at"] = at ? Json(clock_time(*at)) : Json(nullptr);
        put_evidence(row, &step->evidence);
        out.push_back(std::move(row));
    }
    return out;
}

Json numbing_json(const Report& report) {
    if (!report.room || !report.room->numbing) return nullptr;
    const Numbing& n = *report.room->numbing;
    const auto time = [](const std::optional<int>& at) { return at ? Json(clock_time(*at)) : Json(nullptr); };
    Json to_ask = Json::array();
    for (const Caution* caution : n.to_ask) to_ask.push_back(caution->id);
    Json out{{"product", n.product->id}, {"sites", ids(n.sites)}, {"area_cm2", n.area_cm2}, {"max_area_cm2", maybe(n.product->max_area_cm2)},
             {"minutes", n.product->minutes ? range(*n.product->minutes) : Json(nullptr)}, {"on_at", time(n.on_at)}, {"off_at", time(n.off_at)}, {"to_ask", to_ask}};
    put_evidence(out, &n.product->evidence);
    return out;
}

Json stages_json(const std::vector<const Stage*>& stages) {
    Json out = Json::array();
    for (const Stage* stage : stages) {
        Json row{{"answer", stage->answer}, {"with", stage->with}, {"because", stage->because}};
        put_evidence(row, &stage->evidence);
        out.push_back(std::move(row));
    }
    return out;
}

Json call_json(const Report& report) {
    if (!report.call) return nullptr;
    const Call& call = *report.call;
    const Sign* sign = call.complaint.sign;
    Json ask = Json::array(), unasked = Json::array();
    for (const Ask& a : sign ? sign->asks : std::vector<Ask>{}) ask.push_back({{"text", a.text}, {"yes", text_or_null(a.yes)}, {"no", text_or_null(a.no)}});
    for (const Question* question : report.plan.screening.unasked) unasked.push_back(question->id);
    Json out{{"sign", sign ? sign->id : call.complaint.expected->id}, {"treated", iso(call.treated)}, {"day", call.day}, {"answer", call.answer},
             {"why", sign ? sign->why : call.complaint.expected->why}, {"because", stages_json(call.because)}, {"ask", ask}, {"stops", sign ? text_or_null(sign->stops) : Json(nullptr)},
             {"expected_until", maybe(call.expected_until)}, {"if_not_asked", stages_json(call.unknown)}, {"not_screened_for", unasked}};
    put_evidence(out, sign ? &sign->evidence : &call.complaint.expected->evidence);
    return out;
}

Json maintenance_json(const Plan& plan) {
    if (plan.maintenance.empty()) return nullptr;
    CountRange every = plan.maintenance.front()->every_days;
    std::vector<std::string> sources;
    Basis weakest = Basis::trial;
    for (const Maintenance* m : plan.maintenance) {
        every = {std::max(every.min, m->every_days.min), std::max(every.typical, m->every_days.typical), std::max(every.max, m->every_days.max)};
        weakest = std::max(weakest, m->evidence.basis);
        for (const std::string& s : m->evidence.sources)
            if (std::find(sources.begin(), sources.end(), s) == sources.end()) sources.push_back(s);
    }
    return {{"every_days", range(every)}, {"basis", name_of(weakest)}, {"sources", sources}};
}

Json outlook_parts(const Report& report, Json& milestones, Json& outcomes) {
    for (const DatedMilestone& m : report.plan.milestones)
        milestones.push_back({{"id", m.milestone->id}, {"kind", m.milestone->kind}, {"session", m.session}, {"date", iso(m.date)}, {"text", m.milestone->text}});
    for (const DatedOutcome& o : report.plan.outcomes) {
        Json out{{"at_days", nominal_hours(o.outcome->delay) / 24}, {"after", o.outcome->after}, {"date", iso(o.date)}, {"expect", o.outcome->expect}};
        put_evidence(out, &o.outcome->evidence);
        outcomes.push_back(std::move(out));
    }
    return maintenance_json(report.plan);
}

Json refusals_json(const Plan& plan) {
    Json out = Json::array();
    for (const Refusal& r : plan.refusals)
        out.push_back({{"code", r.code}, {"message", r.message}, {"help", r.help}, {"about", {{"concern", text_or_null(r.concern)}, {"site", text_or_null(r.site)}}},
                       {"limits", bounds_json(r.limits, true)}});
    return out;
}

Json sources_json(const Report& report) {
    Json out = Json::object();
    for (const Source* s : report.sources)
        out[s->id] = {{"authors", text_or_null(s->authors)}, {"title", s->title}, {"journal", text_or_null(s->journal)}, {"year", s->year ? Json(s->year) : Json(nullptr)},
                      {"doi", text_or_null(s->doi)}, {"pmid", text_or_null(s->pmid)}, {"document", text_or_null(s->document)}, {"class", s->klass}, {"seen", s->seen}};
    return out;
}

}  // namespace

void json_body(Sink& sink, const Report& report, const Style&) {
    const Plan& plan = report.plan;
    Json milestones = Json::array(), outcomes = Json::array();
    const Json maintenance = outlook_parts(report, milestones, outcomes);
    const Json out{{"schema", "stipple.report/1"},
                   {"generator", {{"name", "stipple"}, {"version", version()}, {"catalogue", report.catalogue->digest}, {"layers", report.catalogue->layers}}},
                   {"case", case_json(*report.c, report.view.for_client)},
                   {"screening", screening_json(report)},
                   {"depths", list(plan.depths, depth_json)},
                   {"sessions", list(plan.sessions, [&](const Session& s) { return session_json(s, report.c->booking); })},
                   {"event", event_json(report)},
                   {"reactions", list(plan.reactions, reaction_json)},
                   {"care", list(plan.care, care_json)},
                   {"days", list(report.days, day_json)},
                   {"triage", call_json(report)},
                   {"milestones", milestones},
                   {"procedure", room_json(report)},
                   {"numbing", numbing_json(report)},
                   {"outcomes", outcomes},
                   {"maintenance", maintenance},
                   {"refusals", refusals_json(plan)},
                   {"warnings", list(plan.warnings, [](const Warning& w) { return Json{{"code", w.code}, {"message", w.message}}; })},
                   {"sources", sources_json(report)}};
    sink.put(out.dump(2, ' ', false, Json::error_handler_t::replace));
    sink.put("\n");
}

}  // namespace stipple
