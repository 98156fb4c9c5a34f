// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "load/value.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Tells each device and site which others it extends, however far back, by the trees of all layers: a rule that names one of them holds for it.
void find_kin(const std::vector<Value>& below, const Value& tree, Catalogue& catalogue);

}  // namespace stipple
