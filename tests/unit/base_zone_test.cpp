// SPDX-License-Identifier: MIT
#include "base/zone.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "base/day.hpp"

using namespace stipple;

namespace base_zone_test {
using std::chrono::local_seconds;
using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {

// Reads "2026-03-29 01:00".
sys_seconds utc(std::string_view text) { return *parse_day(text.substr(0, 10)) + std::chrono::minutes{*parse_clock_time(text.substr(11))}; }

local_seconds local(std::string_view text) { return local_seconds{utc(text).time_since_epoch()}; }

std::string written(seconds since_1970) {
    const sys_seconds moment{since_1970};
    const Day day = std::chrono::floor<std::chrono::days>(moment);
    return iso(day) + ' ' + clock_time(static_cast<int>((moment - day).count() / 60));
}

// What the clocks show, the offset in minutes and its name: "2026-07-15 13:00 60 BST", with a star in summer.
std::string shown(const Zone& zone, std::string_view moment) {
    const ZoneSpan span = span_at(zone, utc(moment));
    return written(to_local(zone, utc(moment)).time_since_epoch()) + ' ' + std::to_string(span.offset_seconds / 60) + ' ' +
           span.abbreviation + (span.summer ? "*" : "");
}

std::string meant(const Zone& zone, std::string_view text) { return written(to_utc(zone, local(text)).time_since_epoch()); }

std::string changes(const Zone& zone, std::string_view from, std::string_view to) {
    std::string text;
    for (const ZoneSpan& span : changes_between(zone, utc(from), utc(to)))
        text += written(span.from.time_since_epoch()) + ' ' + span.abbreviation + "; ";
    return text;
}

std::string changes_in(const Zone& zone, const std::string& year) { return changes(zone, year + "-01-01 00:00", year + "-12-31 23:59"); }

std::optional<Zone> system_zone(const std::string& name) {
    std::ifstream file{"/usr/share/zoneinfo/" + name, std::ios::binary};
    if (!file) {
        MESSAGE("skipped: no /usr/share/zoneinfo/" << name);
        return std::nullopt;
    }
    auto zone = read_zone(name, std::string{std::istreambuf_iterator<char>{file}, {}});
    CHECK_MESSAGE(zone, name);
    return zone;
}

}  // namespace

TEST_CASE("a zone shows the hours that date -d shows, this century through") {
    struct Row {
        const char *zone, *moment, *shown;
    };
    const Row rows[]{
        {"Europe/London", "2026-01-15 12:00", "2026-01-15 12:00 0 GMT"},
        {"Europe/London", "2026-07-15 12:00", "2026-07-15 13:00 60 BST*"},
        {"Europe/London", "2038-01-19 03:15", "2038-01-19 03:15 0 GMT"},
        {"Europe/London", "2100-07-15 12:00", "2100-07-15 13:00 60 BST*"},
        {"America/New_York", "2037-12-31 23:59", "2037-12-31 18:59 -300 EST"},
        {"America/New_York", "2038-07-01 00:00", "2038-06-30 20:00 -240 EDT*"},
        {"America/New_York", "2064-07-01 00:00", "2064-06-30 20:00 -240 EDT*"},
        {"America/New_York", "2100-01-15 12:00", "2100-01-15 07:00 -300 EST"},
        {"Asia/Kolkata", "2026-07-15 12:00", "2026-07-15 17:30 330 IST"},
        {"Asia/Kolkata", "2100-01-15 12:00", "2100-01-15 17:30 330 IST"},
        {"Australia/Sydney", "2026-01-15 12:00", "2026-01-15 23:00 660 AEDT*"},
        {"Australia/Sydney", "2064-07-01 00:00", "2064-07-01 10:00 600 AEST"},
        {"Australia/Sydney", "2100-01-15 12:00", "2100-01-15 23:00 660 AEDT*"},
        {"Africa/Casablanca", "2026-02-15 01:59", "2026-02-15 02:59 60 +01"},
        {"Africa/Casablanca", "2026-02-15 02:00", "2026-02-15 02:00 0 +00*"},
        {"Africa/Casablanca", "2100-07-15 12:00", "2100-07-15 13:00 60 +01"},
        {"America/St_Johns", "2026-01-15 12:00", "2026-01-15 08:30 -210 NST"},
        {"America/St_Johns", "2100-07-15 12:00", "2100-07-15 09:30 -150 NDT*"},
        {"Europe/Dublin", "2026-01-15 12:00", "2026-01-15 12:00 0 GMT*"},
        {"Europe/Dublin", "2026-07-15 12:00", "2026-07-15 13:00 60 IST"},
        {"Europe/Dublin", "2100-01-15 12:00", "2100-01-15 12:00 0 GMT*"},
        {"Pacific/Apia", "2011-12-30 09:59", "2011-12-29 23:59 -600 -10*"},
        {"Pacific/Apia", "2011-12-30 10:00", "2011-12-31 00:00 840 +14*"},
        {"Pacific/Apia", "2100-07-15 12:00", "2100-07-16 01:00 780 +13"},
    };
    for (const Row& row : rows)
        if (const auto zone = system_zone(row.zone)) CHECK(shown(*zone, row.moment) == row.shown);
}

TEST_CASE("the changes of a year come from the data and, later, from the footer") {
    if (const auto zone = system_zone("Europe/London")) {
        CHECK(changes_in(*zone, "2026") == "2026-03-29 01:00 BST; 2026-10-25 01:00 GMT; ");
        CHECK(changes_in(*zone, "2038") == "2038-03-28 01:00 BST; 2038-10-31 01:00 GMT; ");
        CHECK(changes_in(*zone, "2096") == "2096-03-25 01:00 BST; 2096-10-28 01:00 GMT; ");
        CHECK(changes(*zone, "2037-10-01 00:00", "2038-04-01 00:00") == "2037-10-25 01:00 GMT; 2038-03-28 01:00 BST; ");
        CHECK(changes(*zone, "2026-03-29 01:00", "2026-10-25 01:00") == "2026-10-25 01:00 GMT; ");
        CHECK(changes(*zone, "2026-03-29 00:59", "2026-10-25 00:59") == "2026-03-29 01:00 BST; ");
        CHECK(changes(*zone, "2038-03-28 01:00", "2038-10-31 01:00") == "2038-10-31 01:00 GMT; ");
        CHECK(changes(*zone, "2026-10-25 01:00", "2026-03-01 00:00").empty());
        CHECK(changes_between(*zone, utc("2038-01-01 00:00"), utc("2199-12-31 00:00")).size() == 2 * 162);
    }
    if (const auto zone = system_zone("Australia/Sydney")) {
        CHECK(changes_in(*zone, "2026") == "2026-04-04 16:00 AEST; 2026-10-03 16:00 AEDT; ");
        CHECK(changes_in(*zone, "2100") == "2100-04-03 16:00 AEST; 2100-10-02 16:00 AEDT; ");
    }
    if (const auto zone = system_zone("America/New_York"))
        CHECK(changes_in(*zone, "2028") == "2028-03-12 07:00 EDT; 2028-11-05 06:00 EST; ");
    if (const auto zone = system_zone("Asia/Kolkata")) CHECK(changes(*zone, "1950-01-01 00:00", "2199-12-31 00:00").empty());
    if (const auto zone = system_zone("Africa/Casablanca")) {
        CHECK(changes_in(*zone, "2026") == "2026-02-15 02:00 +00; 2026-03-22 02:00 +01; ");
        CHECK(changes_in(*zone, "2100").empty());
    }
}

TEST_CASE("a local time that does not exist moves later by the gap, one that occurs twice is the first") {
    struct Row {
        const char *zone, *local, *utc;
    };
    const Row rows[]{
        {"Europe/London", "2026-03-29 00:59", "2026-03-29 00:59"},    {"Europe/London", "2026-03-29 01:30", "2026-03-29 01:30"},
        {"Europe/London", "2026-03-29 02:00", "2026-03-29 01:00"},    {"Europe/London", "2026-10-25 00:59", "2026-10-24 23:59"},
        {"Europe/London", "2026-10-25 01:30", "2026-10-25 00:30"},    {"Europe/London", "2026-10-25 02:00", "2026-10-25 02:00"},
        {"America/New_York", "2050-03-13 02:30", "2050-03-13 07:30"}, {"America/New_York", "2050-11-06 01:30", "2050-11-06 05:30"},
        {"America/New_York", "2050-11-06 02:00", "2050-11-06 07:00"}, {"Australia/Sydney", "2026-10-04 02:30", "2026-10-03 16:30"},
        {"Australia/Sydney", "2026-04-05 02:30", "2026-04-04 15:30"}, {"Australia/Sydney", "2100-10-03 02:00", "2100-10-02 16:00"},
        {"Australia/Sydney", "2100-04-04 02:00", "2100-04-03 15:00"}, {"Europe/Dublin", "2026-03-29 01:30", "2026-03-29 01:30"},
        {"Europe/Dublin", "2026-10-25 01:30", "2026-10-25 00:30"},    {"Pacific/Apia", "2011-12-30 12:00", "2011-12-30 22:00"},
        {"Asia/Kolkata", "2028-02-29 00:00", "2028-02-28 18:30"},     {"America/St_Johns", "2096-02-29 12:00", "2096-02-29 15:30"},
    };
    for (const Row& row : rows)
        if (const auto zone = system_zone(row.zone)) CHECK_MESSAGE(meant(*zone, row.local) == row.utc, row.zone << ' ' << row.local);
    if (const auto zone = system_zone("Pacific/Apia")) CHECK(shown(*zone, "2011-12-30 22:00") == "2011-12-31 12:00 840 +14*");
}

TEST_CASE("an hour occurs twice only where clocks go back over it") {
    const struct {
        const char *zone, *local;
        bool twice;
    } rows[]{
        {"Europe/London", "2027-10-31 00:59", false}, {"Europe/London", "2027-10-31 01:00", true},   {"Europe/London", "2027-10-31 01:59", true},
        {"Europe/London", "2027-10-31 02:00", false}, {"Europe/London", "2027-10-30 01:30", false},  {"Europe/London", "2027-03-28 01:30", false},
        {"Africa/Cairo", "2027-10-28 23:30", true},   {"Africa/Cairo", "2027-10-29 00:00", false},   {"Australia/Lord_Howe", "2027-04-04 01:29", false},
        {"Australia/Lord_Howe", "2027-04-04 01:30", true}, {"America/New_York", "2060-11-07 01:30", true}, {"Asia/Kolkata", "2027-10-31 01:30", false},
    };
    for (const auto& row : rows)
        if (const auto zone = system_zone(row.zone)) CHECK_MESSAGE(occurs_twice(*zone, std::chrono::local_seconds{utc(row.local).time_since_epoch()}) == row.twice, row.zone << ' ' << row.local);
}

TEST_CASE("told plainly, the second round of an hour that occurs twice is its end, and every other moment is what clocks show") {
    const struct {
        const char *zone, *moment, *local;
    } rows[]{
        {"Europe/London", "2027-10-31 00:59", "2027-10-31 01:59"},    {"Europe/London", "2027-10-31 01:00", "2027-10-31 02:00"},
        {"Europe/London", "2027-10-31 01:59", "2027-10-31 02:00"},    {"Europe/London", "2027-10-31 02:00", "2027-10-31 02:00"},
        {"Europe/London", "2027-03-28 00:59", "2027-03-28 00:59"},    {"Europe/London", "2027-03-28 01:00", "2027-03-28 02:00"},
        {"Africa/Cairo", "2027-10-28 21:30", "2027-10-29 00:00"},     {"Australia/Lord_Howe", "2027-04-03 14:45", "2027-04-04 01:45"},
        {"Australia/Lord_Howe", "2027-04-03 15:15", "2027-04-04 02:00"}, {"America/New_York", "2060-11-07 06:30", "2060-11-07 02:00"},
        {"Asia/Kolkata", "2027-10-31 00:30", "2027-10-31 06:00"},
    };
    for (const auto& row : rows)
        if (const auto zone = system_zone(row.zone)) CHECK_MESSAGE(written(to_plain_local(*zone, utc(row.moment)).time_since_epoch()) == row.local, row.zone << ' ' << row.moment);
}

TEST_CASE("a moment from 1900 to 2199 comes back as itself or as its first occurrence") {
    for (const char* name :
         {"Europe/London", "America/New_York", "Australia/Sydney", "Africa/Casablanca", "Europe/Dublin", "Pacific/Apia"}) {
        const auto zone = system_zone(name);
        if (!zone) continue;
        int wrong = 0, repeated = 0;
        for (sys_seconds moment = utc("1900-01-01 00:00"); moment < utc("2199-12-31 00:00"); moment += std::chrono::hours{131}) {
            const sys_seconds back = to_utc(*zone, to_local(*zone, moment));
            wrong += back > moment || to_local(*zone, back) != to_local(*zone, moment);
            repeated += back != moment;
        }
        CHECK_MESSAGE(wrong == 0, name);
        CHECK_MESSAGE(repeated < 15, name);
    }
}

TEST_CASE("files that count leap seconds mean the same moments") {
    if (const auto zone = system_zone("right/Europe/London"))
        CHECK(changes_in(*zone, "2024") == "2024-03-31 01:00 BST; 2024-10-27 01:00 GMT; ");
}

}  // namespace base_zone_test
