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

Parents parents_in(const std::vector<Value>& below, const Value& tree, std::string_view list) {
    Parents parents;
    for (const Value& layer : below) add_parents(parents, layer, list);
    add_parents(parents, tree, list);
    return parents;
}

std::vector<std::string> kin_by(const Parents& parents, std::string_view id) {
    std::vector<std::string> line{std::string{id}};
    for (std::size_t i = 0; i < line.size(); ++i)
        if (const auto found = parents.find(line[i]); found != parents.end())
            for (const std::string& parent : found->second)
                if (std::find(line.begin(), line.end(), parent) == line.end()) line.push_back(parent);
    line.erase(line.begin());
    return line;
}

template <class Item>
void find_kin(const Parents& parents, std::vector<Item>& items) {
    if (parents.empty()) return;
    for (Item& item : items) item.layering.kin = kin_by(parents, item.id);
}

}  // namespace

std::vector<std::string> kin_of(const std::vector<Value>& below, const Value& tree, std::string_view list, std::string_view id) { return kin_by(parents_in(below, tree, list), id); }

void find_kin(const std::vector<Value>& below, const Value& tree, Catalogue& catalogue) {
    find_kin(parents_in(below, tree, "device"), catalogue.devices);
    find_kin(parents_in(below, tree, "site"), catalogue.sites);
}

}  // namespace stipple
