// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"

namespace stipple {

/// A line of a file, counted from 1, without its end.
std::string_view line_at(const SourceFile& file, int line);

/// The slips that authors make, in plain words; anything else keeps the parser's own account of what is no TOML at a place.
Diagnostic explain_slip(const SourceFile& file, const Place& place, std::string_view said);

}  // namespace stipple
