// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace stipple {

/// How an item stands to the one that it changes.
struct Layering {
    std::string extends;          ///< id of the item that it changes; empty: it stands alone, or replaces one of the same id whole
    std::string override_reason;  ///< why it may be bolder than that item: a layer may only tighten, but for a reason that every plan prints
    std::vector<std::string> kin;  ///< ids of the other items that it extends, in any layer: what holds for them holds for it
};

/// The id of an item and those of its kin, as a fact that conditions are held against.
template <class Item>
std::string known_as(const Item& item) {
    std::string words = item.id;
    for (const std::string& id : item.layering.kin) words += ' ' + id;
    return words;
}

template <class V>
void describe_layering(V& v, Layering& layering) {
    v.optional("extends", layering.extends, "id of the item that this one changes: what is not stated here is as there");
    v.optional("override-reason", layering.override_reason, "why a limit here is bolder than there; every plan prints it");
}

}  // namespace stipple
