// SPDX-License-Identifier: MIT
#include "cli/explanations.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/embedded.hpp"

namespace stipple {

namespace {

/// The lines of one entry of explanations.txt, without the one that names its code.
std::string_view entry_of(std::string_view all, std::string_view id) {
    const std::string head = fmt::format("\n= {}\n", id);
    const auto begin = all.find(head);
    if (begin == std::string_view::npos) return {};
    const auto from = begin + head.size();
    const auto end = all.find("\n= ", from - 1);
    return all.substr(from, end == std::string_view::npos ? end : end + 1 - from);
}

/// A line of an example as it is read: commands as typed, files under their names.
std::string shown(std::string_view line, bool& in_file) {
    const auto after = [&](std::size_t mark) { return std::string{line.substr(mark)}; };
    if (line.starts_with("$ ")) {
        in_file = false;
        return after(2);
    }
    if (line.starts_with(">> ")) {
        in_file = true;
        return after(3) + ", at its end:";
    }
    if (line.starts_with("> ")) {
        in_file = true;
        return after(2) + ":";
    }
    return in_file && !line.empty() ? fmt::format("  {}", line) : std::string{line};
}

}  // namespace

std::optional<Explanation> explanation_of(std::string_view id) {
    const auto all = codes();
    const auto row = std::find_if(all.begin(), all.end(), [&](const Code& c) { return c.id == id; });
    if (row == all.end()) return std::nullopt;
    Explanation out{*row, {}, {}, {}};
    std::string* part = &out.text;
    bool in_file = false;
    const std::string texts = unpacked(embedded::explanations);
    for (const std::string_view line : split(trimmed(entry_of(texts, id)), '\n')) {
        if (line.starts_with("- ")) {
            part = line.starts_with("- wrong") ? &out.wrong : &out.right;
            in_file = false;
            continue;
        }
        if (!part->empty()) *part += part == &out.text ? ' ' : '\n';
        *part += part == &out.text ? std::string{line} : shown(line, in_file);
    }
    return out;
}

std::vector<std::string_view> code_names() {
    std::vector<std::string_view> names;
    for (const Code& row : codes()) names.push_back(row.id);
    return names;
}

}  // namespace stipple
