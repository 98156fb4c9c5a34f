// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

/// How many terminal cells a UTF-8 text takes; wide characters count two, combining ones none.
int width_of(std::string_view text);

/// The first characters of a text, counted as characters and not as bytes.
std::string_view first_characters(std::string_view text, int count);

/// The first characters of a text, at least one, that take at most so many cells.
std::string_view first_cells(std::string_view text, int cells);

/// Whether the bytes are valid UTF-8.
bool is_utf8(std::string_view text);

/// The text without anything that could steer a terminal: tabs and line ends become spaces, other control and bidi characters
/// visible escapes, bytes that are not UTF-8 U+FFFD.
std::string printable(std::string_view text);

/// The same, but tabs and line ends stay.
std::string printable_lines(std::string_view text);

/// The same for a JSON or TOML document, where the escape of a character means the same as the character: whoever reads the data has it as it was.
std::string escaped_in_data(std::string document);

/// The text in ASCII: dashes, quotes, dots and signs by their plain equivalents, letters without marks, else '?'.
std::string to_ascii(std::string_view text);

/// Breaks a text at spaces into lines of at most `width` cells; a longer word keeps a line of its own.
std::vector<std::string> wrap(std::string_view text, int width);

/// The text followed by spaces up to `width` cells.
std::string pad_right(std::string_view text, int width);

/// The text preceded by spaces up to `width` cells.
std::string pad_left(std::string_view text, int width);

/// The parts of a text between marks; an empty text has one empty part.
std::vector<std::string_view> split(std::string_view text, char mark);

/// The text without spaces, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

/// Whether nothing of the text can be seen: it is empty, or has only blanks and characters without a shape.
bool prints_nothing(std::string_view text);

/// Joins texts: "a", "a and b", "a, b and c".
std::string enumerate(std::span<const std::string> texts, std::string_view last = "and");

/// Joins texts with a separator.
std::string join(std::span<const std::string> texts, std::string_view separator);

/// A number with its noun: "1 day", "3 days".
std::string counted(long long count, std::string_view noun);

/// The text with ASCII letters in lower case, and runs of spaces, hyphens and underscores as one hyphen.
std::string folded(std::string_view text);

}  // namespace stipple
