// SPDX-License-Identifier: MIT
#pragma once

#include "load/request.hpp"
#include "model/case.hpp"

namespace stipple {

/// Reads ID[=DATE|yes|no] into one answer for each caution; a question that covers several can be denied whole. Of two answers
/// the one that was given on the later day holds, of one day the later entry; `rest=no` never takes back a yes.
void resolve_answers(const Request& request, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics);

/// Reads ID=WHO.
void resolve_clearances(const Request& request, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics);

}  // namespace stipple
