// SPDX-License-Identifier: MIT
#include "load/embedded.hpp"

#include "base/packed.hpp"

namespace stipple {

namespace embedded {
extern const PackedFiles protocols;
}

std::vector<EmbeddedFile> embedded_protocols() {
    const std::string all = unpacked(embedded::protocols);
    std::vector<EmbeddedFile> files;
    std::size_t begin = 0;
    for (const PackedFile& file : embedded::protocols.files) {
        files.push_back({file.name, all.substr(begin, file.size)});
        begin += file.size;
    }
    return files;
}

}  // namespace stipple
