// SPDX-License-Identifier: MIT
#include "load/item_names.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace stipple {

namespace {

/// The lists whose items have no id and are told apart by what they are for.
constexpr std::array<std::string_view, 8> lists_by_condition{"depth", "rule", "bound", "step", "interval-floor", "label", "longer", "variant"};

constexpr std::array<std::string_view, 4> naming_keys{"site", "item", "after-session", "when"};

std::string joined(std::vector<std::string> parts, bool sorted) {
    if (sorted) std::sort(parts.begin(), parts.end());
    return join(parts, ", ");
}

}  // namespace

const Value* id_of(const Value& item) {
    const Member* id = item.find("id");
    return id && id->value.kind == Value::Kind::string ? &id->value : nullptr;
}

Value* same_id(std::vector<Value>& items, const Value& id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Value& item) {
        const Value* other = id_of(item);
        return other && other->text == id.text;
    });
    return found == items.end() ? nullptr : &*found;
}

bool items_have_names(std::string_view list, const Value& item) {
    return id_of(item) || std::find(lists_by_condition.begin(), lists_by_condition.end(), list) != lists_by_condition.end();
}

std::string name_of_item(std::string_view list, const Value& item) {
    if (const Value* id = id_of(item)) return id->text;
    if (!items_have_names(list, item)) return {};
    std::vector<std::string> parts;
    for (const std::string_view key : naming_keys) {
        const Member* member = item.find(key);
        if (!member) continue;
        if (key != "when") parts.push_back(member->value.kind == Value::Kind::string ? member->value.text : written(member->value));
        std::vector<std::string> conditions;
        for (const Member& condition : member->value.members) {
            std::vector<std::string> values;
            for (const Value& value : condition.value.items) values.push_back(value.text);
            conditions.push_back(fmt::format("{} {}", condition.key, joined(std::move(values), true)));
        }
        if (!conditions.empty()) parts.push_back(joined(std::move(conditions), true));
    }
    return join(parts, "; ");
}

std::string written(const Value& value) {
    switch (value.kind) {
        case Value::Kind::string: return fmt::format("\"{}\"", value.text);
        case Value::Kind::integer: return std::to_string(value.integer);
        case Value::Kind::real: return fmt::format("{:.6g}", value.real);
        case Value::Kind::boolean: return value.boolean ? "true" : "false";
        case Value::Kind::date: return iso(value.date);
        case Value::Kind::moment: return "a moment";
        case Value::Kind::other: return "a time";
        case Value::Kind::array:
        case Value::Kind::table: break;
    }
    std::vector<std::string> parts;
    for (const Value& item : value.items) parts.push_back(written(item));
    for (const Member& member : value.members) parts.push_back(fmt::format("{} = {}", member.key, written(member.value)));
    return value.kind == Value::Kind::array ? fmt::format("[{}]", join(parts, ", ")) : fmt::format("{{ {} }}", join(parts, ", "));
}

}  // namespace stipple
