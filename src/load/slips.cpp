// SPDX-License-Identifier: MIT
#include "load/slips.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "load/headings.hpp"
#include "load/toml_reader.hpp"

namespace stipple {

std::string_view line_at(const SourceFile& file, int line) {
    std::string_view rest = file.text;
    while (--line > 0) {
        const auto end = rest.find('\n');
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return rest.substr(0, rest.find('\n'));
}

namespace {

/// Whether the line has the mark so many times in one run of digits: once in "0,5", twice in "12.06.2027".
bool has_digits_around(std::string_view line, char mark, int times) {
    int met = 0;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const bool between = line[i] == mark && is_digit(line[i - 1]) && is_digit(line[i + 1]);
        met = between ? met + 1 : is_digit(line[i]) ? met : 0;
        if (between && met == times) return true;
    }
    return false;
}

/// Whether a unit follows a number: "2.5 mm", "28 days".
bool has_unit(std::string_view line, int column) {
    const auto at = static_cast<std::size_t>(std::max(column, 1)) - 1;
    const auto number = line.substr(0, std::min(at, line.size())).find_last_not_of(' ');
    return number != std::string_view::npos && is_digit(line[number]) && at < line.size() && is_letter(line[at]);
}

/// The place of the first comma between two digits; the caller knows that there is one.
std::size_t comma_in(std::string_view line) {
    std::size_t comma = 1;
    while (line[comma] != ',' || !is_digit(line[comma - 1]) || !is_digit(line[comma + 1])) ++comma;
    return comma;
}

/// The number around that comma, with a point in its place.
std::string with_point(std::string_view line, std::size_t comma) {
    std::size_t from = comma, to = comma + 1;
    while (from > 0 && is_digit(line[from - 1])) --from;
    while (to < line.size() && is_digit(line[to])) ++to;
    return fmt::format("{}.{}", line.substr(from, comma - from), line.substr(comma + 1, to - comma - 1));
}

/// The line on which the key that the parser names in quotes was first set, or 0.
int first_line_of(const SourceFile& file, std::string_view message, int before) {
    const auto open = message.find('\''), close = message.rfind('\'');
    if (open == std::string_view::npos || close <= open + 1) return 0;
    std::string_view key = message.substr(open + 1, close - open - 1);
    key = key.substr(key.rfind('.') == std::string_view::npos ? 0 : key.rfind('.') + 1);
    std::string_view rest = file.text;
    for (int line = 1; line < before; ++line) {
        std::string_view text = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), text.size() + 1));
        text.remove_prefix(std::min(text.find_first_not_of(" \t["), text.size()));
        if (text.starts_with(key) && text.find_first_of(" =].", 0) == key.size()) return line;
    }
    return 0;
}

/// The word of letters, digits and hyphens that begins at a column; empty where none does.
std::string_view word_at(std::string_view line, int column) {
    const auto from = static_cast<std::size_t>(std::max(column, 1)) - 1;
    if (from >= line.size() || !is_letter(line[from])) return {};
    std::size_t to = from;
    while (to < line.size() && (is_letter(line[to]) || is_digit(line[to]) || line[to] == '-')) ++to;
    return line.substr(from, to - from);
}

/// Whether a value ends right before the column, and another value or a key with its value begins there: then a comma is missing between them.
bool lacks_comma(std::string_view line, int column) {
    const auto at = static_cast<std::size_t>(std::max(column, 1)) - 1;
    if (at == 0 || at >= line.size() || line.substr(0, at).find_first_of("[{") == std::string_view::npos) return false;
    const auto before = line.substr(0, at).find_last_not_of(' ');
    if (before == std::string_view::npos || !(is_digit(line[before]) || line[before] == '"' || line[before] == ']' || line[before] == '}')) return false;
    const std::string_view word = word_at(line, column);
    const std::string_view behind = trimmed(line.substr(at + word.size()));
    return word.empty() ? line[at] == '"' || line[at] == '{' || (is_digit(line[at]) && line[at - 1] == ' ') : behind.starts_with('=');
}

/// What the number before a unit comes to in the days that its key counts: 28 for "4w"; empty where the unit is none of days, or the key counts none.
std::string in_days(std::string_view line, int column) {
    const std::string_view unit = word_at(line, column);
    const auto last = line.substr(0, static_cast<std::size_t>(std::max(column, 1)) - 1).find_last_not_of(' ');
    std::size_t from = last;
    while (from > 0 && is_digit(line[from - 1])) --from;
    int count = 0;
    std::from_chars(line.data() + from, line.data() + last + 1, count);
    if (line.substr(0, line.find('=')).find("-days") == std::string_view::npos || unit.starts_with("mo")) return {};
    if (unit.starts_with('w')) return std::to_string(count * 7);
    return unit.starts_with('d') ? std::to_string(count) : std::string{};
}

Diagnostic unit_behind_number(const Place& place, std::string_view line) {
    const std::string days = in_days(line, place.column);
    return {"E0102", place, 1, "a unit behind a number",
            days.empty() ? "write the bare number: its unit stands in the key, as in depth-mm and interval-days" : fmt::format("write {}: the key counts days, and takes the bare number", days)};
}

/// A quote, brace or bracket that was opened and not closed; nothing where the parser complains of something else.
std::optional<Diagnostic> left_open(const Place& place, std::string_view said) {
    const auto says = [&](std::string_view part) { return said.find(part) != std::string_view::npos; };
    if (says("parsing string") && (says("control characters") || says("end-of-file")))
        return Diagnostic{"E0102", place, 1, "a text that begins with a quote and does not end with one", "write the missing \" at the end of the text"};
    if (says("closing '}'")) return Diagnostic{"E0102", place, 1, "a table that is not closed on its line", "write the missing } at the end, and a comma between each two of its parts"};
    if (says("closing ']'")) return Diagnostic{"E0102", place, 1, "the list before this is not closed", "write the missing ] after its last word, and a comma between each two"};
    return std::nullopt;
}

}  // namespace

Diagnostic explain_slip(const SourceFile& file, const Place& place, std::string_view said) {
    const std::string_view line = line_at(file, place.line);
    const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
    Diagnostic d{"E0102", place, 1, {}, {}};
    if (has("\u201C") || has("\u201D") || has("\u2018") || has("\u2019")) {
        d.message = "curly quotes; a word processor may have put them there";
        d.help = "use straight quotes: \"";
    } else if (said.find("redefine") != std::string_view::npos) {
        const int first = first_line_of(file, said, place.line);
        d.message = first > 0 ? fmt::format("this is set twice; the first time at line {}", first) : "this is set twice";
        const std::string lost = lost_heading_above(place);
        d.help = lost.empty() ? "keep one of them" : "keep one of them." + lost;
    } else if (said.find("TOML_MAX_NESTED_VALUES") != std::string_view::npos) {
        d.message = fmt::format("lists and tables more than {} deep within each other", deepest_nesting);
        d.help = "no key of stipple wants so many brackets; look for one that is not closed";
    } else if (has_digits_around(line, '.', 2)) {
        d.message = "not a date that TOML knows";
        d.help = "dates are year-month-day: 2027-06-12";
    } else if (has_digits_around(line, ',', 1)) {
        d.message = "a comma inside a number";
        const std::size_t comma = comma_in(line);
        d.place.column = static_cast<int>(comma) + 1;
        d.help = fmt::format("decimals use a point: write {}", with_point(line, comma));
    } else if (lacks_comma(line, place.column)) {
        d.width = std::max(1, static_cast<int>(word_at(line, place.column).size()));
        d.message = "a comma is missing before this";
        d.help = "the parts of a table and the words of a list have commas between them: { min = 28, typical = 35 }, [\"one\", \"two\"]";
    } else if (has_unit(line, place.column)) {
        return unit_behind_number(place, line);
    } else if (const auto open = left_open(place, said)) {
        return *open;
    } else {
        d.message = fmt::format("this is not TOML: {}", said);
        d.help = "texts stand in \"straight quotes\", lists in [ ], tables in { } on one line or under a [heading]";
    }
    return d;
}

}  // namespace stipple
