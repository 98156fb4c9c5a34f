// SPDX-License-Identifier: MIT
#pragma once

#include "load/request.hpp"
#include "model/case.hpp"

namespace stipple {

/// Looks up everything that was given about a client and a treatment; what cannot be found or read becomes a diagnostic.
/// A treatment that names no sites means all of its concern where `every_site` is set, else only where there is just one.
Case resolve_case(const Request& request, const Catalogue& catalogue, bool every_site, Diagnostics& diagnostics);

/// Reads SITE=MM, with the site looked up; nothing after a diagnostic.
std::optional<UsedDepth> read_used_depth(std::string_view text, const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace stipple
