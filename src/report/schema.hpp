// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

struct SchemaProperty;

/// One node of a schema of the protocol format: a kind of value, its limits, and the keys of a table.
struct SchemaNode {
    std::string type;         ///< string, integer, number, boolean, array, object
    std::string description;  ///< the hover text of its key
    std::string pattern;
    std::vector<std::string> words;  ///< the closed list of texts, if there is one
    std::optional<double> least, most;
    std::vector<SchemaProperty> properties;
    std::vector<std::string> required;
    std::vector<SchemaNode> items;  ///< the one kind of item of an array
};

/// A key of a table and what it may hold.
struct SchemaProperty {
    std::string key;
    SchemaNode value;
};

/// The kinds of file that have a schema.
std::vector<std::string_view> schema_kinds();

/// The schema of one kind of file, made from the same descriptions that the reader uses; nothing if there is no such kind.
std::optional<SchemaNode> schema_of(std::string_view kind);

}  // namespace stipple
