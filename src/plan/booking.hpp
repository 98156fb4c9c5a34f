// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/day.hpp"
#include "model/booking.hpp"

namespace stipple {

/// Where a session may lie: not before `earliest`, best on `target`, and not after `latest` if that can be helped.
struct Window {
    Day earliest{}, target{};
    std::optional<Day> latest;
};

/// The open day of the window nearest its target, the later of two; else the first open day after it; nothing within 366 days.
std::optional<Day> choose_day(const Window& window, const Booking& booking);

/// Why nothing is booked on a day, and since when: "closed every Sun", "closed 2026-12-24..2027-01-02", "the client is away …"; empty on an open day.
std::string why_closed(const Booking& booking, Day day);

}  // namespace stipple
