// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "plan/tighten.hpp"

namespace stipple {

/// One item that another one is held to, and what messages call it.
template <class T>
struct Forebear {
    const T* item;
    std::string name;
};

/// Everything that an item of the layer is held to: each version of it below, and each version of what it or one of them extends, the
/// nearest first; nothing where it is as it was below. A reason given in one layer would else be forgotten by the next that repeats the figures.
template <class T>
std::vector<Forebear<T>> forebears_of(const Layers& layers, std::vector<T> Catalogue::*list, const T& item) {
    std::vector<Forebear<T>> forebears;
    std::vector<std::string> ids{item.id};
    const auto is_faulty = [&](const T& one) { return std::find(layers.faulty.begin(), layers.faulty.end(), one.at.file) != layers.faulty.end(); };
    if (is_faulty(item)) return {};
    const auto take = [&](const T* found, bool nearest) {
        if constexpr (requires { found->layering; })
            if (const std::string& extended = found->layering.extends; !extended.empty() && std::find(ids.begin(), ids.end(), extended) == ids.end()) ids.push_back(extended);
        const auto same = [&](const Forebear<T>& f) { return f.item->id == found->id && f.item->at.file == found->at.file; };
        if (found == &item || is_faulty(*found) || std::any_of(forebears.begin(), forebears.end(), same)) return;
        const std::string name = found->id == item.id ? "what it replaces" : found->id;
        forebears.push_back({found, nearest || !found->at.file ? name : found->id + " in " + found->at.file->name});
    };
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::string id = ids[i];
        const T* above = find(layers.now.*list, id);
        bool nearest = true;
        if (above) take(above, true), nearest = i == 0;
        for (auto catalogue = layers.below.rbegin(); catalogue != layers.below.rend(); ++catalogue) {
            const T* found = find(*catalogue.*list, id);
            if (!found) continue;
            if (i == 0 && nearest && found->at.file == item.at.file) return {};
            take(found, nearest);
            nearest = false;
        }
    }
    return forebears;
}

/// Whether an item goes back to nothing in the lowest layer, and is of this one.
template <class T>
bool is_added(const Layers& layers, std::vector<T> Catalogue::*list, const T& item) {
    const auto in_lowest = [&](const std::string& id) { return find(layers.below.front().*list, id) != nullptr; };
    const T* as_it_was = find(layers.below.back().*list, item.id);
    if (in_lowest(item.id) || (as_it_was && as_it_was->at.file == item.at.file)) return false;
    const auto forebears = forebears_of(layers, list, item);
    return std::none_of(forebears.begin(), forebears.end(), [&](const auto& f) { return in_lowest(f.item->id); });
}

}  // namespace stipple
