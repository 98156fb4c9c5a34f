// SPDX-License-Identifier: MIT
#include "format/format.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace format_formats_test {
using nlohmann::json;

namespace {

/// Calls back with about `total` cases, of one concern and of two, with and without a start, some of them refused.
template <class Each>
void for_cases(std::size_t total, Each each) {
    std::optional<Point> before;
    std::size_t turn = 0;
    for_points(std::max<std::size_t>(1, total / shipped().concerns.size()), true, [&](const Point& point) {
        CAPTURE(name_of(point));
        Case c = case_of(point);
        if (++turn % 3 == 0 && before) add(c, *before);
        if (turn % 5 == 0) c.start.reset();
        before = point;
        each(c);
    });
}

/// The text with every run of white space as one space, so that a wrapped sentence is found.
std::string flowing(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n';
        if (!space || (!out.empty() && out.back() != ' ')) out += space ? ' ' : c;
    }
    return out;
}

void check_width(const std::string& text) {
    REQUIRE_FALSE(text.empty());
    for (const std::string_view line : split(text, '\n'))
        if (width_of(line) > 80) FAIL(std::string{line});
}

/// That a JSON report has its parts and lists every source it cites.
void check_json(const std::string& text) {
    const json report = json::parse(text, nullptr, false);
    REQUIRE_FALSE(report.is_discarded());
    REQUIRE(report["schema"] == "stipple.report/1");
    for (const char* part : {"generator", "case", "screening", "depths", "sessions", "care", "days", "refusals", "warnings", "sources"})
        REQUIRE(report.contains(part));
    const auto is_listed = [&](const json& cited) {
        for (const auto& key : cited) REQUIRE(report["sources"].contains(key.get<std::string>()));
    };
    for (const char* list : {"depths", "sessions", "care"})
        for (const json& item : report[list]) {
            if (item.contains("sources")) is_listed(item["sources"]);
            for (const json& bound : item["bounds"]) is_listed(bound["sources"]);
        }
}

}  // namespace

TEST_CASE("text prints for every view, the same bytes twice, no line wider than 80 columns") {
    for_cases(40, [](const Case& c) {
        for (const View& view : views()) check_width(printed(c, "text", view));
        REQUIRE(printed(c, "text", views()[1]) == printed(c, "text", views()[1]));
    });
}

TEST_CASE("JSON prints for every view, the same bytes twice, with every part and every source it cites") {
    for_cases(8, [](const Case& c) {
        for (const View& view : views()) check_json(printed(c, "json", view));
        REQUIRE(printed(c, "json", views().front()) == printed(c, "json", views().front()));
    });
}

TEST_CASE("every red flag is printed in full on a care sheet and on the client's copy") {
    for_cases(20, [](const Case& c) {
        Case ordered = c;
        put_in_order(ordered, shipped());
        if (make_plan(shipped(), ordered).care.empty()) return;
        for (const std::size_t view : {4u, 5u}) {
            const std::string text = flowing(printed(c, "text", views()[view]));
            for (const Sign& sign : shipped().signs)
                if (text.find(flowing(sign.text)) == std::string::npos) FAIL(sign.text);
        }
    });
}

}  // namespace format_formats_test
