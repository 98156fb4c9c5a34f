// SPDX-License-Identifier: MIT
#include "load/headings.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "load/slips.hpp"

namespace stipple {

namespace {

/// The heading that a text begins with, without a remark behind it; empty where it is no heading.
std::string heading_in(std::string_view text) {
    const std::string_view line = trimmed(text);
    const bool item = line.starts_with("[[");
    const auto end = line.find(item ? "]]" : "]");
    if (!line.starts_with('[') || end == std::string_view::npos) return {};
    const std::string heading{line.substr(0, end + (item ? 2 : 1))};
    const auto is_of_key = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '.' || c == '[' || c == ']'; };
    const std::string_view rest = trimmed(line.substr(heading.size()));
    return std::all_of(heading.begin(), heading.end(), is_of_key) && (rest.empty() || rest.starts_with('#')) ? heading : std::string{};
}

/// Gives every line above a place with its number, from the top.
template <class See>
void lines_before(const Place& at, See see) {
    std::string_view rest = at.file->text;
    for (int line = 1; line < at.line && !rest.empty(); ++line) {
        const auto end = rest.find('\n');
        see(rest.substr(0, end), line);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
}

}  // namespace

std::string heading_on(const Place& at) { return at.file && at.line > 0 ? heading_in(line_at(*at.file, at.line)) : std::string{}; }

std::string lost_heading_above(const Place& at) {
    if (!at.file || (at.file->text.find("# [") == std::string::npos && at.file->text.find("#[") == std::string::npos)) return {};
    std::string lost;
    lines_before(at, [&](std::string_view line, int number) {
        const std::string_view text = trimmed(line);
        if (!heading_in(text).empty()) lost.clear();
        const std::string heading = text.starts_with('#') ? heading_in(text.substr(std::min(text.find_first_not_of('#'), text.size()))) : std::string{};
        if (!heading.empty()) lost = fmt::format(" If it belongs under `{}` at line {}, take the # off that heading too.", heading, number);
    });
    return lost;
}

std::string heading_within_item_above(const Place& at) {
    const std::string own = heading_on(at);
    if (own.empty() || own.starts_with("[[") || own.find('.') != std::string::npos) return {};
    std::string within;
    lines_before(at, [&](std::string_view line, int) {
        if (const std::string heading = heading_in(line); heading.starts_with("[[") && heading.find('.') == std::string::npos)
            within = fmt::format("[{}.{}", heading.substr(2, heading.size() - 4), own.substr(1));
    });
    return within;
}

}  // namespace stipple
