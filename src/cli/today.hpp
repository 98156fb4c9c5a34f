// SPDX-License-Identifier: MIT
#pragma once

#include "cli/invocation.hpp"

namespace stipple {

/// The day that `today` means: --today, else SOURCE_DATE_EPOCH, else the clock.
std::optional<Day> today(const Invocation& in, Diagnostics& diagnostics);

/// The moment of a record: SOURCE_DATE_EPOCH, else the clock.
Moment now(const Invocation& in);

}  // namespace stipple
