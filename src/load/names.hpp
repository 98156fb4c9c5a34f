// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/catalogue.hpp"

namespace stipple {

/// Every name of the catalogue as the completions ask for it, one a line: kind, name and what it is, with tabs between. What belongs to a
/// concern has its id in the kind: type/acne-scars, severity/acne-scars, at/acne-scars.
std::string names_text(const Catalogue& catalogue);

}  // namespace stipple
