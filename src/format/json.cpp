// SPDX-License-Identifier: MIT
#include "format/json.hpp"

#include "format/bodies.hpp"
#include "format/json_text.hpp"
#include "format/json_writer.hpp"
#include "report/json_error.hpp"
#include "report/json_report.hpp"
#include "report/json_result.hpp"
#include "report/json_row.hpp"

namespace stipple {

namespace {

/// The type of a node, and the words of its closed list; null is one of them where it may be missing.
void put_type(Json& out, const SchemaNode& node) {
    out["type"] = node.nullable ? Json{node.type, "null"} : Json(node.type);
    if (!node.description.empty()) out["description"] = node.description;
    if (!node.pattern.empty()) out["pattern"] = node.pattern;
    if (!node.format.empty()) out["format"] = node.format;
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

void json_body(Sink& sink, const Report& report, const Style&) { sink.put(text_of(json_of(report), 2)); }

void ndjson_body(Sink& sink, const Report& report, const Style&) { sink.put(text_of(json_of(report), -1)); }

void print_schema_json(Sink& sink, const SchemaNode& schema) {
    Json out{{"$schema", "http://json-schema.org/draft-07/schema#"}};
    out.update(schema_json(schema));
    sink.put(text_of(out, 2));
}

std::string result_json(const TestResult& result) { return text_of(json_of(result), -1); }

std::string row_json(const FailedRow& row) { return text_of(json_of(row), -1); }

std::string diagnostic_json(const Diagnostic& diagnostic) { return text_of(json_of(diagnostic), -1); }

std::string explanation_json(const Explanation& explanation, bool indented) { return text_of(json_of(explanation), indented ? 2 : -1); }

}  // namespace stipple
