// SPDX-License-Identifier: MIT
#include "base/codes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

using namespace stipple;

namespace base_codes_test {

TEST_CASE("the graver exit status wins, in the order of the manual") {
    const std::vector<Exit> gravest_first{Exit::bug,     Exit::cannot_write, Exit::bad_input, Exit::usage, Exit::unknown_name,
                                          Exit::refused, Exit::no_schedule,  Exit::findings,  Exit::done};
    for (std::size_t a = 0; a < gravest_first.size(); ++a)
        for (std::size_t b = 0; b < gravest_first.size(); ++b) CHECK(graver(gravest_first[a], gravest_first[b]) == gravest_first[std::min(a, b)]);
}

TEST_CASE("exit statuses are the numbers that the manual gives") {
    CHECK(static_cast<int>(Exit::done) == 0);
    CHECK(static_cast<int>(Exit::findings) == 1);
    CHECK(static_cast<int>(Exit::usage) == 2);
    CHECK(static_cast<int>(Exit::unknown_name) == 3);
    CHECK(static_cast<int>(Exit::bad_input) == 4);
    CHECK(static_cast<int>(Exit::refused) == 5);
    CHECK(static_cast<int>(Exit::no_schedule) == 6);
    CHECK(static_cast<int>(Exit::cannot_write) == 7);
    CHECK(static_cast<int>(Exit::bug) == 70);
}

TEST_CASE("every code is there once, is a letter and four digits, and has a title") {
    std::set<std::string_view> seen;
    for (const Code& row : codes()) {
        CAPTURE(row.id);
        CHECK(seen.insert(row.id).second);
        CHECK(row.id.size() == 5);
        CHECK((row.id.front() == 'E' || row.id.front() == 'W'));
        CHECK(std::all_of(row.id.begin() + 1, row.id.end(), [](char c) { return c >= '0' && c <= '9'; }));
        CHECK_FALSE(row.title.empty());
    }
}

TEST_CASE("only refusals lead to status 5, and no warning leads to an error status") {
    for (const Code& row : codes()) {
        CAPTURE(row.id);
        CHECK((row.exit == Exit::refused) == row.id.starts_with("E05"));
        if (row.id.front() == 'W') CHECK((row.exit == Exit::done || row.exit == Exit::findings));
    }
}

TEST_CASE("a code is found by its id, and a code without a row is a bug") {
    CHECK(code("E0203").exit == Exit::bad_input);
    CHECK(code("E0203").title == "a key stipple does not know");
    CHECK(code("E9999").exit == Exit::bug);
}

}  // namespace base_codes_test
