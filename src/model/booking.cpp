// SPDX-License-Identifier: MIT
#include "model/booking.hpp"

namespace stipple {

std::string to_text(const Days& run) { return run.from == run.to ? iso(run.from) : iso(run.from) + ".." + iso(run.to); }

std::vector<std::string> to_texts(const Closures& closed) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < closed.weekdays.size(); ++i)
        if (closed.weekdays[i]) texts.emplace_back(weekday_names[i]);
    for (const Days& run : closed.runs) texts.push_back(to_text(run));
    return texts;
}

}  // namespace stipple
