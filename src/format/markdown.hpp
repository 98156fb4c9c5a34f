// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "base/sink.hpp"
#include "report/blocks.hpp"

namespace stipple {

/// A text without line ends as CommonMark reads it back: nothing in it is a mark.
std::string markdown(std::string_view text);

/// Prints blocks for a notes program: headings, lists, tables as GitHub and others read them, drawings as they are.
void print_markdown(Sink& sink, std::span<const Block> blocks);

}  // namespace stipple
