// SPDX-License-Identifier: MIT
// Any bytes as a layer over the built-in catalogue: it extends, removes and loosens, and what is bolder without a reason is said.
#include <algorithm>

#include "given.hpp"
#include "load/toml_reader.hpp"
#include "plan/tighten.hpp"

namespace {

using namespace stipple;

/// The built-in layer with one concern, since each run reads it anew.
Layer lower_layer() {
    Layer layer = embedded_layer(Reading::protocols);
    std::erase_if(layer.files, [](const auto& file) { return file->name.starts_with("protocols/concerns/") && !file->name.ends_with("/acne-scars.toml"); });
    return layer;
}

Loaded load(std::vector<Layer> above) {
    std::vector<Layer> layers;
    layers.push_back(lower_layer());
    for (Layer& layer : above) layers.push_back(std::move(layer));
    return load_catalogue(std::move(layers));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Loaded below = load({});
    fuzz::must(below.diagnostics.empty(), "one concern is a catalogue", below.diagnostics.empty() ? "" : to_text(below.diagnostics.front()));
    Layer layer{"fuzz", {}};
    layer.files.push_back(std::make_unique<SourceFile>(fuzz::file_of("fuzz.toml", data, size)));
    Diagnostics faults;
    if (!read_toml(*layer.files.back(), faults)) return 0;  // that is for the target that loads
    std::vector<Layer> layers;
    layers.push_back(std::move(layer));
    const Loaded loaded = load(std::move(layers));
    fuzz::is_sound(loaded.diagnostics);
    if (loaded.torn) return 0;
    std::vector<const SourceFile*> faulty;  // what was read in part is compared with nothing, and yet stands in the catalogue
    for (const Diagnostic& d : loaded.diagnostics) faulty.push_back(d.place.file);
    const std::vector<Catalogue> lower{catalogue_of(loaded.below.front())};
    fuzz::is_sound(bolder_than_below({lower, loaded.catalogue, loaded.catalogue, faulty}));
    return 0;
}
