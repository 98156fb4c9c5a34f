// SPDX-License-Identifier: MIT
#include "report/schema.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_schema_test {

namespace {

const SchemaNode* property(const SchemaNode& node, std::string_view key) {
    for (const auto& p : node.properties)
        if (p.key == key) return &p.value;
    return nullptr;
}

bool requires_key(const SchemaNode& node, std::string_view key) { return std::find(node.required.begin(), node.required.end(), key) != node.required.end(); }

/// Calls back with every node that has a description of its own key.
template <class Each>
void for_properties(const SchemaNode& node, Each each) {
    for (const auto& p : node.properties) each(p.key, p.value), for_properties(p.value, each);
    for (const SchemaNode& item : node.items) for_properties(item, each);
}

}  // namespace

TEST_CASE("there is a schema for each kind of file, and for no other") {
    for (const std::string_view kind : schema_kinds()) CHECK(schema_of(kind));
    CHECK_FALSE(schema_of("recipe"));
}

TEST_CASE("a schema knows which keys a file must have") {
    const SchemaNode concern = *schema_of("concern");
    for (const char* key : {"format", "id", "title", "class", "course", "depth", "care"}) CHECK(requires_key(concern, key));
    for (const char* key : {"also", "types", "bound", "maintenance"}) {
        CHECK(property(concern, key) != nullptr);
        CHECK_FALSE(requires_key(concern, key));
    }
    CHECK(property(concern, "sesions") == nullptr);
}

TEST_CASE("a schema has the limits and the words that the reader demands") {
    const SchemaNode concern = *schema_of("concern");
    CHECK(property(concern, "depth")->type == "array");
    const SchemaNode& rule = property(concern, "depth")->items.at(0);
    const SchemaNode* max = property(*property(rule, "mm"), "max");
    REQUIRE(max);
    CHECK(max->least.value() == doctest::Approx(0.1));
    CHECK(max->most.value() == doctest::Approx(3.0));
    CHECK(property(concern, "class")->words.size() == 7);
    CHECK(property(rule, "basis")->words.size() == 6);
}

TEST_CASE("every key of a schema has a type and a hover text") {
    for (const std::string_view kind : schema_kinds())
        for_properties(*schema_of(kind), [](std::string_view key, const SchemaNode& node) {
            CAPTURE(std::string{key});
            CHECK_FALSE(node.type.empty());
            CHECK_FALSE(node.description.empty());
        });
}

TEST_CASE("the schema of a report says what may be missing, and closes what is a list of words") {
    const SchemaNode report = *schema_of("report");
    const SchemaNode& session = property(report, "sessions")->items.at(0);
    CHECK(property(session, "date")->nullable);
    CHECK(property(session, "date")->type == "string");
    CHECK_FALSE(property(session, "number")->nullable);
    CHECK(property(session, "status")->words.size() == 6);
    CHECK(property(report, "triage")->nullable);
    CHECK(property(report, "triage")->type == "object");
    CHECK(property(*property(report, "screening"), "outcome")->words.front() == "incomplete");
}

TEST_CASE("numbers of a report are bounded where they cannot be below zero, and only there") {
    const SchemaNode report = *schema_of("report");
    CHECK(property(property(report, "depths")->items.at(0), "max_mm")->least == 0);
    CHECK_FALSE(property(property(report, "care")->items.at(0), "from_hours")->least);
    CHECK_FALSE(property(*property(report, "event"), "days_spare")->least);
}

TEST_CASE("what stipple prints may get further keys, what it reads may not") {
    const SchemaNode report = *schema_of("report");
    CHECK_FALSE(report.closed);
    CHECK_FALSE(property(report, "screening")->closed);
    CHECK(schema_of("concern")->closed);
    CHECK(schema_of("case")->closed);
}

TEST_CASE("sources are an object of ids, each with the same keys") {
    const SchemaNode report = *schema_of("report");
    const SchemaNode* sources = property(report, "sources");
    CHECK(sources->type == "object");
    CHECK(sources->properties.empty());
    CHECK(property(sources->items.at(0), "title") != nullptr);
}

TEST_CASE("the schema of a case has the keys of its head and of its journal") {
    const SchemaNode file = *schema_of("case");
    CHECK(requires_key(file, "treat"));
    CHECK_FALSE(requires_key(file, "ref"));
    CHECK(property(file, "history")->type == "array");
    CHECK(property(file, "age")->type == "integer");
    CHECK(property(file, "start")->pattern == property(file, "opened")->pattern);
    CHECK_FALSE(property(file, "start")->pattern.empty());
    CHECK(property(property(file, "entry")->items.at(0), "what")->words.size() == 10);
    CHECK(file.own == "^x-");
}

}  // namespace report_schema_test
