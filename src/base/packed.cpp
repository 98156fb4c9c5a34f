// SPDX-License-Identifier: MIT
#include "base/packed.hpp"

#include <zlib.h>

#include <cstdlib>

namespace stipple {

std::string unpacked(std::string_view packed, std::size_t size) {
    std::string text(size, '\0');
    uLongf written = size;
    const int status = uncompress(reinterpret_cast<Bytef*>(text.data()), &written, reinterpret_cast<const Bytef*>(packed.data()), packed.size());
    if (status != Z_OK || written != size) std::abort();  // the program itself is damaged
    return text;
}

}  // namespace stipple
