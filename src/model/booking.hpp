// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/zone.hpp"

namespace stipple {

/// A run of days, both ends included.
struct Days {
    Day from{}, to{};
    bool contains(Day day) const { return from <= day && day <= to; }
    bool operator==(const Days&) const = default;
};

/// A run of days as it is written: a date, or FROM..TO.
std::string to_text(const Days& run);

/// Days on which nothing is booked: some days of every week, and runs of dates.
struct Closures {
    std::array<bool, 7> weekdays{};  ///< Sunday first
    std::vector<Days> runs;

    bool contains(Day day) const {
        if (weekdays[std::chrono::weekday{day}.c_encoding()]) return true;
        return std::any_of(runs.begin(), runs.end(), [&](const Days& run) { return run.contains(day); });
    }
};

/// Closures as they are written, week days first: "sun", "2026-12-24..2027-01-02".
std::vector<std::string> to_texts(const Closures& closed);

/// The name of a week day in three letters, Sunday first.
inline constexpr std::string_view weekday_names[]{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

/// The day for which the course is to be over.
struct Event {
    Day day{};
    std::string name;
};

/// When visits can be booked, and for when the course is wanted.
struct Booking {
    Closures closed;                       ///< the clinic's
    std::vector<Days> avoid;               ///< the client's
    std::optional<Event> event;
    std::optional<Duration> event_margin;  ///< from the last session to the event
    std::optional<int> interval_days;      ///< the interval wished for
    std::optional<int> at_minutes;         ///< needling begins, in minutes after midnight
    std::optional<int> minutes;            ///< how long a visit takes
    std::string zone;                      ///< an IANA name; empty: not given
    std::optional<Zone> zone_data;         ///< what that name means, where it was looked up

    /// Whether a session may lie on the day.
    bool is_open(Day day) const {
        return !closed.contains(day) && std::none_of(avoid.begin(), avoid.end(), [&](const Days& run) { return run.contains(day); });
    }
};

}  // namespace stipple
