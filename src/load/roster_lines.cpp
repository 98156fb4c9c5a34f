// SPDX-License-Identifier: MIT
#include "load/roster_lines.hpp"

namespace stipple {

namespace {

constexpr std::uint64_t most_skipped = std::uint64_t{64} << 20;

}  // namespace

std::optional<std::string> RosterLines::next() {
    std::string line;
    while (line.size() < longest_row) {
        if (rest_.empty()) rest_ = bytes_();
        if (rest_.empty()) break;
        const auto end = rest_.find('\n');
        const std::size_t taken = end == rest_.npos ? rest_.size() : end + 1;
        line += rest_.substr(0, taken);
        rest_.remove_prefix(taken);
        if (end != rest_.npos) break;
    }
    if (line.empty()) return std::nullopt;
    bytes_read_ += line.size();
    cut_off_ = !line.ends_with('\n');
    if (number_++ == 0 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    return line;
}

bool RosterLines::skip_line() {
    for (const std::uint64_t began = bytes_read_; cut_off_ && bytes_read_ - began < most_skipped;) {
        if (rest_.empty()) rest_ = bytes_();
        const auto end = rest_.find('\n');
        const std::size_t passed = end == rest_.npos ? rest_.size() : end + 1;
        cut_off_ = end == rest_.npos && !rest_.empty();
        bytes_read_ += passed;
        rest_.remove_prefix(passed);
    }
    return !cut_off_;
}

}  // namespace stipple
