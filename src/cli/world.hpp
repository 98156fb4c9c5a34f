// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/sink.hpp"

namespace stipple {

/// What the program sees of the world besides files: its streams, its environment, the clock.
struct World {
    Sink* out = nullptr;
    Sink* err = nullptr;
    bool out_is_terminal = false, err_is_terminal = false;
    int terminal_columns = 0;  ///< 0: not known
    bool utf8_locale = true;
    std::function<std::optional<std::string>(const char*)> environment;
    std::function<std::optional<Day>()> clock;
    std::function<Moment()> now;
    std::function<std::string()> random_id;                      ///< a new UUID
    bool in_is_terminal = false;
    std::function<std::optional<std::string>()> read_line;       ///< the next line of standard input; nothing at its end
    std::function<bool(const std::string& section, const std::string& page)> open_manual{};  ///< false where there is no such page, or no `man`
    std::function<bool()> interrupted{};                         ///< whether the user wants to stop; once it was asked, that no longer ends the program by itself
};

}  // namespace stipple
