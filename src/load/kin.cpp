// SPDX-License-Identifier: MIT
#include "load/kin.hpp"

#include <algorithm>
#include <map>

namespace stipple {

namespace {

/// For each id, those that it extends in some layer.
using Parents = std::map<std::string, std::vector<std::string>>;

void add_parents(Parents& parents, const Value& tree, std::string_view list) {
    const Member* member = tree.find(list);
    if (!member) return;
    for (const Value& item : member->value.items) {
        const Member *id = item.find("id"), *extends = item.find("extends");
        if (id && extends) parents[id->value.text].push_back(extends->value.text);
    }
}

template <class Item>
void find_kin(const std::vector<Value>& below, const Value& tree, std::string_view list, std::vector<Item>& items) {
    Parents parents;
    for (const Value& layer : below) add_parents(parents, layer, list);
    add_parents(parents, tree, list);
    if (parents.empty()) return;
    for (Item& item : items) {
        std::vector<std::string> line{item.id};
        for (std::size_t i = 0; i < line.size(); ++i)
            for (const std::string& parent : parents[line[i]])
                if (std::find(line.begin(), line.end(), parent) == line.end()) line.push_back(parent);
        item.layering.kin.assign(line.begin() + 1, line.end());
    }
}

}  // namespace

void find_kin(const std::vector<Value>& below, const Value& tree, Catalogue& catalogue) {
    find_kin(below, tree, "device", catalogue.devices);
    find_kin(below, tree, "site", catalogue.sites);
}

}  // namespace stipple
