// SPDX-License-Identifier: MIT
#include "format/ics_line.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <random>

#include "base/text.hpp"

using namespace stipple;

namespace format_ics_line_test {

namespace {

/// Any character but a control character, in UTF-8: each number of octets about as often as another.
std::string any_character(std::mt19937& random) {
    static constexpr std::array<std::array<std::uint32_t, 2>, 5> ranges{{{0x20, 0x7e}, {0xa0, 0x7ff}, {0x800, 0xd7ff}, {0xe000, 0xffff}, {0x10000, 0x10ffff}}};
    const auto [low, high] = ranges[random() % ranges.size()];
    const auto c = low + static_cast<std::uint32_t>(random() % (high - low + 1));
    const int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    if (more == 0) return {static_cast<char>(c)};
    std::string octets{static_cast<char>((0xff00u >> (more + 1) & 0xff) | c >> 6 * more)};
    for (int i = more - 1; i >= 0; --i) octets += static_cast<char>(0x80 | (c >> 6 * i & 0x3f));
    return octets;
}

std::string printed(std::string_view name, std::string_view text) {
    StringSink sink;
    IcsLines lines{sink};
    lines.put_text(name, text);
    sink.flush();
    return sink.text;
}

/// The lines as a reader joins them: a line end before a blank is no line end.
std::string unfolded(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) text.erase(at, 3);
    return text;
}

/// A value as a reader takes it, without its escapes.
std::string unescaped(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\') {
            out += value[i];
            continue;
        }
        ++i;
        out += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
    }
    return out;
}

void check_lines(const std::string& text) {
    REQUIRE(text.ends_with("\r\n"));
    std::size_t from = 0;
    for (std::size_t end; (end = text.find("\r\n", from)) != std::string::npos; from = end + 2) {
        const std::string line = text.substr(from, end - from);
        CAPTURE(line);
        CHECK(line.size() <= 75);
        CHECK(is_utf8(line));
        CHECK(line.find_first_of("\r\n") == std::string::npos);
    }
    CHECK(from == text.size());
}

}  // namespace

TEST_CASE("backslash, semicolon, comma and line end are escaped; colon and quote are not") {
    CHECK(printed("SUMMARY", "a\\b;c,d\ne:f\"g") == "SUMMARY:a\\\\b\\;c\\,d\\ne:f\"g\r\n");
    CHECK(printed("SUMMARY", "tab\tbell\adel\x7f" "cr\rend") == "SUMMARY:tab belldelcrend\r\n");
    CHECK(printed("SUMMARY", "\u0080a\u009b31m\u009f\u00a0\u00b0") == "SUMMARY:a31m\u00a0\u00b0\r\n");
    CHECK(printed("SUMMARY", "") == "SUMMARY:\r\n");
}

TEST_CASE("a line of 75 octets stands, and one more folds") {
    const std::string name = "SUMMARY";
    CHECK(printed(name, std::string(67, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n");
    CHECK(printed(name, std::string(68, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n x\r\n");
    CHECK(printed(name, std::string(67 + 74 + 1, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
}

TEST_CASE("no fold cuts a character or an escape") {
    for (std::size_t before = 0; before < 160; ++before)
        for (const char* piece : {"\u00e9", "\u20ac", "\U0001F468\u200d\U0001F469\u200d\U0001F467", "\u05d0\u05d1", ",", ";", "\\", "\n"}) {
            const std::string text = std::string(before, 'x') + piece + piece + "end";
            CAPTURE(before);
            CAPTURE(piece);
            const std::string out = printed("DESCRIPTION", text);
            check_lines(out);
            for (std::size_t at = out.find("\r\n "); at != std::string::npos; at = out.find("\r\n ", at + 1)) CHECK_FALSE((out[at - 1] == '\\' && out[at - 2] != '\\'));
            const std::string line = unfolded(out);
            CHECK(unescaped(std::string_view{line}.substr(12, line.size() - 14)) == text);
        }
}

TEST_CASE("a line end within a text cannot begin a line of the file") {
    CHECK(printed("DESCRIPTION", "rest\r\nEND:VEVENT\r\n x") == "DESCRIPTION:rest\\nEND:VEVENT\\n x\r\n");
    for (std::size_t before = 55; before < 80; ++before) {
        const std::string text = std::string(before, 'x') + "\r\nEND:VCALENDAR\rBEGIN:VEVENT";
        const std::string out = printed("DESCRIPTION", text);
        CAPTURE(out);
        check_lines(out);
        CHECK(unfolded(out) == "DESCRIPTION:" + std::string(before, 'x') + "\\nEND:VCALENDARBEGIN:VEVENT\r\n");
    }
}

TEST_CASE("a text in parts is the text that they make") {
    for (std::size_t before = 0; before < 160; ++before) {
        const std::string first = std::string(before, 'x') + "\n\u20ac", second = "\U0001F600," + std::string(before, 'y');
        StringSink sink;
        IcsLines{sink}.put_text("SUMMARY", {first, "", second});
        sink.flush();
        CHECK(sink.text == printed("SUMMARY", first + second));
    }
}

TEST_CASE("what is no UTF-8 is folded too, and comes to an end") {
    for (std::size_t before = 0; before < 80; ++before)
        for (const char octet : {'\x80', '\xbf', '\xff'}) {
            const std::string text = std::string(before, 'x') + std::string(300, octet);
            const std::string out = printed("SUMMARY", text);
            CHECK(unfolded(out) == "SUMMARY:" + text + "\r\n");
            for (std::size_t from = 0, end; (end = out.find("\r\n", from)) != std::string::npos; from = end + 2) CHECK(end - from <= 75);
        }
}

TEST_CASE("values that need no escape are folded by the same rule") {
    for (std::size_t length = 60; length < 240; ++length) {
        StringSink sink;
        IcsLines lines{sink};
        lines.put("X-LONG;TZID=" + std::string(length, 'n'), "\u00e9,\u20ac");
        sink.flush();
        check_lines(sink.text);
        CHECK(unfolded(sink.text) == "X-LONG;TZID=" + std::string(length, 'n') + ":\u00e9,\u20ac\r\n");
    }
}

TEST_CASE("random texts come back as they were, in lines that are whole on their own") {
    std::mt19937 random{20261121};
    const std::vector<std::string> pieces{"a", " ", ",", ";", "\\", "\n", ":", "\"", "\u00e9", "\u20ac", "\U0001F600", "\u0627\u0644", "word"};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (auto count = random() % 200; count > 0; --count) text += pieces[random() % pieces.size()];
        const std::string out = printed("DESCRIPTION", text);
        check_lines(out);
        const std::string line = unfolded(out);
        CHECK(unescaped(std::string_view{line}.substr(12, line.size() - 14)) == text);
    }
}

TEST_CASE("so do texts of any characters that there are, and a line is only ended where the next character has no room") {
    std::mt19937 random{20261208};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (auto count = random() % 120; count > 0; --count) text += any_character(random);
        REQUIRE(is_utf8(text));
        const std::string out = printed("DESCRIPTION", text);
        check_lines(out);
        const std::string line = unfolded(out);
        CHECK(unescaped(std::string_view{line}.substr(12, line.size() - 14)) == text);
        for (std::size_t begin = 0, fold; (fold = out.find("\r\n ", begin)) != std::string::npos; begin = fold + 2) CHECK(fold - begin >= 72);
    }
}

}  // namespace format_ics_line_test
