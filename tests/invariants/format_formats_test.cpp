// SPDX-License-Identifier: MIT
#include "format/format.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace {

constexpr std::size_t stride = 1009;

/// Calls back with cases of one concern, of two, without a start and refused.
template <class Each>
void for_cases(Each each) {
    std::optional<Point> before;
    for_points(stride, true, [&](const Point& point) {
        CAPTURE(name_of(point));
        Case c = case_of(point);
        each(c);
        if (before) add(c, *before);
        if (before) each(c);
        c.start.reset();
        each(c);
        before = point;
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

}  // namespace

TEST_CASE("no line of text is wider than 80 columns") {
    for_cases([](const Case& c) {
        for (const View& view : views()) {
            const std::string text = printed(c, "text", view);
            CHECK_FALSE(text.empty());
            for (const std::string_view line : split(text, '\n')) {
                if (width_of(line) <= 80) continue;
                FAIL_CHECK(std::string{line});
            }
        }
    });
}

TEST_CASE("JSON is JSON, with the parts that every report has") {
    for_cases([](const Case& c) {
        for (const View& view : views()) {
            const auto json = nlohmann::json::parse(printed(c, "json", view), nullptr, false);
            REQUIRE_FALSE(json.is_discarded());
            CHECK(json["schema"] == "stipple.report/1");
            for (const char* part : {"generator", "case", "screening", "depths", "sessions", "care", "days", "refusals", "warnings", "sources"}) CHECK(json.contains(part));
        }
    });
}

TEST_CASE("every source that JSON cites is in its list of sources") {
    for_cases([](const Case& c) {
        const auto json = nlohmann::json::parse(printed(c, "json", views()[1]));
        const auto check = [&](const nlohmann::json& cited) {
            for (const auto& key : cited) CHECK(json["sources"].contains(key.get<std::string>()));
        };
        for (const char* list : {"depths", "sessions", "care"})
            for (const auto& item : json[list]) {
                if (item.contains("sources")) check(item["sources"]);
                for (const auto& bound : item["bounds"]) check(bound["sources"]);
            }
    });
}

TEST_CASE("the same input gives the same bytes") {
    for_cases([](const Case& c) {
        for (const Format& format : formats()) CHECK(printed(c, format.name, views()[1]) == printed(c, format.name, views()[1]));
    });
}

TEST_CASE("every red flag is printed in full on a care sheet, and on the client's copy") {
    for_cases([](const Case& c) {
        Case ordered = c;
        put_in_order(ordered, shipped());
        if (make_plan(shipped(), ordered).care.empty()) return;
        for (const std::size_t view : {4u, 5u}) {
            const std::string text = flowing(printed(c, "text", views()[view]));
            for (const Sign& sign : shipped().signs) {
                if (text.find(flowing(sign.text)) != std::string::npos) continue;
                FAIL_CHECK(sign.text);
            }
        }
    });
}
