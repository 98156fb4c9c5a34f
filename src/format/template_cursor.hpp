// SPDX-License-Identifier: MIT
#pragma once

#include "format/letters.hpp"
#include "format/template_markup.hpp"

namespace stipple {

constexpr bool ends_a_name(char c) { return is_space(c) || c == '/' || c == '>'; }
constexpr bool is_of_name(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == ':' || c == '_' || c == '.'; }

/// What a section must find again where it is closed.
struct Standing {
    Tag::Where where = Tag::Where::text;
    std::size_t since = 0;  ///< where the tag, the value or the style sheet begins
    int drawings = 0;       ///< how many <svg> are open

    bool operator==(const Standing&) const = default;
};

/// A place in a text with tags, and what was found wrong before it.
class MarkupCursor {
public:
    MarkupCursor(std::string_view text, std::vector<Tag>& tags) : text_(text), tags_(tags) {}

protected:
    bool ends() const { return at_ >= text_.size(); }
    bool at_tag() const { return next_ < tags_.size() && tags_[next_].at == at_; }
    char here() const { return ends() ? '\0' : text_[at_]; }
    std::string_view rest() const { return text_.substr(at_); }

    void complain(std::size_t at, std::string message, std::string_view help);
    void refuse(std::size_t at, std::string_view what, std::string_view help = "a page has no script and loads nothing: embed pictures as data: addresses") { complain(at, no_place(what), help); }

    /// Says of the next tag where it stands, and goes on after it.
    void take_tag();

    /// Tags in what is refused as a whole are nowhere.
    void skip_tags_before(std::size_t at);

    /// The letters of a name, in lower case.
    std::string take_name();

    std::string_view text_;
    std::vector<Tag>& tags_;
    std::size_t at_ = 0, next_ = 0;
    Standing standing_;
    std::string_view attribute_;  ///< whose value is read
    std::vector<Standing> open_;  ///< where the sections were opened
    std::vector<Offence> found_;
};

}  // namespace stipple
