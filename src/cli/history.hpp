// SPDX-License-Identifier: MIT
#pragma once

#include "cli/invocation.hpp"
#include "model/case.hpp"

namespace stipple {

/// Reads --history ID[=DATE|yes|no] into one answer for each caution; a question that covers several can be denied whole.
void resolve_history(const Invocation& in, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics);

/// Reads --cleared ID=WHO.
void resolve_clearances(const Invocation& in, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics);

}  // namespace stipple
