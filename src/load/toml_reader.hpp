// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "load/value.hpp"

namespace stipple {

/// How many lists and tables may lie within each other.
inline constexpr int deepest_nesting = 32;

/// Reads a TOML file into a tree; a syntax error becomes one diagnostic in plain words, and no tree.
std::optional<Value> read_toml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace stipple
