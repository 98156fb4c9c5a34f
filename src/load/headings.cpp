// SPDX-License-Identifier: MIT
#include "load/headings.hpp"

#include <fmt/core.h>

#include <algorithm>

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
    const auto is_of_key = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '[' || c == ']'; };
    const std::string_view rest = trimmed(line.substr(heading.size()));
    return std::all_of(heading.begin(), heading.end(), is_of_key) && (rest.empty() || rest.starts_with('#')) ? heading : std::string{};
}

}  // namespace

std::string heading_on(const Place& at) { return at.file && at.line > 0 ? heading_in(line_at(*at.file, at.line)) : std::string{}; }

std::string lost_heading_above(const Place& at) {
    for (int line = at.line - 1; at.file && line > 0; --line) {
        const std::string_view text = trimmed(line_at(*at.file, line));
        if (!heading_in(text).empty()) return {};
        if (!text.starts_with('#')) continue;
        const std::string heading = heading_in(text.substr(std::min(text.find_first_not_of('#'), text.size())));
        if (!heading.empty()) return fmt::format(" If it belongs under `{}` at line {}, take the # off that heading too.", heading, line);
    }
    return {};
}

std::string heading_within_item_above(const Place& at) {
    const std::string own = heading_on(at);
    if (own.empty() || own.starts_with("[[") || own.find('.') != std::string::npos) return {};
    for (int line = at.line - 1; line > 0; --line)
        if (const std::string heading = heading_in(line_at(*at.file, line)); heading.starts_with("[[") && heading.find('.') == std::string::npos)
            return fmt::format("[{}.{}", heading.substr(2, heading.size() - 4), own.substr(1));
    return {};
}

}  // namespace stipple
