// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "load/value.hpp"

namespace stipple {

/// The text of the item's `id`, or nullptr.
const Value* id_of(const Value& item);

/// The item of a list with this id, or nullptr.
Value* same_id(std::vector<Value>& items, const Value& id);

/// Whether the items of a list are told apart by name, so that one of them can be changed alone.
bool items_have_names(std::string_view list, const Value& item);

/// What tells an item of a list from its neighbours: its id, or the site and the conditions that it is for.
std::string name_of_item(std::string_view list, const Value& item);

/// A value as a protocol file would have it, on one line; conditions in a fixed order, so that equal ones read alike.
std::string written(const Value& value);

}  // namespace stipple
