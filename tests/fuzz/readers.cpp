// SPDX-License-Identifier: MIT
#include "readers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace stipple::fuzz {

namespace {

/// Takes one field from the front of a record; false where it is not well formed.
bool take_field(std::string_view& text) {
    if (!text.starts_with('"')) {
        text.remove_prefix(std::min(text.find_first_of(",\r\n\""), text.size()));
        return !text.starts_with('"');
    }
    for (text.remove_prefix(1);; text.remove_prefix(2)) {
        const auto quote = text.find('"');
        if (quote == text.npos) return false;
        text.remove_prefix(quote);
        if (!text.starts_with("\"\"")) break;
    }
    text.remove_prefix(1);
    return true;
}

/// Takes one record and counts its fields; 0 where it is not well formed.
std::size_t take_record(std::string_view& text) {
    for (std::size_t fields = 1; take_field(text); ++fields) {
        const bool ends = text.starts_with("\r\n");
        if (!ends && !text.starts_with(',')) return 0;
        text.remove_prefix(ends ? 2 : 1);
        if (ends) return fields;
    }
    return 0;
}

/// Opens or closes a component; false where one is closed that is not open.
bool follow(std::string_view line, std::vector<std::string_view>& open) {
    if (line.starts_with("BEGIN:")) open.push_back(line.substr(6));
    if (!line.starts_with("END:")) return true;
    if (open.empty() || open.back() != line.substr(4)) return false;
    open.pop_back();
    return true;
}

/// Whether a line of a calendar, which may go on with the next, is short enough and cuts no character.
bool is_ics_line(std::string_view line) { return !line.empty() && line.size() <= 75 && is_utf8(line) && line.find_first_of("\r\n") == line.npos; }

}  // namespace

bool is_json(std::string_view text) { return nlohmann::json::accept(text); }

bool is_ndjson(std::string_view text) {
    if (!text.empty() && text.back() != '\n') return false;
    for (const std::string_view line : split(text, '\n'))
        if (!line.empty() && !is_json(line)) return false;
    return true;
}

bool is_csv(std::string_view text) {
    const std::size_t fields = take_record(text);
    while (fields > 0 && !text.empty())
        if (take_record(text) != fields) return false;
    return fields > 0;
}

bool is_ics(std::string_view text) {
    std::vector<std::string_view> open;
    while (!text.empty() && (!open.empty() || text.starts_with("BEGIN:VCALENDAR\r\n"))) {
        const auto end = text.find("\r\n");
        if (end == text.npos || !is_ics_line(text.substr(0, end)) || !follow(text.substr(0, end), open)) return false;
        text.remove_prefix(end + 2);
        if (open.empty()) return text.empty();
    }
    return false;
}

bool is_without_script(std::string_view text) {
    constexpr std::string_view script = "<script";
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b; };
    return std::search(text.begin(), text.end(), script.begin(), script.end(), same) == text.end();
}

bool is_without_script_in_markdown(std::string_view text) {
    std::string read;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else
            read += text[i];
    }
    return is_without_script(read);
}

}  // namespace stipple::fuzz
