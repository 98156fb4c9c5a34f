// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "load/reader.hpp"
#include "load/toml_reader.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_verify_test {

namespace {

/// Everything that is wrong with a text.
template <class T>
Diagnostics read(std::string text) {
    const SourceFile file{"test", "a.toml", std::move(text)};
    T value;
    Diagnostics diagnostics;
    const auto tree = read_toml(file, diagnostics);
    REQUIRE(tree);
    read_struct(*tree, value, diagnostics);
    sort_by_place(diagnostics);
    return diagnostics;
}

/// What is told of a good caution with some lines written anew or added: "E0201 2:1".
std::string caution(std::string_view passage, std::string_view instead, std::string_view more = {}) {
    const std::string good =
        "[[caution]]\nid=\"a\"\ntitle=\"t\"\nanswer=\"date\"\nasks=\"q\"\noutcome=\"defer\"\nwait=\"28d\"\nbecause=\"b\"\naction=\"c\"\nbasis=\"convention\"\n";
    return places_of(read<Catalogue>(with(good, passage, instead) + std::string{more}));
}

std::string caution_bound(const std::string& line) {
    return caution("\"t\"", "\"t\"", "[[caution.bound]]\n" + line + "\nbecause=\"b\"\nbasis=\"convention\"\n");
}

/// What is told of a course with one passage written anew.
std::string course(std::string_view passage, std::string_view instead, std::string_view more = {}) {
    const std::string good =
        "[course]\nsessions = { min = 1, typical = 2, max = 24 }\ninterval-days = { min = 3, typical = 28, max = 400 }\nbasis = \"convention\"\n";
    std::string told;
    for (const Diagnostic& d : read<Concern>(with(good, passage, instead) + std::string{more}))
        if (d.code != "E0201") told += std::string{d.code} + ' ' + std::to_string(d.place.line) + ' ';
    return told;
}

std::string step(const char* after, const char* days = "{ min = 14, typical = 14, max = 21 }") {
    return "[[course.step]]\nafter-session = " + std::string{after} + "\ninterval-days = " + days + "\nbasis = \"convention\"\n";
}

}  // namespace

TEST_CASE("a limit limits something") {
    CHECK(caution_bound("max-mm = 1.0").empty());
    CHECK(caution_bound("typical-mm = 1.0").empty());
    CHECK(caution_bound("typical-less-mm = 0.25").empty());
    CHECK(caution_bound("when = { skin = [\"IV\"] }") == "E0201 11:1");
    CHECK(caution_bound("max-mm = 1.0\nwhen = { band = [\"A\"] }") == "E0205 11:1");
    CHECK(caution_bound("max-mm = 1.0\nwhen = { session = [\"last\"] }") == "E0205 11:1");
}

TEST_CASE("a clearance only raises a ceiling") {
    CHECK(caution_bound("max-mm = 0.5\ncleared-max-mm = 0.8").empty());
    CHECK(caution_bound("max-mm = 0.5\ncleared-max-mm = 0.4") == "E0210 11:1");
    CHECK(caution_bound("typical-mm = 0.5\ncleared-max-mm = 0.8") == "E0210 11:1");
}

TEST_CASE("a date is waited for, and only a date") {
    CHECK(caution("\"t\"", "\"t\"").empty());
    CHECK(caution("wait=\"28d\"\n", "") == "E0201 1:1");
    CHECK(caution("\"date\"", "\"yes-no\"") == "E0205 1:1");
    CHECK(caution("answer=\"date\"\nasks=\"q\"", "answer=\"known\"") == "E0205 1:1");
    CHECK(caution("answer=\"date\"\nasks=\"q\"\noutcome=\"defer\"\nwait=\"28d\"", "answer=\"yes-no\"\nasks=\"q\"\noutcome=\"defer\"").empty());
}

TEST_CASE("what is asked has its question, and what is known needs none") {
    CHECK(caution("asks=\"q\"\n", "") == "E0201 1:1");
    CHECK(caution("answer=\"date\"\nasks=\"q\"\noutcome=\"defer\"\nwait=\"28d\"", "answer=\"yes-no\"\noutcome=\"defer\"") == "E0201 1:1");
    CHECK(caution("answer=\"date\"\nasks=\"q\"\noutcome=\"defer\"\nwait=\"28d\"", "answer=\"known\"\noutcome=\"note\"").empty());
}

TEST_CASE("the words of a caution come out of closed lists") {
    for (const auto& [passage, instead] : {std::pair{"answer=\"date\"", "answer=\"maybe\"\nask=\"once\""},
                                           {"outcome=\"defer\"", "outcome=\"wait\""},
                                           {"outcome=\"defer\"", "outcome=\"defer\"\nthen=\"refuse\""},
                                           {"asks=", "ask=\"daily\"\nasks="},
                                           {"asks=", "prescribed=\"stop\"\nasks="}}) {
        const auto& tried = instead;
        CAPTURE(std::string{tried});
        CHECK(caution(passage, instead).find("E0205") != std::string::npos);
    }
}

TEST_CASE("the rest that a caution asks for lies within what the format allows") {
    for (const auto& [days, told] : {std::pair{"2", "E0206 1:1"}, {"3", ""}, {"400", ""}, {"401", "E0206 1:1"}})
        CHECK(caution("asks=", "interval-days=" + std::string{days} + "\nasks=") == told);
}

TEST_CASE("a course keeps to the sessions and intervals that the format allows") {
    CHECK(course("typical = 2,", "typical = 2,").empty());
    CHECK(course("min = 1,", "min = 0,") == "E0206 1 ");
    CHECK(course("max = 24", "max = 25") == "E0206 1 ");
    CHECK(course("min = 3,", "min = 2,") == "E0206 1 ");
    CHECK(course("max = 400", "max = 401") == "E0206 1 ");
}

TEST_CASE("the steps of a course follow one another, within the same limits") {
    const auto told = [](const std::string& steps) { return course("typical = 2,", "typical = 2,", steps); };
    CHECK(told(step("1") + step("4")).empty());
    CHECK(told(step("0")) == "E0210 1 ");
    CHECK(told(step("4") + step("4")) == "E0210 1 ");
    CHECK(told(step("4") + step("3")) == "E0210 1 ");
    CHECK(told(step("4", "{ min = 2, typical = 14, max = 21 }")) == "E0206 1 ");
    CHECK(told(step("4", "{ min = 14, typical = 14, max = 401 }")) == "E0206 1 ");
    CHECK(told(step("4", "{ min = 21, typical = 14, max = 28 }")) == "E0210 7 ");
}

TEST_CASE("the general course is for everyone") { CHECK(course("typical = 2,", "typical = 2,", "when = { severity = [\"mild\"] }\n") == "E0205 1 "); }

TEST_CASE("a site has one ceiling, a depth, for everyone") {
    const auto site = [](const std::string& ceiling) {
        return places_of(read<Catalogue>("[[site]]\nid=\"a\"\ntitle=\"t\"\nmeans=\"m\"\nregion=\"face\"\nceiling={ " + ceiling +
                                         ", because=\"b\", basis=\"convention\" }\n"));
    };
    CHECK(site("max-mm = 1.0").empty());
    CHECK(site("typical-mm = 1.0") == "E0201 1:1");
    CHECK(site("max-mm = 1.0, when = { skin = [\"IV\"] }") == "E0201 1:1");
}

TEST_CASE("a device has settings or a dial") {
    const std::string device = "[[device]]\nid=\"a\"\ntitle=\"t\"\nkind=\"pen\"\nuse=\"home\"\nregulatory=\"r\"\nbasis=\"convention\"\n";
    CHECK(read<Catalogue>(device + "settings-mm = [0.5]\n").empty());
    CHECK(read<Catalogue>(device + "dial = { max-mm = 1.0 }\n").empty());
    CHECK(places_of(read<Catalogue>(device + "settings-mm = [0.5]\ndial = { max-mm = 1.0 }\n")) == "E0205 8:15");
}

}  // namespace load_verify_test
