// SPDX-License-Identifier: MIT
#include "format/template_style.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "format/letters.hpp"

namespace stipple {

namespace {

constexpr std::string_view help_of_style = "a style sheet loads nothing: url() takes data: or #, and all is written out, without a backslash outside of quotes";

constexpr bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= first_beyond_ascii; }

/// Whether a tag may follow: no word, number, string or bracket goes on after these.
constexpr bool ends_a_word(char c) { return is_space(c) || c == '{' || c == '}' || c == ';'; }

/// Whether a function of a style sheet, under whatever maker's prefix, loads or runs what it is given.
bool is_loading(std::string_view function) {
    for (const std::string_view bad : {"image-set", "cross-fade", "expression"})
        if (function.ends_with(bad)) return true;
    return function == "image" || function == "src";
}

/// Reads a style sheet token by token, as far as what it loads depends on it.
class StyleSheet {
public:
    StyleSheet(std::string_view text, ByteRange part, std::span<const Tag> tags) : text_(text.substr(0, part.to)), tags_(tags), at_(part.from) {}

    std::vector<Offence> run() {
        while (!ends() && found_.size() < most_offences) {
            if (at_tag())
                take_tag(ends_a_word(last_));
            else
                step();
        }
        return std::move(found_);
    }

private:
    bool ends() const { return at_ >= text_.size(); }
    bool at_tag() const { return next_ < tags_.size() && tags_[next_].at == at_; }
    std::string_view rest() const { return text_.substr(at_); }

    void refuse(std::size_t at, std::string_view what) { found_.push_back({at, no_place(what), std::string{help_of_style}}); }

    void take_tag(bool apart) {
        const Tag& tag = tags_[next_++];
        if (!apart && sets_nothing(tag)) found_.push_back({tag.at, "a tag stands within a word, a string or a comment of the style sheet", "put it on a line of its own, between two rules"});
        at_ = tag.end;
    }

    /// Takes one byte, which may be the first of a longer token.
    void step() {
        const char c = text_[at_];
        if (c == '"' || c == '\'') return take_string();
        if (rest().starts_with("/*")) return take_comment();
        if (c == '@' || is_name(c)) return take_word();
        if (c == '\\') refuse(at_, "\\");
        if (rest().size() > 1 && c == '<' && is_letter(rest()[1])) refuse(at_, rest());
        last_ = c;
        ++at_;
    }

    /// Goes on by one byte within a string or a comment, where no tag may stand.
    void step_within() {
        if (at_tag()) return take_tag(false);
        if (rest().size() > 1 && text_[at_] == '<' && is_letter(rest()[1])) refuse(at_, rest());
        ++at_;
    }

    /// A string ends with its line at the latest: what a browser reads after that is a style sheet again.
    void take_string() {
        const std::size_t from = at_;
        const char quote = text_[at_++];
        while (!ends() && text_[at_] != quote && !is_line_end(text_[at_])) {
            if (text_[at_] == '\\') ++at_;
            if (!ends()) step_within();
        }
        if (ends() || text_[at_] != quote) found_.push_back({from, "a string of the style sheet without its end", fmt::format("close it with {} on the same line", quote)});
        if (!ends()) ++at_;
        last_ = quote;
    }

    void take_comment() {
        const std::size_t from = at_;
        at_ += 2;
        while (!ends() && !rest().starts_with("*/")) step_within();
        if (ends()) found_.push_back({from, "a comment of the style sheet without its end", "close it with */"});
        at_ = std::min(at_ + 2, text_.size());
        last_ = '/';
    }

    /// A word, with its @ before it and the bracket after it that makes it a function.
    void take_word() {
        const std::size_t from = at_++;
        while (!ends() && !at_tag() && is_name(text_[at_])) ++at_;
        const std::string word = lower(text_.substr(from, at_ - from));
        last_ = text_[at_ - 1];
        if (word == "@import") refuse(from, word);
        if (at_tag() || !rest().starts_with('(')) return;
        last_ = text_[at_++];
        if (is_loading(word)) refuse(from, word + '(');
        if (word == "url") take_address(from);
    }

    /// What stands in the brackets of url(): an address of the page itself, or what it holds.
    void take_address(std::size_t from) {
        while (!ends() && !at_tag() && is_space(text_[at_])) ++at_;
        const bool is_string = rest().starts_with('"') || rest().starts_with('\'');
        const std::string start = lower(rest().substr(is_string ? 1 : 0, longest_quoted));
        if (!start.starts_with("data:") && !start.starts_with('#')) return refuse(from, text_.substr(from));
        if (!is_string) take_bare_address(from);
    }

    /// An address without quotes ends with its bracket, whatever else would begin in it.
    void take_bare_address(std::size_t from) {
        const std::size_t to = std::min(text_.find_first_of(")\"'(\\ \t\r\n\f{", at_), text_.size());
        if (to == text_.size() || text_[to] != ')') return refuse(from, text_.substr(from));
        at_ = to;
    }

    std::string_view text_;
    std::span<const Tag> tags_;
    std::size_t at_ = 0, next_ = 0;
    char last_ = '\n';  ///< what was read last and is no tag
    std::vector<Offence> found_;
};

}  // namespace

std::vector<Offence> style_offences(std::string_view text, ByteRange part, std::span<const Tag> tags) { return StyleSheet{text, part, tags}.run(); }

}  // namespace stipple
