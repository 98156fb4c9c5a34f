// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "model/bound.hpp"

namespace stipple {

/// A question that must be asked before needling, as a receptionist reads it out.
struct Question {
    Place at;
    std::string id, text;
};

template <class V>
void describe(V& v, Question& question) {
    v.place(question.at);
    v.id("id", question.id, "the name of the question");
    v.required("text", question.text, "the question as it is read out");
}

/// A reason for care that is known from the request itself, with its outcome and the bounds it adds.
struct Caution {
    Place at;
    std::string id, title, outcome, because;
    When when;
    std::vector<DepthBound> bounds;
    Evidence evidence;
};

template <class V>
void describe(V& v, Caution& caution) {
    v.place(caution.at);
    v.id("id", caution.id, "the name of the caution");
    v.required("title", caution.title, "the caution in a few words");
    v.required("when", caution.when, "what makes it apply");
    v.word("outcome", caution.outcome, "refuse defer refer adjust note", "what follows from it");
    v.required("because", caution.because, "the reason, as a practitioner reads it");
    v.optional("bound", caution.bounds, "limits on depth that it adds");
    describe_evidence(v, caution.evidence);
}

}  // namespace stipple
