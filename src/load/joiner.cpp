// SPDX-License-Identifier: MIT
#include "load/joiner.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/duration.hpp"
#include "base/text.hpp"
#include "load/item_names.hpp"

namespace stipple {

namespace {

Member* find_member(Value& table, std::string_view key) {
    const auto found = std::find_if(table.members.begin(), table.members.end(), [&](const Member& m) { return m.key == key; });
    return found == table.members.end() ? nullptr : &*found;
}

/// Whether a key is taken over as it stands: a single value, a condition or a clock, or a list whose items have no names.
bool is_whole(const Member& member) {
    if (member.value.kind == Value::Kind::table) return member.key == "when" || member.key == "asked-when" || member.key == "from" || member.key == "until";
    if (member.value.kind != Value::Kind::array) return true;
    const auto& items = member.value.items;
    return member.key != "remark" && (items.empty() || items.front().kind != Value::Kind::table || !items_have_names(member.key, items.front()));
}

/// The reasons of a chain stand together: each answers for a step of its own.
void join_reasons(const Value& parent, Value& child) {
    const Member* before = parent.find("override-reason");
    Member* own = find_member(child, "override-reason");
    if (!before || !own || before->value.kind != own->value.kind || own->value.kind != Value::Kind::string) return;
    own->value.text = prints_nothing(own->value.text) ? before->value.text : fmt::format("{}; {}", before->value.text, own->value.text);
}

}  // namespace

bool says_remove(const Value& item) {
    const Member* remove = item.find("remove");
    return remove && remove->value.kind == Value::Kind::boolean && remove->value.boolean;
}

Value Joiner::join(Value parent, Value child) {
    const bool own_basis = child.find("basis") != nullptr, measured = parent.find("basis") != nullptr;
    if (own_basis) std::erase_if(parent.members, [](const Member& m) { return m.key == "sources" || m.key == "note"; });  // they spoke of the parent's number
    const bool of_its_own = std::any_of(child.members.begin(), child.members.end(), [](const Member& m) { return is_whole(m) || m.value.kind == Value::Kind::table; });
    join_reasons(parent, child);
    auto outer = std::exchange(unfounded_, std::nullopt);
    for (Member& member : child.members) join_member(parent, std::move(member));
    if (unfounded_ && measured && !own_basis)
        diagnostics_.push_back({"E0228", unfounded_->at, unfounded_->width, fmt::format("{} is not what {} says, and has no basis of its own", unfounded_->text, parent_),
                                "add `basis` and `sources` beside it; basis = \"clinic\" needs no source"});
    if (measured || outer) unfounded_ = std::move(outer);
    if (of_its_own) parent.at = child.at, parent.width = child.width;  // a heading that only holds items of a list says nothing itself
    return parent;
}

void Joiner::join_member(Value& parent, Member child) {
    Member* there = find_member(parent, child.key);
    if (!there) {
        note_change(child.value);
        parent.members.push_back(std::move(child));
    } else if (child.value.kind != there->value.kind || is_whole(child)) {
        if (written(there->value) != written(child.value)) note_change(child.value);
        *there = std::move(child);
    } else if (child.value.kind == Value::Kind::table) {
        there->value = join(std::move(there->value), std::move(child.value));
    } else {
        join_items(child.key, there->value, std::move(child.value));
        if (there->value.items.empty()) std::erase_if(parent.members, [&](const Member& m) { return m.key == child.key; });
    }
}

void Joiner::join_items(const std::string& list, Value& there, Value child) {
    for (Value& item : child.items) {
        const std::string name = name_of_item(list, item);
        const auto same = std::find_if(there.items.begin(), there.items.end(), [&](const Value& other) { return list != "remark" && name_of_item(list, other) == name; });
        if (says_remove(item))
            remove(list, name, item, there, same);
        else if (same == there.items.end())
            there.items.push_back(std::move(item));
        else
            *same = join(std::move(*same), std::move(item));
    }
}

void Joiner::remove(std::string_view list, const std::string& name, const Value& item, Value& there, std::vector<Value>::iterator same) {
    if (const Member* reason = item.find("reason"); !reason || prints_nothing(reason->value.text)) diagnostics_.push_back({"E0201", item.at, 1, "`reason` is missing here", "add `reason = \"…\"`: why this is taken out"});
    if (same == there.items.end())
        diagnostics_.push_back({"E0222", item.at, 1, fmt::format("{} has no [[{}]] {} to remove", parent_, list, name), fmt::format("`stipple show {}` shows what there is", parent_)});
    else
        there.items.erase(same);
}

void Joiner::note_change(const Value& value) {
    const bool number = value.kind == Value::Kind::integer || value.kind == Value::Kind::real || (value.kind == Value::Kind::string && parse_duration(value.text));
    if (number && !unfounded_) unfounded_ = Unfounded{value.at, value.width, written(value)};
    for (const Value& item : value.items)
        if (item.kind != Value::Kind::table) note_change(item);  // an item of its own has a basis of its own, or the reader asks for one
    for (const Member& member : value.members) note_change(member.value);
}

}  // namespace stipple
