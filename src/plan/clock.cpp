// SPDX-License-Identifier: MIT
#include "plan/clock.hpp"

#include <algorithm>

namespace stipple {

namespace {

/// The last day on which an instant some hours after needling may lie.
Day last_touched(Day needled, int hours) { return needled + std::chrono::days{(hours + 23) / 24}; }

}  // namespace

std::optional<Duration> in_band(const std::optional<ByBand>& clock, std::size_t band) {
    if (!clock) return std::nullopt;
    return clock->all ? clock->all : clock->band[band];
}

Day first_day(Day needled, Duration from, std::string_view kind) {
    if (from.unit != Duration::Unit::hours) return later(needled, from);
    if (from.count == 0) return needled;
    return kind == "do" ? last_touched(needled, from.count) + std::chrono::days{1} : needled + std::chrono::days{from.count / 24};
}

Day end_day(Day needled, Duration until, std::string_view kind) {
    if (until.unit != Duration::Unit::hours) return later(needled, until) + std::chrono::days{kind == "call" ? 1 : 0};
    if (kind == "expect") return needled + std::chrono::days{std::max(1, until.count / 24)};
    return last_touched(needled, until.count) + std::chrono::days{1};
}

std::optional<std::chrono::local_seconds> clock_after(const Booking& booking, Day needled, Duration elapsed) {
    if (elapsed.unit != Duration::Unit::hours || !booking.at_minutes || !booking.minutes || !booking.zone_data) return std::nullopt;
    const std::chrono::local_seconds begun{needled.time_since_epoch() + std::chrono::minutes{*booking.at_minutes}};
    const auto ended = to_utc(*booking.zone_data, begun) + std::chrono::minutes{*booking.minutes};
    return to_plain_local(*booking.zone_data, ended + std::chrono::hours{elapsed.count});
}

}  // namespace stipple
