// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "drawn.hpp"
#include "report/pictures.hpp"
#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_course_svg_test {

namespace {

constexpr int left = 150, right = 700;

Session session(int number, std::string_view day, std::string_view earliest = {}, std::string_view latest = {}) {
    Session s;
    s.number = number;
    if (!day.empty()) s.date = on(day);
    if (!earliest.empty()) s.earliest = on(earliest);
    if (!latest.empty()) s.latest = on(latest);
    return s;
}

/// The drawing of sessions, without care and without outcomes.
Svg drawing_of(std::vector<Session> sessions) {
    Report report;
    report.plan.sessions = std::move(sessions);
    return course_drawing(report);
}

/// Where the markers of the sessions are, from the top down.
std::vector<int> markers(const Svg& drawing) {
    std::vector<int> places;
    for (const std::string& circle : elements(drawing, "circle")) places.push_back(number(circle, "cx"));
    return places;
}

/// The frames of windows: "left right".
std::string windows(const Svg& drawing) {
    std::string out;
    for (const std::string& rect : elements(drawing, "rect", "fill", "none"))
        out += (out.empty() ? "" : " | ") + attribute(rect, "x") + ' ' + std::to_string(number(rect, "x") + number(rect, "width"));
    return out;
}

bool has_words(const Svg& drawing, std::string_view words) {
    const auto all = contents(drawing, "text");
    return std::find(all.begin(), all.end(), words) != all.end();
}

Report course(const Small& small, Case& c) {
    View view;
    view.sessions = view.care = view.outlook = true;
    return make_report(small.catalogue(), c, small.plan(c), view);
}

}  // namespace

TEST_CASE("each session that has a day has a marker, in the order of days, on one scale") {
    const Svg drawing = drawing_of({session(1, "2027-01-01"), session(2, ""), session(3, "2027-01-12"), session(4, "2027-02-25")});
    CHECK(markers(drawing) == std::vector<int>{left, left + 11 * 10, right});  // 55 days are 550 units
    const auto circles = elements(drawing, "circle");
    CHECK(number(circles[0], "cy") < number(circles[1], "cy"));
    CHECK(number(circles[1], "cy") - number(circles[0], "cy") == number(circles[2], "cy") - number(circles[1], "cy"));
    CHECK(has_words(drawing, "1  Fri 2027-01-01"));
    CHECK(has_words(drawing, "4  Thu 2027-02-25"));
    CHECK(contents(drawing, "title").at(0) == "3 sessions from 2027-01-01 to 2027-02-25");
    CHECK(contents(drawing, "desc").at(0) == "session 1 on Fri 2027-01-01, planned; session 3 on Tue 2027-01-12, planned; session 4 on Thu 2027-02-25, planned");
}

TEST_CASE("a window is a frame from its first day to its last, clamped where the scale begins") {
    const Svg drawing = drawing_of({session(1, "2027-01-01", "2026-11-01", "2027-01-11"), session(2, "2027-01-21", "2027-01-16", "2027-02-25")});
    CHECK(windows(drawing) == "150 250 | 300 700");  // nothing of the first lies left of the first session; the second ends the scale
    for (const std::string& rect : elements(drawing, "rect")) {
        CHECK(number(rect, "x") >= left);
        CHECK(number(rect, "x") + number(rect, "width") <= right);
    }
}

TEST_CASE("a window of one day can be seen, and what was done has none") {
    CHECK(windows(drawing_of({session(1, "2027-01-01"), session(2, "2027-02-25", "2027-02-25", "2027-02-25")})) == "700 702");
    auto done = session(1, "2027-01-01", "2027-01-01", "2027-01-11");
    done.status = "done";
    CHECK(windows(drawing_of({done, session(2, "2027-02-25")})).empty());
}

TEST_CASE("a session that was cancelled is empty, and whatever is not planned says what it is") {
    auto off = session(1, "2027-01-01"), moved = session(2, "2027-01-12");
    off.status = "cancelled", moved.status = "moved";
    const Svg drawing = drawing_of({off, moved, session(3, "2027-02-25")});
    CHECK(attribute(elements(drawing, "circle").at(0), "fill") == "#fff");
    CHECK(attribute(elements(drawing, "circle").at(1), "fill") == "#000");
    CHECK(has_words(drawing, "cancelled"));
    CHECK(has_words(drawing, "moved"));
    CHECK_FALSE(has_words(drawing, "planned"));
}

TEST_CASE("one session, and sessions of one day, are drawn at the beginning of the scale") {
    CHECK(markers(drawing_of({session(1, "2027-01-05")})) == std::vector<int>{left});
    CHECK(markers(drawing_of({session(1, "2027-01-05"), session(2, "2027-01-05")})) == std::vector<int>{left, left});
    CHECK(windows(drawing_of({session(1, "2027-01-05", "2027-01-05", "2027-01-05")})) == "150 152");
}

TEST_CASE("a month begins at its line, and is named where there is room, the year with the first and each January") {
    const Svg drawing = drawing_of({session(1, "2026-12-22"), session(2, "2027-02-15")});  // 55 days
    const auto lines = elements(drawing, "line", "stroke", "#bbb");
    REQUIRE(lines.size() == 2);
    CHECK(number(lines[0], "x1") == left + 10 * 10);
    CHECK(number(lines[1], "x1") == left + 41 * 10);
    CHECK(has_words(drawing, "Jan 2027"));
    CHECK(has_words(drawing, "Feb"));
    const Svg years = drawing_of({session(1, "2026-02-10"), session(2, "2032-02-10")});
    CHECK(elements(years, "line", "stroke", "#bbb").size() == 72);
    int last = 0, named = 0;
    for (const std::string& words : elements(years, "text"))
        if (attribute(words, "y") == "24") {
            CHECK(number(words, "x") >= last + 34);
            last = number(words, "x"), ++named;
        }
    CHECK(named > 6);
    CHECK(named < 20);
}

TEST_CASE("care is hatched from its session to the last day on which it holds") {
    const Small small;
    Case c = scars_of(small);
    const Report report = course(small, c);
    const Svg drawing = course_drawing(report);
    const auto care = elements(drawing, "rect", "fill", "url(#course-care)");
    CHECK(markers(drawing).size() == 4);
    REQUIRE(care.size() == 4);
    const auto last = std::find_if(report.days.rbegin(), report.days.rend(), [](const CareDay& d) { return d.session == 1; })->date;
    const auto days = (report.plan.outcomes.back().date - *report.first).count();
    CHECK(number(care[0], "x") == left);
    CHECK(number(care[0], "width") == (last - *report.first).count() * (right - left) / days);
    for (std::size_t i = 0; i < 4; ++i) CHECK(number(care[i], "x") == markers(drawing)[i]);
}

TEST_CASE("what can be expected has a letter at its day and a line in words, each within the frame") {
    const Small small{with(small_files(), "concerns/scars.toml", "[maintenance]",
                           "[[outcome]]\nafter = \"first-session\"\nat = \"1mo\"\nexpect = \"<Less> deep & softer.\"\nbasis = \"convention\"\n\n[maintenance]")};
    Case c = scars_of(small);
    const Report report = course(small, c);
    const Svg drawing = course_drawing(report);
    CHECK(has_words(drawing, "To be expected"));
    CHECK(has_words(drawing, "a: week 5, from about 2027-01-08: &lt;Less&gt; deep &amp; softer."));
    const Day last = report.plan.outcomes.back().date;
    const auto week = (last - *report.plan.sessions.front().date).count() / 7 + 1;
    CHECK(has_words(drawing, "b: week " + std::to_string(week) + ", from about " + iso(last) + ": Scars are less deep."));
    const auto words = contents(drawing, "text");
    const auto place_of = [&](std::string_view letter) { return number(elements(drawing, "text").at(static_cast<std::size_t>(std::find(words.begin(), words.end(), letter) - words.begin())), "x"); };
    CHECK(place_of("a") < place_of("b"));
    CHECK(place_of("b") == right);
    const int height = number(elements(drawing, "svg").at(0), "height");
    for (const std::string& text : elements(drawing, "text")) CHECK(number(text, "y") < height);
}

}  // namespace report_course_svg_test
