// SPDX-License-Identifier: MIT
#include "base/base64.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace base_base64_test {

TEST_CASE("base 64 is as the examples of RFC 4648 have it") {
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base64("fooba") == "Zm9vYmE=");
    CHECK(base64("foobar") == "Zm9vYmFy");
}

TEST_CASE("every byte counts: those above 127 and those that are nought") {
    CHECK(base64("\xfb\xef\xbe") == "++++");
    CHECK(base64("\xff\xff\xff") == "////");
    CHECK(base64(std::string(3, '\0')) == "AAAA");
    CHECK(base64(std::string("\0\x80", 2)) == "AIA=");
    CHECK(base64("\x89PNG") == "iVBORw==");
}

}  // namespace base_base64_test
