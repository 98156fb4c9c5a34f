// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "load/load.hpp"

// What every target needs: its bytes as a text, the built-in catalogue, and what must always hold.
namespace stipple::fuzz {

/// The bytes of one run as a file of this name.
inline SourceFile file_of(std::string name, const std::uint8_t* data, std::size_t size) {
    return {"fuzz", std::move(name), std::string(reinterpret_cast<const char*>(data), size)};
}

/// The catalogue that is built into the program, read once.
const Catalogue& built_in();

/// Ends the run where something that always holds does not: the bytes that led there are kept.
void must(bool holds, std::string_view what, std::string_view where = {});

/// That a text is UTF-8, and that nothing in it could steer a terminal: no control character but tabs and line ends.
void must_be_plain(std::string_view text, std::string_view what);

/// Prints diagnostics, as text and as JSON, and says whether there are none.
bool is_sound(const Diagnostics& diagnostics);

}  // namespace stipple::fuzz
