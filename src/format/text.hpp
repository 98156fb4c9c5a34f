// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "format/format.hpp"
#include "report/blocks.hpp"

namespace stipple {

/// Prints blocks for a person at a terminal: words carry the meaning, colour only repeats it.
void print_text(Sink& sink, std::span<const Block> blocks, const Style& style);

}  // namespace stipple
