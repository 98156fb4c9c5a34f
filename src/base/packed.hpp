// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stipple {

/// One of several files that are packed together, with its size in bytes.
struct PackedFile {
    std::string_view name;
    std::size_t size;
};

/// Files that the build packed into the program one after another, as zlib packs, and the size of them all.
struct PackedFiles {
    std::span<const PackedFile> files;
    std::string_view packed;
    std::size_t size;
};

/// What was packed: a text of the size that is known. Of anything but what the build packed it makes no sense, and stops the program.
std::string unpacked(std::string_view packed, std::size_t size);

}  // namespace stipple
