// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.hpp"
#include "load/value.hpp"

namespace stipple {

/// Fills every item of a layer that says `extends` with what it leaves unsaid, from the item of that id in the layer itself or in
/// what lies below. Tables are joined key by key and lists taken whole, but for lists whose items have names: those are joined
/// item by item, and `remove = true` takes one out. Refuses a chain that runs in a ring or is too long, and a number that is not
/// the parent's without a basis of its own; an item that is refused is left out.
Value extended(const Value& below, Value above, Diagnostics& diagnostics);

/// Takes out of both what the layer above removes whole, each with a reason: concerns, devices, numbing products and milestones.
void take_out(Value& below, Value& above, Diagnostics& diagnostics);

}  // namespace stipple
