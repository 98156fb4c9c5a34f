// SPDX-License-Identifier: MIT
#include "format/ics_line.hpp"

#include <doctest/doctest.h>

#include <random>

#include "base/text.hpp"

using namespace stipple;

namespace {

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
    CHECK(printed("SUMMARY", "tab\tbell\adel\x7f" "cr\rend") == "SUMMARY:tabbelldelcrend\r\n");
    CHECK(printed("SUMMARY", "") == "SUMMARY:\r\n");
}

TEST_CASE("a line of 75 octets stands, and one more folds") {
    const std::string name = "SUMMARY";
    CHECK(printed(name, std::string(67, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n");
    CHECK(printed(name, std::string(68, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n x\r\n");
    CHECK(printed(name, std::string(67 + 74 + 1, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
}

TEST_CASE("no fold cuts a character or an escape") {
    for (std::size_t before = 60; before < 76; ++before)
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
