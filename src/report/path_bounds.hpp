// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "report/svg.hpp"

namespace stipple {

/// The least frame that holds both.
Frame around(const Frame& a, const Frame& b);

/// A frame that holds an SVG path of absolute commands and is hardly larger.
Frame bounds_of_path(std::string_view path);

}  // namespace stipple
