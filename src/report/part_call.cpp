// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"

namespace stipple {

namespace {

/// An answer in the words that the person on the phone acts on.
std::string_view in_words(std::string_view answer) {
    if (answer == "emergency") return "EMERGENCY";
    if (answer == "same-day") return "SEE TODAY";
    return answer == "ring-back" ? "RING BACK" : "NORMAL";
}

Tone tone_of(std::string_view answer) { return answer == "emergency" ? Tone::stop : answer == "normal" ? Tone::plain : Tone::caution; }

std::string_view what_to_do(std::string_view answer) {
    if (answer == "emergency") return "Tell the client to call the emergency number now, or call it for them. Stay on the line.";
    if (answer == "same-day") return "A clinician sees the client today, here or elsewhere.";
    if (answer == "ring-back") return "A clinician rings the client back today and decides when to look.";
    return "Tell the client what to expect, and to ring again if it gets worse. You are not bothering us.";
}

/// For how long something expected is normal, and whether that time is over.
std::string how_long(const Call& call) {
    const bool normal = call.answer == "normal";
    if (!call.expected_until) return normal ? "expected without an end" : "how long it is normal for this client is not known";
    return fmt::format("{} through {}{}", normal ? "expected" : "was expected", iso_with_weekday(*call.expected_until - std::chrono::days{1}), normal ? "" : " and no longer");
}

void add_because(Blocks& blocks, const Report& report) {
    const Call& call = *report.call;
    if (const CareItem* expected = call.complaint.expected) {
        blocks.push_back(Paragraph{fmt::format("{} {} {}", expected->text, expected->why, cited(report, &expected->evidence)), Tone::plain, {}});
        blocks.push_back(Paragraph{how_long(call), Tone::plain, {}});
        return;
    }
    const Sign& sign = *call.complaint.sign;
    for (const Stage* stage : call.because) blocks.push_back(Paragraph{fmt::format("{} {}", stage->because, cited(report, &stage->evidence)), Tone::plain, "because"});
    blocks.push_back(Paragraph{fmt::format("{} {}", sign.why, cited(report, &sign.evidence)), Tone::plain, "think of"});
}

void add_asks(Blocks& blocks, const Sign& sign) {
    if (sign.asks.empty()) return;
    blocks.push_back(Heading{2, "Ask now", {}});
    Table table{{{"Question", false, true}, {"Yes", false, false}, {"No", false, false}}, {}, {}};
    for (const Ask& ask : sign.asks)
        table.rows.push_back({ask.text, ask.yes.empty() ? "" : std::string{in_words(ask.yes)}, ask.no.empty() ? "" : std::string{in_words(ask.no)}});
    blocks.push_back(std::move(table));
}

/// The cautions that make a stage and were not asked about, by title.
std::vector<std::string> open_cautions(const Report& report, const Stage& stage) {
    std::vector<std::string> titles;
    for (const std::string& id : stage.with)
        if (const Caution* caution = find(report.catalogue->cautions, id); caution && !answer_to(*report.c, *caution)) titles.push_back(caution->title);
    return titles;
}

void add_unknown(Blocks& blocks, const Report& report) {
    const Call& call = *report.call;
    for (const Stage* stage : call.unknown)
        blocks.push_back(Paragraph{fmt::format("{}? Then {}. {} {}", enumerate(open_cautions(report, *stage), "or"), in_words(stage->answer), stage->because, cited(report, &stage->evidence)), Tone::caution, "ask besides"});
    const auto& unasked = report.plan.screening.unasked;
    if (unasked.empty()) return;
    std::vector<std::string> ids;
    for (const Question* question : unasked) ids.push_back(question->id);
    blocks.push_back(Paragraph{enumerate(ids), Tone::caution, "never screened for"});
}

}  // namespace

void add_call(Blocks& blocks, const Report& report) {
    const Call& call = *report.call;
    const Sign* sign = call.complaint.sign;
    const std::string& title = sign ? sign->title : call.complaint.expected->title.empty() ? call.complaint.expected->id : call.complaint.expected->title;
    const std::string said = call.answer == "normal" ? fmt::format("{}: expected on day {}", spoken(sign ? sign->id : call.complaint.expected->id), call.day.value_or(0)) : title;
    blocks.push_back(Paragraph{fmt::format("{}. {}", said, what_to_do(call.answer)), tone_of(call.answer), std::string{in_words(call.answer)}});
    if (call.treated && call.day) blocks.push_back(Paragraph{fmt::format("day {} after needling on {}", *call.day, iso_with_weekday(*call.treated)), Tone::faint, {}});
    for (const Warning& warning : report.plan.warnings) blocks.push_back(Paragraph{warning.message, Tone::caution, "note"});
    add_head(blocks, report);
    add_because(blocks, report);
    if (sign) {
        add_asks(blocks, *sign);
        if (!sign->stops.empty() && call.answer != "normal") blocks.push_back(Paragraph{sign->stops, Tone::caution, "on hold"});
    }
    add_unknown(blocks, report);
}

}  // namespace stipple
