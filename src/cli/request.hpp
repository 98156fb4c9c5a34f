// SPDX-License-Identifier: MIT
#pragma once

#include "cli/invocation.hpp"
#include "load/request.hpp"

namespace stipple {

/// What was typed about a client and a treatment, as a case file or a roster would give it; `@FILE` becomes the lines of the file.
Request request_of(const Invocation& in, Diagnostics& diagnostics);

/// Replaces every `@FILE` among the values of a key by the lines of that file; a relative name counts from `folder`.
void expand_files(Request& request, std::string_view key, const std::string& folder, Diagnostics& diagnostics);

}  // namespace stipple
