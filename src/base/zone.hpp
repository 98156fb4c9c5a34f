// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/zone_rule.hpp"

namespace stipple {

/// One time zone as its TZif data describes it: the first span is what held before any change, the footer what holds after the last.
struct Zone {
    std::string name;
    std::vector<ZoneSpan> spans;
    std::optional<YearlyRule> footer;
};

/// Reads the bytes of a TZif file of version 1 to 4; nothing where they are not such a file or lie about their own lengths.
std::optional<Zone> read_zone(std::string_view name, std::string_view bytes);

/// The offset in force at a moment in UTC; a moment outside the years 0 to 9999 counts as the nearest inside, here and below.
ZoneSpan span_at(const Zone& zone, std::chrono::sys_seconds moment);

/// The moment that a local time means: one that does not exist moves later by the gap, one that occurs twice is the first.
std::chrono::sys_seconds to_utc(const Zone& zone, std::chrono::local_seconds local);

/// What clocks on the wall show at a moment.
std::chrono::local_seconds to_local(const Zone& zone, std::chrono::sys_seconds moment);

/// Whether clocks show a local time twice.
bool occurs_twice(const Zone& zone, std::chrono::local_seconds local);

/// The first local time that means a moment or a later one: what clocks show, but in the second round of an hour that occurs twice its end.
std::chrono::local_seconds to_plain_local(const Zone& zone, std::chrono::sys_seconds moment);

/// The changes of offset after one moment and until another, that one included: from the data and then from the footer;
/// a new name alone is no change.
std::vector<ZoneSpan> changes_between(const Zone& zone, std::chrono::sys_seconds from, std::chrono::sys_seconds to);

}  // namespace stipple
