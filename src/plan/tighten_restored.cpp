// SPDX-License-Identifier: MIT
#include <algorithm>

#include "plan/lineage.hpp"
#include "plan/tighten.hpp"

namespace stipple {

namespace {

/// The last version of an item before a layer took it out; nullptr where no layer below did.
template <class T>
const T* taken_out(std::span<const Catalogue> below, std::vector<T> Catalogue::*list, std::string_view id) {
    const T *last = nullptr, *gone = nullptr;
    for (const Catalogue& catalogue : below) {
        const T* found = find(catalogue.*list, id);
        if (!found && last) gone = last;
        last = found;
    }
    return gone;
}

/// Whether the layer brought an item, and not one below it.
template <class T>
bool is_brought(const Layers& layers, std::vector<T> Catalogue::*list, const T& item) {
    const T* lower = find(layers.below.back().*list, item.id);
    return !lower || lower->at.file != item.at.file;
}

template <class T>
void compare_returned(const Layers& layers, std::vector<T> Catalogue::*list, Diagnostics& diagnostics) {
    for (const T& item : layers.now.*list) {
        const T* gone = taken_out(layers.below, list, item.id);
        const bool faulty = std::find(layers.faulty.begin(), layers.faulty.end(), item.at.file) != layers.faulty.end();
        if (!gone || faulty || !is_brought(layers, list, item) || has_own_reason(item.layering.override_reason, gone->layering.override_reason)) continue;
        Comparison{item.id, "a layer below", item.at, diagnostics}.bolder_if(true, "come back", "taken it out");
    }
}

}  // namespace

void compare_restored(const Layers& layers, Diagnostics& diagnostics) {
    compare_returned(layers, &Catalogue::concerns, diagnostics);
    compare_returned(layers, &Catalogue::devices, diagnostics);
    compare_returned(layers, &Catalogue::numbing, diagnostics);
}

}  // namespace stipple
