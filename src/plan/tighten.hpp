// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Everything in which a layer is bolder than what it extends or replaces, decided on results over the whole product: deeper, closer
/// together, a shorter wait, a milder outcome, a shorter clock, a flag less. An item that gives an `override-reason` of its own is left out.
/// `below` is the catalogue without the layer, `now` the one with it.
Diagnostics bolder_than_below(const Catalogue& below, const Catalogue& now);

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

/// Whether every wanted word is among all.
bool has_all(const std::vector<std::string>& all, const std::vector<std::string>& wanted);

/// Compares every item but the concerns.
void compare_items(const Catalogue& below, const Catalogue& now, Diagnostics& diagnostics);

/// Whether the item answers for its boldness itself: it has a reason that is not its parent's.
bool has_own_reason(const Layering& child, const Layering& parent);

}  // namespace stipple
