// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/value.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// The ids of all that an item of a list extends, however far back, in some layer.
std::vector<std::string> kin_of(const std::vector<Value>& below, const Value& tree, std::string_view list, std::string_view id);

/// Tells each device and site which others it extends, however far back, by the trees of all layers: a rule that names one of them holds for it.
void find_kin(const std::vector<Value>& below, const Value& tree, Catalogue& catalogue);

}  // namespace stipple
