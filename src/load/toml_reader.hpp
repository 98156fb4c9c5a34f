// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "load/value.hpp"

namespace stipple {

/// Reads a TOML file into a tree; a syntax error becomes one diagnostic in plain words, and no tree.
std::optional<Value> read_toml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace stipple
