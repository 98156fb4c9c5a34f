// SPDX-License-Identifier: MIT
#include "report/schema.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/case_file.hpp"
#include "load/test_file.hpp"
#include "model/catalogue.hpp"
#include "model/clinic.hpp"
#include "report/schema_answers.hpp"

namespace stipple {

namespace {

constexpr std::string_view day_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// A key of a case file's head.
SchemaNode of_case_key(const CaseKey& key) {
    SchemaNode n = schema_node(key.is_list() ? "array" : key.shape == CaseKey::Shape::number ? "integer" : "string");
    n.description = key.hover;
    if (key.is_list()) n.items.push_back(schema_node("string"));
    if (key.shape == CaseKey::Shape::date) n.pattern = day_pattern, n.format = "date";
    return n;
}

/// Walks the description of a struct and notes every key as a property.
class SchemaVisitor {
public:
    SchemaNode table = schema_node("object");

    void place(const Place&) {}

    template <class T>
    void required(std::string_view key, T& value, std::string_view hover) {
        table.required.emplace_back(key);
        add(key, of(value), hover);
    }
    template <class T>
    void optional(std::string_view key, T& value, std::string_view hover) {
        add(key, of(value), hover);
    }
    template <class T>
    void optional(std::string_view key, std::optional<T>&, std::string_view hover) {
        T value{};
        add(key, of(value), hover);
    }
    void id(std::string_view key, std::string& value, std::string_view hover) {
        required(key, value, hover);
        table.properties.back().value.pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
    }
    void word(std::string_view key, std::string& value, std::string_view words, std::string_view hover) {
        table.required.emplace_back(key);
        word_if(key, value, words, hover);
    }
    void word_if(std::string_view key, std::string& value, std::string_view words, std::string_view hover) {
        add(key, of(value), hover);
        for (const std::string_view one : split(words, ' ')) table.properties.back().value.words.emplace_back(one);
    }

    void word_if(std::string_view key, Placed<std::string>& value, std::string_view words, std::string_view hover) { word_if(key, value.value, words, hover); }

private:
    void add(std::string_view key, SchemaNode value, std::string_view hover) {
        value.description = hover;
        table.properties.push_back({std::string{key}, std::move(value)});
    }

    static SchemaNode of(const std::string&) { return schema_node("string"); }
    static SchemaNode of(bool) { return schema_node("boolean"); }
    static SchemaNode of(int) {
        SchemaNode n = schema_node("integer");
        n.least = 0;
        return n;
    }
    static SchemaNode of(Day) {
        SchemaNode n = schema_node("string");
        n.pattern = day_pattern;
        n.format = "date";
        return n;
    }
    static SchemaNode of(Moment) {
        SchemaNode n = schema_node("string");
        n.pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";
        n.format = "date-time";
        return n;
    }
    static SchemaNode of(Depth) {
        SchemaNode n = schema_node("number");
        n.least = limits::shallowest.micrometres / 1000.0;
        n.most = limits::deepest.micrometres / 1000.0;
        return n;
    }
    static SchemaNode of(Duration) {
        SchemaNode n = schema_node("string");
        n.pattern = "^[0-9]{1,4}(h|d|w|mo)$";
        return n;
    }
    static SchemaNode of(Basis) {
        SchemaNode n = schema_node("string");
        n.words.assign(basis_names.begin(), basis_names.end());
        return n;
    }

    template <class Number>
    static SchemaNode triple() {
        SchemaVisitor inner;
        Number min{}, typical{}, max{};
        inner.required("min", min, "the least");
        inner.required("typical", typical, "the usual");
        inner.required("max", max, "the most");
        return std::move(inner.table);
    }
    static SchemaNode of(const DepthRange&) { return triple<Depth>(); }
    static SchemaNode of(const CountRange&) { return triple<int>(); }

    /// What is given of a client in a test: the keys of a case, but for those that make it one course of one client.
    static SchemaNode of(Request&) {
        SchemaNode n = schema_node("object");
        for (const CaseKey& key : case_keys())
            if (key.is_given()) n.properties.push_back({std::string{key.name}, of_case_key(key)});
        n.required = {"treat"};
        return n;
    }

    template <class T>
    static SchemaNode of(Placed<T>& placed) {
        return of(placed.value);
    }

    template <class T>
    static SchemaNode of(std::vector<T>&) {
        SchemaNode n = schema_node("array");
        T item{};
        n.items.push_back(of(item));
        return n;
    }

    template <class T>
        requires requires(SchemaVisitor& v, T& t) { describe(v, t); }
    static SchemaNode of(T& item) {
        SchemaVisitor inner;
        describe(inner, item);
        return std::move(inner.table);
    }
};

/// The properties of a file: `format` first, then what the description gives.
SchemaNode file(SchemaVisitor visitor, std::string description) {
    SchemaNode format = schema_node("integer");
    format.description = "layout of this file; stipple reads 1";
    format.least = format.most = 1;
    visitor.table.description = std::move(description);
    visitor.table.required.insert(visitor.table.required.begin(), "format");
    visitor.table.properties.insert(visitor.table.properties.begin(), {"format", std::move(format)});
    return std::move(visitor.table);
}

/// A case file has no `format`: its head from the table of keys, its entries from their description.
SchemaNode case_schema() {
    SchemaNode n = schema_node("object");
    n.description = "a case: one course of one client, opened by `stipple new` and added to by `stipple record`";
    n.required = {"id", "opened", "treat"};
    n.own = "^x-";
    for (const CaseKey& key : case_keys()) n.properties.push_back({std::string{key.name}, of_case_key(key)});
    SchemaVisitor entry;
    EntryText text;
    describe(entry, text);
    SchemaNode journal = schema_node("array");
    journal.description = "the journal: what happened, in the order in which it was written down";
    journal.items.push_back(std::move(entry.table));
    n.properties.push_back({"entry", std::move(journal)});
    return n;
}

SchemaNode with_text(std::string type, std::string_view hover) {
    SchemaNode n = schema_node(std::move(type));
    n.description = hover;
    return n;
}

/// The same layout where everything may be left unsaid, because it is said in the item that is extended; a part of a list may be taken out.
SchemaNode loosened(SchemaNode node) {
    node.required.clear();
    for (auto& [key, value] : node.properties) {
        value = loosened(std::move(value));
        if (value.items.empty() || value.items.front().type != "object") continue;
        auto& keys = value.items.front().properties;
        keys.push_back({"remove", with_text("boolean", "takes its like out of the item that is extended")});
        keys.push_back({"reason", with_text("string", "why it is taken out")});
    }
    for (SchemaNode& item : node.items) item = loosened(std::move(item));
    return node;
}

SchemaNode concern_schema() {
    SchemaVisitor visitor;
    Concern concern;
    describe(visitor, concern);
    return file(std::move(visitor), "a concern: one file of concerns/, named after its id");
}

SchemaNode lists_schema() {
    SchemaVisitor visitor;
    Catalogue catalogue;
    describe(visitor, catalogue);
    std::erase_if(visitor.table.properties, [](const auto& p) { return p.key == "concern"; });
    return file(std::move(visitor), "sites, devices, skin types, care, signs, cautions and sources: any of the other files");
}

/// A layout for files that change what is there already.
SchemaNode changing(SchemaNode whole, std::vector<std::string> required, std::string_view hover) {
    SchemaNode n = loosened(std::move(whole));
    n.required = std::move(required);
    n.description = hover;
    return n;
}

}  // namespace

SchemaNode schema_node(std::string type) {
    SchemaNode n;
    n.type = std::move(type);
    return n;
}

std::vector<std::string_view> schema_kinds() { return {"report", "case", "concern", "lists", "variant", "layer", "config", "test", "result", "row", "error", "explanation", "handout", "page"}; }

std::optional<SchemaNode> schema_of(std::string_view kind) {
    if (kind == "report") return report_schema();
    if (kind == "error") return error_schema();
    if (kind == "explanation") return explanation_schema();
    if (kind == "handout") return handout_schema();
    if (kind == "page") return page_schema();
    if (kind == "result") return result_schema();
    if (kind == "row") return row_schema();
    if (kind == "case") return case_schema();
    SchemaVisitor visitor;
    if (kind == "config") {
        Clinic clinic;
        describe(visitor, clinic);
        visitor.table.description = "settings of a clinic: stipple/config.toml";
        return std::move(visitor.table);
    }
    if (kind == "concern") return concern_schema();
    if (kind == "variant") return changing(concern_schema(), {"format", "id", "extends"}, "a concern that extends another: what it does not state is as there");
    if (kind == "lists") return lists_schema();
    if (kind == "layer") return changing(lists_schema(), {"format"}, "items that extend or replace others: what they do not state is as there");
    if (kind == "test") {
        TestFile tests;
        describe(visitor, tests);
        return file(std::move(visitor), "tests of protocols: what a clinic expects, run by `stipple test`");
    }
    return std::nullopt;
}

}  // namespace stipple
