// SPDX-License-Identifier: MIT
#include "format/format.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace format_formats_test {

namespace {

std::string printed(const Small& small, const Format& format, const Style& style) {
    Case c = small.treating("scars", {"cheek", "arm", "hand"}, "", "severe");  // with a refusal: the hand has no rule for every type
    c.start = on("2026-12-08");
    c.age = 20;
    Plan plan = small.plan(c);
    const Report report = make_report(small.catalogue(), c, std::move(plan), {true, true, true, true, {}, {}, true, false});
    StringSink sink;
    print(sink, format, report, style);
    sink.flush();
    return sink.text;
}

std::string without_colour(std::string text) {
    for (std::size_t at = 0; (at = text.find('\x1b', at)) != std::string::npos;) text.erase(at, text.find('m', at) - at + 1);
    return text;
}

}  // namespace

TEST_CASE("formats are found by name and by the ending of a path") {
    std::set<std::string_view> names, extensions;
    for (const Format& format : formats()) {
        CHECK(names.insert(format.name).second);
        CHECK(extensions.insert(format.extension).second);
        CHECK(find_format(format.name) == &format);
        CHECK(format_for("plan" + std::string{format.extension}) == &format);
    }
    CHECK(find_format("text") != nullptr);
    CHECK(find_format("json") != nullptr);
    CHECK(find_format("csv") != nullptr);
    CHECK(find_format("pdf") == nullptr);
    CHECK(find_format("") == nullptr);
    CHECK(format_for("plan") == nullptr);
    CHECK(format_for("json") == nullptr);
    CHECK(format_for("") == nullptr);
}

TEST_CASE("every format prints the same bytes twice, ending in a line feed") {
    const Small small;
    for (const Format& format : formats()) {
        CAPTURE(std::string{format.name});
        const std::string once = printed(small, format, {});
        CHECK_FALSE(once.empty());
        CHECK(once == printed(small, format, {}));
        CHECK(once.back() == '\n');
        CHECK(is_utf8(once));
        CHECK(once.find('\x1b') == std::string::npos);
    }
}

TEST_CASE("text keeps to its width, and no line ends in a space") {
    const Small small;
    for (const int width : {80, 100, 120}) {
        CAPTURE(width);
        const std::string text = printed(small, *find_format("text"), {width, false, false});
        for (const std::string_view line : split(text, '\n')) {
            CAPTURE(std::string{line});
            CHECK(width_of(line) <= width);
            CHECK_FALSE(line.ends_with(' '));
        }
    }
}

TEST_CASE("colour only repeats what the words say") {
    const Small small;
    const std::string coloured = printed(small, *find_format("text"), {80, true, false});
    CHECK(coloured.find('\x1b') != std::string::npos);
    CHECK(without_colour(coloured) == printed(small, *find_format("text"), {80, false, false}));
}

TEST_CASE("ASCII text is ASCII") {
    const Small small;
    for (const char c : printed(small, *find_format("text"), {80, false, true})) REQUIRE(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("JSON does not depend on the style") {
    const Small small;
    const Format& json = *find_format("json");
    CHECK(printed(small, json, {40, true, true}) == printed(small, json, {}));
}

TEST_CASE("every format can print a report and listings") {
    for (const Format& format : formats()) {
        CAPTURE(std::string{format.name});
        CHECK(static_cast<bool>(format.head));
        CHECK(static_cast<bool>(format.body));
        CHECK(static_cast<bool>(format.listings));
    }
}

}  // namespace format_formats_test
