// SPDX-License-Identifier: MIT
#include "load/toml_reader.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

// toml++ 3.3.0 asserts on some malformed input; without assertions the same input is an ordinary parse error.
#define TOML_ASSERT(expr) static_cast<void>(0)
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace stipple {

std::string_view in_words(Value::Kind kind) {
    switch (kind) {
        case Value::Kind::string: return "a text";
        case Value::Kind::integer: return "a whole number";
        case Value::Kind::real: return "a number";
        case Value::Kind::boolean: return "true or false";
        case Value::Kind::date: return "a date";
        case Value::Kind::array: return "a list";
        case Value::Kind::table: return "a table";
        case Value::Kind::other: break;
    }
    return "a time";
}

namespace {

Place place_of(const SourceFile& file, const toml::source_position& p) {
    return {&file, static_cast<int>(p.line), static_cast<int>(p.column)};
}

Value convert(const SourceFile& file, const toml::node& node);

void convert_date(Value& value, const toml::date& date) {
    const auto day = day_of(date.year, date.month, date.day);
    value.kind = day ? Value::Kind::date : Value::Kind::other;
    if (day) value.date = *day;
}

void convert_table(const SourceFile& file, Value& value, const toml::table& table) {
    value.kind = Value::Kind::table;
    value.members.reserve(table.size());
    for (const auto& [key, child] : table)
        value.members.push_back({std::string{key.str()}, place_of(file, key.source().begin), convert(file, child)});
    std::stable_sort(value.members.begin(), value.members.end(), [](const Member& a, const Member& b) {
        return std::pair{a.at.line, a.at.column} < std::pair{b.at.line, b.at.column};
    });
}

void convert_array(const SourceFile& file, Value& value, const toml::array& array) {
    value.kind = Value::Kind::array;
    value.items.reserve(array.size());
    for (const toml::node& item : array) value.items.push_back(convert(file, item));
}

Value convert(const SourceFile& file, const toml::node& node) {
    const toml::source_region& region = node.source();
    Value value;
    value.at = place_of(file, region.begin);
    if (region.end.line == region.begin.line && region.end.column > region.begin.column)
        value.width = static_cast<int>(region.end.column - region.begin.column);
    if (const auto* table = node.as_table()) {
        convert_table(file, value, *table);
    } else if (const auto* array = node.as_array()) {
        convert_array(file, value, *array);
    } else if (const auto* text = node.as_string()) {
        value.kind = Value::Kind::string;
        value.text = text->get();
    } else if (const auto* integer = node.as_integer()) {
        value.kind = Value::Kind::integer;
        value.integer = integer->get();
    } else if (const auto* real = node.as_floating_point()) {
        value.kind = Value::Kind::real;
        value.real = real->get();
    } else if (const auto* boolean = node.as_boolean()) {
        value.kind = Value::Kind::boolean;
        value.boolean = boolean->get();
    } else if (const auto* date = node.as_date()) {
        convert_date(value, date->get());
    }
    return value;
}

std::string_view line_at(const SourceFile& file, int line) {
    std::string_view rest = file.text;
    while (--line > 0) {
        const auto end = rest.find('\n');
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return rest.substr(0, rest.find('\n'));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the line has digits, the mark, digits: "0,5" or "12.06.2027".
bool has_digits_around(std::string_view line, char mark, int times) {
    for (std::size_t i = 1; i + 1 < line.size(); ++i)
        if (line[i] == mark && is_digit(line[i - 1]) && is_digit(line[i + 1]) && --times == 0) return true;
    return false;
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
    for (int line = 1; line < before; ++line) {
        std::string_view text = line_at(file, line);
        text.remove_prefix(std::min(text.find_first_not_of(" \t["), text.size()));
        if (text.starts_with(key) && text.find_first_of(" =].", 0) == key.size()) return line;
    }
    return 0;
}

/// The slips that authors make, in plain words; anything else keeps the parser's own account.
Diagnostic explain(const SourceFile& file, const Place& place, std::string_view said) {
    const std::string_view line = line_at(file, place.line);
    const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
    Diagnostic d{"E0102", place, 1, {}, {}};
    if (has("\u201C") || has("\u201D") || has("\u2018") || has("\u2019")) {
        d.message = "curly quotes; a word processor may have put them there";
        d.help = "use straight quotes: \"";
    } else if (said.find("redefine") != std::string_view::npos) {
        const int first = first_line_of(file, said, place.line);
        d.message = first > 0 ? fmt::format("this is set twice; the first time at line {}", first) : "this is set twice";
        d.help = "keep one of them";
    } else if (has_digits_around(line, '.', 2)) {
        d.message = "not a date that TOML knows";
        d.help = "dates are year-month-day: 2027-06-12";
    } else if (has_digits_around(line, ',', 1)) {
        d.message = "a comma inside a number";
        const std::size_t comma = comma_in(line);
        d.place.column = static_cast<int>(comma) + 1;
        d.help = fmt::format("decimals use a point: write {}", with_point(line, comma));
    } else {
        d.message = fmt::format("this is not TOML: {}", said);
        d.help = "texts stand in \"straight quotes\", lists in [ ], tables in { } on one line or under a [heading]";
    }
    return d;
}

/// The line of the first text that is continued by a backslash at the end of a line, or 0. toml++ 3.3.0 misreads what follows
/// such a backslash if it is not ASCII, and a protocol file has no need of it.
int continued_line(const SourceFile& file) {
    int number = 0;
    for (std::string_view rest = file.text; !rest.empty();) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        ++number;
        const auto first = line.find_first_not_of(" \t"), last = line.find_last_not_of(" \t\r");
        if (first != std::string_view::npos && last != std::string_view::npos && line[first] != '#' && line[last] == '\\') return number;
    }
    return 0;
}

}  // namespace

std::optional<Value> read_toml(const SourceFile& file, Diagnostics& diagnostics) {
    if (!is_utf8(file.text)) {
        diagnostics.push_back({"E0104", {&file, 0, 0}, 1, "this file is not UTF-8 text", "save it as UTF-8"});
        return std::nullopt;
    }
    if (const int line = continued_line(file); line > 0) {
        diagnostics.push_back({"E0102", {&file, line, 1}, 1, "a line that ends in a backslash", "write the text on one line; protocol files do not use continued lines"});
        return std::nullopt;
    }
    const toml::parse_result result = toml::parse(std::string_view{file.text}, std::string_view{});
    if (!result) {
        const toml::parse_error& error = result.error();
        diagnostics.push_back(explain(file, place_of(file, error.source().begin), error.description()));
        return std::nullopt;
    }
    return convert(file, result.table());
}

}  // namespace stipple
