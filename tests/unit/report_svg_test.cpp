// SPDX-License-Identifier: MIT
#include "report/svg.hpp"

#include <doctest/doctest.h>

#include "drawn.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_svg_test {

namespace {

constexpr std::string_view hostile = "a\"b'c<d>&e";
constexpr std::string_view escaped_hostile = "a&quot;b&#39;c&lt;d&gt;&amp;e";

}  // namespace

TEST_CASE("what would end a tag, a value or an entity is escaped, and nothing else is") {
    CHECK(escaped(hostile) == escaped_hostile);
    CHECK(escaped("</script>&lt;") == "&lt;/script&gt;&amp;lt;");
    CHECK(escaped("Beh\u00e7et\u2019s 1.5 mm (x) [y] {z} `=/\\") == "Beh\u00e7et\u2019s 1.5 mm (x) [y] {z} `=/\\");
    CHECK(escaped("").empty());
}

TEST_CASE("a drawing is one element with a title and a description that it names") {
    Drawing drawing{"skin", 30, 40, "Title", "Description"};
    const Svg svg = drawing.finish();
    CHECK(svg.text.starts_with("<svg "));
    CHECK(svg.text.ends_with("</svg>"));
    const std::string frame = elements(svg, "svg").at(0);
    CHECK(attribute(frame, "viewBox") == "0 0 30 40");
    CHECK(attribute(frame, "width") == "30");
    CHECK(attribute(frame, "height") == "40");
    CHECK(attribute(frame, "role") == "img");
    CHECK(attribute(frame, "aria-labelledby") == attribute(elements(svg, "title").at(0), "id") + " " + attribute(elements(svg, "desc").at(0), "id"));
    CHECK(contents(svg, "title") == std::vector<std::string>{"Title"});
    CHECK(contents(svg, "desc") == std::vector<std::string>{"Description"});
}

TEST_CASE("two drawings of two names have no id in common") {
    Drawing one{"one", 1, 1, "t", "d"}, two{"two", 1, 1, "t", "d"};
    CHECK(one.id("care") == "one-care");
    CHECK(one.by_id("care") == "url(#one-care)");
    CHECK(one.id("care") != two.id("care"));
    one.hatching("care", true, "#000", 5);
    const Svg svg = one.finish();
    CHECK(attribute(elements(svg, "pattern").at(0), "id") == "one-care");
}

TEST_CASE("everything from outside is escaped: title, description, words, values and paths") {
    Drawing drawing{"x", 10, 10, hostile, hostile};
    drawing.text(1, 2, hostile, {{"fill", std::string{hostile}}});
    drawing.element("circle", {{"cx", std::string{hostile}}});
    drawing.path(hostile);
    const Svg svg = drawing.finish();
    const std::string safe{escaped_hostile};
    CHECK(contents(svg, "title").at(0) == safe);
    CHECK(contents(svg, "desc").at(0) == safe);
    CHECK(contents(svg, "text").at(0) == safe);
    CHECK(attribute(elements(svg, "text").at(0), "fill") == safe);
    CHECK(attribute(elements(svg, "circle").at(0), "cx") == safe);
    CHECK(attribute(elements(svg, "path").at(0), "d") == safe);
    CHECK(svg.text.find("<d>") == std::string::npos);
}

TEST_CASE("control and bidi characters in words are made visible") {
    Drawing drawing{"x", 10, 10, "a\x1b", "b\u202e"};
    drawing.text(0, 0, "c\nd\u2066");
    const Svg svg = drawing.finish();
    CHECK(contents(svg, "title").at(0) == "a\\u{1B}");
    CHECK(contents(svg, "desc").at(0) == "b\\u{202E}");
    CHECK(contents(svg, "text").at(0) == "c d\\u{2066}");
}

TEST_CASE("elements stand where they are put") {
    Drawing drawing{"x", 10, 10, "t", "d"};
    drawing.line(1, 2, 3, 4, {{"stroke", "#000"}});
    drawing.rect(5, 6, 7, 8);
    const Svg svg = drawing.finish();
    CHECK(elements(svg, "line").at(0) == "<line stroke=\"#000\" x1=\"1\" y1=\"2\" x2=\"3\" y2=\"4\"/>");
    CHECK(elements(svg, "rect").at(0) == "<rect x=\"5\" y=\"6\" width=\"7\" height=\"8\"/>");
}

TEST_CASE("hatching rises or falls, its lines so far apart") {
    Drawing drawing{"x", 10, 10, "t", "d"};
    drawing.hatching("up", true, "#111", 5);
    drawing.hatching("down", false, "#222", 4);
    const Svg svg = drawing.finish();
    const auto patterns = elements(svg, "pattern");
    REQUIRE(patterns.size() == 2);
    CHECK(attribute(patterns[0], "patternTransform") == "rotate(45)");
    CHECK(attribute(patterns[1], "patternTransform") == "rotate(-45)");
    CHECK(attribute(patterns[0], "width") == "5");
    CHECK(attribute(elements(svg, "line").at(1), "stroke") == "#222");
}

}  // namespace report_svg_test
