// SPDX-License-Identifier: MIT
#include "cli/today.hpp"

#include <charconv>

#include "load/words.hpp"

namespace stipple {

namespace {

std::optional<Moment> source_date(const World& world) {
    const auto epoch = world.environment("SOURCE_DATE_EPOCH");
    if (!epoch) return std::nullopt;
    long long seconds = -1;
    const auto [end, error] = std::from_chars(epoch->data(), epoch->data() + epoch->size(), seconds);
    const bool good = error == std::errc{} && end == epoch->data() + epoch->size() && seconds >= 0 && seconds < 7'000'000'000;
    return good ? std::optional{Moment{std::chrono::seconds{seconds}}} : std::nullopt;
}

}  // namespace

std::optional<Day> today(const Invocation& in, Diagnostics& diagnostics) {
    if (in.typed.has("--today")) return read_date(in.typed.last("--today"), "--today", std::nullopt, diagnostics);
    if (const auto moment = source_date(in.world)) return std::chrono::floor<std::chrono::days>(*moment);
    return in.world.clock();
}

Moment now(const Invocation& in) {
    return source_date(in.world).value_or(in.world.now());
}

}  // namespace stipple
