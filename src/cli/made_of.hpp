// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "load/load.hpp"

namespace stipple {

/// What --version --verbose adds: the layers in use, the libraries, the compiler, the layouts of files, the licence.
std::string made_of_text(const Loaded& loaded);

}  // namespace stipple
