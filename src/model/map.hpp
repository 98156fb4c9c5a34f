// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/place.hpp"

namespace stipple {

/// A line drawing of a part of the body, on which treated sites are hatched.
struct Map {
    Place at;
    std::string id, title;
    int width = 0, height = 0;
    std::vector<std::string> outline;
};

template <class V>
void describe(V& v, Map& map) {
    v.place(map.at);
    v.id("id", map.id, "the name of the drawing");
    v.required("title", map.title, "what it shows");
    v.required("width", map.width, "its width in the units of its paths");
    v.required("height", map.height, "its height in the units of its paths");
    v.required("outline", map.outline, "its lines, as SVG paths");
}

/// Where an area lies on a drawing.
struct MapShape {
    Place at;
    std::string map, path;
    std::optional<int> x, y;
};

template <class V>
void describe(V& v, MapShape& shape) {
    v.place(shape.at);
    v.required("map", shape.map, "id of the drawing");
    v.required("path", shape.path, "its closed borders, as an SVG path; what lies inside two of them is outside");
    v.optional("x", shape.x, "where on it the line from its number ends");
    v.optional("y", shape.y, "where on it the line from its number ends");
}

/// Whether a text is an SVG path and nothing else: absolute commands and plain numbers.
bool is_path(std::string_view text);

}  // namespace stipple
