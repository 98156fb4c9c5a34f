// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "model/bound.hpp"
#include "model/care.hpp"

namespace stipple {

/// Figures as a message about layers has them; what is absent is told as `none`.
std::string said(const std::optional<Depth>& depth, std::string_view none = "no limit");
std::string said(const std::optional<Duration>& duration, std::string_view none = "none");

/// The times of a clock: "2d", or "A 1d, B 2d" where the bands differ.
std::string said(const std::optional<ByBand>& clock, std::string_view none);

/// For whom a condition holds, behind what it is for: " for severity severe and skin I or II"; nothing where that is everybody.
std::string for_whom(const When& when);

/// All that a limit allows: its figures, for whom it holds, and how far an override reaches.
std::string said(const DepthBound& bound);

}  // namespace stipple
