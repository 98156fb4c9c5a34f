// SPDX-License-Identifier: MIT
#include "base/uuid.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace base_uuid_test {

TEST_CASE("a name-based UUID is that of RFC 9562, whatever wrote it") {
    CHECK(uuid_of("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
    CHECK(uuid_of("75e34e4f-f6d7-4649-86e3-d663cf50825f", "session/2") == "31ecad40-1c21-525f-89b9-1b729280cfb5");
    CHECK(uuid_of("75E34E4F-F6D7-4649-86E3-D663CF50825F", "session/2") == "31ecad40-1c21-525f-89b9-1b729280cfb5");
}

TEST_CASE("another name and another space are another UUID") {
    CHECK(uuid_of("75e34e4f-f6d7-4649-86e3-d663cf50825f", "session/1") != "31ecad40-1c21-525f-89b9-1b729280cfb5");
    CHECK(uuid_of("75e34e4f-f6d7-4649-86e3-d663cf50825e", "session/2") != "31ecad40-1c21-525f-89b9-1b729280cfb5");
    CHECK(uuid_of("no uuid", "a") == uuid_of("00000000-0000-0000-0000-000000000000", "a"));
}

TEST_CASE("a UUID is five groups of hexadecimal digits and nothing else") {
    CHECK(is_uuid("75e34e4f-f6d7-4649-86e3-d663cf50825f"));
    for (const char* text : {"", "75e34e4f", "75e34e4f-f6d7-4649-86e3-d663cf50825", "75e34e4f-f6d7-4649-86e3-d663cf50825g", "75e34e4ff-6d7-4649-86e3-d663cf50825f", "75e34e4f-f6d7-4649-86e3-d663cf50825f0"})
        CHECK_FALSE(is_uuid(text));
}

}  // namespace base_uuid_test
