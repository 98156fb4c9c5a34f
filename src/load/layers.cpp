// SPDX-License-Identifier: MIT
#include "load/layers.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "load/item_names.hpp"
#include "load/reader.hpp"

namespace stipple {

namespace {

Member& list_of(Value& table, const Member& like) {
    for (Member& member : table.members)
        if (member.key == like.key && member.value.kind == Value::Kind::array) return member;
    table.members.push_back({like.key, like.at, {}});
    Value& list = table.members.back().value;
    list.kind = Value::Kind::array;
    list.at = like.value.at;
    return table.members.back();
}

void check_file_name(const Value& file, Diagnostics& diagnostics) {
    const Value* id = id_of(file);
    std::string_view name = file.at.file ? std::string_view{file.at.file->name} : std::string_view{};
    name = name.substr(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
    if (!id || !is_id(id->text) || name == id->text + ".toml") return;  // what is no id is told as that
    diagnostics.push_back({"E0224", id->at, id->width, fmt::format("the id `{}` is not the name of the file `{}`", id->text, name),
                           fmt::format("name the file {}.toml, or change the id", id->text)});
}

}  // namespace

void check_format(const Value& file, Diagnostics& diagnostics) {
    const Member* format = file.find("format");
    if (format && format->value.kind == Value::Kind::integer && format->value.integer == 1) return;
    const Place place = format ? format->value.at : Place{file.at.file, 1, 1};
    diagnostics.push_back({"E0103", place, 1, format ? "this stipple reads format 1" : "`format` is missing",
                           format ? "a file of a later format needs a later stipple" : "put `format = 1` at the top of the file"});
}

Value shelve(Value file, Diagnostics& diagnostics) {
    check_format(file, diagnostics);
    std::erase_if(file.members, [](const Member& m) { return m.key == "format"; });
    const bool is_concern = file.find("id") || file.find("course") || file.find("depth");
    if (!is_concern) {
        if (file.members.empty())
            diagnostics.push_back({"E0105", {file.at.file, 0, 0}, 1, "this file holds nothing that stipple knows",
                                   "a concern begins with `id = …`; other files hold lists such as [[site]] or [[care]]"});
        return file;
    }
    check_file_name(file, diagnostics);
    file.at = {file.at.file, 0, 0};  // a whole file: no line of it is the place
    Value list;
    list.kind = Value::Kind::array;
    list.at = file.at;
    Value table;
    table.kind = Value::Kind::table;
    table.at = file.at;
    list.items.push_back(std::move(file));
    table.members.push_back({"concern", list.at, std::move(list)});
    return table;
}

void join_layer(Value& layer, Value file, Diagnostics& diagnostics) {
    for (Member& member : file.members) {
        if (member.value.kind != Value::Kind::array) {
            layer.members.push_back(std::move(member));
            continue;
        }
        std::vector<Value>& items = list_of(layer, member).value.items;
        for (Value& item : member.value.items) {
            const Value* id = id_of(item);
            const Value* twin = id ? same_id(items, *id) : nullptr;
            if (twin)
                diagnostics.push_back({"E0221", id->at, id->width,
                                       fmt::format("`{}` is given twice; the first time at {}:{}", id->text, twin->at.file->name, id_of(*twin)->at.line),
                                       "give one of them another id, or remove it"});
            items.push_back(std::move(item));
        }
    }
}

Value laid_over(Value below, Value above) {
    for (Member& member : above.members) {
        if (member.value.kind != Value::Kind::array) {
            below.members.push_back(std::move(member));
            continue;
        }
        std::vector<Value>& items = list_of(below, member).value.items;
        for (Value& item : member.value.items) {
            const Value* id = id_of(item);
            Value* twin = id ? same_id(items, *id) : nullptr;
            if (twin)
                *twin = std::move(item);
            else
                items.push_back(std::move(item));
        }
    }
    return below;
}

}  // namespace stipple
