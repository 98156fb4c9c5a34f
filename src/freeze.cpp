// SPDX-License-Identifier: MIT
// Prints the built-in protocols as `thaw` reads them: the build asks it once, so that a plan need not read the files. Files with a fault are
// not frozen: nothing is printed, and the program reads them itself and says what is wrong.
#include <cstdio>
#include <utility>
#include <vector>

#include "load/frozen.hpp"
#include "load/load.hpp"

int main() {
    std::vector<stipple::Layer> layers;
    layers.push_back(stipple::embedded_layer(stipple::Reading::protocols));
    const auto loaded = stipple::load_catalogue(std::move(layers));
    const std::string text = loaded.diagnostics.empty() ? stipple::freeze(loaded.catalogue) : std::string{};
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0 ? 0 : 1;
}
