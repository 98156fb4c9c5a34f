// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace base_text_test {
using Lines = std::vector<std::string>;

TEST_CASE("width counts terminal cells") {
    CHECK(width_of("") == 0);
    CHECK(width_of("abc") == 3);
    CHECK(width_of("\u00e9") == 1);
    CHECK(width_of("e\u0301") == 1);
    CHECK(width_of("\u6f22\u5b57") == 4);
    CHECK(width_of("a\u200bb") == 2);
    CHECK(width_of("\u2264 1.5 mm") == 8);
    CHECK(width_of("\xff\xfe") == 2);
}

TEST_CASE("UTF-8 is told from what is not") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("Beh\u00e7et \u6f22 \U0001F600"));
    CHECK_FALSE(is_utf8("\xff"));
    CHECK_FALSE(is_utf8("abc\xc3"));
    CHECK_FALSE(is_utf8("\xc0\xaf"));
    CHECK_FALSE(is_utf8("\xed\xa0\x80"));
    CHECK_FALSE(is_utf8("caf\xe9"));
}

TEST_CASE("printable text cannot steer a terminal") {
    CHECK(printable("\x1b[2J") == "\\u{1B}[2J");
    CHECK(printable("\xc2\x9b"
                    "31m") == "\\u{9B}31m");
    CHECK(printable("a\u202eb\u2066c\u200fd\u061ce") == "a\\u{202E}b\\u{2066}c\\u{200F}d\\u{61C}e");
    CHECK(printable("\x07\x7f\r\n") == "\\u{7}\\u{7F}\\u{D} ");
    CHECK(printable("\ufeff\u2028\u2029") == "\\u{FEFF}\\u{2028}\\u{2029}");
    CHECK(printable("\u2067\u2068\u2069\u202a\u200e") == "\\u{2067}\\u{2068}\\u{2069}\\u{202A}\\u{200E}");
    CHECK(printable("a\tb") == "a b");
}

TEST_CASE("printable text leaves plain text as it is") {
    const std::string plain = "Beh\u00e7et\u2019s \u2264 1.5 mm \u2014 \u6f22\u5b57 e\u0301";
    CHECK(printable(plain) == plain);
    CHECK(printable("") == "");
}

TEST_CASE("JSON cannot steer a terminal either, and says the same") {
    CHECK(escaped_in_data("{\n  \"a\\u001b\": \"\x7f\u009b31m\u202eb\ufeff\"\n}") == "{\n  \"a\\u001b\": \"\\u007f\\u009b31m\\u202eb\\ufeff\"\n}");
    CHECK(escaped_in_data("[\"Zoë: 0.5 µm – 漢字 😀\"]\n") == "[\"Zoë: 0.5 µm – 漢字 😀\"]\n");
    CHECK(escaped_in_data("\xc2").size() == 1);
}

TEST_CASE("bytes that are not UTF-8 become the replacement character") {
    CHECK(printable("caf\xe9!") == "caf\ufffd!");
    CHECK(is_utf8(printable("\xc3\x28\xff\xed\xa0\x80")));
}

TEST_CASE("ASCII keeps the sense of common signs") {
    CHECK(to_ascii("\u201cBeh\u00e7et\u2019s\u201d \u2013 \u2264 1.5 \u00b1 0.15 mm \u2192 2 \u00d7\u2026") == "\"Behcet's\" - <= 1.5 +/- 0.15 mm -> 2 x...");
    CHECK(to_ascii("37 \u00b0C, \u00b5m, cm\u00b2") == "37  degreesC, um, cm2");
    CHECK(to_ascii("e\u0301") == "e");
    CHECK(to_ascii("\u6f22\xff") == "??");
    CHECK(to_ascii("plain\n") == "plain\n");
}

TEST_CASE("ASCII output is ASCII, whatever comes in") {
    std::string all;
    for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
    all += "\u00df\u0142\u03bb\u0436\u2588\U0001F600\ufb01\u00bd";
    for (char c : to_ascii(all)) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("text wraps at spaces, and a longer word keeps a line of its own") {
    CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap("one two", 7) == Lines{"one two"});
    CHECK(wrap("one two", 6) == Lines{"one", "two"});
    CHECK(wrap("a verylongword b", 5) == Lines{"a", "verylongword", "b"});
    CHECK(wrap("  a   b  ", 10) == Lines{"a b"});
    CHECK(wrap("", 10) == Lines{""});
    CHECK(wrap("   ", 10) == Lines{""});
    CHECK(wrap("a b", 1) == Lines{"a", "b"});
    CHECK(wrap("a b", 0) == Lines{"a", "b"});
}

TEST_CASE("text wraps by cells, not by bytes") {
    CHECK(wrap("\u6f22\u5b57 \u6f22\u5b57", 8) == Lines{"\u6f22\u5b57", "\u6f22\u5b57"});
    CHECK(wrap("\u6f22\u5b57 \u6f22\u5b57", 9) == Lines{"\u6f22\u5b57 \u6f22\u5b57"});
    CHECK(wrap("\u00e9\u00e9 \u00e9\u00e9", 5) == Lines{"\u00e9\u00e9 \u00e9\u00e9"});
}

TEST_CASE("padding fills cells and never cuts") {
    CHECK(pad_right("ab", 4) == "ab  ");
    CHECK(pad_left("ab", 4) == "  ab");
    CHECK(pad_right("\u6f22", 4) == "\u6f22  ");
    CHECK(pad_right("abcdef", 4) == "abcdef");
    CHECK(pad_left("abcdef", 4) == "abcdef");
}

TEST_CASE("lists read as a person would say them") {
    CHECK(enumerate(Lines{}) == "");
    CHECK(enumerate(Lines{"a"}) == "a");
    CHECK(enumerate(Lines{"a", "b"}) == "a and b");
    CHECK(enumerate(Lines{"a", "b", "c"}, "or") == "a, b or c");
    CHECK(join(Lines{"a", "b", "c"}, " / ") == "a / b / c");
    CHECK(join(Lines{}, ", ") == "");
}

TEST_CASE("folding makes one word of many spellings") {
    CHECK(folded("Acne Scars") == "acne-scars");
    CHECK(folded("ACNE__scars") == "acne-scars");
    CHECK(folded("  acne - scars ") == "acne-scars");
    CHECK(folded("acne-scars") == "acne-scars");
    CHECK(folded("---") == "");
    CHECK(folded("Beh\u00e7et") == "beh\u00e7et");
}

TEST_CASE("a text is split at every mark, empty parts included") {
    using Parts = std::vector<std::string_view>;
    CHECK(split("a b c", ' ') == Parts{"a", "b", "c"});
    CHECK(split("a,,b,", ',') == Parts{"a", "", "b", ""});
    CHECK(split("", ',') == Parts{""});
    CHECK(split("abc", ',') == Parts{"abc"});
}

TEST_CASE("the first characters are whole characters") {
    CHECK(first_characters("\u00b5\u00b5m", 2) == "\u00b5\u00b5");
    CHECK(first_characters("abc", 0) == "");
    CHECK(first_characters("abc", 9) == "abc");
    CHECK(first_characters("\xff\xfe", 1) == "\xff");
}

TEST_CASE("a number is said with its noun, and one of it in the singular") {
    CHECK(counted(0, "day") == "0 days");
    CHECK(counted(1, "day") == "1 day");
    CHECK(counted(2, "question") == "2 questions");
}

TEST_CASE("what steers a terminal stands in data as an escape that means the same") {
    CHECK(escaped_in_data("{\"a\": \"x\u202ey\u2066\x7f\u009b\"}\n") == "{\"a\": \"x\\u202ey\\u2066\\u007f\\u009b\"}\n");
    CHECK(escaped_in_data("\"caf\u00e9 \u6f22 \U0001F600\"\t\n") == "\"caf\u00e9 \u6f22 \U0001F600\"\t\n");
    CHECK(escaped_in_data("\"\xff\"") == "\"\xff\"");
}

TEST_CASE("what cannot be seen prints nothing: blanks of every width, and characters without a shape") {
    for (const std::string_view text : {"", " \t\n", "\u200b", "\u00a0\u3000", "\u2060\ufeff\u00ad", "\u2800", "\u3164\u115f", "\u202e\u2028", " \u0301"}) CHECK(prints_nothing(text));
    for (const std::string_view text : {"a", "\u200b.", "\u6f22", "\xff", "\u00b5"}) CHECK_FALSE(prints_nothing(text));
}

}  // namespace base_text_test
