// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// How an audit goes: what is known to be wrong already, so that nothing is reported that only follows from it; and whether what may be meant is
/// reported too.
struct Audit {
    std::span<const Diagnostic> known{};
    bool strict = false;
};

/// Finds the faults of a catalogue that only a planner can see: rules of equal weight for one case, rules that no client can be
/// given, rules deeper than their site, steps that no course reaches, what a client must not or cannot well read, and reviews that
/// are due on the given day.
Diagnostics audit(const Catalogue& catalogue, std::optional<Day> today, const Audit& how = {});

}  // namespace stipple
