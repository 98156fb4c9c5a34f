// SPDX-License-Identifier: MIT
#include "load/test_file.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "small_catalogue.hpp"

using namespace stipple;

namespace load_test_file_test {
using test::Small;

namespace {

/// A file of tests with what is wrong with it, once it is read and every expectation looked up.
struct Got {
    std::unique_ptr<SourceFile> source;
    stipple::TestFile file;
    Diagnostics diagnostics;
};

Got read(std::string text) {
    Got got{std::make_unique<SourceFile>(SourceFile{"tests", "a.test.toml", "format = 1\n" + std::move(text)}), {}, {}};
    got.file = read_test_file(*got.source, got.diagnostics);
    return got;
}

Got expecting(const std::string& expect) {
    static const Small small;
    Got got = read("[[test]]\ntitle = \"a\"\ngiven = { treat = [\"test-scars:cheek\"] }\nexpect = { " + expect + " }\n");
    if (got.diagnostics.empty()) resolve_expectation(got.file.tests.front().expect, small.catalogue(), got.diagnostics);
    return got;
}

std::string faults_of(const std::string& expect) { return test::places_of(expecting(expect).diagnostics); }

}  // namespace

TEST_CASE("a test holds what is given and what is expected, each with its place") {
    const Got got = expecting("depth = [\"cheek=1.0/1.25\"], sessions = 3, dates = [2026-12-08]");
    REQUIRE(got.diagnostics.empty());
    const ProtocolTest& one = got.file.tests.front();
    CHECK(one.given.last("treat")->text == "test-scars:cheek");
    REQUIRE(one.expect.depths.size() == 2);
    CHECK(one.expect.depths[0].value.depth == Depth{1000});
    CHECK(one.expect.depths[1].value.of == ExpectedDepth::Of::ceiling);
    CHECK(one.expect.depths[1].value.depth == Depth{1250});
    CHECK(one.expect.sessions->value == 3);
    CHECK(one.expect.sessions->at.line == 5);
    CHECK(one.expect.dates.front().value == test::on("2026-12-08"));
}

TEST_CASE("what cannot be expected has its place") {
    CHECK(faults_of("") == "E0201 5:10");
    CHECK(faults_of("sesions = 3") == "E0203 5:12");
    CHECK(faults_of("sessions = \"3\"") == "E0204 5:23");
    CHECK(faults_of("outcome = \"fine\"") == "E0205 5:22");
    CHECK(faults_of("refused = [\"E9999\"]") == "E0205 5:23");
    CHECK(faults_of("care = [\"no-such\"]") == "E0305 5:20");
    CHECK(faults_of("absent = [\"W0612\", \"no-such\"]") == "E0305 5:31");
    CHECK(faults_of("depth = [\"chek=1.0\"]") == "E0302 5:21");
    CHECK(faults_of("depth = [\"cheek\"]") == "E0014 5:21");
    CHECK(faults_of("ceiling = [\"cheek=1.0/1.5\"]") == "E0014 5:23");
}

TEST_CASE("a test is given what a case is, but for what makes that one course") {
    CHECK(test::places_of(read("[[test]]\ntitle = \"a\"\ngiven = { treat = [\"x\"], id = \"y\" }\nexpect = { sessions = 1 }\n").diagnostics) == "E0203 4:26");
    CHECK(test::places_of(read("[[test]]\ntitle = \"a\"\ngiven = { skin = \"II\" }\nexpect = { sessions = 1 }\n").diagnostics) == "E0201 4:9");
    CHECK(test::places_of(read("").diagnostics) == "E0201 0:0");
}

TEST_CASE("the name says whether a file holds tests") {
    CHECK(is_test_file("my-scars.test.toml"));
    CHECK_FALSE(is_test_file("test.toml"));
}

}  // namespace load_test_file_test
