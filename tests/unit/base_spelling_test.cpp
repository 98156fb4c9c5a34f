// SPDX-License-Identifier: MIT
#include "base/spelling.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace stipple;

namespace base_spelling_test {

namespace {

constexpr std::array<std::string_view, 5> keys{"sessions", "interval-days", "basis", "sources", "note"};

}  // namespace

TEST_CASE("a slip of the keyboard finds its word") {
    CHECK(nearest("sesions", keys) == "sessions");
    CHECK(nearest("session", keys) == "sessions");
    CHECK(nearest("sessoins", keys) == "sessions");
    CHECK(nearest("interval-day", keys) == "interval-days");
    CHECK(nearest("intervaldays", keys) == "interval-days");
    CHECK(nearest("soruces", keys) == "sources");
    CHECK(nearest("bais", keys) == "basis");
}

TEST_CASE("a word that was broken off at a hyphen is completed, where only one begins so") {
    CHECK(nearest("interval", keys) == "interval-days");
    const std::vector<std::string_view> two{"my-scars", "my-lines"};
    CHECK(nearest("my", two).empty());
}

TEST_CASE("a word itself is its own nearest") { CHECK(nearest("basis", keys) == "basis"); }

TEST_CASE("what is far from everything finds nothing") {
    CHECK(nearest("zzzzzzzz", keys).empty());
    CHECK(nearest("nxyz", keys).empty());
    CHECK(nearest("x", keys).empty());
    CHECK(nearest("", keys).empty());
    CHECK(nearest("anything", {}).empty());
}

TEST_CASE("very long words are not compared at all") {
    CHECK(nearest(std::string(101, 's'), keys).empty());
    const std::string long_key(101, 's');
    const std::array<std::string_view, 1> one{long_key};
    CHECK(nearest(std::string(100, 's'), one).empty());
}

TEST_CASE("swapped neighbours are one slip, and the first of equals wins") {
    constexpr std::array<std::string_view, 2> two{"abdc", "abcx"};
    CHECK(nearest("abcd", two) == "abdc");
}

TEST_CASE("did you mean, or the fallback") {
    CHECK(did_you_mean("sesions", keys, "no idea") == "did you mean `sessions`?");
    CHECK(did_you_mean("zzzzzzzz", keys, "no idea") == "no idea");
}

TEST_CASE("no more than a third of the letters may be wrong, and one of a short word") {
    constexpr std::array<std::string_view, 2> sites{"back", "cheek"};
    CHECK(nearest("face", sites).empty());
    CHECK(nearest("bakc", sites) == "back");
    CHECK(nearest("checks", sites) == "cheek");
}

}  // namespace base_spelling_test
