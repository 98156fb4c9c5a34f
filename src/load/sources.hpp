// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Finds sources that nothing cites; strictly, also figures said to rest on a trial or a label of which every source was only recalled.
Diagnostics check_sources(const Catalogue& catalogue, bool strict);

}  // namespace stipple
