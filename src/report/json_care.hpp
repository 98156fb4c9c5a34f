// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.hpp"
#include "report/json_keys.hpp"
#include "report/report.hpp"

namespace stipple {

/// The ids of the lines of one kind on one day.
inline std::vector<std::string> ids_of_kind(const CareDay& day, std::string_view kind) {
    std::vector<std::string> ids;
    for (const CareLine* line : day.lines)
        if (line->kind == kind) ids.push_back(line->id());
    return ids;
}

template <class V>
void describe_json(V& v, const CareLine& line) {
    const auto span = [&]() -> const Span& { return line.span.value; };
    v.key("session", line.session, "number of the session");
    v.one_of("phase", line.phase, "pre day after", "before the session, on its day, or after it");
    v.one_of("kind", line.kind, "do avoid expect call", "what to do, what to leave, what is normal, when to call");
    v.key("id", [&] { return line.id(); }, "id of the care item or of the red flag");
    v.key("title", [&] { return line.item ? or_null(line.item->title) : std::optional{line.sign->title}; }, "its short name");
    v.key("text", [&] { return line.text(); }, "the client's sentence");
    v.key("why", [&] { return line.why(); }, "the reason for it");
    v.key("from_hours", signed_of(span().from_hours), "hours after needling from which it holds; below zero: before it");
    v.key("until_hours", signed_of(span().until_hours), "hours after needling until which it holds; below zero: before it");
    v.key("from", span().from, "the first day on which it holds");
    v.key("until", span().until, "the first day on which it no longer holds at all; null: it stays");
    v.key("from_at", span().from_at, "the clinic's clocks when it begins, where the end of needling is known");
    v.key("until_at", span().until_at, "the clinic's clocks when it ends, where the end of needling is known");
    v.key("sites", ids_of(line.sites), "ids of the sites that it is for");
    v.key("bounds", each_as<TimeLimit>(line.span.bounds), "everything that set its span");
    v.one_of("answer", [&] { return line.sign ? std::optional{line.sign->answer} : std::nullopt; }, answer_words, "of a red flag: how soon to be seen");
    describe_evidence_json(v, [&] { return &line.evidence(); });
}

template <class V>
void describe_json(V& v, const CareDay& day) {
    v.key("session", day.session, "number of the session");
    v.key("day", day.day, "days after it");
    v.key("date", day.date, "the date");
    v.key("do", ids_of_kind(day, "do"), "ids of what to do; their texts are in `care`");
    v.key("avoid", ids_of_kind(day, "avoid"), "ids of what to leave");
    v.key("expect", ids_of_kind(day, "expect"), "ids of what is normal");
    v.key("call", ids_of_kind(day, "call"), "ids of the red flags");
}

}  // namespace stipple
