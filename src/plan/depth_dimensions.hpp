// SPDX-License-Identifier: MIT
#pragma once

#include <set>

#include "model/catalogue.hpp"

namespace stipple {

/// What the depths of some concerns depend on besides the site, the device and the session.
struct DepthDimensions {
    bool type = false, severity = false, skin = false;
    std::set<int> ages;  ///< at which something begins or ends

    /// Adds what the depths of a concern depend on: its own rules and limits, and those of sites, devices, skin types and the clinic.
    void add(const Catalogue& catalogue, const Concern& concern);
};

}  // namespace stipple
