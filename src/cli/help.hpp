// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/commands.hpp"

namespace stipple {

/// The help of the program as a whole; it leads with what a practitioner uses.
std::string help_text(int width);

/// The help of one command: purpose, usage, examples, options by group, exit status.
std::string help_text(const Command& command, int width);

/// Name and version; with a catalogue's digest on the second line.
std::string version_text(const Catalogue& catalogue);

}  // namespace stipple
