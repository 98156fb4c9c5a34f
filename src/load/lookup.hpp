// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// What a word is looked up as: the code of a miss, and the names of the item and of the list that holds it.
struct Sought {
    std::string_view code, what, list;
};

/// Says that nothing has this name, with the likeliest that something has.
void say_unknown(std::string_view word, const Sought& sought, const std::vector<std::string_view>& names, Diagnostics& diagnostics);

/// Says that several items have this name.
void say_ambiguous(std::string_view word, const std::vector<std::string>& ids, Diagnostics& diagnostics);

/// Adds every id and other name of the items, for suggestions.
template <class T>
void add_names(const std::vector<T>& items, std::vector<std::string_view>& names) {
    for (const T& item : items) {
        names.push_back(item.id);
        for (const std::string& other : item.also) names.push_back(other);
    }
}

/// The one item that a word means; none and several are told apart in the diagnostic.
template <class T>
const T* find_one(const std::vector<T>& items, std::string_view word, std::string_view code, std::string_view what, std::string_view list,
                  Diagnostics& diagnostics) {
    const auto found = named(items, word);
    if (found.size() == 1) return found.front();
    if (found.empty()) {
        std::vector<std::string_view> names;
        add_names(items, names);
        say_unknown(word, {code, what, list}, names, diagnostics);
    } else {
        std::vector<std::string> ids;
        for (const T* item : found) ids.push_back(item->id);
        say_ambiguous(word, ids, diagnostics);
    }
    return nullptr;
}

}  // namespace stipple
