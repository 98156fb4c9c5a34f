// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/place.hpp"
#include "model/site.hpp"
#include "model/units.hpp"

namespace stipple {

/// A needle depth that a test of protocols expects at one site.
struct ExpectedDepth {
    enum class Of { setting, ceiling, least };
    Of of = Of::setting;
    const Site* site = nullptr;
    Depth depth;
    bool later = false;  ///< at every session after the first, rather than at the first
};

/// Everything that a test of protocols expects of a plan; what is empty is not asked.
struct Expectation {
    std::vector<Placed<std::string>> depth, later, least, ceiling;  ///< as they are written
    std::optional<Placed<int>> sessions;
    std::vector<Placed<int>> interval_days;
    std::vector<Placed<Day>> dates;
    Placed<std::string> outcome;
    std::vector<Placed<std::string>> refused, says, care, absent;
    std::vector<Placed<ExpectedDepth>> depths;  ///< the first four, looked up
};

template <class V>
void describe(V& v, Expectation& e) {
    v.optional("depth", e.depth, "SITE=SETTING or SITE=SETTING/CEILING in millimetres, at session 1");
    v.optional("later", e.later, "the same, at every session after the first");
    v.optional("least", e.least, "SITE=MM: the least useful depth, at session 1");
    v.optional("ceiling", e.ceiling, "SITE=MM: the deepest that is allowed, at session 1");
    v.optional("sessions", e.sessions, "number of sessions");
    v.optional("interval-days", e.interval_days, "days from each session to the next; one number stands for all of them");
    v.optional("dates", e.dates, "the day of each session; then `given` has a start");
    v.word_if("outcome", e.outcome, "clear note adjust incomplete defer refer refuse", "what the screening comes to");
    v.optional("refused", e.refused, "codes of refusals that are there: E0507");
    v.optional("says", e.says, "codes of warnings that are there: W0612");
    v.optional("care", e.care, "ids of care items and red flags that are there");
    v.optional("absent", e.absent, "codes of refusals and warnings, ids of care items and red flags: none of them is there");
}

}  // namespace stipple
