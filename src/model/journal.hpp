// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Every kind of entry that a case file's journal can hold.
inline constexpr std::string_view entry_words = "done moved missed cancelled reacted reviewed answered cleared set undone";

/// The depth that was really used at a site.
struct UsedDepth {
    const Site* site = nullptr;
    Depth depth;
};

/// What was planned for a site at the moment of the record.
struct PlannedDepth {
    const Site* site = nullptr;
    Depth setting, ceiling;
};

/// One fact of a course: what happened, as it was recorded. Answers, clearances and changed keys are in the case itself.
struct Entry {
    int number = 0;  ///< its place in the journal, from 1
    Moment recorded{};
    std::string what;
    int session = 0;
    std::optional<Day> on;  ///< of done: the day; of missed and cancelled: the day that it had
    std::optional<Day> to;  ///< of moved
    std::vector<UsedDepth> depths;
    std::vector<PlannedDepth> planned;
    std::string protocols;  ///< digest at that moment
    const Device* device = nullptr;
    std::string reason, lot, endpoint, by, note;
    const Sign* sign = nullptr;          ///< of reacted: a red flag
    const CareItem* expected = nullptr;  ///< of reacted: something expected for a while
    std::optional<int> day;              ///< of reacted: days after the session
    std::string decision;                ///< of reviewed: continue or stop
};

}  // namespace stipple
