// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace stipple {

/// Where a format puts its bytes. A failure is latched: after it nothing more is written, and ok() stays false.
class Sink {
public:
    virtual ~Sink() = default;

    /// Takes the bytes; never throws on a full disk or a closed pipe.
    void put(std::string_view bytes) {
        if (bytes.size() <= capacity - buffer_.size())
            buffer_ += bytes;
        else
            spill(bytes);
    }

    /// Hands over what is still buffered.
    void flush();

    bool ok() const { return !failed_; }

protected:
    /// Writes all bytes, or says that it could not.
    virtual bool write(std::string_view bytes) = 0;

private:
    void spill(std::string_view bytes);

    static constexpr std::size_t capacity = std::size_t{64} * 1024;
    std::string buffer_;
    bool failed_ = false;
};

/// A sink that keeps its bytes in memory.
class StringSink final : public Sink {
public:
    std::string text;

protected:
    bool write(std::string_view bytes) override {
        text += bytes;
        return true;
    }
};

}  // namespace stipple
