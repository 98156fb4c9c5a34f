// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Reports every translation that cannot stand for its English: of nothing, twice, with a number or a name that is not its own, or without one of them.
/// One whose English has changed since stands, and is not used.
void check_translations(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace stipple
