// SPDX-License-Identifier: MIT
#pragma once

#include "plan/plan.hpp"

namespace stipple {

/// Warns where the device's label does not cover the concern, the site, the skin type or the age, and where no device was given.
void warn_of_label(Plan& plan, const Catalogue& catalogue, const Case& c);

}  // namespace stipple
