// SPDX-License-Identifier: MIT
#include "report/path_bounds.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace stipple;

namespace report_path_bounds_test {

namespace {

std::string said(const Frame& frame) { return std::to_string(frame.left) + ' ' + std::to_string(frame.top) + ' ' + std::to_string(frame.right) + ' ' + std::to_string(frame.bottom); }

}  // namespace

TEST_CASE("a path is bounded by its points and by the handles of its curves, out to whole units") {
    CHECK(said(bounds_of_path("M 10 20 L 30,5.5 Z")) == "10 5 30 20");
    CHECK(said(bounds_of_path("M 10 20 30 40")) == "10 20 30 40");
    CHECK(said(bounds_of_path("M 0 0 C 1 9 2 -9 3 0 S 4 5 6 0")) == "0 -9 6 9");
    CHECK(said(bounds_of_path("M 0 0 Q 5 7 3 0 T 8 1")) == "0 0 8 7");
}

TEST_CASE("level and upright lines keep the other coordinate") {
    CHECK(said(bounds_of_path("M 10 20 H 40 V 5 H 12")) == "10 5 40 20");
}

TEST_CASE("an arc is bounded by its radius about its ends") {
    CHECK(said(bounds_of_path("M 10 10 A 3 2 0 1 1 14 10")) == "10 7 17 13");
}

TEST_CASE("a path that is cut short is read as far as it goes") {
    CHECK(said(bounds_of_path("M 10 20 L 3")) == "3 0 10 20");
    CHECK(said(bounds_of_path("M")) == "0 0 0 0");
}

TEST_CASE("two frames have one around them") {
    CHECK(said(around({0, 5, 10, 15}, {2, -3, 20, 8})) == "0 -3 20 15");
    CHECK(Frame{2, 3, 10, 9}.width() == 8);
    CHECK(Frame{2, 3, 10, 9}.height() == 6);
}

}  // namespace report_path_bounds_test
