// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "base/text.hpp"

// The letters of markup and of style sheets, as both are read.

namespace stipple {

inline constexpr int longest_quoted = 40;  ///< how much of a text a message repeats
inline constexpr unsigned char first_beyond_ascii = 0x80;

constexpr bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || is_line_end(c); }

/// The text with its ASCII letters in lower case.
inline std::string lower(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// What is said of something that the page must not have, by its first characters on one line.
inline std::string no_place(std::string_view what) { return '`' + printable(first_characters(what, longest_quoted)) + "` has no place in a page that stands alone"; }

}  // namespace stipple
