// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/case.hpp"

namespace stipple {

/// The digest of a catalogue: equal for files that mean the same, whatever their spacing, order of keys or comments.
std::string digest_of(const Catalogue& catalogue);

/// The digest of the items that one case uses: its concerns, sites and device, and what holds for every client.
std::string digest_of_items(const Catalogue& catalogue, const Case& c);

}  // namespace stipple
