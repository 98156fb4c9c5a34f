// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/diagnostic.hpp"
#include "model/units.hpp"

namespace stipple {

// What people type, read strictly: a word that can be read two ways is refused with both readings.

/// 2026-12-08, `today`, or `+2w` counted from today; today is needed only for the last two.
std::optional<Day> read_date(std::string_view text, std::string_view option, std::optional<Day> today, Diagnostics& diagnostics);

/// Digits, a point and at most two decimals, in millimetres, within the limits of the format.
std::optional<Depth> read_depth(std::string_view text, Diagnostics& diagnostics);

/// I to VI, or 1 to 6; the answer is the roman numeral.
std::optional<std::string> read_skin(std::string_view text, Diagnostics& diagnostics);

/// A whole number between two bounds.
std::optional<int> read_count(std::string_view text, std::string_view option, int least, int most, Diagnostics& diagnostics);

}  // namespace stipple
