// SPDX-License-Identifier: MIT
#include "format/template_markup.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "format/letters.hpp"
#include "format/template_cursor.hpp"
#include "format/template_permits.hpp"
#include "format/template_style.hpp"

namespace stipple {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::string_view script = "<script", comment = "<!--", doctype = "<!doctype";

/// An attribute of a start tag.
struct Attribute {
    std::string name;  ///< in lower case
    std::size_t at = 0;
    ByteRange value;
    std::size_t first_tag = 0;  ///< among the tags, the first that may stand in its value
};

/// Reads markup from its first byte to its last.
class Markup : private MarkupCursor {
public:
    using MarkupCursor::MarkupCursor;

    std::vector<Offence> run() {
        while (!ends()) {
            if (at_tag())
                take_tag();
            else if (text_[at_] == '<')
                take_angle();
            else
                ++at_;
        }
        return std::move(found_);
    }

private:
    /// What a < in the text begins.
    void take_angle() {
        const std::string_view after = rest().substr(1);
        if (rest().starts_with(comment)) return take_comment();
        if (lower(rest().substr(0, doctype.size())) == doctype) return take_doctype();
        if (after.starts_with('/') && after.size() > 1 && is_letter(after[1])) return take_end_tag();
        if (!after.empty() && is_letter(after.front())) return take_start_tag();
        complain(at_++, "a < that begins no element", "write it as &lt;");
    }

    void take_comment() {
        const std::size_t from = at_;
        standing_ = {Tag::Where::comment, from, standing_.drawings};
        at_ += comment.size();
        if (rest().starts_with("->")) ++at_;
        bool closed = here() == '>' && !at_tag();
        while (!closed && !ends()) {
            if (here() == '<' && lower(rest().substr(0, script.size())) == script) refuse(at_, "<script>");
            closed = rest().starts_with("-->") || rest().starts_with("--!>");
            if (closed)
                at_ = text_.find('>', at_);
            else if (at_tag())
                take_tag();
            else
                ++at_;
        }
        if (!closed) complain(from, "a comment without its end", "close it with -->");
        ++at_;
        standing_ = {Tag::Where::text, 0, standing_.drawings};
    }

    void take_doctype() {
        const std::size_t from = at_, to = text_.find('>', at_);
        at_ = std::min(to, text_.size() - 1) + 1;
        skip_tags_before(at_);
        if (lower(text_.substr(from, at_ - from)) != "<!doctype html>") refuse(from, text_.substr(from, at_ - from), "begin the page with <!DOCTYPE html>");
    }

    void take_end_tag() {
        const std::size_t from = at_;
        at_ += 2;
        const std::string element = take_name();
        if (standing_.drawings > 0 && !is_of_drawings(element)) refuse(from, fmt::format("</{}>", element), "within <svg> stand only the elements of a drawing");
        if (element == "svg" && standing_.drawings > 0) --standing_.drawings;
        take_rest_of_end_tag(from);
    }

    /// An end tag has a name and nothing more.
    void take_rest_of_end_tag(std::size_t from) {
        const Standing before = standing_;
        standing_ = {Tag::Where::start_tag, from, before.drawings};
        bool odd = false;
        while (!ends() && here() != '>') {
            odd = odd || !is_space(here());
            if (at_tag())
                take_tag();
            else
                ++at_;
        }
        if (odd || ends()) complain(from, "an end tag holds more than its name", "write it as </…>");
        if (!ends()) ++at_;
        standing_ = before;
    }

    void take_start_tag() {
        const std::size_t from = at_;
        const int drawings = standing_.drawings;
        standing_ = {Tag::Where::start_tag, from, drawings};
        ++at_;
        const std::string element = take_name();
        check_element(from, element);
        const bool closed_at_once = take_attributes(from, element) && (drawings > 0 || element == "svg");
        standing_ = {Tag::Where::text, 0, drawings};
        if (closed_at_once) return;
        if (element == "svg") ++standing_.drawings;
        if (element == "style" || element == "script") take_raw(from, element);
        if (element == "title" || element == "desc") take_words(from, element);
    }

    void check_element(std::size_t from, std::string_view element) {
        const bool in_drawing = standing_.drawings > 0;
        if (in_drawing ? is_of_drawings(element) : is_of_pages(element)) return;
        const bool elsewhere = in_drawing ? is_of_pages(element) : is_of_drawings(element);
        if (elsewhere) return complain(from, fmt::format("`<{}>` stands {} a drawing", element, in_drawing ? "within" : "outside"), "within <svg> stand only the elements of a drawing, and they stand nowhere else");
        refuse(from, fmt::format("<{}>", element), "a page is made of text, tables, lists, pictures and drawings: no script, no form, nothing that hides or loads");
    }

    /// Reads up to the end of a start tag; whether it closes itself.
    bool take_attributes(std::size_t from, std::string_view element) {
        bool apart = true;
        while (!ends()) {
            const char c = here();
            if (at_tag()) {
                take_tag_between();
            } else if (c == '>') {
                ++at_;
                return false;
            } else if (rest().starts_with("/>")) {
                at_ += 2;
                return true;
            } else if (is_space(c)) {
                ++at_;
            } else {
                if (!apart || !is_of_name(c)) complain(at_, "an attribute is not written as name=\"value\"", "write a space before its name, and its value in quotes");
                take_attribute(element);
                apart = false;
                continue;
            }
            apart = true;
        }
        complain(from, "a start tag without its end", "close it with >");
        return false;
    }

    /// A tag between attributes must not make one name of two.
    void take_tag_between() {
        const Tag& tag = tags_[next_];
        take_tag();
        if (sets_nothing(tag) && !ends() && !at_tag() && !ends_a_name(here())) complain(tag.at, "a tag within a name, or between a name and its value", "put it before the space that comes before an attribute, or after a quoted value");
    }

    void take_attribute(std::string_view element) {
        Attribute attribute;
        attribute.at = at_;
        attribute.name = take_name();
        if (attribute.name.empty()) return void(++at_);
        attribute_ = text_.substr(attribute.at, attribute.name.size());
        std::size_t behind = at_;
        while (behind < text_.size() && is_space(text_[behind])) ++behind;
        const bool has_value = text_.substr(behind).starts_with('=');
        if (has_value) {
            at_ = behind + 1;
            take_value(attribute);
        }
        check_attribute(attribute, element, has_value);
    }

    void take_value(Attribute& attribute) {
        while (is_space(here())) ++at_;
        attribute.first_tag = next_;
        const char quote = here();
        const bool quoted = quote == '"' || quote == '\'';
        const Standing before = standing_;
        if (quoted) standing_ = {Tag::Where::quoted, at_++, before.drawings};
        attribute.value.from = at_;
        while (!ends() && (quoted ? here() != quote : !is_space(here()) && here() != '>')) step_value(quoted);
        attribute.value.to = at_;
        if (quoted && !ends()) ++at_;
        standing_ = before;
    }

    void step_value(bool quoted) {
        if (at_tag()) {
            const Tag& tag = tags_[next_];
            take_tag();
            if (!quoted && sets_nothing(tag)) complain(tag.at, "a tag in a value without quotes", "put the value in quotes");
            return;
        }
        if (text_[at_] == '<') complain(at_, "a < in the value of an attribute", "write it as &lt;");
        if (!quoted && std::string_view{"\"'=`"}.find(text_[at_]) != none) complain(at_, "a value that needs quotes", "put the value in quotes");
        ++at_;
    }

    void check_attribute(const Attribute& attribute, std::string_view element, bool has_value) {
        switch (holds_of(attribute.name)) {
            case Holds::words: return;
            case Holds::nothing: return refuse(attribute.at, attribute.name, "a page has no script, hides nothing, sends nothing and loads nothing: take the attribute out");
            case Holds::address: return has_value ? check_address(attribute, element) : void();
            case Holds::style: return check_style(attribute);
            case Holds::encoding:
                if (lower(text_.substr(attribute.value.from, attribute.value.to - attribute.value.from)) != "utf-8") refuse(attribute.at, attribute.name, "a page is UTF-8: write charset=\"utf-8\"");
        }
    }

    /// Refuses tags in a value that is to be read as it stands; whether there are none.
    bool has_no_section(const Attribute& attribute) {
        for (std::size_t i = attribute.first_tag; i < next_; ++i)
            if (sets_nothing(tags_[i])) {
                complain(tags_[i].at, fmt::format("a tag in the value of `{}` that may change what it means", attribute.name), "open the section before the whole element instead");
                return false;
            }
        return true;
    }

    void check_address(const Attribute& attribute, std::string_view element) {
        if (!has_no_section(attribute)) return;
        const std::string_view value = text_.substr(attribute.value.from, attribute.value.to - attribute.value.from);
        const bool filled = attribute.first_tag < next_ && tags_[attribute.first_tag].at == attribute.value.from;
        if (filled ? attribute.name == "src" || element == "a" : is_permitted_address(value, element, attribute.name)) return;
        refuse(attribute.value.from, value, "src takes data:image/ or {{say.logo}}; href takes # and, of <a>, also http, https, mailto, tel, webcal or {{say.calendar_url}}");
    }

    void check_style(const Attribute& attribute) {
        if (!has_no_section(attribute)) return;
        const std::size_t sign = text_.substr(0, attribute.value.to).find('&', attribute.value.from);
        if (sign != none) refuse(sign, "&", "a style is written out: no & in it");
        add(style_offences(text_, attribute.value, {}));
    }

    void add(const std::vector<Offence>& found) {
        for (const Offence& offence : found) complain(offence.at, offence.message, offence.help);
    }

    /// Whether an end tag of this element begins here, as a browser sees it in what it does not read as markup.
    bool at_end_of(std::string_view element) const {
        const std::size_t past = at_ + 2 + element.size();
        return rest().starts_with("</") && lower(text_.substr(at_ + 2, element.size())) == element && past < text_.size() && ends_a_name(text_[past]);
    }

    /// A style sheet, or the script that was refused already, up to its end tag.
    void take_raw(std::size_t from, std::string_view element) {
        const Standing before = standing_;
        const std::size_t first_tag = next_, begins = at_;
        standing_ = {Tag::Where::raw, from, before.drawings};
        while (!ends() && !at_end_of(element)) {
            if (at_tag())
                take_tag();
            else
                ++at_;
        }
        standing_ = before;
        if (element == "style") add(style_offences(text_, {begins, at_}, std::span<const Tag>{tags_}.subspan(first_tag, next_ - first_tag)));
        close(from, element);
    }

    /// A title or a description: words alone, which a browser reads in one way everywhere.
    void take_words(std::size_t from, std::string_view element) {
        const Standing before = standing_;
        standing_ = {Tag::Where::text, from + 1, before.drawings};
        while (!ends() && !at_end_of(element)) {
            if (at_tag()) {
                take_tag();
                continue;
            }
            if (here() == '<') complain(at_, fmt::format("more than words in <{}>", element), "set words alone there, and write a < as &lt;");
            ++at_;
        }
        standing_ = before;
        close(from, element);
    }

    void close(std::size_t from, std::string_view element) {
        if (ends() && element == "script") return;
        if (ends()) return complain(from, fmt::format("`<{}>` is never closed", element), fmt::format("close it with </{}>", element));
        take_end_tag();
    }
};

}  // namespace

std::vector<Offence> read_markup(std::string_view text, std::vector<Tag>& tags) { return Markup{text, tags}.run(); }

}  // namespace stipple
