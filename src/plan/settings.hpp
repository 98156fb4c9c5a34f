// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "model/device.hpp"

namespace stipple {

/// The deepest a device reaches, where that is known.
std::optional<Depth> reach_of(const Device* device);

/// The deepest setting of the device that is not deeper than the depth; the depth itself where settings are not known.
std::optional<Depth> setting_below(const Device* device, Depth depth);

/// The lightest setting that is not lighter than the depth; the depth itself where settings are not known.
std::optional<Depth> setting_above(const Device* device, Depth depth);

}  // namespace stipple
