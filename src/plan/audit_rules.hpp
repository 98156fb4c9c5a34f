// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Whether it is only not said, or not known, where a figure comes from: the figure is what its author meant.
bool is_of_citation(const Diagnostic& d);

/// Where the items of a concern begin.
std::vector<Place> starts_of(const Concern& concern);

/// Whether what was found wrong between two places leaves in doubt what the author meant: such rules are not held against others. A figure without a
/// source is in no doubt.
bool is_spoilt(const Place& from, const Place& next, std::span<const Diagnostic> known);

/// Finds rules that collide, that nobody can be given, that go deeper than their site, and steps that their course never reaches; rules that
/// could not be read whole are left out.
void audit_rules(const Catalogue& catalogue, const Concern& concern, std::span<const Diagnostic> known, Diagnostics& diagnostics);

}  // namespace stipple
