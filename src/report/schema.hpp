// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

struct SchemaProperty;

/// The pattern of texts that are drawings of ours: a template sets them as they are.
inline constexpr std::string_view pattern_of_drawings = "^<svg ";

/// One node of a schema: a kind of value, its limits, and the keys of a table.
struct SchemaNode {
    std::string type;         ///< string, integer, number, boolean, array, object
    std::string description;  ///< the hover text of its key
    std::string pattern;
    std::string_view format;         ///< of a text: date or date-time, by which an editor knows what TOML writes without quotes
    bool nullable = false;           ///< whether null may stand for it
    bool closed = true;              ///< of an object: whether other keys are errors; what stipple prints may get further ones
    std::vector<std::string> words;  ///< the closed list of texts, if there is one
    std::optional<double> least, most;
    std::vector<SchemaProperty> properties;
    std::vector<std::string> required;
    std::string own;                ///< of an object: a pattern of keys that are nobody's business
    std::vector<SchemaNode> items;  ///< the one kind of item of an array, or of an object whose keys are ids
};

/// A key of a table and what it may hold.
struct SchemaProperty {
    std::string key;
    SchemaNode value;
};

/// A node of a type, open to everything else.
SchemaNode schema_node(std::string type);

/// The kinds of file and of output that have a schema.
std::vector<std::string_view> schema_kinds();

/// The schema of one kind, made from the same descriptions that the reader and the writer use; nothing if there is no such kind.
std::optional<SchemaNode> schema_of(std::string_view kind);

}  // namespace stipple
