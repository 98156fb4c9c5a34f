// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "load/value.hpp"

namespace stipple {

/// Says where an item is called by a name of what a layer took out, and is not held to it: a case that means the one would get the other.
void check_taken(const std::vector<Value>& below, const Value& tree, Diagnostics& diagnostics);

}  // namespace stipple
