// SPDX-License-Identifier: MIT
#pragma once

#include "load/load.hpp"
#include "report/listing.hpp"

namespace stipple {

/// Every key of the items that the word means, with its value and the place where it was written.
std::vector<Listing> show_origins(const Loaded& loaded, std::string_view word);

/// What the items that the word means say otherwise than the item that each extends or replaces; nothing where none does either.
std::vector<Listing> show_differences(const Loaded& loaded, std::string_view word);

/// For each item of the kind, by id: the layer that it comes from, with a star where it hides one of a weaker layer.
std::vector<std::pair<std::string, std::string>> layers_of(const Loaded& loaded, std::string_view list);

}  // namespace stipple
