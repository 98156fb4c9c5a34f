// SPDX-License-Identifier: MIT
#include "format/markdown.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace format_markdown_test {

namespace {

std::string printed(const std::vector<Block>& blocks) {
    StringSink sink;
    print_markdown(sink, blocks);
    sink.flush();
    return sink.text;
}

}  // namespace

TEST_CASE("what would be a mark is escaped, and what would not is left alone") {
    CHECK(markdown("a *b* `c` <d> |e| ~f~ \\g") == "a \\*b\\* \\`c\\` \\<d\\> \\|e\\| \\~f\\~ \\\\g");
    CHECK(markdown("_a_ b_c") == "\\_a\\_ b_c");
    CHECK(markdown("[trial 3] 0.75 mm, K-1042 & Co.") == "[trial 3] 0.75 mm, K-1042 & Co.");
    CHECK(markdown("[a](http://b) [c]: d") == "\\[a](http://b) \\[c]: d");
    CHECK(markdown("&lt; &#60;") == "\\&lt; \\&#60;");
}

TEST_CASE("a text never begins a heading, a list or a rule") {
    CHECK(markdown("# a") == "\\# a");
    CHECK(markdown("- a") == "\\- a");
    CHECK(markdown("--- ") == "\\--- ");
    CHECK(markdown("12. a") == "12\\. a");
    CHECK(markdown("1.5 mm") == "1.5 mm");
    CHECK(markdown("-0.25 mm") == "-0.25 mm");
}

TEST_CASE("blocks are headings, paragraphs, lists and tables, parted by blank lines") {
    CHECK(printed({Heading{2, "Depth", "mm"}, Paragraph{"no skin type", Tone::caution, "!"}, Paragraph{"one", Tone::plain, "-"}, Paragraph{"two", Tone::plain, "-"}, Paragraph{"three", Tone::plain, "3"}}) ==
          "## Depth (mm)\n\n**!** no skin type\n\n- one\n- two\n3. three\n");
    CHECK(printed({Table{{{"Site", false, false}, {"Set to", true, false}}, {{"cheek", "1.5"}}, {}}}) == "| Site | Set to |\n| --- | ---: |\n| cheek | 1.5 |\n");
    CHECK(printed({Picture{{"a ┤", "b"}, "says"}}) == "```text\na ┤\nb\n```\n");
}

TEST_CASE("in a list each item says what it belongs to, so that none is lost when it is copied alone") {
    CHECK(printed({Table{{{"", false, false}, {"", false, true}}, {{"EMERGENCY", "You faint."}, {"", "You shiver."}}, {}}}) == "- **EMERGENCY** You faint.\n- **EMERGENCY** You shiver.\n");
}

TEST_CASE("nothing in a text breaks a line or steers a terminal") {
    CHECK(printed({Paragraph{"a\n# b\x1b[31m", Tone::plain, {}}}) == "a # b\\\\u{1B}[31m\n");
}

}  // namespace format_markdown_test
