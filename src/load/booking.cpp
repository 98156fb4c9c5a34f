// SPDX-License-Identifier: MIT
#include "load/booking.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "load/words.hpp"
#include "model/units.hpp"

namespace stipple {

namespace {

constexpr int longest_visit = 24 * 60;  // minutes

/// The week day that a word begins with at least three letters of: "sun", "Sunday".
std::optional<std::size_t> read_weekday(std::string_view text) {
    static constexpr std::string_view full[]{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    const std::string word = folded(text);
    for (std::size_t i = 0; i < 7; ++i)
        if (word.size() >= 3 && full[i].starts_with(word)) return i;
    return std::nullopt;
}

/// Reads DATE or DATE..DATE; the second may not lie before the first.
std::optional<Days> read_days(const Given& given, const Request& request, Diagnostics& diagnostics) {
    const std::string_view text = given.text;
    const auto dots = text.find("..");
    const auto from = read_date(text.substr(0, dots), given.name, request.today, diagnostics);
    const auto to = dots == text.npos ? from : read_date(text.substr(dots + 2), given.name, request.today, diagnostics);
    if (!from || !to) return std::nullopt;
    if (*from <= *to) return Days{*from, *to};
    diagnostics.push_back({"E0022", {}, 1, fmt::format("{}: {} ends before it begins", given.name, text), fmt::format("write {}..{}", iso(*to), iso(*from))});
    return std::nullopt;
}

void add_closure(const Given& given, const Request& request, Closures& closed, Diagnostics& diagnostics) {
    if (const auto weekday = read_weekday(given.text))
        closed.weekdays[*weekday] = true;
    else if (const auto days = read_days(given, request, diagnostics))
        closed.runs.push_back(*days);
}

/// Runs in the order of their days, so that the order in which they were named is nothing.
void put_in_order(std::vector<Days>& runs) {
    std::sort(runs.begin(), runs.end(), [](const Days& a, const Days& b) { return std::pair{a.from, a.to} < std::pair{b.from, b.to}; });
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
}

void refuse_closed_always(const Given& given, const Closures& closed, Diagnostics& diagnostics) {
    if (std::find(closed.weekdays.begin(), closed.weekdays.end(), false) == closed.weekdays.end())
        diagnostics.push_back({"E0022", {}, 1, fmt::format("{}: no day of the week is left", given.name), "leave out the days on which visits can be booked"});
}

/// Reads DATE or DATE NAME.
void read_event(const Given& given, const Request& request, Booking& booking, Diagnostics& diagnostics) {
    const auto space = given.text.find(' ');
    if (const auto day = read_date(std::string_view{given.text}.substr(0, space), given.name, request.today, diagnostics))
        booking.event = Event{*day, space == std::string::npos ? "event" : given.text.substr(space + 1)};
}

void read_margin(const Given& given, Booking& booking, Diagnostics& diagnostics) {
    const auto margin = parse_duration(given.text);
    if (margin && margin->unit != Duration::Unit::hours)
        booking.event_margin = margin;
    else
        diagnostics.push_back({"E0022", {}, 1, fmt::format("{}: `{}` is not a number of days", given.name, given.text), "write 28d, 4w or 1mo"});
}

void read_time(const Given& given, Booking& booking, Diagnostics& diagnostics) {
    booking.at_minutes = parse_clock_time(given.text);
    if (!booking.at_minutes)
        diagnostics.push_back({"E0021", {}, 1, fmt::format("{}: `{}` is not a time of day", given.name, given.text), "write hours and minutes, 00:00 to 23:59: 10:30"});
}

/// Reads 90m or 2h.
void read_length(const Given& given, Booking& booking, Diagnostics& diagnostics) {
    const std::string_view text = given.text;
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    const int minutes = unit == "h" && count >= 1 && count <= longest_visit / 60 ? count * 60 : unit == "m" ? count : 0;
    if (error == std::errc{} && minutes > 0 && minutes <= longest_visit)
        booking.minutes = minutes;
    else
        diagnostics.push_back({"E0022", {}, 1, fmt::format("{}: `{}` is not how long a visit takes", given.name, text), "write 45m, 90m or 2h"});
}

}  // namespace

void resolve_booking(const Request& request, Booking& booking, Diagnostics& diagnostics) {
    const auto each = [&](std::string_view key, auto read) {
        for (const Given& given : request.all(key)) {
            const PlacedAt placed{given, diagnostics};
            for (const std::string_view part : split(given.text, ',')) {
                Given one = given;
                one.text = trimmed(part);
                read(one);
            }
        }
    };
    const auto one = [&](std::string_view key, auto read) {
        if (const Given* given = request.last(key)) {
            const PlacedAt placed{*given, diagnostics};
            read(*given);
        }
    };
    each("closed", [&](const Given& g) { add_closure(g, request, booking.closed, diagnostics); });
    one("closed", [&](const Given& g) { refuse_closed_always(g, booking.closed, diagnostics); });
    each("avoid", [&](const Given& g) {
        if (const auto days = read_days(g, request, diagnostics)) booking.avoid.push_back(*days);
    });
    put_in_order(booking.closed.runs);
    put_in_order(booking.avoid);
    one("event", [&](const Given& g) { read_event(g, request, booking, diagnostics); });
    one("event-margin", [&](const Given& g) { read_margin(g, booking, diagnostics); });
    one("interval", [&](const Given& g) { booking.interval_days = read_count(g.text, g.name, limits::shortest_interval_days, limits::longest_interval_days, diagnostics); });
    one("at", [&](const Given& g) { read_time(g, booking, diagnostics); });
    one("duration", [&](const Given& g) { read_length(g, booking, diagnostics); });
    one("zone", [&](const Given& g) { booking.zone = g.text; });
}

}  // namespace stipple
