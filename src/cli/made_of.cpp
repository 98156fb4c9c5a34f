// SPDX-License-Identifier: MIT
#include "cli/made_of.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/schema.hpp"

namespace stipple {

namespace {

constexpr int hang = 11;

void put(std::string& out, std::string_view head, const std::string& text) {
    std::string_view before = head;
    for (const std::string& line : wrap(text, 80 - hang)) {
        out += pad_right(before, hang) + line + "\n";
        before = "";
    }
}

/// What a document that stipple prints calls its own layout: the one word of its first key.
std::string layout_of(std::string_view kind) { return schema_of(kind)->properties.front().value.words.front(); }

std::string layers_of(const Loaded& loaded) {
    std::vector<std::string> layers;
    for (const Layer& layer : loaded.layers) layers.push_back(layer.name);
    for (const std::string& name : loaded.catalogue.layers)
        if (std::find(layers.begin(), layers.end(), name) == layers.end()) layers.push_back(name);  // settings that have limits
    return layers.empty() ? "none" : printable(join(layers, ", "));
}

}  // namespace

std::string made_of_text(const Loaded& loaded) {
    std::string out;
    put(out, "layers", layers_of(loaded));
    put(out, "libraries", STIPPLE_LIBRARIES);
    put(out, "compiler", STIPPLE_COMPILER);
    put(out, "formats", fmt::format("protocol files of format 1; {}, {}", layout_of("report"), layout_of("error")));
    put(out, "licence", "MIT");
    put(out, "network", "none: no network is ever used");
    return out;
}

}  // namespace stipple
