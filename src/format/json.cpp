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
Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

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
    Json out = Json::array();
    for (const Bound& bound : bounds) out.push_back(bound_json(bound, of_depth));
    return out;
}

/// The case as it was asked; the client's copy has no wishes for a depth and no overrides.
Json case_json(const Case& c, bool for_client) {
    Json treats = Json::array(), overrides = Json::array(), wishes = Json::array();
    for (const Treat& t : c.treats)
        treats.push_back({{"concern", t.concern->id}, {"sites", ids(t.sites)}, {"type", text_or_null(t.type)}, {"severity", text_or_null(t.severity)}});
    for (const Override& o : for_client ? std::vector<Override>{} : c.overrides) overrides.push_back({{"kind", o.kind}, {"id", o.id}, {"reason", o.reason}});
    for (const Wish& w : for_client ? std::vector<Wish>{} : c.wishes) wishes.push_back({{"site", w.site ? Json(w.site->id) : Json(nullptr)}, {"mm", mm(w.depth)}});
    return {{"id", nullptr}, {"opened", maybe(c.opened)}, {"ref", nullptr}, {"revision", 0}, {"treat", treats}, {"skin", text_or_null(c.skin)},
            {"age", maybe(c.age)}, {"device", c.device ? Json(c.device->id) : Json(nullptr)}, {"start", maybe(c.start)},
            {"sessions", maybe(c.sessions)}, {"closed", Json::array()}, {"event", nullptr}, {"at", nullptr}, {"zone", nullptr},
            {"history", Json::array()}, {"set", wishes}, {"override", overrides}};
}

Json screening_json(const Report& report) {
    const Screening& s = report.plan.screening;
    Json cautions = Json::array(), unasked = Json::array();
    for (const Caution* caution : s.cautions) {
        Json out{{"id", caution->id}, {"title", caution->title}, {"outcome", caution->outcome}, {"until", nullptr}, {"overridable", false},
                 {"override", nullptr}, {"because", caution->because}};
        put_evidence(out, &caution->evidence);
        cautions.push_back(std::move(out));
    }
    for (const Question* question : s.unasked) unasked.push_back(question->id);
    const auto& sessions = report.plan.sessions;
    return {{"outcome", s.outcome}, {"earliest_start", sessions.empty() ? Json(nullptr) : maybe(sessions.front().earliest)}, {"cautions", cautions}, {"unasked", unasked}};
}

Json depth_json(const DepthAdvice& a) {
    Json concerns = Json::array(), flags = Json::array();
    for (const Concern* concern : a.concerns) concerns.push_back(concern->id);
    for (const Flag& flag : a.flags) flags.push_back({{"code", flag.code}, {"message", flag.message}});
    Json out{{"concerns", concerns}, {"site", a.site->id}, {"session", a.session}, {"min_mm", mm(a.depth.value.min)},
             {"typical_mm", mm(a.depth.value.typical)}, {"max_mm", mm(a.depth.value.max)}, {"setting_mm", mm(a.setting)},
             {"endpoint", a.endpoint ? Json(a.endpoint->id) : Json(nullptr)}, {"passes", a.passes ? range(*a.passes) : Json(nullptr)}};
    put_evidence(out, a.evidence);
    out["bounds"] = bounds_json(a.depth.bounds, true);
    out["flags"] = flags;
    return out;
}

Json session_json(const Session& s) {
    Json treat = Json::array();
    for (const auto& [concern, site] : s.treat) treat.push_back(concern->id + ":" + site->id);
    return {{"number", s.number}, {"date", maybe(s.date)}, {"time", nullptr}, {"zone", nullptr}, {"earliest", maybe(s.earliest)},
            {"latest", maybe(s.latest)}, {"interval_days", maybe(s.interval_days)}, {"status", "planned"}, {"was", Json::array()},
            {"because", s.because}, {"treat", treat}, {"bounds", bounds_json(s.bounds, false)}};
}

Json care_json(const CareLine& line) {
    const Span& span = line.span.value;
    Json out{{"session", line.session}, {"phase", line.phase}, {"kind", line.kind}, {"id", line.id()}, {"title", line.item ? text_or_null(line.item->title) : Json(line.sign->title)}, {"text", line.text()}, {"why", line.why()},
             {"from_hours", maybe(span.from_hours)}, {"until_hours", maybe(span.until_hours)}, {"from", iso(span.from)}, {"until", maybe(span.until)},
             {"sites", ids(line.sites)}, {"bounds", bounds_json(line.span.bounds, false)}};
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

template <class T, class Print>
Json list(const std::vector<T>& items, Print print_item) {
    Json out = Json::array();
    for (const T& item : items) out.push_back(print_item(item));
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
                   {"sessions", list(plan.sessions, session_json)},
                   {"care", list(plan.care, care_json)},
                   {"days", list(report.days, day_json)},
                   {"triage", nullptr},
                   {"milestones", milestones},
                   {"procedure", Json::array()},
                   {"outcomes", outcomes},
                   {"maintenance", maintenance},
                   {"refusals", refusals_json(plan)},
                   {"warnings", list(plan.warnings, [](const Warning& w) { return Json{{"code", w.code}, {"message", w.message}}; })},
                   {"sources", sources_json(report)}};
    sink.put(out.dump(2, ' ', false, Json::error_handler_t::replace));
    sink.put("\n");
}

}  // namespace stipple
