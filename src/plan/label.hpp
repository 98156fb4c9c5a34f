// SPDX-License-Identifier: MIT
#pragma once

#include "plan/plan.hpp"

namespace stipple {

/// Whether some use on the label of a device names the concern at the site for the skin type; without one only a use for every skin does.
bool is_labelled(const Device& device, const Catalogue& catalogue, const Concern& concern, const Site& site, const std::string& skin);

/// Warns where the device's label does not cover the concern, the site, the skin type or the age, and where no device was given.
void warn_of_label(Plan& plan, const Catalogue& catalogue, const Case& c);

}  // namespace stipple
