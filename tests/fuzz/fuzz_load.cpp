// SPDX-License-Identifier: MIT
// Any bytes as a protocol file: the loader answers with diagnostics or a catalogue, and never crashes; what it took is listed and shown in every format.
#include "given.hpp"
#include "outputs.hpp"
#include "plan/audit.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace stipple;
    Layer layer{"fuzz", {}};
    layer.files.push_back(std::make_unique<SourceFile>(fuzz::file_of("fuzz.toml", data, size)));
    std::vector<Layer> layers;
    layers.push_back(std::move(layer));
    const Loaded loaded = load_catalogue(std::move(layers));
    if (!fuzz::is_sound(loaded.diagnostics)) return 0;
    static_cast<void>(audit(loaded.catalogue, std::nullopt));
    fuzz::check_catalogue(loaded.catalogue);
    return 0;
}
