// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Reports every name in the catalogue that names nothing: sources, sites, endpoints, care sets, values of `when`.
void check_references(const Catalogue& catalogue, Diagnostics& diagnostics);

/// A source that an item names, and what the item's numbers rest on.
struct Citation {
    Place at;
    std::string_view source;
    Basis basis;
};

/// Every source that is named anywhere; the names are those of the catalogue.
std::vector<Citation> citations_of(const Catalogue& catalogue);

}  // namespace stipple
