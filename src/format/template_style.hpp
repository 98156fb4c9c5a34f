// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "format/template_markup.hpp"

namespace stipple {

/// A part of a text: its first byte, and the first after it.
struct ByteRange {
    std::size_t from = 0, to = 0;
};

/// What a style sheet, or the value of a style attribute, must not hold: whatever loads, runs, or is written so that it cannot be told.
/// `tags` are those that stand in it.
std::vector<Offence> style_offences(std::string_view text, ByteRange part, std::span<const Tag> tags);

}  // namespace stipple
