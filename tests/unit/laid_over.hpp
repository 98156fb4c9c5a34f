// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "plan/tighten.hpp"
#include "small_catalogue.hpp"

namespace stipple::test {

/// What is said of each of several layers over a catalogue, a file each, weakest first: the messages, a line each.
inline std::string bolder_than(const TestFiles& lowest, const TestFiles& above) {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", lowest));
    for (const auto& [name, text] : above) layers.push_back(layer_of(name, {{name, "format = 1\n" + text}}));
    const Loaded loaded = load_catalogue(std::move(layers));
    for (const Diagnostic& d : loaded.diagnostics) throw std::logic_error(to_text(d));
    std::vector<Catalogue> below;
    for (const Value& tree : loaded.below) below.push_back(catalogue_of(tree));
    std::string found;
    for (std::size_t i = 0; i < below.size(); ++i)
        for (const Diagnostic& d : bolder_than_below({std::span{below}.first(i + 1), i + 1 < below.size() ? below[i + 1] : loaded.catalogue, loaded.catalogue})) found += d.message + '\n';
    return found;
}

/// What is said of one layer over the small catalogue.
inline std::string bolder_than_small(const std::string& text, const TestFiles& lowest = small_files()) { return bolder_than(lowest, {{"clinic.toml", text}}); }

/// One that extends the item of its own id.
inline std::string item_over(const std::string& list, const std::string& id, const std::string& rest) { return "[[" + list + "]]\nid = \"" + id + "\"\nextends = \"" + id + "\"\n" + rest; }

/// What a number of a clinic rests on.
inline const std::string by_clinic = "basis = \"clinic\"\n";

}  // namespace stipple::test
