// SPDX-License-Identifier: MIT
#include "base/duration.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace base_duration_test {

TEST_CASE("a duration is read and written back") {
    for (const char* text : {"24h", "7d", "6w", "6mo", "1h", "9999d", "0d"}) {
        CAPTURE(std::string{text});
        const auto duration = parse_duration(text);
        REQUIRE(duration);
        CHECK(to_text(*duration) == text);
    }
    CHECK(*parse_duration("6mo") == Duration{6, Duration::Unit::months});
    CHECK(*parse_duration("6w") == Duration{6, Duration::Unit::weeks});
}

TEST_CASE("what is not a whole number and its unit is refused") {
    for (const char* text :
         {"", "7", "d", "7 d", " 7d", "7d ", "-7d", "+7d", "1.5d", "1,5d", "10000d", "99999d", "123456d", "7days", "7D", "6m", "6min", "P7D", "7d7h"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(parse_duration(text));
    }
}

TEST_CASE("a duration in words agrees in number") {
    CHECK(in_words(*parse_duration("1h")) == "1 hour");
    CHECK(in_words(*parse_duration("24h")) == "24 hours");
    CHECK(in_words(*parse_duration("1d")) == "1 day");
    CHECK(in_words(*parse_duration("1w")) == "1 week");
    CHECK(in_words(*parse_duration("6mo")) == "6 months");
}

TEST_CASE("nominal hours put durations in order") {
    CHECK(nominal_hours(*parse_duration("24h")) == nominal_hours(*parse_duration("1d")));
    CHECK(nominal_hours(*parse_duration("7d")) == nominal_hours(*parse_duration("1w")));
    CHECK(nominal_hours(*parse_duration("1mo")) == 720);
    CHECK(nominal_hours(*parse_duration("4w")) < nominal_hours(*parse_duration("1mo")));
}

}  // namespace base_duration_test
