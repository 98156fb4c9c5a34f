// SPDX-License-Identifier: MIT
// Prints the names of the built-in protocols: the build asks it once, so that a shell that completes a word need not wait for the catalogue.
#include <cstdio>
#include <utility>
#include <vector>

#include "load/load.hpp"
#include "load/names.hpp"

int main() {
    std::vector<stipple::Layer> layers;
    layers.push_back(stipple::embedded_layer(stipple::Reading::everything));
    const auto loaded = stipple::load_catalogue(std::move(layers));
    const std::string text = stipple::names_text(loaded.catalogue);
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0 ? 0 : 1;
}
