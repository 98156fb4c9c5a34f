// SPDX-License-Identifier: MIT
#include "format/template_cursor.hpp"

#include <fmt/core.h>

namespace stipple {

void MarkupCursor::complain(std::size_t at, std::string message, std::string_view help) {
    if (found_.size() < most_offences) found_.push_back({at, std::move(message), std::string{help}});
}

void MarkupCursor::take_tag() {
    using K = Tag::Kind;
    Tag& tag = tags_[next_++];
    tag.where = standing_.where;
    tag.shown = standing_ == Standing{};
    if (tag.where == Tag::Where::quoted) tag.attribute = attribute_;
    if (tag.where == Tag::Where::comment && sets_nothing(tag)) complain(tag.at, "a tag stands in a comment of the page", "write a comment as {{! … }}: it is not sent along");
    if (tag.kind == K::open || tag.kind == K::inverted) open_.push_back(standing_);
    if (tag.kind == K::close && !open_.empty()) {
        if (open_.back() != standing_) complain(tag.at, fmt::format("the section `{}` ends elsewhere in the markup than it began", tag.name), "open and close it between elements, or both within one tag or one value");
        open_.pop_back();
    }
    at_ = tag.end;
}

void MarkupCursor::skip_tags_before(std::size_t at) {
    for (; next_ < tags_.size() && tags_[next_].at < at; ++next_) tags_[next_].where = Tag::Where::raw;
}

std::string MarkupCursor::take_name() {
    const std::size_t from = at_;
    while (!ends() && !at_tag() && is_of_name(text_[at_])) ++at_;
    return lower(text_.substr(from, at_ - from));
}

}  // namespace stipple
