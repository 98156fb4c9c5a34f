// SPDX-License-Identifier: MIT
#include "given.hpp"

#include <cstdio>
#include <cstdlib>

#include "base/text.hpp"
#include "format/json.hpp"
#include "readers.hpp"

namespace stipple::fuzz {

namespace {

Loaded load_built_in() {
    std::vector<Layer> layers;
    layers.push_back(embedded_layer(Reading::everything));
    Loaded loaded = load_catalogue(std::move(layers));
    must(loaded.diagnostics.empty(), "the built-in catalogue is sound");
    return loaded;
}

/// Whether a control character begins here: one of ASCII, or one of the 32 after it, which are two bytes in UTF-8.
bool is_control(std::string_view rest) {
    const auto at = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0u; };
    if (at(0) == '\t' || at(0) == '\n' || at(0) == '\r') return false;
    return at(0) < 0x20 || at(0) == 0x7f || (at(0) == 0xc2 && at(1) < 0xa0);
}

}  // namespace

const Catalogue& built_in() {
    static const Loaded loaded = load_built_in();
    return loaded.catalogue;
}

void must(bool holds, std::string_view what, std::string_view where) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(), static_cast<int>(where.size()), where.data());
    std::abort();
}

void must_be_plain(std::string_view text, std::string_view what) {
    must(is_utf8(text), "UTF-8", what);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_control(text.substr(i))) must(false, "no control character in " + std::string{what}, text.substr(i < 80 ? 0 : i - 80, 160));
}

bool is_sound(const Diagnostics& diagnostics) {
    for (const Diagnostic& d : diagnostics) {
        must_be_plain(to_text(d), "a diagnostic");
        must(is_json(diagnostic_json(d)), "a diagnostic is JSON", diagnostic_json(d));
        must_be_plain(diagnostic_json(d), "a diagnostic as JSON");
    }
    return diagnostics.empty();
}

}  // namespace stipple::fuzz
