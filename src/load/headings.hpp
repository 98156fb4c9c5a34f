// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/place.hpp"

namespace stipple {

/// What to add to the help for a key at this place, if the heading above it still stands behind a #: the key then belongs to another table than it seems.
/// Empty where it does not. It begins with a space.
std::string lost_heading_above(const Place& at);

/// The heading on a line, `[depth]` or `[[depth]]`; empty where there is none.
std::string heading_on(const Place& at);

/// The heading that makes a table on a line, `[ceiling]`, a part of the list item above it: `[site.ceiling]`; empty where no item is above.
std::string heading_within_item_above(const Place& at);

}  // namespace stipple
