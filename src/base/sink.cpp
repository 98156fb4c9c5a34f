// SPDX-License-Identifier: MIT
#include "base/sink.hpp"

namespace stipple {

void Sink::put(std::string_view bytes) {
    if (failed_) return;
    if (buffer_.size() + bytes.size() > capacity) flush();
    if (bytes.size() > capacity)
        failed_ = failed_ || !write(bytes);
    else
        buffer_ += bytes;
}

void Sink::flush() {
    if (!failed_ && !buffer_.empty()) failed_ = !write(buffer_);
    buffer_.clear();
}

}  // namespace stipple
