// SPDX-License-Identifier: MIT
#include "load/extends.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/item_names.hpp"
#include "load/joiner.hpp"

namespace stipple {

namespace {

constexpr std::size_t longest_chain = 8;

const Value* parent_named_by(const Value& item) {
    const Member* extends = item.find("extends");
    return extends && extends->value.kind == Value::Kind::string ? &extends->value : nullptr;
}

/// Follows what the items of one layer extend, each once, parents first.
class Extender {
public:
    Extender(const Value& below, Value& above, Diagnostics& diagnostics) : below_(below), above_(above), diagnostics_(diagnostics) {}

    void settle_all() {
        for (Member& list : above_.members) {
            for (Value& item : list.value.items) settle(list, item);
            std::erase_if(list.value.items, [&](const Value& item) { return contains(refused_, item); });
            settled_.clear(), refused_.clear();
        }
    }

private:
    static bool contains(const std::vector<const Value*>& items, const Value& item) { return std::find(items.begin(), items.end(), &item) != items.end(); }

    void settle(Member& list, Value& item) {
        const Value* named = parent_named_by(item);
        if (!named || contains(settled_, item)) return;
        settled_.push_back(&item);
        Value* beside = beside_of(list, item);
        if (beside) settle(list, *beside);
        auto parent = beside && contains(refused_, *beside) ? std::nullopt : parent_of(list, item, beside);
        if (parent)
            item = Joiner{named->text, diagnostics_}.join(std::move(*parent), std::move(item));
        else
            refused_.push_back(&item);
    }

    /// The item of the layer itself that an item extends, unless that is itself.
    static Value* beside_of(Member& list, const Value& item) {
        const Value *id = id_of(item), *named = parent_named_by(item);
        return !named || (id && id->text == named->text) ? nullptr : same_id(list.value.items, *named);
    }

    /// The parent whole, with what speaks of itself alone taken out; nothing after a diagnostic.
    std::optional<Value> parent_of(Member& list, const Value& item, const Value* beside) {
        const Value& named = *parent_named_by(item);
        const Member* lower = below_.find(list.key);
        const Value* found = beside ? beside : lower ? same_id(const_cast<std::vector<Value>&>(lower->value.items), named) : nullptr;
        if (!found) {
            refuse_name(list, lower, item);
            return std::nullopt;
        }
        if (refuses_chain(list, item)) return std::nullopt;
        const Value* id = id_of(item);
        const bool itself = id && id->text == named.text;
        Value parent = *found;
        std::erase_if(parent.members, [&](const Member& m) { return m.key == "extends" || (m.key == "also" && !itself); });
        return parent;
    }

    void refuse_name(const Member& list, const Member* lower, const Value& item) {
        const Value& named = *parent_named_by(item);
        std::vector<std::string_view> names;
        const auto add = [&](const Member& member) {
            for (const Value& other : member.value.items)
                if (const Value* id = id_of(other); id && &other != &item) names.push_back(id->text);
        };
        if (lower) add(*lower);
        add(list);
        diagnostics_.push_back({"E0222", named.at, named.width, fmt::format("there is no {} `{}` to extend", list.key, named.text), did_you_mean(named.text, names, "correct the id")});
    }

    /// Whether the items from this one on, each extending the next, come back to one of them or are too many.
    bool refuses_chain(Member& list, const Value& item) {
        const auto name = [](const Value& v) { return id_of(v) ? id_of(v)->text : std::string{"an item"}; };
        std::vector<const Value*> line{&item};
        std::string chain = name(item);
        bool ring = false;
        for (const Value* next = beside_of(list, item); next && !ring && line.size() <= longest_chain; next = beside_of(list, *next)) {
            ring = std::find(line.begin(), line.end(), next) != line.end();
            line.push_back(next);
            chain += " extends " + name(*next);
        }
        if (!ring && line.size() <= longest_chain) return false;
        const Value& named = *parent_named_by(item);
        diagnostics_.push_back({"E0227", named.at, named.width, fmt::format("{}: {}", ring ? "this runs in a ring" : "this chain is too long", chain),
                                ring ? "let one of them extend an item outside the ring" : fmt::format("at most {} items may extend one another", longest_chain)});
        return true;
    }

    const Value& below_;
    Value& above_;
    Diagnostics& diagnostics_;
    std::vector<const Value*> settled_, refused_;
};

constexpr std::array<std::string_view, 4> removable{"concern", "device", "numbing", "milestone"};

void remove_one(Value& below, const std::string& list, const Value& item, Diagnostics& diagnostics) {
    const Value* id = id_of(item);
    const auto complain = [&](std::string_view code, std::string message, std::string help) { diagnostics.push_back({code, item.at, 1, std::move(message), std::move(help)}); };
    if (std::find(removable.begin(), removable.end(), list) == removable.end())
        return complain("E0205", fmt::format("a {} cannot be taken out whole", list), "extend it and state what changes; only concerns, devices, numbing products and milestones can be removed");
    const Member* reason = item.find("reason");
    if (!reason || prints_nothing(reason->value.text)) return complain("E0201", "`reason` is missing here", "add `reason = \"…\"`: why this is taken out");
    const Member* lower = below.find(list);
    auto* items = lower ? &const_cast<Member*>(lower)->value.items : nullptr;
    Value* there = items && id ? same_id(*items, *id) : nullptr;
    const Member* kind = there ? there->find("kind") : nullptr;
    if (list == "milestone" && kind && kind->value.text != "photo")
        return complain("E0205", fmt::format("the {} `{}` cannot be taken out", kind->value.text, id->text), "somebody's skin is looked at then; state it anew under its id, no later and for nobody less");
    if (!there) return complain("E0222", fmt::format("there is no {} `{}` to remove", list, id ? id->text : ""), fmt::format("`stipple list` shows what there is; take the item out of this file"));
    items->erase(items->begin() + (there - items->data()));
}

}  // namespace

Value extended(const Value& below, Value above, Diagnostics& diagnostics) {
    Extender{below, above, diagnostics}.settle_all();
    return above;
}

void take_out(Value& below, Value& above, Diagnostics& diagnostics) {
    for (Member& list : above.members) {
        for (const Value& item : list.value.items)
            if (says_remove(item)) remove_one(below, list.key, item, diagnostics);
        std::erase_if(list.value.items, says_remove);
    }
}

}  // namespace stipple
