// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/evidence.hpp"
#include "model/layering.hpp"
#include "model/units.hpp"
#include "model/when.hpp"

namespace stipple {

/// One step of the room sheet, in the order of the file.
struct Step {
    Place at;
    std::string id, phase, text, shows;
    std::vector<std::string> with, unless;
    bool numbing = false;
    When when;
    Evidence evidence;
    Layering layering;
};

template <class V>
void describe(V& v, Step& step) {
    v.place(step.at);
    v.id("id", step.id, "the name of the step");
    describe_layering(v, step.layering);
    v.word("phase", step.phase, "before during after", "before the client is numbed and needled, during, or after it");
    v.required("text", step.text, "what the clinic does");
    v.word_if("shows", step.shows, "questions numbing settings record", "what the sheet puts below the step");
    v.optional("numbing", step.numbing, "whether the step falls away where nothing numbs");
    v.optional("when", step.when, "for which sites, classes of work, devices and sessions");
    v.optional("with", step.with, "ids of cautions: only for clients with one of them");
    v.optional("unless", step.unless, "ids of cautions: not for clients with one of them");
    describe_evidence(v, step.evidence);
}

/// A caution that bars a numbing product.
struct Bar {
    std::vector<std::string> cautions;
    std::string because;
};

template <class V>
void describe(V& v, Bar& bar) {
    v.required("with", bar.cautions, "ids of the cautions that bar it");
    v.required("because", bar.because, "the reason, as a practitioner reads it");
}

/// A cream that numbs the skin, as its label describes it.
struct NumbingProduct {
    Place at;
    std::string id, title, use, amount, notes;
    std::vector<std::string> also, contains;
    std::optional<CountRange> minutes;
    std::optional<int> rest_minutes, max_area_cm2;
    std::vector<Bar> bars;
    Evidence evidence;
    Layering layering;
};

template <class V>
void describe(V& v, NumbingProduct& p) {
    v.place(p.at);
    v.id("id", p.id, "the name of the product");
    describe_layering(v, p.layering);
    v.required("title", p.title, "name and strength");
    v.optional("also", p.also, "other words people use for it");
    v.word("use", p.use, "labelled refused", "whether stipple plans with it");
    v.required("contains", p.contains, "its anaesthetics");
    v.optional("minutes", p.minutes, "fewest, usual and most minutes on the skin");
    v.optional("rest-minutes", p.rest_minutes, "minutes between wiping it off and needling");
    v.optional("max-area-cm2", p.max_area_cm2, "the largest area at one time, in square centimetres");
    v.optional("amount", p.amount, "how much the label allows, in words");
    v.optional("bar", p.bars, "cautions that bar it");
    v.required("notes", p.notes, "what the label asks besides, or why it is refused");
    describe_evidence(v, p.evidence);
}

}  // namespace stipple
