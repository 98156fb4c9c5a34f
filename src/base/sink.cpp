// SPDX-License-Identifier: MIT
#include "base/sink.hpp"

namespace stipple {

/// Writes full buffers only, since a file takes whole pages faster than parts of them; what remains waits.
void Sink::spill(std::string_view bytes) {
    while (!failed_ && bytes.size() > capacity - buffer_.size()) {
        const std::size_t room = capacity - buffer_.size();
        buffer_ += bytes.substr(0, room);
        bytes.remove_prefix(room);
        flush();
    }
    if (!failed_) buffer_ += bytes;
}

void Sink::flush() {
    if (!failed_ && !buffer_.empty()) failed_ = !write(buffer_);
    buffer_.clear();
}

}  // namespace stipple
