// SPDX-License-Identifier: MIT
#pragma once

#include "cli/invocation.hpp"

namespace stipple {

/// The day that `today` means: --today, else SOURCE_DATE_EPOCH, else the clock.
std::optional<Day> today(const Invocation& in, Diagnostics& diagnostics);

}  // namespace stipple
