// SPDX-License-Identifier: MIT
#include "load/roster_lines.hpp"

namespace stipple {

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
    if (number_++ == 0 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    return line;
}

}  // namespace stipple
