// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "base/day.hpp"
#include "model/booking.hpp"
#include "model/care.hpp"

namespace stipple {

// A clock counts from the end of needling. With no time of day known, dates round against the risk: `h` may end on either
// of two days, and the careful one is taken. `d`, `w` and `mo` are calendar days: after "4d", day 4 is free again.

/// What a clock says for a depth band, counted from 0 (band A); nothing where there is no clock.
std::optional<Duration> in_band(const std::optional<ByBand>& clock, std::size_t band);

/// The first day on which an item holds: a permission (`do`) waits for the midnight after, all else begins early.
Day first_day(Day needled, Duration from, std::string_view kind);

/// The first day on which an item no longer holds: what is barred or asked runs long, what is normal ends early,
/// the window of a red flag runs to its last day and through it.
Day end_day(Day needled, Duration until, std::string_view kind);

/// What the clocks of the clinic show some hours after the end of needling, over nights on which they change too, and never a time that a
/// reader would take for an earlier one; nothing where the time of day, the length of the visit or the zone is not known, or for a length of
/// time that is counted in days.
std::optional<std::chrono::local_seconds> clock_after(const Booking& booking, Day needled, Duration elapsed);

}  // namespace stipple
