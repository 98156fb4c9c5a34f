// SPDX-License-Identifier: MIT
#include "format/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"

using namespace stipple;

namespace format_text_test {

namespace {

std::string text(const std::vector<Block>& blocks, const Style& style = {}) {
    StringSink sink;
    print_text(sink, blocks, style);
    sink.flush();
    return sink.text;
}

int widest(const std::string& printed) {
    int width = 0;
    for (const std::string_view line : split(printed, '\n')) width = std::max(width, width_of(line));
    return width;
}

std::string words(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += (i ? " word" : "word") + std::to_string(i);
    return out;
}

}  // namespace

TEST_CASE("prose wraps within the width, and every word is kept") {
    for (const int width : {40, 60, 80}) {
        const std::string printed = text({Paragraph{words(50), Tone::plain, {}}}, {width, false, false});
        CHECK(widest(printed) <= width);
        for (int i = 0; i < 50; ++i) CHECK(printed.find("word" + std::to_string(i)) != std::string::npos);
    }
}

TEST_CASE("a label hangs before its paragraph") {
    const std::string printed = text({Paragraph{words(30), Tone::caution, "NOTE"}});
    CHECK(widest(printed) <= 80);
    CHECK(printed.find("NOTE") < printed.find("word0"));
    const auto lines = split(printed, '\n');
    REQUIRE(lines.size() > 2);
    CHECK(lines[1].find_first_not_of(' ') == lines[0].find("word0"));
}

TEST_CASE("the flexible column of a table takes what width is left") {
    const Table table{{{"id", false, false}, {"mm", true, false}, {"because", false, true}}, {{"cheek", "1.5", words(30)}, {"temple", "0.75", "short"}}, {}};
    const std::string printed = text({table});
    CHECK(widest(printed) <= 80);
    CHECK(printed.find("id") < printed.find("cheek"));
    for (int i = 0; i < 30; ++i) CHECK(printed.find("word" + std::to_string(i)) != std::string::npos);
    const auto lines = split(printed, '\n');
    CHECK(lines[1].find("1.5") + 3 == lines.end()[-2].find("0.75") + 4);  // numbers stand at the right of their column
}

TEST_CASE("where a table has too little room its other columns bend too, and nothing is wider than the terminal") {
    const Table table{{{"id", false, false}, {"days apart", false, false}, {"title", false, true}}, {{"milestone[review-3-months].sources", "none seen", "hypertrophic scars of an abdomen"}, {"b", "1-2", "c"}}, {}};
    for (const int width : {60, 40, 30}) {
        const std::string printed = text({table}, {width, false, false});
        CHECK(widest(printed) <= width);
    }
    for (const char* whole : {"milestone[review-3-months].sources", "hypertrophic"}) CHECK(text({table}, {60, false, false}).find(whole) != std::string::npos);
}

TEST_CASE("a table without rows prints nothing, and one without titles no heading") {
    CHECK(text({Table{{{"a", false, true}}, {}, {}}}).empty());
    CHECK(text({Table{{{"", false, true}}, {{"only"}}, {}}}) == "  only\n");
}

TEST_CASE("a picture keeps its shape, in ASCII where there is no more") {
    const Picture picture{{"\u2588  \u2502", " \u2500\u2500 "}, "a bar"};
    CHECK(text({picture}).find("\u2588  \u2502\n") != std::string::npos);
    const std::string ascii = text({picture}, {80, false, true});
    CHECK(ascii.find("#  |\n") != std::string::npos);
    CHECK(ascii.find("--\n") != std::string::npos);
}

TEST_CASE("a long heading wraps, and its aside is dropped where there is no room") {
    const std::string heading = text({Heading{1, words(30), "aside"}});
    CHECK(widest(heading) <= 80);
    CHECK(heading.find("aside") == std::string::npos);
    CHECK(widest(text({Heading{1, "short", "aside"}})) == 80);
}

TEST_CASE("an id stays whole where other words can break, and they break at a hyphen first") {
    const Table table{{{"id", false, false}, {"sessions", false, false}, {"evidence", false, false}, {"title", false, true}},
                      {{"hyperpigmentation", "1-5", "4", "Post-inflammatory hyperpigmentation"}},
                      {}};
    const std::string printed = text({table}, {50, false, false});
    CHECK(widest(printed) <= 50);
    CHECK(printed.find("\n  hyperpigmentation  1-5") != std::string::npos);
    CHECK(printed.find("Post-\n") != std::string::npos);
}

TEST_CASE("words beside a row of a picture go on below where there is no room") {
    Picture picture;
    picture.lines = {"1.0 |####  <- needles 1.5, ceiling 1.5, high mean 1.33", "1.2 |####"};
    CHECK(text({picture}, {42, false, false}).find("  1.0 |####  <- needles 1.5, ceiling 1.5,\n                high mean 1.33\n  1.2 |####\n") != std::string::npos);
    CHECK(text({picture}, {60, false, false}).find("ceiling 1.5, high mean 1.33\n") != std::string::npos);
}

}  // namespace format_text_test
