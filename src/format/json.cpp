// SPDX-License-Identifier: MIT
#include "format/json.hpp"

#include <nlohmann/json.hpp>

#include <type_traits>

#include "format/bodies.hpp"
#include "report/json_error.hpp"
#include "report/json_report.hpp"

namespace stipple {

namespace {

using Json = nlohmann::ordered_json;

/// Writes a part of a document as an object, key by key as its description gives them.
class JsonWriter {
public:
    Json object = Json::object();

    template <class T>
    void key(std::string_view name, const T& value, std::string_view) {
        object[std::string{name}] = of(value);
    }
    template <class T>
    void one_of(std::string_view name, const T& value, std::string_view, std::string_view hover) {
        key(name, value, hover);
    }

private:
    static Json of(bool value) { return value; }
    static Json of(int value) { return value; }
    static Json of(Signed value) { return value.value; }
    static Json of(const std::string& text) { return text; }
    static Json of(std::string_view text) { return text; }
    static Json of(Depth depth) { return depth.micrometres / 1000.0; }
    static Json of(Day day) { return iso(day); }
    static Json of(Duration duration) { return to_text(duration); }
    static Json of(ClockTime time) { return clock_time(time.minutes); }
    static Json of(Basis basis) { return name_of(basis); }

    /// What the clocks show: "2026-12-09T11:30".
    static Json of(std::chrono::local_seconds at) { return iso(Moment{at.time_since_epoch()}).substr(0, 16); }

    template <class T>
    static Json of(const std::optional<T>& value) {
        return value ? of(*value) : Json(nullptr);
    }
    template <class T>
    static Json of(const std::vector<T>& items) {
        Json array = Json::array();
        for (const T& item : items) array.push_back(of(item));
        return array;
    }
    template <class T>
    static Json of(const ById<T>& by_id) {
        Json out = Json::object();
        for (const auto& [id, item] : by_id.items) out[id] = of(item);
        return out;
    }
    template <class T>
    static Json of(const T* item) {
        return of(*item);
    }
    template <class T>
    static Json of(const T& part) {
        if constexpr (std::is_invocable_v<T>) {
            return of(part());
        } else {
            JsonWriter writer;
            describe_json(writer, part);
            return std::move(writer.object);
        }
    }
};

std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n"; }

template <class T>
std::string text_of(const T& part, int indent) {
    JsonWriter writer;
    describe_json(writer, part);
    return dump(writer.object, indent);
}

/// The type of a node, and the words of its closed list; null is one of them where it may be missing.
void put_type(Json& out, const SchemaNode& node) {
    out["type"] = node.nullable ? Json{node.type, "null"} : Json(node.type);
    if (!node.description.empty()) out["description"] = node.description;
    if (!node.pattern.empty()) out["pattern"] = node.pattern;
    if (node.words.empty()) return;
    out["enum"] = node.words;
    if (node.nullable) out["enum"].push_back(nullptr);
}

Json schema_json(const SchemaNode& node) {
    Json out = Json::object();
    put_type(out, node);
    if (node.least) out["minimum"] = *node.least;
    if (node.most) out["maximum"] = *node.most;
    if (!node.items.empty()) out[node.type == "array" ? "items" : "additionalProperties"] = schema_json(node.items.front());
    if (node.type != "object" || !node.items.empty()) return out;
    if (node.closed) out["additionalProperties"] = false;
    if (!node.own.empty()) out["patternProperties"] = {{node.own, Json::object()}};
    out["required"] = node.required;
    out["properties"] = Json::object();
    for (const auto& [key, value] : node.properties) out["properties"][key] = schema_json(value);
    return out;
}

}  // namespace

void json_body(Sink& sink, const Report& report, const Style&) { sink.put(text_of(report, 2)); }

void ndjson_body(Sink& sink, const Report& report, const Style&) { sink.put(text_of(report, -1)); }

void print_schema_json(Sink& sink, const SchemaNode& schema) {
    Json out{{"$schema", "http://json-schema.org/draft-07/schema#"}};
    out.update(schema_json(schema));
    sink.put(dump(out, 2));
}

std::string diagnostic_json(const Diagnostic& diagnostic) { return text_of(diagnostic, -1); }

}  // namespace stipple
