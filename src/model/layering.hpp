// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace stipple {

/// How an item stands to the one that it changes.
struct Layering {
    std::string extends;          ///< id of the item that it changes; empty: it stands alone, or replaces one of the same id whole
    std::string override_reason;  ///< why it may be bolder than that item: a layer may only tighten, but for a reason that every plan prints
};

template <class V>
void describe_layering(V& v, Layering& layering) {
    v.optional("extends", layering.extends, "id of the item that this one changes: what is not stated here is as there");
    v.optional("override-reason", layering.override_reason, "why a limit here is bolder than there; every plan prints it");
}

}  // namespace stipple
