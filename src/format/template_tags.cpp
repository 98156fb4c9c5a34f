// SPDX-License-Identifier: MIT
#include "format/template_tags.hpp"

#include "base/text.hpp"

namespace stipple {

namespace {

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
    unclosed = std::string_view::npos;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", tags.back().end)) {
        const Tag tag = read_tag(text, at);
        if (tag.end == 0) {
            unclosed = at;
            return tags;
        }
        tags.push_back(tag);
    }
    return tags;
}

}  // namespace stipple
