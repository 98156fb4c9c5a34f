// SPDX-License-Identifier: MIT
// Any bytes as a protocol file: the loader answers with diagnostics or a catalogue, and never crashes.
#include <cstddef>
#include <cstdint>

#include "load/load.hpp"
#include "plan/audit.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace stipple;
    Layer layer{"fuzz", {}};
    std::string text{reinterpret_cast<const char*>(data), size};
    layer.files.push_back(std::make_unique<SourceFile>(SourceFile{"fuzz", "fuzz.toml", std::move(text)}));
    std::vector<Layer> layers;
    layers.push_back(std::move(layer));
    const Loaded loaded = load_catalogue(std::move(layers));
    for (const Diagnostic& d : loaded.diagnostics) static_cast<void>(to_text(d));
    if (loaded.diagnostics.empty()) static_cast<void>(audit(loaded.catalogue, std::nullopt));
    return 0;
}
