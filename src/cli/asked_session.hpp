// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "cli/answer.hpp"

namespace stipple {

/// The session that a sheet is for: --session, else the only one that is today.
std::optional<int> session_asked(const Invocation& in, const Asked& asked, Diagnostics& diagnostics);

/// The refusal of a sheet while questions are open; nothing where every one was asked.
std::optional<Refusal> refuse_unasked(const Invocation& in, const Asked& asked);

}  // namespace stipple
