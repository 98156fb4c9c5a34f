// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "load/value.hpp"

namespace stipple {

/// How many lists and tables may lie within each other.
inline constexpr int deepest_nesting = 32;

/// How many values a file may have, and a row of a roster; the longest of our own files has a fifth of it.
inline constexpr std::size_t most_values = 10'000;

/// Reads a TOML file into a tree; a syntax error becomes one diagnostic in plain words, and no tree.
std::optional<Value> read_toml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace stipple
