// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// One layer between those below it and those above.
struct Layers {
    std::span<const Catalogue> below;  ///< the catalogue without it, and before that without each layer further down; the lowest stands first
    const Catalogue& now;              ///< with it
    const Catalogue& whole;            ///< with everything: rules may be for sites and devices that only a layer above brings
    std::vector<const SourceFile*> faulty{};  ///< files that could only be read in part: nothing that stands there is compared
};

/// Everything in which a layer is bolder than what it extends and than what it replaces, in every layer below that has it, decided on
/// results over the whole product: deeper, closer together, a shorter wait, a milder outcome, a shorter clock, a flag less. What an item
/// has an `override-reason` for, its own or one that it takes over, is left out.
Diagnostics bolder_than_below(const Layers& layers);

/// Notes in what one item is bolder than the one it changes.
class Comparison {
public:
    /// `name` is what the item is called in messages, `parent` the one it changes.
    Comparison(std::string name, std::string parent, Place at, Diagnostics& diagnostics) : name_(std::move(name)), parent_(std::move(parent)), at_(at), diagnostics_(diagnostics), known_(diagnostics.size()) {}

    /// Adds a diagnostic where the item is bolder: what it has, and what the parent has instead; but once, where it is bolder than several.
    void bolder_if(bool bolder, const std::string& what, const std::string& parents, Place at = {});

private:
    std::string name_, parent_;
    Place at_;
    Diagnostics& diagnostics_;
    std::size_t known_;  ///< how much was said before this comparison
};

/// Compares every item but the concerns.
void compare_items(const Layers& layers, Diagnostics& diagnostics);

/// Compares the rests that a layer adds for every concern with those that would hold without them.
void compare_floors(const Layers& layers, Diagnostics& diagnostics);

/// Compares what a layer adds that could undo what lies below it: a question of which a plain no denies what others ask, or a
/// caution that moves clocks.
void compare_added(const Layers& layers, Diagnostics& diagnostics);

/// Compares the words by which people name an item of the same id: none may get lost, since a case that holds it would no longer be
/// understood, or be understood as something else.
void compare_words(const std::vector<std::string>& now, const std::vector<std::string>& before, Comparison& c);

/// Finds what a layer below took out and this one brings again.
void compare_restored(const Layers& layers, Diagnostics& diagnostics);

/// Compares the days that times of care come to, where the one is in hours and the other in days.
void compare_days(const Layers& layers, Diagnostics& diagnostics);

/// Puts the remedy for what is bolder in kinds of items that take no `override-reason`.
void tell_to_take_back(const Catalogue& catalogue, Diagnostics& diagnostics);

/// Compares a call, a review or a photograph: it may not come later or sooner, be for fewer or become a lesser one.
void compare_milestones(const Milestone& now, const Milestone& before, Comparison& c);

/// Compares a device: it may not reach deeper, have settings that lie deeper, or a use on its label that was not there.
void compare_devices(const Device& now, const Device& before, const Catalogue& catalogue, Comparison& c);

/// Compares a line of care: its clock and those it is for may not move the way that its kind makes bolder.
void compare_care(const CareItem& now, const CareItem& before, Comparison& c);

/// Compares what a caution makes of the clocks of care items, each as its kind has it.
void compare_prolonged(const Caution& now, const Caution& before, const Catalogue& catalogue, Comparison& c);

/// Compares a red flag: over all answers on the phone it may never come to a milder level.
void compare_signs(const Sign& now, const Sign& before, Comparison& c);

/// Whether an item answers for its boldness itself: it has a reason that is not its parent's.
bool has_own_reason(const std::string& child, const std::string& parent);

}  // namespace stipple
