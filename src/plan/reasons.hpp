// SPDX-License-Identifier: MIT
#pragma once

#include "plan/plan.hpp"

namespace stipple {

/// Warns of every item in use that a layer made bolder, with the reason that it gives.
void warn_of_reasons(Plan& plan, const Catalogue& catalogue, const Case& c);

/// Whether a warning is about the protocols themselves: what is in use, and what is bolder. Every answer that rests on them carries it.
bool is_of_protocols(const Warning& warning);

}  // namespace stipple
