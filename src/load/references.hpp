// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Reports every name in the catalogue that names nothing: sources, sites, endpoints, care sets, values of `when`.
void check_references(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace stipple
