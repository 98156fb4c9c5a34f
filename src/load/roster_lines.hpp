// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace stipple {

/// The next bytes of a file or a stream; empty at its end.
using Bytes = std::function<std::string_view()>;

/// Takes bytes apart into lines, each with its line end; a mark of byte order before the first is left out.
class RosterLines {
public:
    explicit RosterLines(Bytes bytes) : bytes_(std::move(bytes)) {}

    /// The next line; nothing at the end. A line is cut off at `longest_row` bytes.
    std::optional<std::string> next();

    /// Passes over what is left of a line that was cut off; false where that has no end within 64 MiB.
    bool skip_line();

    /// How many bytes the lines so far had.
    std::uint64_t bytes_read() const { return bytes_read_; }

    /// The number of the line that was given last, from 1.
    int number() const { return number_; }

    static constexpr std::size_t longest_row = std::size_t{1} << 20;

private:
    Bytes bytes_;
    std::string_view rest_;
    bool cut_off_ = false;
    int number_ = 0;
    std::uint64_t bytes_read_ = 0;
};

}  // namespace stipple
