// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/catalogue.hpp"

namespace stipple {

/// The digest of a catalogue: equal for files that mean the same, whatever their spacing, order of keys or comments.
std::string digest_of(const Catalogue& catalogue);

}  // namespace stipple
