// SPDX-License-Identifier: MIT
#include "report/page.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/uuid.hpp"
#include "drawn.hpp"
#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_page_test {

namespace {

constexpr View whole{true, true, true, true, {}, {}, false, false};

Page page_of(const Small& small, Case c, const View& view = whole) { return make_page(make_report(small.catalogue(), c, small.plan(c), view)); }

/// Where the heading of a part stands among the blocks; their number where there is none.
std::size_t place_of(const Page& page, std::string_view heading) {
    return static_cast<std::size_t>(std::find_if(page.blocks.begin(), page.blocks.end(), [&](const PageBlock& b) { return b.heading && b.heading->text == heading; }) - page.blocks.begin());
}

bool has(const Page& page, std::string_view heading) { return place_of(page, heading) < page.blocks.size(); }

}  // namespace

TEST_CASE("a block of a page is exactly one thing") {
    const Small small{files_with_maps()};
    View view = whole;
    view.bars = view.why = true;
    const Page page = page_of(small, scars_of(small), view);
    CHECK(page.blocks.size() > 20);
    for (const PageBlock& b : page.blocks) CHECK(b.heading.has_value() + b.paragraph.has_value() + b.table.has_value() + b.drawing.has_value() + b.picture.has_value() == 1);
}

TEST_CASE("the title is the reference, what is treated, and the session where it is one") {
    const Small small;
    Case c = scars_of(small);
    CHECK(page_of(small, c).title == "Scars");
    c.ref = "K-1042\u202e";
    c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
    CHECK(page_of(small, c).title == "K-1042\\u{202E}, Lines, Scars");
    View view = whole;
    view.session = 2;
    CHECK(page_of(small, c, view).title.ends_with(", session 2 of 4"));
    CHECK(page_of(small, Case{}).title == "stipple");
}

TEST_CASE("each sheet repeats the case, the sessions or the one that was asked for with its day, and what is treated") {
    const Small small;
    Case c = scars_of(small);
    CHECK(page_of(small, c).running == "4 sessions, Tue 2026-12-08 to Mon 2027-03-08 · Scars (rolling, severe): cheek");
    View view = whole;
    view.session = 2;
    CHECK(page_of(small, c, view).running == "session 2 of 4, Thu 2027-01-07 · Scars (rolling, severe): cheek");
    c.id = "2d6a9a1e-6f0e-4c1e-8a53-9d1b6f1c7a10", c.ref = "K-1042", c.revision = 3;
    CHECK(page_of(small, c, view).running == "K-1042 · opened 2026-10-01 · revision 3 · session 2 of 4, Thu 2027-01-07 · Scars (rolling, severe): cheek");
    view.session = 9;  // beyond the course
    CHECK(page_of(small, c, view).running.find("4 sessions") != std::string::npos);
}

TEST_CASE("a page of a case has an identifier, and another than its handout") {
    const Small small;
    Case c = scars_of(small);
    Report report = make_report(small.catalogue(), c, small.plan(c), whole);
    CHECK(make_page(report).identifier.empty());
    report.space = "2d6a9a1e-6f0e-4c1e-8a53-9d1b6f1c7a10";
    CHECK(make_page(report).identifier == uuid_of(report.space, "page"));
    CHECK(make_page(report).identifier != make_handout(report, tongue_of(small), {}).identifier);
}

TEST_CASE("the maps of what is treated stand before the sources, with their numbers in words") {
    const Small small{files_with_maps()};
    const Page page = page_of(small, scars_of(small, {"scalp", "temple", "cheek"}));
    REQUIRE(has(page, "Where"));
    const std::size_t at = place_of(page, "Where");
    CHECK(at < place_of(page, "Sources"));
    CHECK(page.blocks.at(at + 1).paragraph->text == "1 cheek, 2 temple, 3 scalp; not on these drawings: scalp");
    REQUIRE(page.blocks.at(at + 2).drawing);
    CHECK(contents(*page.blocks.at(at + 2).drawing, "desc").at(0) == "treated: Cheek, Temple");
    const Page seen = page_of(small, scars_of(small, {"temple", "cheek"}));
    CHECK(seen.blocks.at(place_of(seen, "Where") + 1).paragraph->text == "1 cheek, 2 temple");
}

TEST_CASE("a catalogue without maps has no part for them") {
    const Small small;
    CHECK_FALSE(has(page_of(small, scars_of(small)), "Where"));
}

TEST_CASE("a course of several sessions is drawn, after the maps and before the sources; a part of one is not") {
    const Small small{files_with_maps()};
    const Page page = page_of(small, scars_of(small));
    REQUIRE(has(page, "The course at a glance"));
    const std::size_t at = place_of(page, "The course at a glance");
    CHECK(at > place_of(page, "Where"));
    CHECK(at < place_of(page, "Sources"));
    CHECK(elements(*page.blocks.at(at + 1).drawing, "circle").size() == 4);
    Case one = scars_of(small);
    one.sessions = 1;
    CHECK_FALSE(has(page_of(small, one), "The course at a glance"));
    View view = whole;
    view.sessions = false;
    CHECK_FALSE(has(page_of(small, scars_of(small), view), "The course at a glance"));
}

TEST_CASE("where the text draws the course itself, the page has the drawing in its place and no second one") {
    const Small small;
    View view = whole;
    view.bars = true;
    const Page page = page_of(small, scars_of(small), view);
    CHECK_FALSE(has(page, "The course at a glance"));
    CHECK(std::count_if(page.blocks.begin(), page.blocks.end(), [](const PageBlock& b) { return b.drawing && b.drawing->text.find("4 sessions from") != std::string::npos; }) == 1);
}

TEST_CASE("blocks of other answers are set one by one, their texts made safe, and an empty table is left out") {
    const Page page = make_page("a\x1b", {Heading{1, "T\x07", "aside"}, Paragraph{"p\u202e", Tone::caution, "!"}, Table{{{"c", false, false}}, {}, {}}, Table{{{"c", false, false}}, {{"x\ny"}}, {}}, Picture{{"l"}, "says"}});
    CHECK(page.title == "a\\u{1B}");
    CHECK(page.identifier.empty());
    REQUIRE(page.blocks.size() == 4);
    CHECK(page.blocks[0].heading->text == "T\\u{7}");
    CHECK(page.blocks[1].paragraph->text == "p\\u{202E}");
    CHECK(page.blocks[1].paragraph->tone == Tone::caution);
    CHECK(page.blocks[2].table->rows.at(0).at(0) == "x y");
    CHECK(page.blocks[3].picture->lines == std::vector<std::string>{"l"});
}

TEST_CASE("a picture that can be drawn is a drawing, and its lines are not set") {
    const Page page = make_page("t", {Picture{{"line"}, "says", [] { return Svg{"<svg drawn</svg>"}; }}});
    REQUIRE(page.blocks.size() == 1);
    CHECK_FALSE(page.blocks[0].picture);
    CHECK(page.blocks[0].drawing->text == "<svg drawn</svg>");
}

}  // namespace report_page_test
