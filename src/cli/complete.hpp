// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/world.hpp"

namespace stipple {

/// Prints what the last word of an unfinished command line may become, one candidate a line as `value<TAB>description`; a line `:files`
/// or `:folders` leaves the word to the shell. What makes no sense has no candidates; nothing is ever complained of.
void complete(const std::vector<std::string>& words, World& world);

}  // namespace stipple
