// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stipple {

/// The candidate that a mistyped word most likely meant, or nothing if none is near enough.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "did you mean `x`?", or the fallback where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates, std::string_view fallback);

}  // namespace stipple
