// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// One layer between those below it and those above.
struct Layers {
    std::span<const Catalogue> below;  ///< the catalogue without it, and before that without each layer further down; the lowest stands first
    const Catalogue& now;              ///< with it
    const Catalogue& whole;            ///< with everything: rules may be for sites and devices that only a layer above brings
};

/// Everything in which a layer is bolder than what it extends and than what it replaces, in whichever layer below that stood, decided on
/// results over the whole product: deeper, closer together, a shorter wait, a milder outcome, a shorter clock, a flag less. An item that
/// gives an `override-reason` of its own is left out.
Diagnostics bolder_than_below(const Layers& layers);

/// Notes in what one item is bolder than the one it changes.
class Comparison {
public:
    /// `name` is what the item is called in messages, `parent` the one it changes.
    Comparison(std::string name, std::string parent, Place at, Diagnostics& diagnostics) : name_(std::move(name)), parent_(std::move(parent)), at_(at), diagnostics_(diagnostics) {}

    /// Adds a diagnostic where the item is bolder: what it has, and what the parent has instead.
    void bolder_if(bool bolder, const std::string& what, const std::string& parents, Place at = {});

private:
    std::string name_, parent_;
    Place at_;
    Diagnostics& diagnostics_;
};

/// Compares every item but the concerns.
void compare_items(const Layers& layers, Diagnostics& diagnostics);

/// Compares the rests that a layer adds for every concern with those that would hold without them.
void compare_floors(const Layers& layers, Diagnostics& diagnostics);

/// Compares a call, a review or a photograph: it may not come later, be for fewer or become a lesser one.
void compare_milestones(const Milestone& now, const Milestone& before, Comparison& c);

/// Whether an item answers for its boldness itself: it has a reason that is not its parent's.
bool has_own_reason(const std::string& child, const std::string& parent);

/// What an item of the layer changes: what it extends, and what it replaces; nothing where it is new, or as it was below.
template <class T>
std::vector<const T*> changed_by(const Layers& layers, std::vector<T> Catalogue::*list, const T& item) {
    const T* replaced = nullptr;
    for (auto catalogue = layers.below.rbegin(); catalogue != layers.below.rend() && !replaced; ++catalogue) replaced = find(*catalogue.*list, item.id);
    if (replaced && replaced->at.file == item.at.file) return {};
    std::vector<const T*> changed;
    if constexpr (requires { item.layering; })
        if (!item.layering.extends.empty() && item.layering.extends != item.id)
            if (const T* extended = find(layers.now.*list, item.layering.extends)) changed.push_back(extended);
    if (replaced) changed.push_back(replaced);
    return changed;
}

}  // namespace stipple
