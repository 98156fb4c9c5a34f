// SPDX-License-Identifier: MIT
#include "cli/today.hpp"

#include <charconv>

#include "cli/words.hpp"

namespace stipple {

std::optional<Day> today(const Invocation& in, Diagnostics& diagnostics) {
    if (in.typed.has("--today")) return read_date(in.typed.last("--today"), "--today", std::nullopt, diagnostics);
    if (const auto epoch = in.world.environment("SOURCE_DATE_EPOCH")) {
        long long seconds = -1;
        const auto [end, error] = std::from_chars(epoch->data(), epoch->data() + epoch->size(), seconds);
        if (error == std::errc{} && end == epoch->data() + epoch->size() && seconds >= 0 && seconds < 7'000'000'000)
            return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}});
    }
    return in.world.clock();
}

}  // namespace stipple
