// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Finds the faults of a catalogue that only a planner can see: rules of equal weight for one case, rules that no client can be
/// given, client sentences with a medicine beside a stop word, and reviews that are due on the given day.
Diagnostics audit(const Catalogue& catalogue, std::optional<Day> today);

}  // namespace stipple
