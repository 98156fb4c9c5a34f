// SPDX-License-Identifier: MIT
#include "load/reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "load/toml_reader.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_reader_test {

namespace {

/// A struct read from a text, with everything that was wrong with it.
template <class T>
struct Got {
    std::unique_ptr<SourceFile> file;
    T value;
    Diagnostics diagnostics;

    std::string message(std::size_t i = 0) const { return i < diagnostics.size() ? diagnostics[i].message : std::string{}; }
    std::string help(std::size_t i = 0) const { return i < diagnostics.size() ? diagnostics[i].help : std::string{}; }
};

template <class T>
Got<T> read(std::string text) {
    Got<T> got{std::make_unique<SourceFile>(SourceFile{"test", "a.toml", std::move(text)}), {}, {}};
    const auto tree = read_toml(*got.file, got.diagnostics);
    REQUIRE(tree);
    read_struct(*tree, got.value, got.diagnostics);
    sort_by_place(got.diagnostics);
    return got;
}

/// What a bound is told about one line among good ones.
Got<DepthBound> bound(const std::string& line) { return read<DepthBound>(line + "\nbecause = \"x\"\nbasis = \"convention\"\n"); }

}  // namespace

TEST_CASE("a struct is filled from its table") {
    const auto got =
        read<DepthBound>("max-mm = 1.5\ntypical-less-mm = 0.25\nbecause = \"why\"\nbasis = \"trial\"\nsources = [\"a\", \"b\"]\nwhen = { skin = [\"IV\"] }\n");
    CHECK(got.diagnostics.empty());
    CHECK(got.value.max == Depth{1500});
    CHECK(got.value.typical_less == Depth{250});
    CHECK_FALSE(got.value.typical);
    CHECK(got.value.because == "why");
    CHECK(got.value.evidence.basis == Basis::trial);
    CHECK(got.value.evidence.sources == std::vector<std::string>{"a", "b"});
    CHECK(got.value.when[Dimension::skin] == std::vector<std::string>{"IV"});
    CHECK(got.value.at.line == 1);
}

TEST_CASE("every fault of a table is told at once, each at its place") {
    const auto got = read<Site>(
        "id = \"Left Cheek\"\n"                                              // not an id
        "titel = \"Cheek\"\n"                                                // unknown, and title is missing
        "means = \"\"\n"                                                     // empty
        "region = 3\n"                                                       // wrong kind
        "also = []\n"                                                        // empty list
        "area-cm2 = 12.5\n"                                                  // not whole
        "over-bone = \"yes\"\n"                                              // wrong kind
        "ceiling = { max-mm = 15, because = \"x\", basis = \"guess\" }\n");  // out of limits, no such basis
    CHECK(places_of(got.diagnostics) == "E0201 1:1, E0209 1:6, E0203 2:1, E0211 3:9, E0204 4:10, E0211 5:8, E0204 6:12, E0204 7:13, E0206 8:22, E0205 8:49");
}

TEST_CASE("an unknown key gets a suggestion, or the keys known there") {
    auto got = bound("max_mm = 1.5");
    REQUIRE(got.diagnostics.size() == 1);
    CHECK(got.message() == "unknown key `max_mm`");
    CHECK(got.help() == "did you mean `max-mm`?");
    CHECK(got.diagnostics.front().width == 6);
    got = bound("zzzzzzzzz = 1");
    REQUIRE(got.diagnostics.size() == 1);
    CHECK(got.help().starts_with("keys known here: "));
    CHECK(got.help().find("typical-less-mm") != std::string::npos);
}

TEST_CASE("a reason for an override is told where it belongs") {
    const auto got = bound("override-reason = \"we know better\"");
    CHECK(places_of(got.diagnostics) == "E0203 1:1");
    CHECK(got.help() == "it stands beside the `id` of the whole item, above its first [heading]");
}

TEST_CASE("a word where a number is wanted is not taken for one with a unit") {
    const auto got = read<Concern>("evidence = \"expert\"\n");
    const auto wrong = std::find_if(got.diagnostics.begin(), got.diagnostics.end(), [](const Diagnostic& d) { return d.code == "E0204"; });
    REQUIRE(wrong != got.diagnostics.end());
    CHECK(wrong->help == "write a whole number, without quotes");
}

TEST_CASE("a missing key says what it is for") {
    const auto got = read<SkinType>("id = \"I\"\n");
    REQUIRE(got.diagnostics.size() == 1);
    CHECK(got.diagnostics.front().code == "E0201");
    CHECK(got.message() == "`title` is missing here");
    CHECK(got.help() == "add `title = \u2026`: how such skin answers to sun");
}

TEST_CASE("a value of the wrong kind says what is wanted and what is there") {
    auto got = bound("max-mm = \"1.5\"");
    CHECK(places_of(got.diagnostics) == "E0204 1:10");
    CHECK(got.message() == "a number is wanted here, not a text");
    CHECK(got.help().find("without quotes") != std::string::npos);
    got = bound("when = { skin = \"IV\" }");
    CHECK(places_of(got.diagnostics) == "E0204 1:17");
    CHECK(got.message() == "a list is wanted here, not a text");
    CHECK(got.help() == "put it in square brackets: [\"\u2026\"]");
    CHECK(bound("when = \"IV\"").message() == "a table is wanted here, not a text");
    CHECK(read<Milestone>("id=\"a\"\nkind=\"call\"\nafter=\"start\"\nat=7\ntext=\"t\"\nbasis=\"convention\"").message().find("a length of time") == 0);
}

TEST_CASE("depths lie between 0.1 and 3.0 mm and are whole hundredths") {
    CHECK(bound("max-mm = 0.1").diagnostics.empty());
    CHECK(bound("max-mm = 3.0").value.max == Depth{3000});
    CHECK(bound("max-mm = 3").value.max == Depth{3000});
    CHECK(bound("max-mm = 1.55").value.max == Depth{1550});
    for (const char* outside : {"0", "0.0", "0.09", "3.01", "15", "-1.5", "1e50", "inf", "nan", "-inf", "9223372036854775807"}) {
        CAPTURE(std::string{outside});
        const auto got = bound(std::string{"max-mm = "} + outside);
        CHECK(places_of(got.diagnostics) == "E0206 1:10");
        CHECK_FALSE(got.value.max.value_or(Depth{}).micrometres > 0);
    }
    CHECK(bound("max-mm = 15").help().find("decimal point") != std::string::npos);
    CHECK(places_of(bound("max-mm = 1.505").diagnostics) == "E0207 1:10");
}

TEST_CASE("every hundredth of a millimetre is read exactly") {
    for (int um = 100; um <= 3000; um += 10) CHECK(bound("max-mm = " + millimetres(Depth{um})).value.max == Depth{um});
}

TEST_CASE("whole numbers are neither negative nor huge") {
    const auto days = [](const std::string& number) {
        return read<IntervalFloor>("when = { band = [\"A\"] }\ndays = " + number + "\nbecause = \"x\"\nbasis = \"convention\"");
    };
    CHECK(days("28").diagnostics.empty());
    CHECK(places_of(days("-1").diagnostics) == "E0206 2:8");
    CHECK(places_of(days("100001").diagnostics) == "E0206 2:8");
    CHECK(places_of(days("28.0").diagnostics) == "E0204 2:8");
}

TEST_CASE("a length of time is quoted, with its unit") {
    const auto clock = [](const std::string& value) { return read<ByBand>("all = " + value); };
    CHECK(clock("\"24h\"").diagnostics.empty());
    CHECK(places_of(clock("\"24 h\"").diagnostics) == "E0208 1:7");
    CHECK(places_of(clock("\"a week\"").diagnostics) == "E0208 1:7");
    CHECK(places_of(clock("24").diagnostics) == "E0204 1:7");
}

TEST_CASE("words come out of a closed list") {
    const auto got = read<Sign>("id=\"a\"\ntitle=\"t\"\ntext=\"t\"\nanswer=\"sameday\"\nwhy=\"w\"\nbasis=\"convention\"");
    CHECK(places_of(got.diagnostics) == "E0205 4:8");
    CHECK(got.help() == "did you mean `same-day`?");
}

TEST_CASE("ids are words of lower-case letters and digits joined by single hyphens") {
    const auto id = [](const std::string& text) { return read<Endpoint>("id = \"" + text + "\"\ntitle = \"t\""); };
    for (const char* good : {"a", "acne-scars", "2-week-review", "a1"}) CHECK(id(good).diagnostics.empty());
    for (const char* bad : {"Acne", "acne scars", "acne_scars", "-acne", "acne-", "acne--scars", "caf\u00e9", "a/b"}) {
        CAPTURE(std::string{bad});
        CHECK(places_of(id(bad).diagnostics) == "E0209 1:6");
    }
    CHECK(places_of(id(std::string(65, 'a')).diagnostics) == "E0209 1:6");
}

TEST_CASE("a basis that is not convention needs a source") {
    CHECK(places_of(read<DepthBound>("max-mm = 1\nbecause = \"x\"\nbasis = \"trial\"").diagnostics) == "E0223 1:1");
    CHECK(places_of(read<DepthBound>("max-mm = 1\nbecause = \"x\"\nbasis = \"trial\"\nsources = []").diagnostics) == "E0211 4:11");
    CHECK(read<DepthBound>("max-mm = 1\nbecause = \"x\"\nbasis = \"clinic\"").diagnostics.empty());
    CHECK(places_of(read<DepthBound>("max-mm = 1\nbecause = \"x\"").diagnostics) == "E0201 1:1");
}

TEST_CASE("a range of depths rises, and its least lies below the usual") {
    const auto rule = [](const std::string& mm) { return read<DepthRule>("site = \"cheek\"\nmm = " + mm + "\nbasis = \"convention\""); };
    CHECK(rule("{ min = 0.5, typical = 1.0, max = 1.5 }").value.depth == DepthRange{{500}, {1000}, {1500}});
    CHECK(rule("{ min = 0.5, typical = 1.0, max = 1.0 }").diagnostics.empty());
    CHECK(places_of(rule("{ min = 1.0, typical = 1.0, max = 1.5 }").diagnostics) == "E0210 2:6");
    CHECK(places_of(rule("{ min = 0.5, typical = 1.5, max = 1.0 }").diagnostics) == "E0210 2:6");
    CHECK(places_of(rule("{ min = 0.5, max = 1.0 }").diagnostics) == "E0201 2:6");
    CHECK(places_of(rule("{ min = 0.5, typical = 1.0, max = 1.5, usual = 1.0 }").diagnostics) == "E0203 2:45");
    CHECK(places_of(rule("1.5").diagnostics) == "E0204 2:6");
}

TEST_CASE("a depth rule names its site once") {
    const auto got = read<DepthRule>("site = \"cheek\"\nmm = { min = 0.5, typical = 1.0, max = 1.5 }\nwhen = { site = [\"cheek\"] }\nbasis = \"convention\"");
    REQUIRE(got.diagnostics.size() == 0);
    const auto table =
        read<Concern>("depth = [{ site = \"cheek\", mm = { min = 0.5, typical = 1.0, max = 1.5 }, when = { site = [\"cheek\"] }, basis = \"convention\" }]");
    CHECK(std::count_if(table.diagnostics.begin(), table.diagnostics.end(), [](const Diagnostic& d) { return d.code == "E0205"; }) == 1);
}

TEST_CASE("a clock is given for all bands or for each") {
    const auto item = [](const std::string& until) {
        return read<CareItem>("id = \"a\"\nsets = [\"s\"]\nphase = \"after\"\nkind = \"avoid\"\ntext = \"t\"\nwhy = \"w\"\nuntil = " + until +
                              "\nbasis = \"convention\"")
            .diagnostics;
    };
    CHECK(item("{ all = \"7d\" }").empty());
    CHECK(item("{ A = \"1d\", B = \"2d\", C = \"3d\", D = \"4d\" }").empty());
    CHECK(places_of(item("{ A = \"1d\", B = \"2d\", C = \"3d\" }")) == "E0212 7:9");
    CHECK(places_of(item("{ all = \"7d\", D = \"14d\" }")) == "E0212 7:9");
    CHECK(places_of(item("{ }")) == "E0212 7:9");
}

TEST_CASE("a condition names only what can be decided where it stands") {
    const auto depth = [](const std::string& when) {
        const auto got =
            read<Concern>("depth = [{ site = \"cheek\", mm = { min = 0.5, typical = 1.0, max = 1.5 }, when = { " + when + " }, basis = \"convention\" }]");
        return std::count_if(got.diagnostics.begin(), got.diagnostics.end(), [](const Diagnostic& d) { return d.code == "E0205"; });
    };
    CHECK(depth("band = [\"A\"]") == 1);
    CHECK(depth("site = [\"cheek\"]") == 1);
    CHECK(depth("session = [\"last\"]") == 1);
    CHECK(depth("session = [\"first\"]") == 0);
    CHECK(depth("type = [\"x\"], severity = [\"y\"], skin = [\"I\"]") == 0);
    const auto course = [](const std::string& when) {
        const auto got =
            read<Course>("[[rule]]\nwhen = { " + when +
                         " }\nsessions = { min = 1, typical = 2, max = 3 }\ninterval-days = { min = 28, typical = 28, max = 42 }\nbasis = \"convention\"");
        return std::count_if(got.diagnostics.begin(), got.diagnostics.end(), [](const Diagnostic& d) { return d.code == "E0205"; });
    };
    for (const char* when :
         {"site = [\"cheek\"]", "region = [\"face\"]", "band = [\"A\"]", "session = [\"first\"]", "device = [\"pen\"]", "device-kind = [\"pen\"]"}) {
        CAPTURE(std::string{when});
        CHECK(course(when) == 1);
    }
    CHECK(course("severity = [\"mild\"], skin = [\"I\"]") == 0);
}

}  // namespace load_reader_test
