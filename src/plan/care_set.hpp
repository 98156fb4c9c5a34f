// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// The id of the item that bars everything from the skin: nothing that goes on it is permitted before this ends.
inline constexpr std::string_view skin_gate = "channels-open";

/// Marks the bounds that give a clock its start or its end.
void mark_binding(Decided<Span>& span);

/// The care items of the sets that the concerns of a case and the cautions that stand name, in the catalogue's order.
std::vector<const CareItem*> care_items(const Catalogue& catalogue, const Case& c, const std::vector<Finding>& findings);

}  // namespace stipple
