// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Finds courses that end part-way, since a site has a depth for some sessions of a client and none for the others; and, strictly, clients whom no
/// depth rule serves at a site where others are served, which may be meant. Neither where the rules could not be read whole.
void audit_gaps(const Catalogue& catalogue, const Concern& concern, std::span<const Diagnostic> known, bool strict, Diagnostics& diagnostics);

}  // namespace stipple
