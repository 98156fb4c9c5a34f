// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

namespace stipple {

namespace {

struct Step {
    utf8proc_int32_t character = -1;  ///< negative where the bytes are not UTF-8
    std::size_t bytes = 1;
};

Step step(std::string_view text) {
    utf8proc_int32_t c = -1;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &c);
    return bytes < 1 ? Step{} : Step{c, static_cast<std::size_t>(bytes)};
}

/// Whether a character leaves the place where it stands empty: a blank of any width, a control, or a letter that is drawn as nothing.
bool is_unseen(utf8proc_int32_t c) {
    if (c < 0) return false;
    if (c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0 || utf8proc_charwidth(c) == 0) return true;
    const auto category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF;
}

bool steers(utf8proc_int32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x200E || c == 0x200F || c == 0x061C || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

using Spelling = std::pair<utf8proc_int32_t, std::string_view>;

constexpr Spelling spellings[]{
    Spelling{0x00B7, "-"},  Spelling{0x2013, "-"},   Spelling{0x2014, "-"},  Spelling{0x2018, "'"},  Spelling{0x2019, "'"},
    Spelling{0x201C, "\""}, Spelling{0x201D, "\""},  Spelling{0x2026, "..."}, Spelling{0x2264, "<="}, Spelling{0x2265, ">="},
    Spelling{0x00B1, "+/-"}, Spelling{0x00D7, "x"},  Spelling{0x2192, "->"}, Spelling{0x2190, "<-"}, Spelling{0x00B2, "2"},
    Spelling{0x00B5, "u"},  Spelling{0x2212, "-"},   Spelling{0x00A0, " "},  Spelling{0x2500, "-"},  Spelling{0x2502, "|"},
    Spelling{0x00B0, " degrees"}, Spelling{0x2022, "*"}, Spelling{0x2219, "."}, Spelling{0x2591, ":"}, Spelling{0x2592, "."}, Spelling{0x2503, "|"},
    Spelling{0x25BC, "V"},  Spelling{0x2594, "-"},   Spelling{0x252C, "+"},  Spelling{0x2524, "+"},  Spelling{0x2534, "+"},
    Spelling{0x2714, "x"},  Spelling{0x250A, ":"},   Spelling{0x2588, "#"},  Spelling{0x2593, "%"},  Spelling{0x257F, "|"}};

void append_ascii(std::string& out, utf8proc_int32_t c) {
    if (c >= 0 && c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    const auto row = std::find_if(std::begin(spellings), std::end(spellings), [&](const Spelling& s) { return s.first == c; });
    if (row != std::end(spellings)) {
        out += row->second;
        return;
    }
    std::array<utf8proc_int32_t, 8> parts{};
    int last_class = 0;
    const auto count = c < 0 ? 0 : utf8proc_decompose_char(c, parts.data(), parts.size(), UTF8PROC_DECOMPOSE, &last_class);
    if (c >= 0 && utf8proc_category(c) == UTF8PROC_CATEGORY_MN) return;
    out += count > 0 && parts[0] < 0x80 ? static_cast<char>(parts[0]) : '?';
}

}  // namespace

int width_of(std::string_view text) {
    int width = 0;
    while (!text.empty()) {
        const Step s = step(text);
        width += s.character < 0 ? 1 : utf8proc_charwidth(s.character);
        text.remove_prefix(s.bytes);
    }
    return width;
}

bool prints_nothing(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(step(text).bytes))
        if (!is_unseen(step(text).character)) return false;
    return true;
}

std::string_view first_characters(std::string_view text, int count) {
    std::size_t bytes = 0;
    while (count-- > 0 && bytes < text.size()) bytes += step(text.substr(bytes)).bytes;
    return text.substr(0, bytes);
}

std::string_view first_cells(std::string_view text, int cells) {
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        const std::string_view character = text.substr(bytes, step(text.substr(bytes)).bytes);
        cells -= width_of(character);
        if (cells < 0 && bytes > 0) break;
        bytes += character.size();
    }
    return text.substr(0, bytes);
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const Step s = step(text);
        if (s.character < 0) return false;
        text.remove_prefix(s.bytes);
    }
    return true;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Step s = step(text);
        if (s.character < 0)
            out += "\uFFFD";
        else if (steers(s.character))
            out += s.character == '\t' || s.character == '\n' ? " " : fmt::format("\\u{{{:X}}}", static_cast<unsigned>(s.character));
        else
            out += text.substr(0, s.bytes);
        text.remove_prefix(s.bytes);
    }
    return out;
}

std::string printable_lines(std::string_view text) {
    std::string out;
    for (;;) {
        const auto end = text.find_first_of("\t\r\n");
        out += printable(text.substr(0, end));
        if (end == text.npos) return out;
        out += text[end];
        text.remove_prefix(end + 1);
    }
}

std::string escaped_in_data(std::string document) {
    std::string out;
    std::size_t written = 0;
    for (std::size_t at = 0; at < document.size();) {
        const Step s = static_cast<unsigned char>(document[at]) < 0x7f ? Step{} : step(std::string_view{document}.substr(at));
        if (s.character >= 0x7f && steers(s.character)) {
            out.append(document, written, at - written) += fmt::format("\\u{:04x}", static_cast<unsigned>(s.character));
            written = at + s.bytes;
        }
        at += s.bytes;
    }
    if (written == 0) return document;
    out.append(document, written);
    return out;
}

std::string to_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Step s = step(text);
        append_ascii(out, s.character);
        text.remove_prefix(s.bytes);
    }
    return out;
}

namespace {

/// A word, or as much of a path that is too wide as fits, up to a slash.
std::string_view piece_of(std::string_view word, int width) {
    const std::string_view fits = first_cells(word, width);
    const auto slash = fits.size() < word.size() ? fits.rfind('/') : std::string_view::npos;
    return slash == std::string_view::npos ? word : word.substr(0, slash + 1);
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int width) {
    std::vector<std::string> lines;
    std::string line;
    int used = 0;
    for (std::string_view word : split(text, ' '))
        while (!word.empty()) {
            const std::string_view piece = piece_of(word, width);
            word.remove_prefix(piece.size());
            const int cells = width_of(piece);
            if (used > 0 && used + 1 + cells > width) {
                lines.push_back(std::move(line));
                line.clear();
                used = 0;
            }
            if (used > 0) line += ' ', ++used;
            line += piece;
            used += cells;
        }
    if (used > 0 || lines.empty()) lines.push_back(std::move(line));
    return lines;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(mark);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string pad_right(std::string_view text, int width) {
    return std::string{text} + std::string(static_cast<std::size_t>(std::max(0, width - width_of(text))), ' ');
}

std::string pad_left(std::string_view text, int width) {
    return std::string(static_cast<std::size_t>(std::max(0, width - width_of(text))), ' ') + std::string{text};
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto from = text.find_first_not_of(blank);
    return from == text.npos ? std::string_view{} : text.substr(from, text.find_last_not_of(blank) - from + 1);
}

std::string enumerate(std::span<const std::string> texts, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) out += i + 1 == texts.size() ? fmt::format(" {} ", last) : ", ";
        out += texts[i];
    }
    return out;
}

std::string join(std::span<const std::string> texts, std::string_view separator) {
    std::string out;
    for (const std::string& text : texts) {
        if (!out.empty()) out += separator;
        out += text;
    }
    return out;
}

std::string counted(long long count, std::string_view noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); }

std::string folded(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == ' ' || c == '-' || c == '_') {
            if (!out.empty() && out.back() != '-') out += '-';
        } else {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

}  // namespace stipple
