// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "load/value.hpp"

namespace stipple {

/// Says that a file is not of the format that is read, or does not say of which it is.
void check_format(const Value& file, Diagnostics& diagnostics);

/// Turns the tree of one file into a table of lists of items: a concern file becomes one item of the list `concern`.
/// Checks and removes `format`.
Value shelve(Value file, Diagnostics& diagnostics);

/// Adds the lists of another file of the same layer; an id given twice is an error.
void join_layer(Value& layer, Value file, Diagnostics& diagnostics);

/// Lays one layer over another: an item replaces the item with its id whole, an item without an id is added.
Value laid_over(Value below, Value above);

}  // namespace stipple
