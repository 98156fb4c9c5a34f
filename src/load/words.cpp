// SPDX-License-Identifier: MIT
#include "load/words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/ascii.hpp"

namespace stipple {

namespace {

/// The three numbers of 03/04/2027 or 3.4.27, whatever separates them.
std::optional<std::array<int, 3>> three_numbers(std::string_view text) {
    std::array<int, 3> parts{};
    std::size_t part = 0;
    bool digit = false;
    for (char c : text) {
        if (is_digit(c)) {
            parts[part] = parts[part] * 10 + (c - '0');
            digit = true;
            if (parts[part] > 9999) return std::nullopt;
        } else if ((c == '/' || c == '.' || c == '-') && digit && part < 2) {
            ++part;
            digit = false;
        } else {
            return std::nullopt;
        }
    }
    return part == 2 && digit ? std::optional{parts} : std::nullopt;
}

/// Every day that the numbers could mean: day first, month first, year first.
std::vector<Day> readings(std::string_view text) {
    std::vector<Day> days;
    const auto numbers = three_numbers(text);
    if (!numbers) return days;
    const auto& [a, b, c] = *numbers;
    const auto add = [&](int year, int month, int day) {
        const auto found = day_of(year < 100 ? 2000 + year : year, static_cast<unsigned>(month), static_cast<unsigned>(day));
        if (found && std::find(days.begin(), days.end(), *found) == days.end()) days.push_back(*found);
    };
    add(c, b, a);
    add(c, a, b);
    if (a > 31) add(a, b, c);
    return days;
}

Diagnostic not_a_date(std::string_view text, std::string_view option) {
    const auto days = readings(text);
    if (days.size() > 1)
        return {"E0012", {}, 1, fmt::format("{}: `{}` can be read as {} or as {}", option, text, iso_with_weekday(days[0]), iso_with_weekday(days[1])),
                fmt::format("write {} or {}", iso(days[0]), iso(days[1]))};
    const std::string help = days.size() == 1 ? fmt::format("write {}", iso(days[0])) : std::string{"write a date that exists as year-month-day, or `today`, or +2w"};
    return {"E0011", {}, 1, fmt::format("{}: `{}` is not a date", option, text), help};
}

std::string likely_depth(std::string_view text) {
    std::string other{text};
    std::replace(other.begin(), other.end(), ',', '.');
    if (other.ends_with("mm")) other.resize(other.size() - 2);
    while (other.ends_with(' ')) other.pop_back();
    const auto plain = parse_millimetres(other);
    if (plain && *plain >= limits::shallowest && *plain <= limits::deepest) return fmt::format("did you mean {}?", millimetres(*plain));
    if (plain && other.find('.') == std::string::npos && other.size() >= 2) {
        other.insert(1, ".");
        const auto shifted = parse_millimetres(other);
        if (shifted && *shifted >= limits::shallowest && *shifted <= limits::deepest) return fmt::format("did you mean {}?", millimetres(*shifted));
    }
    return "depths are millimetres from 0.1 to 3.0, with a point and at most two decimals";
}

}  // namespace

std::optional<Day> read_date(std::string_view text, std::string_view option, std::optional<Day> today, Diagnostics& diagnostics) {
    if (const auto day = parse_day(text)) return day;
    const auto span = text.starts_with('+') ? parse_duration(text.substr(1)) : std::nullopt;
    if (text == "today" || (span && span->unit != Duration::Unit::hours)) {
        const Day day = today ? (span ? later(*today, *span) : *today) : Day{};
        if (today && parse_day(iso(day))) return day;
        if (today) return diagnostics.push_back({"E0011", {}, 1, fmt::format("{}: `{}` lies beyond 2199", option, text), "write the date itself, such as 2026-12-08"}), std::nullopt;
        diagnostics.push_back({"E0013", {}, 1, fmt::format("{}: `{}` counts from today, which is not known here", option, text), "write the date itself, such as 2026-12-08"});
        return std::nullopt;
    }
    diagnostics.push_back(not_a_date(text, option));
    return std::nullopt;
}

std::optional<Depth> read_depth(std::string_view text, Diagnostics& diagnostics) {
    const auto depth = parse_millimetres(text);
    if (depth && *depth >= limits::shallowest && *depth <= limits::deepest) return depth;
    diagnostics.push_back({"E0014", {}, 1, fmt::format("`{}` is not a needle depth", text), likely_depth(text)});
    return std::nullopt;
}

std::optional<std::string> read_skin(std::string_view text, Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 6> roman{"I", "II", "III", "IV", "V", "VI"};
    std::string upper{text};
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    for (std::size_t i = 0; i < roman.size(); ++i)
        if (upper == roman[i] || upper == std::to_string(i + 1)) return std::string{roman[i]};
    diagnostics.push_back({"E0015", {}, 1, fmt::format("`{}` is not a skin type", text), "Fitzpatrick types are I, II, III, IV, V and VI (or 1 to 6)"});
    return std::nullopt;
}

std::optional<int> read_count(std::string_view text, std::string_view option, int least, int most, Diagnostics& diagnostics) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= least && number <= most) return number;
    diagnostics.push_back({"E0016", {}, 1, fmt::format("{}: `{}` will not do", option, text), fmt::format("write a whole number from {} to {}", least, most)});
    return std::nullopt;
}

}  // namespace stipple
