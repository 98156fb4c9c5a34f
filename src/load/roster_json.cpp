// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

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

/// Where the keys of a row begin, in order; of what is no JSON, as far as it goes.
std::vector<Place> key_places(const SourceFile& row) {
    std::vector<Place> places;
    bool in_text = false, escaped = false, wants_key = false;
    int depth = 0, column = 0;
    for (const char c : row.text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++column;
        if (in_text && !escaped && c == '\\') {
            escaped = true;
        } else if (c == '"' && !escaped) {
            if (!in_text && wants_key) places.push_back({&row, row.first_line, column});
            in_text = !in_text, wants_key = false;
        } else if (!in_text) {
            depth += (c == '{' || c == '[') - (c == '}' || c == ']');
            if (c == '{' || c == ',') wants_key = depth == 1;
        } else {
            escaped = false;
        }
    }
    return places;
}

/// A key of a row: its name and where it stands.
struct RowKey {
    std::string name;
    Place at;

    int width() const { return width_of(name) + 2; }
};

std::optional<std::string> text_of(const Json& value) {
    if (value.is_string()) return std::string{trimmed(value.get_ref<const std::string&>())};
    if (value.is_number_integer()) return value.dump();
    return std::nullopt;
}

/// What a value gives for a key: a text has a list's parts between semicolons, as a cell has.
std::vector<Given> given_in(RosterRow& row, const RowKey& name, const CaseKey& key, const Json& value) {
    std::vector<Given> given;
    const auto add = [&](std::string_view part) {
        if (!trimmed(part).empty()) given.push_back({std::string{trimmed(part)}, name.name, name.at, name.width(), {}, 0, 1});
    };
    const auto take = [&](const Json& item, bool splits) {
        if (row.faults.size() >= most_faults) return;
        if (const auto text = text_of(item); !text)
            row.faults.push_back({"E0204", name.at, name.width(), fmt::format("`{}` must be a text or a whole number{}", name.name, key.is_list() ? ", or a list of them" : ""), std::string{key.hover}});
        else
            for (const std::string_view part : splits ? split(*text, ';') : std::vector<std::string_view>{*text}) add(part);
    };
    if (!value.is_array()) {
        take(value, key.is_list());
        return given;
    }
    for (const Json& item : value) take(item, false);
    return given;
}

void read_member(RosterRow& row, const RowKey& name, const Json& value) {
    if (is_own_key(name.name) || row.faults.size() >= most_faults) return;
    const CaseKey* key = find_case_key(name.name);
    if (!key || !is_roster_key(*key)) return complain_of_key(name.name, name.at, row.faults);
    if (value.is_null()) return;
    if (value.is_array() && !key->is_list()) return row.faults.push_back({"E0204", name.at, name.width(), fmt::format("`{}` cannot be a list", name.name), std::string{key->hover}});
    put_given(row.request, *key, given_in(row, name, *key, value));
}

/// Reads the text of a row, and the places of its keys by name; a key that stands in it twice is a fault, and its last value would win.
Json parsed(RosterRow& row, std::map<std::string, Place>& places) {
    const std::vector<Place> in_order = key_places(*row.source);
    std::size_t keys = 0;
    const auto look = [&](int depth, Json::parse_event_t event, const Json& key) {
        if (event != Json::parse_event_t::key || depth != 1) return true;
        const RowKey name{key.get<std::string>(), in_order.at(keys++)};
        const bool is_new = places.emplace(name.name, name.at).second;
        if (!is_new && !is_own_key(name.name) && row.faults.size() < most_faults)
            row.faults.push_back({"E0107", name.at, name.width(), fmt::format("`{}` stands here a second time", name.name), "leave one of them out; what has several values takes a list"});
        return true;
    };
    return Json::parse(row.source->text, look);
}

}  // namespace

void read_json_row(RosterRow& row) {
    if (marks_in(row.source->text) > most_values) return complain_of_values(row);  // each key is looked for among those before it
    try {
        std::map<std::string, Place> places;
        const Json object = parsed(row, places);
        if (!object.is_object()) return row.faults.push_back({"E0107", place_of(*row.source, 0), 1, "this row is no JSON object", "write one object a line: {\"ref\": \"K-1042\", \"treat\": [\"acne-scars:cheek\"]}"});
        for (const auto& [name, value] : object.items()) read_member(row, {name, places[name]}, value);
    } catch (const Json::parse_error& fault) {
        row.faults.push_back({"E0107", place_of(*row.source, fault.byte > 0 ? fault.byte - 1 : 0), 1, "this row is not JSON", "write one whole object a line: {\"ref\": \"K-1042\", \"treat\": [\"acne-scars:cheek\"]}"});
    }
}

}  // namespace stipple
