// SPDX-License-Identifier: MIT
#include "base/digest.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace stipple;

namespace base_digest_test {

namespace {

std::string digest(std::initializer_list<std::string_view> texts) {
    Digest digest;
    for (std::string_view text : texts) digest.add(text);
    return digest.hex();
}

}  // namespace

TEST_CASE("a digest is the SHA-256 of its framed texts") {
    // printf '3:abc' | sha256sum
    CHECK(digest({"abc"}) == "sha256:aab5f9ae99b2e38fb462025c8f72f570c9c811705d2a4277dc855d7fa293fe97");
    CHECK(digest({}) == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("where one text ends and the next begins matters") {
    CHECK(digest({"ab", "c"}) != digest({"a", "bc"}));
    CHECK(digest({"", "a"}) != digest({"a", ""}));
    CHECK(digest({"ab", "c"}) == digest({"ab", "c"}));
    CHECK(digest({"a"}) != digest({"a", ""}));
}

TEST_CASE("the plain SHA-256 of a text is not framed") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK("sha256:" + sha256("3:abc") == digest({"abc"}));
}

}  // namespace base_digest_test
