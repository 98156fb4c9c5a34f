// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace stipple {

/// One tag of a Mustache template.
struct Tag {
    enum class Kind { variable, unescaped, open, inverted, close, partial, comment, delimiters };

    /// Where in the HTML around it the tag stands.
    enum class Where { text, quoted, start_tag, comment, raw };

    Kind kind = Kind::variable;
    Where where = Where::text;
    bool shown = true;            ///< of one in the text: whether a reader of the page sees what stands there, which is not so in a title or a drawing
    std::string_view name;
    std::string_view attribute;   ///< of a quoted value: the attribute that it is the value of
    std::size_t at = 0, end = 0;  ///< its first byte, and the first after it
};

/// Whether a tag sets nothing by itself, so that the texts before and after it may meet.
constexpr bool sets_nothing(const Tag& tag) {
    using K = Tag::Kind;
    return tag.kind == K::open || tag.kind == K::inverted || tag.kind == K::close || tag.kind == K::comment;
}

/// The tags of a template in their order; `unclosed` gets the place of one that has no end. Where they stand is for `read_markup` to say.
std::vector<Tag> tags_of(std::string_view text, std::size_t& unclosed);

}  // namespace stipple
