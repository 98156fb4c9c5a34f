// SPDX-License-Identifier: MIT
#pragma once

#include "cli/invocation.hpp"
#include "model/case.hpp"

namespace stipple {

/// Looks up everything that was typed about a client and a treatment; what cannot be found or read becomes a diagnostic.
/// A treatment that names no sites means all of its concern where `every_site` is set, else only where there is just one.
Case resolve_case(const Invocation& in, const Catalogue& catalogue, bool every_site, Diagnostics& diagnostics);

}  // namespace stipple
