// SPDX-License-Identifier: MIT
#include "load/refs.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace stipple;

namespace load_refs_test {

TEST_CASE("a ref that came before is known") {
    Refs refs;
    CHECK(refs.add("K-1") == Refs::Seen::never);
    CHECK(refs.add("M-77") == Refs::Seen::never);
    CHECK(refs.add("K-1") == Refs::Seen::before);
    CHECK(refs.add("M-77") == Refs::Seen::before);
}

TEST_CASE("one character more, less or another is nearly the same") {
    for (const std::string near : {"kA-10", "KA10", "KA-1O", "KAA-10", "KB-10", "A-10", "KA-10x", "xKA-10"}) {
        Refs refs;
        refs.add("KA-10");
        refs.add("xxBOk77");  // the characters of the others have been seen
        CAPTURE(near);
        CHECK(refs.add(near) == Refs::Seen::nearly);
    }
}

TEST_CASE("digits for digits, and one digit more or less, are what numbers do") {
    Refs refs;
    CHECK(refs.add("K-1042") == Refs::Seen::never);
    for (const std::string other : {"K-1043", "K-104", "K-10420", "K-2042", "1042"}) {
        CAPTURE(other);
        CHECK(refs.add(other) == Refs::Seen::never);
    }
}

TEST_CASE("two characters are not one") {
    Refs refs;
    refs.add("ADAMS");
    CHECK(refs.add("ADMAS") == Refs::Seen::never);
    CHECK(refs.add("BDAMSB") == Refs::Seen::never);
}

TEST_CASE("refs beyond ASCII, and long ones, are told apart") {
    Refs refs;
    CHECK(refs.add("\u00c4-1") == Refs::Seen::never);
    CHECK(refs.add("\u00c4-1") == Refs::Seen::before);
    const std::string longest(5000, 'a');
    CHECK(refs.add(longest) == Refs::Seen::never);
    CHECK(refs.add(longest + "b") == Refs::Seen::never);
    CHECK(refs.add(longest) == Refs::Seen::before);
}

TEST_CASE("a hundred thousand of them") {
    Refs refs;
    int known = 0;
    for (int i = 0; i < 100000; ++i) known += refs.add(std::to_string(i)) != Refs::Seen::never;
    CHECK(known == 0);
    for (int i = 0; i < 100000; i += 997) CHECK(refs.add(std::to_string(i)) == Refs::Seen::before);
}

}  // namespace load_refs_test
