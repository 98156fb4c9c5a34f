// SPDX-License-Identifier: MIT
#pragma once

#include "plan/plan.hpp"

namespace stipple {

/// Warns of every item in use that a layer made bolder, with the reason that it gives.
void warn_of_reasons(Plan& plan, const Catalogue& catalogue, const Case& c);

}  // namespace stipple
