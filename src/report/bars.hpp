// SPDX-License-Identifier: MIT
#pragma once

#include "report/parts.hpp"

namespace stipple {

/// The course at a glance: a line a session with a bar for its window, on one scale of days.
void add_bars(Blocks& blocks, const Plan& plan);

}  // namespace stipple
