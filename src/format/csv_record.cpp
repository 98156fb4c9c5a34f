// SPDX-License-Identifier: MIT
#include "format/csv_record.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/text.hpp"

namespace stipple {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view blanks[]{" ", "\u00A0", "\u200B", "\u3000"};
constexpr std::string_view begin_formulas[]{"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};  // the last four are full-width

std::size_t length_of_any(Words words, std::string_view text) {
    const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view w) { return text.starts_with(w); });
    return word == words.end() ? 0 : word->size();
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "-168", "-0.5": a number is no formula, and stays one.
bool is_negative_number(std::string_view text) {
    if (!text.starts_with('-')) return false;
    const std::string_view figure = text.substr(1);
    const auto point = figure.find('.');
    return is_digits(figure.substr(0, point)) && (point == figure.npos || is_digits(figure.substr(point + 1)));
}

bool could_be_formula(std::string_view text) {
    if (is_negative_number(text)) return false;
    while (const std::size_t blank = length_of_any(blanks, text)) text.remove_prefix(blank);
    return length_of_any(begin_formulas, text) > 0;
}

std::string quoted(std::string_view text) {
    std::string out{'"'};
    for (const char c : text) out += c == '"' ? std::string_view{"\"\""} : std::string_view{&c, 1};
    return out += '"';
}

}  // namespace

std::string csv_cell(std::string_view text) {
    std::string out = printable_lines(text);
    if (could_be_formula(out)) out.insert(0, 1, '\'');
    return out.find_first_of("\",\r\n") == out.npos ? out : quoted(out);
}

void put_csv_record(Sink& sink, std::span<const std::string> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) sink.put(",");
        sink.put(csv_cell(cells[i]));
    }
    sink.put("\r\n");
}

}  // namespace stipple
