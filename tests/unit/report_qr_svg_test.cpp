// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "drawn.hpp"
#include "report/pictures.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_qr_svg_test {

namespace {

/// The black modules, a line a row of the code with its quiet zone: '#' is black.
std::vector<std::string> modules(const Svg& code) {
    const auto size = static_cast<std::size_t>(number(elements(code, "svg").at(0), "width"));
    std::vector<std::string> rows(size, std::string(size, '.'));
    const std::string path = attribute(elements(code, "path").at(0), "d");
    for (auto at = path.find('M'); at != std::string::npos; at = path.find('M', at + 1)) {
        const std::string rest = path.substr(at + 1);
        CHECK(rest.substr(0, rest.find('z') + 1).ends_with("h1v1h-1z"));
        rows.at(std::stoul(rest.substr(rest.find(' ')))).at(std::stoul(rest)) = '#';
    }
    return rows;
}

/// Whether the mark by which a reader finds a code has its upper left corner there.
bool has_finder(const std::vector<std::string>& rows, std::size_t x, std::size_t y) {
    const char* const mark[]{"#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"};
    for (std::size_t row = 0; row < 7; ++row)
        if (rows.at(y + row).substr(x, 7) != mark[row]) return false;
    return true;
}

}  // namespace

TEST_CASE("a code has its three corner marks, and four white modules around it") {
    const auto code = qr_drawing("https://example.org/k1042", "Scan");
    REQUIRE(code);
    const auto rows = modules(*code);
    const std::size_t size = rows.size();
    CHECK((size - 8 - 17) % 4 == 0);  // a code has 17 modules a side and four for each version
    CHECK(has_finder(rows, 4, 4));
    CHECK(has_finder(rows, size - 11, 4));
    CHECK(has_finder(rows, 4, size - 11));
    CHECK_FALSE(has_finder(rows, size - 11, size - 11));
    for (std::size_t i = 0; i < size; ++i)
        for (const std::size_t edge : {std::size_t{0}, std::size_t{3}, size - 4, size - 1}) {
            CHECK(rows[edge][i] == '.');
            CHECK(rows[i][edge] == '.');
        }
}

TEST_CASE("black is drawn on white, which fills the whole drawing") {
    const Svg code = *qr_drawing("https://example.org/k1042", "Scan");
    const std::string white = elements(code, "rect").at(0);
    CHECK(attribute(white, "fill") == "#fff");
    CHECK(attribute(white, "width") == attribute(elements(code, "svg").at(0), "width"));
    CHECK(attribute(white, "height") == attribute(elements(code, "svg").at(0), "height"));
    CHECK(attribute(elements(code, "path").at(0), "fill") == "#000");
}

TEST_CASE("another text is another code, and a longer one a larger") {
    const auto one = modules(*qr_drawing("https://example.org/1", "")), two = modules(*qr_drawing("https://example.org/2", ""));
    CHECK(one.size() == two.size());
    CHECK(one != two);
    CHECK(modules(*qr_drawing("https://example.org/" + std::string(200, 'a'), "")).size() > one.size());
}

TEST_CASE("a code says what it is and what it holds, escaped") {
    const Svg code = *qr_drawing("https://example.org/?a=1&b=<2>", "Scan \"this\"");
    CHECK(contents(code, "title").at(0) == "Scan &quot;this&quot;");
    CHECK(contents(code, "desc").at(0) == "https://example.org/?a=1&amp;b=&lt;2&gt;");
}

TEST_CASE("a text that no code can hold has none") {
    CHECK(qr_drawing(std::string(2331, 'a'), ""));  // the most bytes at this strength
    CHECK_FALSE(qr_drawing(std::string(2332, 'a'), ""));
}

}  // namespace report_qr_svg_test
