// SPDX-License-Identifier: MIT
#include "load/case_file.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/reader.hpp"
#include "load/toml_reader.hpp"

namespace stipple {

namespace {

using Shape = CaseKey::Shape;

constexpr CaseKey all_keys[] = {
    {"id", Shape::text, true, false, "random, written once: what calendars know the course by"},
    {"opened", Shape::date, true, false, "the day on which the course was agreed"},
    {"protocols", Shape::text, false, false, "digest of the items that the course was agreed with"},
    {"planned", Shape::list, false, false, "SITE=SETTING/CEILING of session 1 as it was agreed"},
    {"ref", Shape::text, false, false, "what the clinic calls the client; never a name"},
    {"treat", Shape::list, false, true, "CONCERN[/TYPE][/SEVERITY][:SITE,…]"},
    {"type", Shape::text, false, false, "type of the concern, where `treat` does not name it"},
    {"severity", Shape::text, false, false, "severity of the concern, where `treat` does not name it"},
    {"skin", Shape::text, false, false, "Fitzpatrick skin type, I to VI"},
    {"age", Shape::number, false, false, "age in whole years"},
    {"device", Shape::text, false, false, "device in use"},
    {"start", Shape::date, false, true, "day of session 1"},
    {"sessions", Shape::number, false, true, "number of sessions"},
    {"interval", Shape::number, false, true, "days between sessions that are wished for"},
    {"closed", Shape::list, false, false, "week days, dates and ranges on which the clinic books nothing"},
    {"avoid", Shape::list, false, false, "FROM..TO: days on which the client cannot come"},
    {"event", Shape::text, false, true, "the day for which the course is to be over, and its name"},
    {"event-margin", Shape::text, false, true, "time from the last session to the event"},
    {"at", Shape::text, false, false, "time of day at which needling begins"},
    {"duration", Shape::text, false, false, "how long a visit takes: 60m, 2h"},
    {"zone", Shape::text, false, false, "time zone of the clinic: Europe/London"},
    {"history", Shape::list, true, false, "answers to the questions: ID=yes, ID=no, ID=DATE"},
    {"cleared", Shape::list, true, false, "ID=WHO: who agreed that a caution does not stand in the way"},
    {"set", Shape::list, false, true, "[SITE=]MM: a depth wished for"},
    {"override", Shape::list, false, true, "KIND:ID=REASON"},
};

/// The texts of one key: a scalar as its text, a list as several.
std::optional<std::string> text_of(const Value& value) {
    switch (value.kind) {
        case Value::Kind::string: return value.text;
        case Value::Kind::integer: return std::to_string(value.integer);
        case Value::Kind::date: return iso(value.date);
        default: return std::nullopt;
    }
}

/// Reads one key of the head of a case, or of what is given in a test.
void take_key(const Member& member, bool of_case, Request& head, Diagnostics& diagnostics) {
    const CaseKey* key = find_case_key(member.key);
    if (!key || !(of_case || key->is_given())) {
        std::vector<std::string_view> names;
        if (of_case) names.emplace_back("entry");
        for (const CaseKey& k : all_keys)
            if (of_case || k.is_given()) names.push_back(k.name);
        diagnostics.push_back({"E0203", member.at, static_cast<int>(member.key.size()), fmt::format("unknown key `{}`", member.key),
                               did_you_mean(member.key, names, fmt::format("the keys {} are {}", of_case ? "of a case" : "known here", enumerate(std::vector<std::string>(names.begin(), names.end()))))});
        return;
    }
    const Value& value = member.value;
    if (key->is_list() != (value.kind == Value::Kind::array)) {
        diagnostics.push_back({"E0204", value.at, value.width, fmt::format("`{}` must be {}, and this is {}", member.key, key->is_list() ? "a list" : "one text, number or date", in_words(value.kind)),
                               key->is_list() ? fmt::format("write {} = [\"…\"]", member.key) : std::string{key->hover}});
        return;
    }
    const std::vector<Value> one{value};
    for (const Value& item : key->is_list() ? value.items : one) {
        if (const auto text = text_of(item))
            head.keys[std::string{key->name}].push_back({*text, std::string{key->name}, item.at, item.width, {}, 0, 1});
        else
            diagnostics.push_back({"E0204", item.at, item.width, fmt::format("`{}` cannot be {}", member.key, in_words(item.kind)), std::string{key->hover}});
    }
}

void take_journal(const Value& entries, CaseFile& file, Diagnostics& diagnostics) {
    if (entries.kind != Value::Kind::array) {
        diagnostics.push_back({"E0204", entries.at, entries.width, "`entry` must be a list of tables", "write [[entry]] before each"});
        return;
    }
    if (entries.items.size() > most_entries) {
        diagnostics.push_back({"E0220", entries.items[most_entries].at, 1, fmt::format("this journal has {} entries, and a case at most {}", entries.items.size(), most_entries), "open a new case for what goes on; this one was read in no part"});
        return;
    }
    for (const Value& item : entries.items) {
        EntryText& entry = file.journal.emplace_back();
        if (item.kind == Value::Kind::table)
            read_struct(item, entry, diagnostics);
        else
            diagnostics.push_back({"E0204", item.at, item.width, fmt::format("an entry must be a table, and this is {}", in_words(item.kind)), "write [[entry]] before each"});
        if (item.kind == Value::Kind::table && !entry.what.empty()) check_entry(entry, diagnostics);
    }
}

void demand(const CaseFile& file, const SourceFile& source, Diagnostics& diagnostics) {
    for (const std::string_view key : {"id", "opened", "treat"})
        if (!file.head.last(key) || file.head.last(key)->text.empty())
            diagnostics.push_back({"E0201", {&source, 0, 0}, 1, fmt::format("a case needs `{}`", key), std::string{find_case_key(key)->hover}});
}

}  // namespace

void Reader::read(const Value& value, Request& out) {
    if (value.kind != Value::Kind::table) return wrong_kind(value, "a table");
    for (const Member& member : value.members) take_key(member, false, out, diagnostics_);
    if (!out.last("treat")) complain("E0201", value, "`treat` is missing here", "add treat = [\"CONCERN:SITE\"]");
}

std::span<const CaseKey> case_keys() { return all_keys; }

const CaseKey* find_case_key(std::string_view name) {
    const auto found = std::find_if(std::begin(all_keys), std::end(all_keys), [&](const CaseKey& key) { return key.name == name; });
    return found == std::end(all_keys) ? nullptr : found;
}

bool is_case(const SourceFile& source) {
    Diagnostics unread;
    const auto tree = read_toml(source, unread);
    return tree && (tree->find("treat") || tree->find("opened") || tree->find("entry"));
}

std::optional<CaseFile> read_case_file(const SourceFile& source, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    auto file = read_faulty_case_file(source, diagnostics);
    return diagnostics.size() == before ? std::move(file) : std::nullopt;
}

std::optional<CaseFile> read_faulty_case_file(const SourceFile& source, Diagnostics& diagnostics) {
    CaseFile file;
    const auto tree = read_toml(source, diagnostics);
    if (!tree) return std::nullopt;
    for (const Member& member : tree->members) {
        if (member.key == "entry")
            take_journal(member.value, file, diagnostics);
        else if (!member.key.starts_with("x-"))  // the clinic's own
            take_key(member, true, file.head, diagnostics);
    }
    demand(file, source, diagnostics);
    return file;
}

}  // namespace stipple
