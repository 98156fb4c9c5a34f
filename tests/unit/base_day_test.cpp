// SPDX-License-Identifier: MIT
#include "base/day.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace base_day_test {

namespace {

std::string moved(std::string_view day, std::string_view by) { return iso(later(*parse_day(day), *parse_duration(by))); }

std::string moved_back(std::string_view day, std::string_view by) { return iso(earlier(*parse_day(day), *parse_duration(by))); }

}  // namespace

TEST_CASE("a date is read and written back") {
    for (const char* text : {"2026-12-08", "1900-01-01", "2199-12-31", "2028-02-29", "2000-02-29", "2026-01-31"}) {
        CAPTURE(std::string{text});
        const auto day = parse_day(text);
        REQUIRE(day);
        CHECK(iso(*day) == text);
    }
}

TEST_CASE("every day is written as the one that it is read as") {
    int wrong = 0;
    for (Day day = *parse_day("1900-01-01"); day <= *parse_day("2199-12-31"); day += std::chrono::days{1}) wrong += parse_day(iso(day)) != day;
    CHECK(wrong == 0);
}

TEST_CASE("moments have a long form and a basic one, before 1970 and at the ends of the years too") {
    const Moment moment = Moment{*parse_day("2026-12-08")} + std::chrono::hours{11} + std::chrono::minutes{2} + std::chrono::seconds{9};
    CHECK(iso(moment) == "2026-12-08T11:02:09Z");
    CHECK(iso_basic(moment) == "20261208T110209Z");
    CHECK(iso_basic(std::chrono::local_seconds{moment.time_since_epoch()}) == "20261208T110209");
    CHECK(iso_basic(*parse_day("2026-12-08")) == "20261208");
    CHECK(iso(Moment{} - std::chrono::seconds{1}) == "1969-12-31T23:59:59Z");
    CHECK(iso(Moment{Day{std::chrono::year{0} / 1 / 1}}) == "0000-01-01T00:00:00Z");
    CHECK(iso(Moment{Day{std::chrono::year{10000} / 1 / 1}} - std::chrono::seconds{1}) == "9999-12-31T23:59:59Z");
}

TEST_CASE("days that do not exist are refused") {
    for (const char* text : {"2026-06-31", "2026-02-29", "1900-02-29", "2100-02-29", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(parse_day(text));
    }
}

TEST_CASE("years lie between 1900 and 2199") {
    CHECK_FALSE(parse_day("1899-12-31"));
    CHECK_FALSE(parse_day("2200-01-01"));
    CHECK_FALSE(day_of(1899, 12, 31));
    CHECK_FALSE(day_of(2200, 1, 1));
    CHECK(day_of(2199, 12, 31));
}

TEST_CASE("only year-month-day is a date") {
    for (const char* text : {"", "2026-12-8", "26-12-08", "08.12.2026", "12/08/2026", "2026/12/08", "20261208", "2026-12-08 ", " 2026-12-08",
                             "2026-12-08T00:00", "+026-12-08", "2026-1a-08", "-026-12-08", "2026-12--8", "tomorrow"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(parse_day(text));
    }
}

TEST_CASE("the week day stands before the date") {
    CHECK(iso_with_weekday(*parse_day("2026-12-08")) == "Tue 2026-12-08");
    CHECK(iso_with_weekday(*parse_day("2028-02-29")) == "Tue 2028-02-29");
    CHECK(iso_with_weekday(*parse_day("2000-01-01")) == "Sat 2000-01-01");
}

TEST_CASE("days and weeks count across the ends of months and years") {
    CHECK(moved("2026-12-31", "1d") == "2027-01-01");
    CHECK(moved("2027-02-28", "1d") == "2027-03-01");
    CHECK(moved("2028-02-28", "1d") == "2028-02-29");
    CHECK(moved("2026-12-28", "4w") == "2027-01-25");
    CHECK(moved("2026-12-08", "0d") == "2026-12-08");
}

TEST_CASE("months keep the day of the month, clamped to a shorter month") {
    CHECK(moved("2026-08-20", "6mo") == "2027-02-20");
    CHECK(moved("2026-08-31", "6mo") == "2027-02-28");
    CHECK(moved("2027-08-31", "6mo") == "2028-02-29");
    CHECK(moved("2026-01-31", "1mo") == "2026-02-28");
    CHECK(moved("2026-05-31", "1mo") == "2026-06-30");
    CHECK(moved("2028-02-29", "12mo") == "2029-02-28");
    CHECK(moved("2026-12-15", "1mo") == "2027-01-15");
    CHECK(moved("2026-11-30", "3mo") == "2027-02-28");
}

TEST_CASE("hours move no day") { CHECK(moved("2026-12-08", "48h") == "2026-12-08"); }

TEST_CASE("going back, days and months count the same way, and hours take in every day that they touch") {
    CHECK(moved_back("2027-01-01", "1d") == "2026-12-31");
    CHECK(moved_back("2027-03-31", "1mo") == "2027-02-28");
    CHECK(moved_back("2028-03-31", "1mo") == "2028-02-29");
    CHECK(moved_back("2027-02-20", "6mo") == "2026-08-20");
    CHECK(moved_back("2027-01-25", "4w") == "2026-12-28");
    CHECK(moved_back("2026-12-08", "24h") == "2026-12-07");
    CHECK(moved_back("2026-12-08", "25h") == "2026-12-06");
    CHECK(moved_back("2026-12-08", "1h") == "2026-12-07");
}

TEST_CASE("a time of day is two digits, a colon and two digits, from 00:00 to 23:59") {
    CHECK(parse_clock_time("00:00") == 0);
    CHECK(parse_clock_time("09:05") == 545);
    CHECK(parse_clock_time("23:59") == 1439);
    for (const char* text : {"", "24:00", "12:60", "9:05", "09.05", "09:5", "09:05 ", "0905", "-1:00", "a9:05", "0a:05", "09:a5", "09:0a", "109:05"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(parse_clock_time(text));
    }
}

TEST_CASE("minutes after midnight are written as a time of day") {
    CHECK(clock_time(0) == "00:00");
    CHECK(clock_time(545) == "09:05");
    CHECK(clock_time(1439) == "23:59");
}

}  // namespace base_day_test
