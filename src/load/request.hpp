// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/diagnostic.hpp"

namespace stipple {

/// One text that was given for a key, what the reader calls that key, and where the text stands; an option has no place.
struct Given {
    std::string text;
    std::string name;  ///< "--start" on a command line, "start" in a case file
    Place at;
    int width = 1;
    std::optional<Day> asked;  ///< of an answer or a clearance: the day on which it was given
    int act = 0;               ///< the journal entry that gave it; 0: the head of the case, or the command line
    int session = 1;           ///< of an override: the session it is for
};

/// Everything that was given about a client and a treatment, as texts by key. A flag, a key of the case file and a column of a
/// roster have one name and one syntax, so one reading serves them all.
struct Request {
    std::map<std::string, std::vector<Given>, std::less<>> keys;
    std::optional<Day> today;  ///< what `today` and `+2w` count from; in a case file nothing does

    /// The last text given for a key, or nullptr.
    const Given* last(std::string_view key) const {
        const auto found = keys.find(key);
        return found == keys.end() || found->second.empty() ? nullptr : &found->second.back();
    }

    /// Every text given for a key.
    std::span<const Given> all(std::string_view key) const {
        const auto found = keys.find(key);
        return found == keys.end() ? std::span<const Given>{} : found->second;
    }
};

/// Gives the diagnostics that are added while it lives, and have no place of their own, the place of one text.
class PlacedAt {
public:
    PlacedAt(const Given& given, Diagnostics& diagnostics) : given_(given), diagnostics_(diagnostics), before_(diagnostics.size()) {}
    ~PlacedAt() {
        for (std::size_t i = before_; i < diagnostics_.size(); ++i)
            if (!diagnostics_[i].place.file) diagnostics_[i].place = given_.at, diagnostics_[i].width = given_.width;
    }
    PlacedAt(const PlacedAt&) = delete;
    PlacedAt& operator=(const PlacedAt&) = delete;

private:
    const Given& given_;
    Diagnostics& diagnostics_;
    std::size_t before_;
};

}  // namespace stipple
