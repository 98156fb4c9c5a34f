// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/duration.hpp"
#include "model/bound.hpp"
#include "model/care.hpp"

namespace stipple {

/// What every client is told of prescribed medicines, word for word as the rulings on them say it.
inline constexpr std::string_view medicine_sentence =
    "Do not stop any medicine for this treatment. Tell us what you take and we will ask the person who prescribed it.";

/// A question that must be asked before needling, as a receptionist reads it out.
struct Question {
    Place at;
    std::string id, text;
    std::vector<std::string> covers;
};

template <class V>
void describe(V& v, Question& question) {
    v.place(question.at);
    v.id("id", question.id, "the name of the question");
    v.required("text", question.text, "the question as it is read out");
    v.optional("covers", question.covers, "ids of the cautions it asks about; a plain no denies them all");
}

/// What follows where a caution is met: at once, or until some time after a date.
struct Consequence {
    Place at;
    When when;
    std::string outcome, then, because, action;
    std::optional<Duration> wait;
    Evidence evidence;
};

template <class V>
void describe(V& v, Consequence& c) {
    v.place(c.at);
    v.optional("when", c.when, "sites, skins or devices that it is for; without it, all");
    v.word("outcome", c.outcome, "refuse defer refer adjust note", "what follows from a plain yes");
    v.optional("wait", c.wait, "of an answer that is a date: how long after that date needling waits");
    v.word_if("then", c.then, "refer adjust note", "what follows once the wait is over; without it, nothing more");
    v.required("because", c.because, "the reason, as a practitioner reads it");
    v.optional("action", c.action, "what the clinic does about it, in a receptionist's words; a variant without one has the general one");
    describe_evidence(v, c.evidence);
}

/// How far a practitioner's reason may lift a caution's outcome or shorten its wait; its bounds and care stay.
struct CautionLift {
    When when;
    std::optional<Duration> wait;
    std::string outcome;
};

template <class V>
void describe(V& v, CautionLift& lift) {
    v.optional("when", lift.when, "for whom the override is allowed; what is not known does not count as met");
    v.optional("wait", lift.wait, "the shortest wait that a reason may ask for");
    v.word_if("outcome", lift.outcome, "refer adjust note", "what a reason may turn a plain yes into");
}

/// A limit on depth that a caution adds, and what a clearance by the prescriber or specialist raises it to.
struct CautionBound {
    DepthBound bound;
    std::optional<Depth> cleared_max;
};

template <class V>
void describe(V& v, CautionBound& b) {
    v.place(b.bound.at);
    v.optional("when", b.bound.when, "what this limit depends on; without it the limit always applies");
    v.optional("max-mm", b.bound.max, "no deeper than this");
    v.optional("typical-mm", b.bound.typical, "no setting recommended above this");
    v.optional("typical-less-mm", b.bound.typical_less, "recommend this much less than the rule does");
    v.optional("cleared-max-mm", b.cleared_max, "no deeper than this once the caution is cleared");
    v.required("because", b.bound.because, "the reason, as a practitioner reads it");
    describe_evidence(v, b.bound.evidence);
}

/// A care item that a caution prolongs.
struct ItemBound {
    std::string item;
    CareBound bound;
};

template <class V>
void describe(V& v, ItemBound& b) {
    v.place(b.bound.at);
    v.required("item", b.item, "id of the care item");
    v.optional("when", b.bound.when, "for whom the clock runs longer");
    v.optional("from", b.bound.from, "a later start");
    v.optional("until", b.bound.until, "a later end");
    v.required("because", b.bound.because, "the reason, as a practitioner reads it");
    describe_evidence(v, b.bound.evidence);
}

/// A condition of the client that changes the plan: what to ask, what follows, and what it adds.
struct Caution {
    Place at;
    std::string id, title, asks, answer, ask, prescribed;
    std::vector<std::string> also, follows, care;
    When asked_when;
    Consequence general;
    std::vector<Consequence> variants;
    std::optional<CautionLift> lift;
    std::vector<CautionBound> bounds;
    std::vector<ItemBound> longer;
    std::optional<int> interval_days;
    Layering layering;
};

template <class V>
void describe(V& v, Caution& caution) {
    v.place(caution.at);
    v.id("id", caution.id, "the name of the caution");
    describe_layering(v, caution.layering);
    v.required("title", caution.title, "the caution in a few words");
    v.optional("also", caution.also, "other words people use for it");
    v.word("answer", caution.answer, "yes-no date known", "what the answer is: yes or no; the date asked for; or known from the request");
    v.optional("asks", caution.asks, "the question about this one condition, as it is read out");
    v.word_if("ask", caution.ask, "once each-session same-day", "how long an answer holds");
    v.optional("follows", caution.follows, "cautions of which a yes calls for this question");
    v.optional("asked-when", caution.asked_when, "sites, devices and so on that call for this question");
    v.word_if("prescribed", caution.prescribed, "ask", "whether a prescriber is to be asked; nobody is told to stop a medicine");
    describe(v, caution.general);
    v.optional("variant", caution.variants, "what the label of a device, or a skin type, asks beyond it; the stricter holds");
    v.optional("override", caution.lift, "how far a reason may lift it; without this it cannot be overridden");
    v.optional("bound", caution.bounds, "limits on depth that it adds");
    v.optional("longer", caution.longer, "care items that it prolongs");
    v.optional("interval-days", caution.interval_days, "no session sooner than this after the one before");
    v.optional("care", caution.care, "sets of care items that it adds");
}

}  // namespace stipple
