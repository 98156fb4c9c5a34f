// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// What was found wrong with an item when it was read: its rules may not be what their author meant, and are not held against each other.
bool is_spoilt(const Place& from, const Place& next, std::span<const Diagnostic> known);

/// Finds rules that collide, that nobody can be given, that go deeper than their site, and steps that their course never reaches; rules that
/// could not be read whole are left out.
void audit_rules(const Catalogue& catalogue, const Concern& concern, std::span<const Diagnostic> known, Diagnostics& diagnostics);

/// Finds clients whom no depth rule serves at a site where others are served; a plan refuses there, which may be meant.
void audit_gaps(const Catalogue& catalogue, const Concern& concern, Diagnostics& diagnostics);

}  // namespace stipple
