// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/codes.hpp"
#include "cli/world.hpp"

namespace stipple {

/// Runs one command line (without the program's name) and returns its exit status; can be called any number of times.
Exit run(const std::vector<std::string>& args, World& world);

}  // namespace stipple
