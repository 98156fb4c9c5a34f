// SPDX-License-Identifier: MIT
#include "base/packed.hpp"

#include <zlib.h>

#include <cstdlib>

namespace stipple {

std::string unpacked(const PackedFiles& files) {
    std::string text(files.size, '\0');
    uLongf size = files.size;
    const int status = uncompress(reinterpret_cast<Bytef*>(text.data()), &size, reinterpret_cast<const Bytef*>(files.packed.data()), files.packed.size());
    if (status != Z_OK || size != files.size) std::abort();
    return text;
}

}  // namespace stipple
