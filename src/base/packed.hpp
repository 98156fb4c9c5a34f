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

/// The files again, one after another as one text. Where they do not come out whole the program itself is damaged, and stops.
std::string unpacked(const PackedFiles& files);

}  // namespace stipple
