// SPDX-License-Identifier: MIT
#pragma once

namespace stipple {

/// Whether a byte is a digit, whatever the locale.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a byte is a letter of ASCII, whatever the locale.
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace stipple
