// SPDX-License-Identifier: MIT
#include "load/refs.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace stipple;

namespace load_refs_test {

namespace {

Refs with(const std::vector<std::string>& known) {
    Refs refs;
    for (const std::string& ref : known) refs.add(ref);
    return refs;
}

}  // namespace

TEST_CASE("a ref that came before is known") {
    Refs refs;
    CHECK(refs.add("K-1"));
    CHECK(refs.add("M-77"));
    CHECK_FALSE(refs.add("K-1"));
    CHECK_FALSE(refs.add("M-77"));
}

TEST_CASE("one character more, less or another is a neighbour, and is named") {
    const Refs refs = with({"KA-10", "xxBOk77"});  // the characters of the second have been seen
    for (const std::string near : {"kA-10", "KA10", "KA-1O", "KAA-10", "KB-10", "A-10", "KA-10x", "xKA-10"}) {
        CAPTURE(near);
        CHECK(refs.neighbour_of(near) == "KA-10");
    }
    CHECK(refs.neighbour_of("KA-10").empty());  // itself
}

TEST_CASE("digits for digits, and one digit more or less, are what numbers do") {
    const Refs refs = with({"K-1042"});
    for (const std::string other : {"K-1043", "K-104", "K-10420", "K-2042", "1042"}) {
        CAPTURE(other);
        CHECK(refs.neighbour_of(other).empty());
    }
}

TEST_CASE("two characters are not one") {
    const Refs refs = with({"ADAMS"});
    CHECK(refs.neighbour_of("ADMAS").empty());
    CHECK(refs.neighbour_of("BDAMSB").empty());
}

TEST_CASE("a character beyond ASCII is one, whatever bytes it has") {
    const Refs refs = with({"M\u00fcller-7", "\u65e5-1", "xuB"});
    CHECK(refs.neighbour_of("Muller-7") == "M\u00fcller-7");
    CHECK(refs.neighbour_of("Mller-7") == "M\u00fcller-7");
    CHECK(refs.neighbour_of("M\u65e5ller-7") == "M\u00fcller-7");
    CHECK(refs.neighbour_of("-1") == "\u65e5-1");
    CHECK(refs.neighbour_of("\u65e5B-1") == "\u65e5-1");
    CHECK(refs.neighbour_of("Mueller-7").empty());
}

TEST_CASE("of ever so many characters some are tried, and a long ref has no neighbour") {
    std::string many;
    for (int i = 0; i < 5000; ++i) {
        const char character[] = {static_cast<char>(0xE4 + i / 4096), static_cast<char>(0x80 + i / 64 % 64), static_cast<char>(0x80 + i % 64)};
        many.append(character, 3);
    }
    Refs refs = with({many, "KA-1"});
    CHECK(refs.neighbour_of("A-1").empty());  // K came after them
    CHECK(refs.neighbour_of("KxA-1") == "KA-1");  // is left out, which takes no character
    CHECK_FALSE(refs.add(many));
    CHECK(refs.add(many + "b"));
    CHECK(refs.neighbour_of(many + "bb").empty());
}

TEST_CASE("a hundred thousand of them") {
    Refs refs;
    int known = 0;
    for (int i = 0; i < 100000; ++i) known += !refs.add(std::to_string(i));
    CHECK(known == 0);
    for (int i = 0; i < 100000; i += 997) CHECK_FALSE(refs.add(std::to_string(i)));
}

}  // namespace load_refs_test
