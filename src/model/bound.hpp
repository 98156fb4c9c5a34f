// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "model/evidence.hpp"
#include "model/units.hpp"
#include "model/when.hpp"

namespace stipple {

/// How far a bound may be raised by a practitioner who states a reason, and for whom.
struct Lift {
    Depth max;
    When when;
};

template <class V>
void describe(V& v, Lift& lift) {
    v.required("max-mm", lift.max, "the ceiling that an override with a reason raises this bound to");
    v.optional("when", lift.when, "for whom the override is allowed; what is not known does not count as met");
}

/// A limit on depth: it may only lower a recommendation, and every one that matches applies.
struct DepthBound {
    Place at;
    When when;
    std::optional<Depth> max, typical, typical_less;
    std::optional<Lift> lift;  ///< absent: no reason can move this bound
    std::string because;
    Evidence evidence;
};

template <class V>
void describe(V& v, DepthBound& bound) {
    v.place(bound.at);
    v.optional("when", bound.when, "what this limit depends on; without it the limit always applies");
    v.optional("max-mm", bound.max, "no deeper than this");
    v.optional("typical-mm", bound.typical, "no setting recommended above this");
    v.optional("typical-less-mm", bound.typical_less, "recommend this much less than the rule does");
    v.optional("override", bound.lift, "what an override with a reason may raise the limit to");
    v.required("because", bound.because, "the reason, as a practitioner reads it");
    describe_evidence(v, bound.evidence);
}

}  // namespace stipple
