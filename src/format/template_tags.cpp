// SPDX-License-Identifier: MIT
#include "format/template_tags.hpp"

#include "base/text.hpp"

namespace stipple {

namespace {

/// Follows HTML as far as escaping depends on it: text, start tags and their quoted values, comments, and raw style sheets.
class Html {
public:
    Tag::Where where = Tag::Where::text;
    std::string_view attribute;

    void step(std::string_view rest) {
        using W = Tag::Where;
        switch (where) {
            case W::text:
                if (rest.starts_with("<!--")) where = W::comment;
                else if (rest.starts_with('<')) where = W::start_tag, raw_ = begins(rest, "<style") || begins(rest, "<script");
                break;
            case W::comment:
                if (rest.starts_with("-->")) where = W::text;
                break;
            case W::start_tag:
                if (rest.front() == '"' || rest.front() == '\'') where = W::quoted, quote_ = rest.front();
                else if (rest.front() == '>') where = raw_ ? W::raw : W::text;
                else name_attribute(rest);
                break;
            case W::quoted:
                if (rest.front() == quote_) where = W::start_tag;
                break;
            case W::raw:
                if (begins(rest, "</style") || begins(rest, "</script")) where = W::start_tag, raw_ = false;
                break;
        }
    }

private:
    /// Keeps the name of the attribute whose value comes next.
    void name_attribute(std::string_view rest) {
        const bool in_name = rest.front() != '=' && rest.front() != ' ' && rest.front() != '\n' && rest.front() != '\t';
        if (in_name && attribute.data() + attribute.size() == rest.data())
            attribute = {attribute.data(), attribute.size() + 1};
        else if (in_name)
            attribute = rest.substr(0, 1);
    }

    static bool begins(std::string_view text, std::string_view word) {
        if (text.size() < word.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if ((text[i] | 0x20) != (word[i] | 0x20)) return false;
        return true;
    }

    bool raw_ = false;
    char quote_ = '"';
};

Tag::Kind kind_of(char mark) {
    switch (mark) {
        case '#': return Tag::Kind::open;
        case '^': return Tag::Kind::inverted;
        case '/': return Tag::Kind::close;
        case '>': return Tag::Kind::partial;
        case '!': return Tag::Kind::comment;
        case '=': return Tag::Kind::delimiters;
        case '&': return Tag::Kind::unescaped;
        default: return Tag::Kind::variable;
    }
}

Tag read_tag(std::string_view text, std::size_t at) {
    Tag tag;
    tag.at = at;
    const bool triple = text.substr(at).starts_with("{{{");
    const std::string_view end = triple ? "}}}" : "}}";
    const std::size_t from = at + end.size(), to = text.find(end, from);
    if (to == std::string_view::npos) return tag;
    tag.end = to + end.size();
    tag.name = trimmed(text.substr(from, to - from));
    if (triple) {
        tag.kind = Tag::Kind::unescaped;
    } else if (!tag.name.empty()) {
        tag.kind = kind_of(tag.name.front());
        if (tag.kind != Tag::Kind::variable) tag.name = trimmed(tag.name.substr(1));
    }
    return tag;
}

}  // namespace

std::vector<Tag> tags_of(std::string_view text, std::size_t& unclosed) {
    std::vector<Tag> tags;
    Html html;
    unclosed = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        if (!text.substr(at).starts_with("{{")) {
            html.step(text.substr(at++));
            continue;
        }
        Tag tag = read_tag(text, at);
        if (tag.end == 0) {
            unclosed = at;
            return tags;
        }
        tag.where = html.where;
        if (tag.where == Tag::Where::quoted) tag.attribute = html.attribute;
        at = tag.end;
        tags.push_back(tag);
    }
    return tags;
}

}  // namespace stipple
