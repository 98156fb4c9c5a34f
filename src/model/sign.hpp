// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/care.hpp"

namespace stipple {

/// How soon a client must be seen, mildest first.
inline constexpr std::string_view answer_words = "normal ring-back same-day emergency";

/// What a sign means on some days, at some sites, or with some caution: milder only where surely met, graver where it may be.
struct Stage {
    Place at;
    When when;
    std::vector<std::string> with;
    std::optional<ByBand> from, until;
    std::string answer, because;
    Evidence evidence;
};

template <class V>
void describe(V& v, Stage& stage) {
    v.place(stage.at);
    v.optional("when", stage.when, "sites, skins and so on that it is for");
    v.optional("with", stage.with, "ids of cautions: it is for clients with one of them");
    v.optional("from", stage.from, "when it begins, counted from the end of needling");
    v.optional("until", stage.until, "when it ends, counted from the end of needling");
    v.word("answer", stage.answer, answer_words, "how soon the client must then be seen");
    v.required("because", stage.because, "the reason, as a practitioner reads it");
    describe_evidence(v, stage.evidence);
}

/// A question for the phone, and what each answer makes of the call.
struct Ask {
    Place at;
    std::string text, yes, no;
};

template <class V>
void describe(V& v, Ask& ask) {
    v.place(ask.at);
    v.required("text", ask.text, "the question as it is read out");
    v.word_if("yes", ask.yes, answer_words, "how soon the client must be seen after a yes");
    v.word_if("no", ask.no, answer_words, "how soon the client must be seen after a no");
}

/// What a reported sign leaves behind for the sessions after it, once it has been reviewed.
struct Later {
    Place at;
    std::optional<Duration> from;
    std::optional<int> interval_days;
    std::optional<Depth> typical_less;
    std::string again, because;
    Evidence evidence;
};

template <class V>
void describe(V& v, Later& later) {
    v.place(later.at);
    v.optional("from", later.from, "only where it was reported this long after needling, or later");
    v.optional("interval-days", later.interval_days, "no session sooner than this after the one before");
    v.optional("typical-less-mm", later.typical_less, "recommend this much less than the rule does, and go no deeper than this much under what was used");
    v.word_if("again", later.again, "stop", "what a second report makes of the course");
    v.required("because", later.because, "the reason, as a practitioner reads it");
    describe_evidence(v, later.evidence);
}

/// A red flag: what it looks like, when it shows, how soon it must be seen, and what to ask on the phone.
struct Sign {
    Place at;
    std::string id, title, text, why, answer, stops;
    std::vector<std::string> also;
    std::optional<Duration> from, until;
    std::vector<Stage> stages;
    std::vector<Ask> asks;
    std::optional<Later> later;
    Evidence evidence;
    Layering layering;
};

template <class V>
void describe(V& v, Sign& sign) {
    v.place(sign.at);
    v.id("id", sign.id, "the name of the sign");
    describe_layering(v, sign.layering);
    v.required("title", sign.title, "the sign in a few words");
    v.optional("also", sign.also, "other words people use for it");
    v.required("text", sign.text, "what the client sees or feels, in plain words");
    v.word("answer", sign.answer, "emergency same-day ring-back", "how soon it must be seen");
    v.optional("from", sign.from, "when it first shows, counted from the end of needling");
    v.optional("until", sign.until, "when it last shows; without it, any time");
    v.required("why", sign.why, "the likely cause, for the clinic");
    v.optional("stops", sign.stops, "what is held back until it has been seen, for the clinic");
    v.optional("stage", sign.stages, "what it means on some days, at some sites or with some caution");
    v.optional("ask", sign.asks, "what to ask on the phone");
    v.optional("later", sign.later, "what it leaves behind for the sessions after it");
    describe_evidence(v, sign.evidence);
}

/// What every page for clients must carry whole: it is written down apart from the signs, so that one that is lost is missed.
struct ClientPage {
    Place at;
    std::string id;
    std::vector<std::string> red_flags;
};

template <class V>
void describe(V& v, ClientPage& page) {
    v.place(page.at);
    v.id("id", page.id, "the name of the page");
    v.required("red-flags", page.red_flags, "ids of the signs that stand on it, every one");
}

}  // namespace stipple
