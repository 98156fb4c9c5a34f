// SPDX-License-Identifier: MIT
#pragma once

#include "report/json_keys.hpp"
#include "report/report.hpp"

namespace stipple {

/// The answer on the phone, with the report that it belongs to.
struct CallOf {
    const Report* report = nullptr;

    const Call& call() const { return *report->call; }
    const Sign* sign() const { return call().complaint.sign; }
    const CareItem* expected() const { return call().complaint.expected; }
};

template <class V>
void describe_json(V& v, const Stage& stage) {
    v.one_of("answer", stage.answer, answer_words, "how soon the client must then be seen");
    v.key("with", stage.with, "ids of cautions: for clients with one of them");
    v.key("because", stage.because, "why");
    describe_evidence_json(v, [&] { return &stage.evidence; });
}

template <class V>
void describe_json(V& v, const Ask& ask) {
    v.key("text", ask.text, "the question as it is read out");
    v.one_of("yes", or_null(ask.yes), answer_words, "what a yes makes of the call; null: nothing");
    v.one_of("no", or_null(ask.no), answer_words, "what a no makes of the call; null: nothing");
}

template <class V>
void describe_json(V& v, const CallOf& of) {
    v.key("sign", [&] { return of.sign() ? of.sign()->id : of.expected()->id; }, "id of the red flag, or of what is expected for a while");
    v.key("treated", [&] { return of.call().treated; }, "the day of needling; null: it is not on record, and the answer is the gravest of any day");
    v.key("day", [&] { return of.call().day; }, "days since; null: not known");
    v.one_of("answer", [&] { return of.call().answer; }, answer_words, "how soon the client must be seen");
    v.key("why", [&] { return of.sign() ? of.sign()->why : of.expected()->why; }, "what it may be");
    v.key("because", [&] { return of.call().because; }, "what made the answer other than the sign's own");
    v.key("ask", [&] { return of.sign() ? of.sign()->asks : std::vector<Ask>{}; }, "what to ask on the phone");
    v.key("stops", [&] { return of.sign() ? or_null(of.sign()->stops) : std::nullopt; }, "what it means for the sessions to come");
    v.key("expected_until", [&] { return of.call().expected_until; }, "of something expected: the first day on which it no longer is");
    v.key("if_not_asked", [&] { return of.call().unknown; }, "graver answers that hold if a caution that was not asked about is there");
    v.key("not_screened_for", [&] { return ids_of(of.report->plan.screening.unasked); }, "ids of the questions that are open");
    describe_evidence_json(v, [&] { return of.sign() ? &of.sign()->evidence : &of.expected()->evidence; });
}

}  // namespace stipple
