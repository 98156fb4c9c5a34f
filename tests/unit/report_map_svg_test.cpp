// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "drawn.hpp"
#include "report/pictures.hpp"
#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_map_svg_test {

namespace {

using Sites = std::vector<const Site*>;

const MapWords the_words{"Where", "treated"};

std::vector<BodyMap> maps_of(const Small& small, const Sites& treated, Sites& unseen) { return body_maps(small.catalogue(), treated, the_words, unseen); }

/// The numbers of a map, in the order in which they are written, with the dot that each means: "1 20,70".
std::string numbers_on(const BodyMap& map) {
    const auto places = elements(map.svg, "circle");
    const auto words = contents(map.svg, "text");
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) out += (out.empty() ? "" : " | ") + words[i] + ' ' + attribute(places[i], "cx") + ',' + attribute(places[i], "cy");
    return out;
}

/// The ids of sites, with spaces between.
std::string ids(const Sites& sites) {
    std::string out;
    for (const Site* site : sites) out += (out.empty() ? "" : " ") + site->id;
    return out;
}

}  // namespace

TEST_CASE("treated areas are hatched the one way, and those that are never treated the other") {
    const Small small{files_with_maps()};
    Sites unseen;
    const auto maps = maps_of(small, {small.site("cheek")}, unseen);
    REQUIRE(maps.size() == 1);
    const auto patterns = elements(maps[0].svg, "pattern");
    REQUIRE(patterns.size() == 2);
    CHECK(attribute(patterns[0], "id") == "head-treated");
    CHECK(attribute(patterns[0], "patternTransform") == "rotate(45)");
    CHECK(attribute(patterns[1], "id") == "head-never");
    CHECK(attribute(patterns[1], "patternTransform") == "rotate(-45)");
    const auto treated = elements(maps[0].svg, "path", "fill", "url(#head-treated)"), never = elements(maps[0].svg, "path", "fill", "url(#head-never)");
    REQUIRE(treated.size() == 1);
    REQUIRE(never.size() == 1);
    CHECK(attribute(treated[0], "d") == "M 10 60 L 30 60 L 30 80 Z");
    CHECK(attribute(treated[0], "fill-rule") == "evenodd");
    CHECK(attribute(never[0], "d") == "M 40 40 L 60 40 L 60 50 Z");
}

TEST_CASE("a map shows the part about its sites with room for their numbers, its outline over the areas, and says what it shows") {
    const Small small{files_with_maps()};
    Sites unseen;
    const Svg svg = maps_of(small, {small.site("cheek"), small.site("temple")}, unseen).at(0).svg;
    CHECK(attribute(elements(svg, "svg").at(0), "viewBox") == "-13 7 85 95");
    CHECK(attribute(elements(svg, "path").back(), "d") == "M 0 0 L 100 0 L 100 120 Z");
    CHECK(attribute(elements(svg, "path").back(), "fill") == "none");
    CHECK(contents(svg, "title").at(0) == "Where");
    CHECK(contents(svg, "desc").at(0) == "treated: Cheek, Temple");
}

TEST_CASE("sites have the numbers of their places in the list, through all maps") {
    const Small small{files_with_maps()};
    Sites unseen;
    const auto maps = maps_of(small, {small.site("cheek"), small.site("temple"), small.site("hand")}, unseen);
    REQUIRE(maps.size() == 2);
    CHECK(numbers_on(maps[0]) == "2 20,40 | 1 20,70");
    CHECK(numbers_on(maps[1]) == "3 10,97");
    CHECK(ids(maps[0].seen) == "cheek temple");
    CHECK(ids(maps[1].seen) == "hand");
    CHECK(elements(maps[1].svg, "path", "fill", "none").size() == 2);  // an outline of two lines
    CHECK(elements(maps[1].svg, "path", "fill", "url(#limb-never)").empty());
}

TEST_CASE("a map is drawn only where something is treated on it") {
    const Small small{files_with_maps()};
    Sites unseen;
    const auto maps = maps_of(small, {small.site("arm")}, unseen);
    REQUIRE(maps.size() == 1);
    CHECK(attribute(elements(maps[0].svg, "svg").at(0), "viewBox") == "3 0 28 100");
    CHECK(maps_of(small, {}, unseen).empty());
}

TEST_CASE("a site that no map shows is reported, and keeps its number") {
    const Small small{files_with_maps()};
    Sites unseen{small.site("hand")};
    const auto maps = maps_of(small, {small.site("scalp"), small.site("temple")}, unseen);
    REQUIRE(maps.size() == 1);
    CHECK(ids(unseen) == "scalp");
    CHECK(numbers_on(maps[0]) == "2 20,40");
    CHECK(maps_of(small, {small.site("scalp")}, unseen).empty());
    CHECK(ids(unseen) == "scalp");
    maps_of(small, {small.site("cheek")}, unseen);
    CHECK(unseen.empty());
}

TEST_CASE("a catalogue without maps shows nothing, and every site is unseen") {
    const Small small;
    Sites unseen;
    CHECK(maps_of(small, {small.site("cheek"), small.site("arm")}, unseen).empty());
    CHECK(ids(unseen) == "cheek arm");
}

TEST_CASE("numbers stand beside the part that is seen, the left one's on the left, and none on another") {
    const Small small{with(files_with_maps(), "sites.toml", "x = 20, y = 70", "x = 20, y = 44")};
    Sites unseen;
    const auto map = maps_of(small, {small.site("cheek"), small.site("temple")}, unseen).at(0);
    const auto numbers = elements(map.svg, "text");
    REQUIRE(numbers.size() == 2);
    for (const auto& text : numbers) CHECK(number(text, "x") < 0);
    CHECK(number(numbers[1], "y") - number(numbers[0], "y") >= number(numbers[0], "font-size"));
}

TEST_CASE("what lies outside the part that is seen is cut off") {
    const Small small{files_with_maps()};
    Sites unseen;
    const auto map = maps_of(small, {small.site("cheek")}, unseen).at(0);
    CHECK(attribute(elements(map.svg, "clipPath").at(0), "id") == "head-seen");
    for (const auto& path : elements(map.svg, "path")) CHECK(attribute(path, "clip-path") == "url(#head-seen)");
}

TEST_CASE("a shape without a place for its number has none") {
    const Small small{with(files_with_maps(), "sites.toml", ", x = 20, y = 70", ", x = 20")};
    Sites unseen;
    const auto map = maps_of(small, {small.site("cheek"), small.site("temple")}, unseen).at(0);
    CHECK(numbers_on(map) == "2 20,40");
    CHECK(elements(map.svg, "path", "fill", "url(#head-treated)").size() == 2);
}

TEST_CASE("words of a map from outside are escaped") {
    const Small small{with(files_with_maps(), "sites.toml", "title   = \"Cheek\"", "title   = \"<Cheek> & more\"")};
    Sites unseen;
    const auto maps = body_maps(small.catalogue(), {small.site("cheek")}, {"<b>", "\"t\""}, unseen);
    CHECK(contents(maps.at(0).svg, "title").at(0) == "&lt;b&gt;");
    CHECK(contents(maps.at(0).svg, "desc").at(0) == "&quot;t&quot;: &lt;Cheek&gt; &amp; more");
}

TEST_CASE("treated sites come once, in the order of the catalogue, of one session or of all") {
    const Small small;
    Case c = scars_of(small, {"scalp", "temple", "cheek"});
    c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
    View view;
    view.sessions = true;
    const Report report = make_report(small.catalogue(), c, small.plan(c), view);
    CHECK(ids(treated_sites(report, {})) == "cheek temple scalp");
    CHECK(ids(treated_sites(report, 1)) == "cheek temple scalp");
    CHECK(ids(treated_sites(report, 99)).empty());
}

}  // namespace report_map_svg_test
