// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.hpp"
#include "load/roster.hpp"
#include "load/toml_reader.hpp"

namespace stipple {

namespace {

using Json = nlohmann::ordered_json;

/// Where a byte of a row on one line stands.
Place place_of(const SourceFile& row, std::size_t byte) {
    int column = 1;
    for (const char c : std::string_view{row.text}.substr(0, byte))
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++column;
    return {&row, row.first_line, column};
}

std::optional<std::string> text_of(const Json& value) {
    if (value.is_string()) return std::string{trimmed(value.get_ref<const std::string&>())};
    if (value.is_number_integer()) return value.dump();
    return std::nullopt;
}

/// Notes that a key stands twice in a row, at the second.
void complain_of_twin(RosterRow& row, const std::string& name) {
    if (is_own_key(name) || row.faults.size() >= most_faults) return;
    const std::string quoted = '"' + name + '"';
    const std::size_t found = row.source->text.find(quoted, row.source->text.find(quoted) + 1);
    row.faults.push_back({"E0107", place_of(*row.source, found == std::string::npos ? 0 : found), width_of(name) + 2, fmt::format("`{}` stands here a second time", name), "leave one of them out; what has several values takes a list"});
}

void read_member(RosterRow& row, const std::string& name, const Json& value) {
    if (is_own_key(name) || row.faults.size() >= most_faults) return;
    const std::size_t found = row.source->text.find('"' + name + '"');
    const Place at = place_of(*row.source, found == std::string::npos ? 0 : found);
    const int width = width_of(name) + 2;
    const CaseKey* key = find_case_key(name);
    if (!key || !is_roster_key(*key)) return complain_of_key(name, at, row.faults);
    if (value.is_null()) return;
    if (value.is_array() && !key->is_list()) return row.faults.push_back({"E0204", at, width, fmt::format("`{}` cannot be a list", name), std::string{key->hover}});
    std::vector<Given> given;
    const auto take = [&](const Json& item) {
        if (row.faults.size() >= most_faults) return;
        const auto text = text_of(item);
        if (!text)
            row.faults.push_back({"E0204", at, width, fmt::format("`{}` must be a text or a whole number{}", name, key->is_list() ? ", or a list of them" : ""), std::string{key->hover}});
        else if (!text->empty())
            given.push_back({*text, name, at, width, {}, 0, 1});
    };
    if (value.is_array())
        std::for_each(value.begin(), value.end(), take);
    else
        take(value);
    put_given(row.request, *key, std::move(given));
}

/// Reads the text of a row; a key that stands in it twice is a fault, and its last value would win.
Json parsed(RosterRow& row) {
    std::set<std::string> seen;
    const auto look = [&](int depth, Json::parse_event_t event, const Json& key) {
        if (event == Json::parse_event_t::key && depth == 1 && !seen.insert(key.get<std::string>()).second) complain_of_twin(row, key.get<std::string>());
        return true;
    };
    return Json::parse(row.source->text, look);
}

}  // namespace

void read_json_row(RosterRow& row) {
    if (marks_in(row.source->text) > most_values) return complain_of_values(row);  // each key is looked for among those before it
    try {
        const Json object = parsed(row);
        if (!object.is_object()) return row.faults.push_back({"E0107", place_of(*row.source, 0), 1, "this row is no JSON object", "write one object a line: {\"ref\": \"K-1042\", \"treat\": [\"acne-scars:cheek\"]}"});
        for (const auto& [name, value] : object.items()) read_member(row, name, value);
    } catch (const Json::parse_error& fault) {
        row.faults.push_back({"E0107", place_of(*row.source, fault.byte > 0 ? fault.byte - 1 : 0), 1, "this row is not JSON", "write one whole object a line: {\"ref\": \"K-1042\", \"treat\": [\"acne-scars:cheek\"]}"});
    }
}

}  // namespace stipple
