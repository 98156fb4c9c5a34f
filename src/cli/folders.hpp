// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/world.hpp"

namespace stipple {

/// A folder, and the variable of the environment that names it; empty: it is where such folders are unless one says otherwise.
struct Folder {
    std::string path;
    std::string_view from;
};

/// The folders for the configuration of programs on this machine, weakest first: system, then user. Relative values are ignored.
std::vector<Folder> config_folders(const World& world);

/// The folder of the user's own protocol files, whether it is there or not; empty where the machine has no place for it.
std::string own_folder(const World& world);

/// Folders that hold protocol files on this machine, weakest first: in those for configuration, then STIPPLE_PATH.
std::vector<Folder> protocol_folders(const World& world);

}  // namespace stipple
