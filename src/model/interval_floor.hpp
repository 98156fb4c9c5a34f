// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/evidence.hpp"
#include "model/when.hpp"

namespace stipple {

/// The least rest after needling to some depth; rules compete, the one with most keys wins.
struct IntervalFloor {
    Place at;
    When when;
    int days = 0;
    std::string because, override_reason;
    Evidence evidence;
};

template <class V>
void describe(V& v, IntervalFloor& floor) {
    v.place(floor.at);
    v.required("when", floor.when, "bands, regions and so on that this floor is for");
    v.required("days", floor.days, "no session sooner than this");
    v.required("because", floor.because, "the reason, as a practitioner reads it");
    v.optional("override-reason", floor.override_reason, "why it is shorter than what would hold without it; every plan prints it");
    describe_evidence(v, floor.evidence);
}

}  // namespace stipple
