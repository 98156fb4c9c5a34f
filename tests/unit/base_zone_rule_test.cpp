// SPDX-License-Identifier: MIT
#include "base/zone_rule.hpp"

#include <doctest/doctest.h>

#include "base/day.hpp"
#include "base/zone.hpp"

using namespace stipple;

namespace base_zone_rule_test {
using std::chrono::sys_seconds;

namespace {

// Reads "2026-03-29 01:00".
sys_seconds utc(std::string_view text) { return *parse_day(text.substr(0, 10)) + std::chrono::minutes{*parse_clock_time(text.substr(11))}; }

// The first change that a footer makes after one moment and until another.
std::optional<sys_seconds> first_change(std::string_view footer, std::string_view after, std::string_view until) {
    const auto rule = read_yearly_rule(footer);
    const auto changes = rule ? rule_changes(*rule, utc(after), utc(until)) : std::vector<ZoneSpan>{};
    return changes.empty() ? std::nullopt : std::optional{changes.front().from};
}

}  // namespace

TEST_CASE("a footer of nonsense is refused") {
    for (const char* footer : {"AAA",
                               "AA-1",
                               "AAA-1BBB",
                               "AAA-1BBB-2",
                               "AAA-1BBB,M3.5.0",
                               "AAA-1BBB,M3.5.0,",
                               "AAA-1BBB,M3.5.0,M10.5.0,",
                               "AAA-25",
                               "AAA-0001",
                               "AAA1:60",
                               "AAA-1BBB,M0.5.0,M10.5.0",
                               "AAA-1BBB,M13.5.0,M10.5.0",
                               "AAA-1BBB,M3.6.0,M10.5.0",
                               "AAA-1BBB,M3.0.0,M10.5.0",
                               "AAA-1 ",
                               "AAA-1BBB,M3.5.7,M10.5.0",
                               "AAA-1BBB,M3.5,M10.5.0",
                               "AAA-1BBB,J0,J365",
                               "AAA-1BBB,J1,J366",
                               "AAA-1BBB,0,366",
                               "AAA-1BBB,-1,5",
                               "AAA-1BBB,M3.5.0/168,M10.5.0",
                               "AAA-1BBB,M3.5.0/-168,M10.5.0",
                               "AAA-1BBB,M3.5.0/,M10.5.0",
                               "<AAA-1",
                               "<A_A>-1",
                               "AAA+-1",
                               "\n",
                               "AAA-1BBB,M3.5.0/2:,M10.5.0",
                               "AAA-1BBB,M3.5.0/2:0:0:0,M10.5.0",
                               "AAA-9999999999999999999",
                               "1",
                               "<>1",
                               "AAA-1B,M3.5.0,M10.5.0"})
        CHECK_FALSE_MESSAGE(read_yearly_rule(footer), footer);
    CHECK_FALSE(read_yearly_rule(std::string("AAA-1\0", 6)));
    CHECK_FALSE(read_yearly_rule("AAA-1BBB" + std::string(100'000, '1')));
    CHECK_FALSE(read_yearly_rule(std::string(65, 'A') + "-1"));
}

TEST_CASE("a footer is read into its parts") {
    const auto rule = read_yearly_rule("<-02>2:30<A1+>-1:00:01,M3.5.6/-167:59,J60/+26");
    REQUIRE(rule);
    CHECK(rule->standard_offset_seconds == -9000);
    CHECK(rule->standard_abbreviation == "-02");
    REQUIRE(rule->summer);
    CHECK(rule->summer->offset_seconds == 3601);
    CHECK(rule->summer->abbreviation == "A1+");
    CHECK(rule->summer->start == YearlyMoment{YearlyMoment::Form::week_of_month, 3, 5, 6, 0, -(167 * 3600 + 59 * 60)});
    CHECK(rule->summer->end == YearlyMoment{YearlyMoment::Form::day_without_leap, 1, 1, 0, 60, 26 * 3600});
    const auto defaults = read_yearly_rule("AAA-1BBB,0,365/0");
    REQUIRE(defaults);
    CHECK(defaults->summer->offset_seconds == 7200);
    CHECK(defaults->summer->start == YearlyMoment{YearlyMoment::Form::day_from_zero, 1, 1, 0, 0, 7200});
}

TEST_CASE("days of the year count 29 February or not, as they are written") {
    struct Row {
        const char *footer, *from, *change;
    };
    const Row rows[]{
        {"AAA0BBB,J60/0,J300", "2028-01-01 00:00", "2028-03-01 00:00"},
        {"AAA0BBB,J60/0,J300", "2100-01-01 00:00", "2100-03-01 00:00"},
        {"AAA0BBB,J59/0,J300", "2028-01-01 00:00", "2028-02-28 00:00"},
        {"AAA0BBB,59/0,300", "2028-01-01 00:00", "2028-02-29 00:00"},
        {"AAA0BBB,59/0,300", "2100-01-01 00:00", "2100-03-01 00:00"},
        {"AAA0BBB,M2.5.2/0,M9.1.0", "2028-01-01 00:00", "2028-02-29 00:00"},
        {"AAA0BBB,M2.5.2/0,M9.1.0", "2100-01-01 00:00", "2100-02-23 00:00"},
        {"AAA0BBB,M3.1.3/-1,M9.1.0", "2028-01-01 00:00", "2028-02-29 23:00"},
        {"AAA-3BBB,J1/167,J300", "2028-01-01 00:00", "2028-01-07 20:00"},
    };
    for (const Row& row : rows) {
        const std::string half_a_year_later = std::string{row.from}.replace(5, 2, "07");
        CHECK_MESSAGE(first_change(row.footer, row.from, half_a_year_later) == utc(row.change), row.footer);
    }
}

TEST_CASE("a change may fall in the year before or after its own") {
    CHECK(first_change("AAA0BBB,M1.1.0/-167,M9.1.0", "2027-12-01 00:00", "2027-12-31 00:00") == utc("2027-12-26 01:00"));
    CHECK(first_change("AAA0BBB,M6.1.0,M12.5.0/167", "2028-01-01 00:00", "2028-01-31 00:00") == utc("2028-01-01 22:00"));
}

TEST_CASE("summer time may last all year") {
    const auto rule = read_yearly_rule("AAA3BBB4,0/0,J365/23");
    REQUIRE(rule);
    const auto changes = rule_changes(*rule, utc("2026-01-01 03:00"), utc("2030-01-01 03:00"));
    REQUIRE(changes.size() == 4);
    for (const ZoneSpan& change : changes) CHECK(change.offset_seconds == -4 * 3600);
    CHECK(changes[1].from == utc("2028-01-01 03:00"));
    const Zone zone{"Test", {}, rule};
    CHECK(changes_between(zone, utc("2026-01-01 03:00"), utc("2199-12-31 00:00")).empty());
    CHECK(span_at(zone, utc("2028-01-01 02:59")).offset_seconds == -4 * 3600);
    CHECK(span_at(zone, utc("2028-01-01 03:00")).offset_seconds == -4 * 3600);
}

}  // namespace base_zone_rule_test
