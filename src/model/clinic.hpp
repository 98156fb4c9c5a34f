// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "model/bound.hpp"

namespace stipple {

/// A limit that a clinic sets for itself: its basis is the clinic, and no override moves it.
struct ClinicLimit {
    DepthBound bound;
};

template <class V>
void describe(V& v, ClinicLimit& limit) {
    v.place(limit.bound.at);
    v.optional("when", limit.bound.when, "what this limit depends on; without it the limit always applies");
    v.optional("max-mm", limit.bound.max, "no deeper than this");
    v.optional("typical-mm", limit.bound.typical, "no setting recommended above this");
    v.optional("typical-less-mm", limit.bound.typical_less, "recommend this much less than the rule does");
    v.required("because", limit.bound.because, "the reason, as a practitioner reads it");
}

/// What a clinic sets once for all its plans.
struct Clinic {
    std::string clinic, contact, lang, device, zone;
    std::vector<std::string> closed;
    std::vector<ClinicLimit> limits;
};

template <class V>
void describe(V& v, Clinic& c) {
    v.optional("clinic", c.clinic, "the clinic's name, on the pages for clients");
    v.optional("contact", c.contact, "the clinic's number, which a client's copy must have");
    v.optional("lang", c.lang, "the language of the pages for clients");
    v.optional("device", c.device, "device in use where none is named");
    v.optional("closed", c.closed, "week days, dates and FROM..TO on which nothing is booked, or @FILE with one a line");
    v.optional("zone", c.zone, "time zone of the clinic: Europe/London");
    v.optional("limit", c.limits, "limits on depth that the clinic sets itself; they only lower");
}

}  // namespace stipple
