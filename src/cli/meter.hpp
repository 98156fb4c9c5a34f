// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

#include "cli/world.hpp"

namespace stipple {

/// A line of progress on standard error, for a person at a terminal: how far, how fast, how long still. It shows after half a second, and
/// is gone when other lines come.
class Meter {
public:
    Meter(const World& world, bool wanted) : world_(world), wanted_(wanted && world.err_is_terminal && world.environment("TERM").value_or("") != "dumb") {}

    /// Shows how many rows there were, and which share of everything that is, where it is known; at most ten times a second, and no wider than
    /// the terminal, which could not take back what has wrapped.
    void show(long long rows, std::optional<double> share);

    /// Takes the line away.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    const World& world_;
    bool wanted_, shown_ = false;
    Clock::time_point began_ = Clock::now(), next_ = began_ + std::chrono::milliseconds{500};
};

}  // namespace stipple
