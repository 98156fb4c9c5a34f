// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace stipple {

/// The ids of items, in their order.
template <class T>
std::vector<std::string> ids_of(const std::vector<const T*>& items) {
    std::vector<std::string> ids;
    for (const T* item : items) ids.push_back(item->id);
    return ids;
}

}  // namespace stipple
