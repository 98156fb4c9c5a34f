// SPDX-License-Identifier: MIT
#include "report/schema.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

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
