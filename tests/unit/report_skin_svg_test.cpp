// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "drawn.hpp"
#include "report/pictures.hpp"
#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_skin_svg_test {

namespace {

/// A hundred units a millimetre, from the surface down.
int height_of(double mm) { return 34 + static_cast<int>(mm * 100 + 0.5); }

struct Skin {
    Svg drawing;
    DepthAdvice advice;
};

/// The drawing of the first depth of a course: from 0.5 mm over 1.0 to 1.5 on the cheek.
Skin skin_of(const Small& small, const std::vector<std::string_view>& sites) {
    Case c = scars_of(small, sites, "mild");
    View view;
    view.sessions = view.depths = true;
    const Report report = make_report(small.catalogue(), c, small.plan(c), view);
    return {skin_drawing(report, report.plan.depths.front()), report.plan.depths.front()};
}

/// The numbers of a path.
std::vector<int> numbers_of(const std::string& path) {
    std::vector<int> out;
    for (const std::string_view n : numbers_in(path)) out.push_back(std::stoi(std::string{n}));
    return out;
}

/// The height at which a label stands that begins so; throws where there is none.
int height_of_label(const Svg& drawing, std::string_view beginning) {
    const auto words = contents(drawing, "text");
    const auto at = std::find_if(words.begin(), words.end(), [&](const std::string& w) { return w.starts_with(beginning); });
    return number(elements(drawing, "text").at(static_cast<std::size_t>(at - words.begin())), "y");
}

/// The heights of the level lines that cross the whole block of skin, top down.
std::vector<int> lines_across(const Svg& drawing, int width = 270) {
    std::vector<int> heights;
    for (const std::string& line : elements(drawing, "line"))
        if (number(line, "y1") == number(line, "y2") && number(line, "x2") - number(line, "x1") == width) heights.push_back(number(line, "y1"));
    std::sort(heights.begin(), heights.end());
    return heights;
}

TestFiles with_high(TestFiles files) { return with(std::move(files), "sites.toml", "mean-mm = 1.1,", "mean-mm = 1.1, high-mm = 1.35,"); }

}  // namespace

TEST_CASE("the needles' tips lie at the setting, on a line of its own") {
    const Small small;
    const auto [drawing, advice] = skin_of(small, {"cheek"});
    REQUIRE(millimetres(advice.setting) == "1.0");
    const auto needles = elements(drawing, "path", "fill", "#000");
    CHECK(needles.size() == 3);
    for (const std::string& needle : needles) {
        const auto n = numbers_of(attribute(needle, "d"));  // M x y L x y L x y L x TIP L x y
        REQUIRE(n.size() == 10);
        CHECK(n[7] == height_of(1.0));
        CHECK(n[5] < n[7]);
        CHECK(n[5] == n[9]);
        CHECK(n[1] < 34);  // it begins above the skin
    }
    CHECK(number(elements(drawing, "line", "stroke-dasharray", "6 4").at(0), "y1") == height_of(1.0));
    CHECK(height_of_label(drawing, "needles set to 1.0 mm") == height_of(1.0) + 4);
}

TEST_CASE("the bracket runs from the lightest setting that serves to the ceiling") {
    const Small small;
    const auto [drawing, advice] = skin_of(small, {"cheek"});
    REQUIRE(millimetres(advice.depth.value.max) == "1.5");
    const auto bracket = numbers_of(attribute(elements(drawing, "path", "stroke-width", "2").at(0), "d"));
    CHECK(bracket.at(1) == height_of(0.5));
    CHECK(bracket.at(3) == height_of(0.5));
    CHECK(bracket.at(5) == height_of(1.5));
    CHECK(bracket.at(7) == height_of(1.5));
    CHECK(height_of_label(drawing, "ceiling 1.5 mm") == height_of(1.5) + 4);
    CHECK(height_of_label(drawing, "lightest that serves 0.5 mm") == height_of(0.5) + 4);
}

TEST_CASE("the published thickness lies at its heights, with its method and its source") {
    const auto drawing = skin_of(Small{}, {"cheek"}).drawing;
    CHECK(lines_across(drawing) == std::vector<int>{34, height_of(0.6), height_of(1.0), height_of(1.1)});
    CHECK(height_of_label(drawing, "thin end of published skin 0.6 mm") >= height_of(0.6) + 4);
    CHECK(height_of_label(drawing, "mean 1.1 mm") >= height_of(1.1) + 4);
    CHECK(contents(drawing, "desc").at(0) == "Published skin ends between 0.6 and 1.1 mm [trial 1]. ultrasound");
    CHECK(contents(drawing, "text").back() == "Published skin ends between 0.6 and 1.1 mm [trial 1]. ultrasound");
    const Svg to_high = skin_of(Small{with_high(small_files())}, {"cheek"}).drawing;
    CHECK(lines_across(to_high) == std::vector<int>{34, height_of(0.6), height_of(1.0), height_of(1.35)});
    CHECK(height_of_label(to_high, "high mean 1.35 mm; fat beneath") == height_of(1.35) + 4);
    CHECK(contents(to_high, "desc").at(0).starts_with("Published skin ends between 0.6 and 1.35 mm"));
}

TEST_CASE("the edge of the skin is hatched between its thin end and its thick") {
    const auto drawing = skin_of(Small{with_high(small_files())}, {"cheek"}).drawing;
    const std::string edge = elements(drawing, "rect", "fill", "url(#skin-cheek-1-edge)").at(0);
    CHECK(number(edge, "y") == height_of(0.6));
    CHECK(number(edge, "height") == 75);
    for (const std::string& drop : elements(drawing, "circle")) CHECK(number(drop, "cy") > height_of(1.35));  // fat is under the skin
    CHECK(elements(drawing, "circle").size() > 10);
}

TEST_CASE("a site whose thickness nobody published has no layers, and says so") {
    const Small small;
    const auto [drawing, advice] = skin_of(small, {"temple"});
    REQUIRE_FALSE(advice.site->thickness);
    CHECK(elements(drawing, "pattern").empty());
    CHECK(elements(drawing, "circle").empty());
    REQUIRE(millimetres(advice.setting) == "0.75");
    CHECK(lines_across(drawing) == std::vector<int>{height_of(0.75)});  // the needles' alone
    CHECK(contents(drawing, "desc").at(0) == "No published thickness of this skin was seen.");
    for (const std::string& words : contents(drawing, "text")) CHECK(words.find("skin ends") == std::string::npos);
}

TEST_CASE("the scale is in millimetres, a mark each half") {
    const auto drawing = skin_of(Small{}, {"cheek"}).drawing;
    for (const auto& [mark, mm] : {std::pair{"0.0", 0.0}, {"0.5", 0.5}, {"1.0", 1.0}, {"1.5", 1.5}}) {
        const auto words = contents(drawing, "text");
        const auto at = std::find(words.begin(), words.end(), mark);
        REQUIRE(at != words.end());
        CHECK(number(elements(drawing, "text").at(static_cast<std::size_t>(at - words.begin())), "y") == height_of(mm) + 4);
    }
}

TEST_CASE("labels never stand on one another, and nothing lies outside the frame") {
    for (const auto& files : {small_files(), with_high(small_files()), with(small_files(), "sites.toml", "low-mm = 0.6, mean-mm = 1.1", "low-mm = 0.99, mean-mm = 1.0")}) {
        const auto drawing = skin_of(Small{files}, {"cheek"}).drawing;
        int last = 0;
        for (const std::string& label : elements(drawing, "text", "x", "356")) {
            CHECK(number(label, "y") >= last + 15);
            last = number(label, "y");
        }
        CHECK(last > 0);
        const int height = number(elements(drawing, "svg").at(0), "height");
        for (const std::string& words : elements(drawing, "text")) CHECK(number(words, "y") < height);
        for (const std::string& rect : elements(drawing, "rect")) CHECK(number(rect, "y") + number(rect, "height") <= height);
    }
}

TEST_CASE("the drawing says in its title what it shows, with the ceiling beside the setting") {
    CHECK(contents(skin_of(Small{}, {"cheek"}).drawing, "title").at(0) == "Cheek, session 1: needles at 1.0 mm, ceiling 1.5 mm");
}

TEST_CASE("a client's drawing names the layers, and has neither a number nor a needle") {
    const Small small;
    const Svg drawing = skin_drawing_in_words(*small.site("cheek"), tongue_of(small));
    const auto words = contents(drawing, "text");
    CHECK(words == std::vector<std::string>{"outer skin", "inner skin, where it", "builds new fibres", "fat"});
    for (const char* tag : {"text", "title", "desc"})
        for (const std::string& text : contents(drawing, tag)) CHECK(numbers_in(text).empty());
    CHECK(elements(drawing, "path").empty());
    CHECK(elements(drawing, "line", "stroke-dasharray", "6 4").empty());
    CHECK(lines_across(drawing, 70) == std::vector<int>{34, height_of(0.6), height_of(1.1)});
    CHECK(height_of_label(drawing, "inner skin") > 34);
    CHECK(height_of_label(drawing, "inner skin") < height_of(1.1));
    CHECK(height_of_label(drawing, "fat") > height_of(1.1));
}

TEST_CASE("a client's drawing of thick skin is no taller, and keeps its proportions") {
    const Small small{with(small_files(), "sites.toml", "mean-mm = 1.1,", "mean-mm = 1.1, high-mm = 2.2,")};
    CHECK(lines_across(skin_drawing_in_words(*small.site("cheek"), tongue_of(small)), 70) == std::vector<int>{34, 34 + 600 / 20, 34 + 2200 / 20});
}

TEST_CASE("a client's drawing is in the client's language") {
    const Small small{with(small_files(), "lang/lang.toml", "\"outer skin\"", "\"<outer> 'skin'\"")};
    CHECK(contents(skin_drawing_in_words(*small.site("cheek"), tongue_of(small)), "text").at(0) == "&lt;outer&gt; &#39;skin&#39;");
}

}  // namespace report_skin_svg_test
