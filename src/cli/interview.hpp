// SPDX-License-Identifier: MIT
#pragma once

#include "cli/invocation.hpp"
#include "load/request.hpp"

namespace stipple {

/// Asks the person at the terminal for what a new case lacks, one question at a time: an answer that cannot be read is asked again with
/// the usual help. Returns false where the input ended first; nothing was written then.
bool interview(const Invocation& in, const Catalogue& catalogue, Request& request);

}  // namespace stipple
