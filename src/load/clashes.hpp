// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Finds ids that name two things that a person can ask for: an id of two kinds, or one that is another word for an item beside which a person would name it.
void check_clashes(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace stipple
