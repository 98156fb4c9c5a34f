// SPDX-License-Identifier: MIT
#include "cli/meter.hpp"

#include <fmt/core.h>

#include <string>

#include "base/text.hpp"

namespace stipple {

namespace {

/// "12 s", "3 min".
std::string span(double seconds) { return seconds < 100 ? fmt::format("{:.0f} s", seconds) : fmt::format("{:.0f} min", seconds / 60); }

}  // namespace

void Meter::show(long long rows, std::optional<double> share) {
    const auto now = Clock::now();
    if (!wanted_ || now < next_) return;
    next_ = now + std::chrono::milliseconds{100};
    const double seconds = std::chrono::duration<double>(now - began_).count();
    std::string line = fmt::format("{}, {:.0f} a second", counted(rows, "row"), static_cast<double>(rows) / seconds);
    if (share && *share > 0 && *share < 1) line += fmt::format(", about {} left", span(seconds * (1 - *share) / *share));
    world_.err->put(fmt::format("\r{}\033[K", world_.terminal_columns > 0 ? first_cells(line, world_.terminal_columns - 1) : line));
    world_.err->flush();
    shown_ = true;
}

void Meter::clear() {
    if (!shown_) return;
    world_.err->put("\r\033[K");
    shown_ = false;
}

}  // namespace stipple
