// SPDX-License-Identifier: MIT
#include "report/resolved.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "load/item_names.hpp"

namespace stipple {

namespace {

/// One key of an item, as it came out after all layers.
struct Leaf {
    std::string key, value;
    Place at;
};

bool is_leaf(std::string_view key, const Value& value) {
    if (value.kind == Value::Kind::table) return key == "when" || key == "asked-when" || key == "from" || key == "until";
    return value.kind != Value::Kind::array || value.items.empty() || value.items.front().kind != Value::Kind::table;
}

void flatten(const Value& table, const std::string& prefix, std::vector<Leaf>& leaves) {
    for (const Member& member : table.members) {
        const std::string key = prefix + member.key;
        if (is_leaf(member.key, member.value)) {
            leaves.push_back({key, written(member.value), member.value.at});
        } else if (member.value.kind == Value::Kind::table) {
            flatten(member.value, key + ".", leaves);
        } else {
            for (std::size_t i = 0; i < member.value.items.size(); ++i) {
                const std::string name = name_of_item(member.key, member.value.items[i]);
                const bool named = items_have_names(member.key, member.value.items[i]);
                flatten(member.value.items[i], fmt::format("{}[{}].", key, named ? name : std::to_string(i + 1)), leaves);
            }
        }
    }
}

std::vector<Leaf> leaves_of(const Value& item) {
    std::vector<Leaf> leaves;
    flatten(item, "", leaves);
    return leaves;
}

bool means(const Value& item, const std::string& word) {
    const Value* id = id_of(item);
    if (id && id->text == word) return true;
    const Member* also = item.find("also");
    return also && std::any_of(also->value.items.begin(), also->value.items.end(), [&](const Value& name) { return folded(name.text) == word; });
}

/// Calls back with every item that the word means, and the list that it stands in.
template <class Each>
void for_items(const Value& tree, std::string_view word, Each each) {
    const std::string wanted = folded(word);
    for (const Member& list : tree.members)
        for (const Value& item : list.value.items)
            if (means(item, wanted)) each(list.key, item);
}

const Value* item_in(const Value& tree, const std::string& list, const std::string& id) {
    const Member* member = tree.find(list);
    for (std::size_t i = 0; member && i < member->value.items.size(); ++i)
        if (const Value* own = id_of(member->value.items[i]); own && own->text == id) return &member->value.items[i];
    return nullptr;
}

/// The item that another extends or replaces, as it stands below it; nullptr where it is new.
const Value* changed_by(const Loaded& loaded, const std::string& list, const Value& item) {
    const std::string& id = id_of(item)->text;
    const Member* extends = item.find("extends");
    if (extends && extends->value.text != id) return item_in(loaded.tree, list, extends->value.text);
    for (auto below = loaded.below.rbegin(); below != loaded.below.rend(); ++below)
        if (const Value* before = item_in(*below, list, id); before && before->at.file != item.at.file) return before;
    return nullptr;
}

std::string place_in_words(const Place& at) { return at.file ? fmt::format("{}{}", at.file->name, at.line > 0 ? fmt::format(":{}", at.line) : std::string{}) : std::string{}; }

const Leaf* find_leaf(const std::vector<Leaf>& leaves, const std::string& key) {
    const auto found = std::find_if(leaves.begin(), leaves.end(), [&](const Leaf& leaf) { return leaf.key == key; });
    return found == leaves.end() ? nullptr : &*found;
}

std::vector<std::vector<std::string>> differences(const std::vector<Leaf>& before, const std::vector<Leaf>& now) {
    std::vector<std::vector<std::string>> rows;
    for (const Leaf& leaf : now) {
        const Leaf* old = find_leaf(before, leaf.key);
        if (leaf.key == "id" || leaf.key == "extends" || (old && old->value == leaf.value)) continue;
        rows.push_back({leaf.key, old ? old->value : "", leaf.value});
    }
    for (const Leaf& leaf : before)
        if (!find_leaf(now, leaf.key) && leaf.key != "also") rows.push_back({leaf.key, leaf.value, ""});
    return rows;
}

}  // namespace

std::vector<Listing> show_origins(const Loaded& loaded, std::string_view word) {
    std::vector<Listing> listings;
    for_items(loaded.tree, word, [&](const std::string& list, const Value& item) {
        Listing listing{fmt::format("{} ({}): where each value comes from", id_of(item)->text, list), {"key", "value", "from"}, {}};
        for (const Leaf& leaf : leaves_of(item)) listing.rows.push_back({leaf.key, leaf.value, place_in_words(leaf.at)});
        listings.push_back(std::move(listing));
    });
    return listings;
}

std::vector<Listing> show_differences(const Loaded& loaded, std::string_view word) {
    std::vector<Listing> listings;
    for_items(loaded.tree, word, [&](const std::string& list, const Value& item) {
        const Value* before = changed_by(loaded, list, item);
        if (!before) return;
        const std::string& id = id_of(item)->text;
        const std::string& parent = id_of(*before)->text;
        listings.push_back({fmt::format("{}: how it differs from {}", id, parent == id ? fmt::format("{} of {}", id, before->at.file->layer) : parent), {"key", "there", "here"}, differences(leaves_of(*before), leaves_of(item))});
    });
    return listings;
}

std::vector<std::pair<std::string, std::string>> layers_of(const Loaded& loaded, std::string_view list) {
    std::vector<std::pair<std::string, std::string>> layers;
    const Member* member = loaded.tree.find(list);
    for (std::size_t i = 0; member && i < member->value.items.size(); ++i) {
        const Value& item = member->value.items[i];
        const Value* id = id_of(item);
        if (!id) continue;
        const auto hidden = [&](const Value& below) {
            const Value* before = item_in(below, std::string{list}, id->text);
            return before && before->at.file != item.at.file;
        };
        const bool hides = std::any_of(loaded.below.begin(), loaded.below.end(), hidden);
        layers.emplace_back(id->text, item.at.file->layer + (hides ? " *" : ""));
    }
    return layers;
}

}  // namespace stipple
