// SPDX-License-Identifier: MIT
#pragma once

#include "report/json_keys.hpp"
#include "report/report.hpp"

namespace stipple {

/// Every outcome that a screening can have, mildest first but for the questions that are open.
inline constexpr std::string_view screening_words = "incomplete clear note adjust refer defer refuse";

/// The screening of a report.
struct ScreeningOf {
    const Report* report = nullptr;
};

/// The first day on which nothing stands in the way; nothing where none is known.
inline std::optional<Day> earliest_start(const Report& report) {
    const Screening& s = report.plan.screening;
    if (s.endless) return std::nullopt;
    auto earliest = s.earliest;
    for (const Session& session : report.plan.sessions)
        if (session.number == s.session) earliest = std::max(earliest, session.date);
    return earliest;
}

template <class V>
void describe_json(V& v, const Finding& f) {
    v.key("id", [&] { return f.caution->id; }, "id of the caution");
    v.key("title", [&] { return f.caution->title; }, "what it is called");
    v.one_of("outcome", f.outcome, screening_words, "what it leads to, after clearance and override");
    v.key("until", f.until, "of a wait: the first day after it; null: no end is known");
    v.key("overridable", [&] { return f.caution->lift.has_value(); }, "whether a practitioner's reason can lift it");
    v.key("override", or_null(f.override_reason), "the reason for which it was lifted");
    v.key("cleared_by", or_null(f.cleared_by), "who agreed that it does not stand in the way");
    v.key("implied", f.implied, "whether it comes with a concern rather than from an answer");
    v.key("because", [&] { return f.reason->because; }, "why");
    v.key("action", [&] { return f.action(); }, "what the clinic does about it");
    v.key("care", [&] { return f.caution->care; }, "ids of the care that it adds");
    v.key("bounds", each_as<TimeLimit>(f.bounds), "the waits that it imposes");
    describe_evidence_json(v, [&] { return &f.reason->evidence; });
}

template <class V>
void describe_json(V& v, const ScreeningOf& of) {
    const auto s = [&]() -> const Screening& { return of.report->plan.screening; };
    v.one_of("outcome", [&] { return s().outcome; }, screening_words, "the gravest outcome; incomplete while a question that must be asked is open");
    v.key("earliest_start", [&] { return earliest_start(*of.report); }, "the first day on which no wait is left; null where none is known");
    v.key("cautions", [&] { return s().findings; }, "what stands on the day asked for, then what is left on the earliest day");
    v.key("unasked", [&] { return ids_of(s().unasked); }, "ids of the questions that are open; not asked is never no");
    v.key("further", [&] { return ids_of(s().further); }, "ids of cautions that an answer, the site or the device calls for besides");
}

}  // namespace stipple
