// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "format/template_tags.hpp"

namespace stipple {

/// Something in the markup of a template that a page which stands alone must not have.
struct Offence {
    std::size_t at = 0;
    std::string message, help;
};

/// No more offences than this are told of one text.
inline constexpr std::size_t most_offences = 50;

/// Reads the HTML around the tags as a browser would: tells of each tag where it stands, and gives every element, attribute, address and piece
/// of style sheet that is not among the permitted ones, and every section by which the markup would become another than the one that was read.
std::vector<Offence> read_markup(std::string_view text, std::vector<Tag>& tags);

}  // namespace stipple
