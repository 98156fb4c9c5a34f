// SPDX-License-Identifier: MIT
#include "load/taken.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/text.hpp"
#include "load/item_names.hpp"
#include "load/kin.hpp"

namespace stipple {

namespace {

/// The lists whose items a person asks for by name, and a layer can take out.
constexpr std::array<std::string_view, 3> asked_for{"concern", "device", "numbing"};

/// What an item of a list is called in messages.
std::string_view kind_of(std::string_view list) { return list == "numbing" ? std::string_view{"numbing product"} : list; }

/// The id of an item, and then the other words for it.
std::vector<const Value*> names_of(const Value& item) {
    std::vector<const Value*> names;
    if (const Value* id = id_of(item)) names.push_back(id);
    if (const Member* also = item.find("also"))
        for (const Value& word : also->value.items)
            if (word.kind == Value::Kind::string) names.push_back(&word);
    return names;
}

bool is_called(const Value& item, std::string_view word) {
    const auto names = names_of(item);
    return std::any_of(names.begin(), names.end(), [&](const Value* name) { return folded(name->text) == word; });
}

std::span<const Value> items_of(const Value& tree, std::string_view list) {
    const Member* member = tree.find(list);
    return member ? std::span<const Value>{member->value.items} : std::span<const Value>{};
}

const Value* find_item(const Value& tree, std::string_view list, std::string_view id) {
    for (const Value& item : items_of(tree, list))
        if (const Value* own = id_of(item); own && own->text == id) return &item;
    return nullptr;
}

/// An item that is there no more, and the first tree in which it had a name.
struct Gone {
    std::string word;
    const Value *item, *tree;
};

/// Each name of each item of a list that is there no more.
std::vector<Gone> gone_from(const std::vector<Value>& below, const Value& tree, std::string_view list) {
    std::vector<Gone> all;
    for (const Value& lower : below)
        for (const Value& item : items_of(lower, list)) {
            const Value* id = id_of(item);
            if (!id || find_item(tree, list, id->text)) continue;
            for (const Value* name : names_of(item)) {
                const auto known = [&, word = folded(name->text)](const Gone& g) { return g.word == word && id_of(*g.item)->text == id->text; };
                if (std::none_of(all.begin(), all.end(), known)) all.push_back({folded(name->text), &item, &lower});
            }
        }
    return all;
}

void tell(std::string_view list, const Value& item, const Value& name, const Gone& gone, Diagnostics& diagnostics) {
    const std::string& id = id_of(*gone.item)->text;
    const bool is_id = &name == id_of(item), of_id = folded(id) == gone.word;
    const std::string_view own = is_id ? "the id of" : "another word for", other = of_id ? "the id of" : is_id ? "another word for" : "for";
    const Place& at = gone.item->at;
    diagnostics.push_back({"E0221", name.at, name.width,
                           fmt::format("`{}` is {} this {}, and {} the {}{} at {}:{}, which a layer takes out", name.text, own, kind_of(list), other, kind_of(list), of_id ? "" : " `" + id + "`", at.file->name, std::max(1, at.line)),
                           fmt::format("{}, or extend `{}` instead of taking it out", is_id ? "give it another id" : "take the word out of `also`", id)});
}

/// Looks at each name of an item: one that stood beside what was taken out from the first may stay, as may one of what extends it.
void check_item(std::string_view list, const Value& item, const std::vector<std::string>& kin, const std::vector<Gone>& all, Diagnostics& diagnostics) {
    for (const Value* name : names_of(item))
        for (const Gone& gone : all) {
            const Value* before = find_item(*gone.tree, list, id_of(item)->text);
            const bool held = std::find(kin.begin(), kin.end(), id_of(*gone.item)->text) != kin.end();
            if (gone.word == folded(name->text) && !held && !(before && is_called(*before, gone.word))) tell(list, item, *name, gone, diagnostics);
        }
}

}  // namespace

void check_taken(const std::vector<Value>& below, const Value& tree, Diagnostics& diagnostics) {
    for (const std::string_view list : asked_for) {
        const auto all = gone_from(below, tree, list);
        if (all.empty()) continue;
        for (const Value& item : items_of(tree, list))
            if (const Value* id = id_of(item)) check_item(list, item, kin_of(below, tree, list, id->text), all, diagnostics);
    }
}

}  // namespace stipple
