// SPDX-License-Identifier: MIT
#include "base/zone.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <utility>

#include "base/day.hpp"

using namespace stipple;

namespace base_zone_bytes_test {
using std::chrono::local_seconds;
using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {

constexpr sys_seconds after_1970(std::int64_t count) { return sys_seconds{seconds{count}}; }

// Reads "2026-03-29 01:00".
sys_seconds utc(std::string_view text) { return *parse_day(text.substr(0, 10)) + std::chrono::minutes{*parse_clock_time(text.substr(11))}; }

std::string number(std::uint64_t value, std::size_t width) {
    std::string bytes;
    while (width-- > 0) bytes += static_cast<char>(value >> (8 * width) & 0xff);
    return bytes;
}

std::string type_bytes(int offset, int summer, int abbreviation) {
    return number(static_cast<std::uint64_t>(offset), 4) + number(static_cast<std::uint64_t>(summer), 1) +
           number(static_cast<std::uint64_t>(abbreviation), 1);
}

// The parts of a TZif file: two kinds of local time and two changes unless a test says otherwise.
struct Parts {
    char version = '2';
    std::vector<std::int64_t> moments{1'000'000, 2'000'000};
    std::string indexes{1, 0};
    std::string types = type_bytes(3600, 0, 0) + type_bytes(7200, 1, 4);
    std::string characters{"AAA\0BBB\0", 8};
    std::vector<std::pair<std::int64_t, std::int64_t>> leaps{};
    std::string standard_marks{}, universal_marks{};
    std::string footer = "AAA-1";
};

std::string block(const Parts& parts, std::size_t width) {
    std::string bytes = "TZif" + std::string(1, parts.version) + std::string(15, '\0');
    for (const std::size_t count : {parts.universal_marks.size(), parts.standard_marks.size(), parts.leaps.size(), parts.moments.size(),
                                    parts.types.size() / 6, parts.characters.size()})
        bytes += number(count, 4);
    for (const std::int64_t moment : parts.moments) bytes += number(static_cast<std::uint64_t>(moment), width);
    bytes += parts.indexes + parts.types + parts.characters;
    for (const auto& [moment, count] : parts.leaps)
        bytes += number(static_cast<std::uint64_t>(moment), width) + number(static_cast<std::uint64_t>(count), 4);
    return bytes + parts.standard_marks + parts.universal_marks;
}

constexpr std::size_t second_header = 51;

// The first block is one that nobody should look at: UTC and nothing else.
std::string file(const Parts& parts) {
    const Parts old{parts.version, {}, {}, type_bytes(0, 0, 0), std::string(1, '\0'), {}, {}, {}, {}};
    return block(old, 4) + block(parts, 8) + '\n' + parts.footer + '\n';
}

std::optional<Zone> read(const Parts& parts) { return read_zone("Test", file(parts)); }

std::optional<Zone> with_footer(std::string footer) { return read({.moments = {}, .indexes = {}, .footer = std::move(footer)}); }

std::string patched(std::string bytes, std::size_t at, std::uint64_t value) { return bytes.replace(at, 4, number(value, 4)); }

int offset_at(const Zone& zone, std::string_view moment) { return span_at(zone, utc(moment)).offset_seconds; }

}  // namespace

TEST_CASE("the data of a file stands as it is written, of the second block where there is one") {
    const auto zone = read({});
    REQUIRE(zone);
    CHECK(zone->name == "Test");
    CHECK(span_at(*zone, after_1970(999'999)).abbreviation == "AAA");
    CHECK(span_at(*zone, after_1970(1'000'000)) == ZoneSpan{after_1970(1'000'000), 7200, true, "BBB"});
    CHECK(span_at(*zone, after_1970(1'999'999)) == ZoneSpan{after_1970(1'000'000), 7200, true, "BBB"});
    CHECK(span_at(*zone, after_1970(2'000'000)) == ZoneSpan{after_1970(2'000'000), 3600, false, "AAA"});
    const auto old = read_zone("Old", block({.version = '\0'}, 4));
    REQUIRE(old);
    CHECK(old->spans == zone->spans);
    CHECK_FALSE(old->footer);
}

TEST_CASE("versions 1 to 4 are read and no others") {
    for (const char version : {'2', '3', '4'}) CHECK_MESSAGE(read({.version = version}), version);
    for (const char version : {'\0', '1', '5', '\x01', '\xff'}) CHECK_FALSE_MESSAGE(read({.version = version}), version);
    std::string mixed = file({});
    mixed[second_header + 4] = '3';
    CHECK_FALSE(read_zone("Test", mixed));
}

TEST_CASE("the first type holds before the first change, even where it is summer time") {
    const auto zone = read({.indexes = {1, 0}, .types = type_bytes(7200, 1, 4) + type_bytes(3600, 0, 0)});
    REQUIRE(zone);
    CHECK(offset_at(*zone, "1900-01-01 00:00") == 7200);
    CHECK(span_at(*zone, after_1970(1'000'000)).offset_seconds == 3600);
    const auto from_the_beginning = read({.moments = {-(std::int64_t{1} << 59), 2'000'000}});
    REQUIRE(from_the_beginning);
    CHECK(from_the_beginning->spans.size() == 2);
    CHECK(offset_at(*from_the_beginning, "1900-01-01 00:00") == 7200);
}

TEST_CASE("a fixed zone never changes, and no moment is too far away to ask for") {
    const auto fixed = with_footer("AAA-1");
    REQUIRE(fixed);
    CHECK(changes_between(*fixed, utc("1900-01-01 00:00"), utc("2199-12-31 00:00")).empty());
    CHECK(to_utc(*fixed, local_seconds{utc("2100-02-28 00:30").time_since_epoch()}) == utc("2100-02-27 23:30"));
    const auto yearly = with_footer("AAA-1BBB,M3.5.0,M10.5.0/3");
    REQUIRE(yearly);
    CHECK(span_at(*yearly, sys_seconds::min()).offset_seconds == 3600);
    CHECK(span_at(*yearly, sys_seconds::max()).offset_seconds == 3600);
    CHECK(to_utc(*yearly, local_seconds::max()) < sys_seconds::max());
    CHECK(to_utc(*yearly, local_seconds::min()) > sys_seconds::min());
    CHECK(to_local(*yearly, sys_seconds::max()) < local_seconds::max());
    CHECK(changes_between(*yearly, sys_seconds::min(), sys_seconds::max()).size() == 2 * 10'000);
    CHECK(span_at(Zone{}, utc("2026-01-01 00:00")).abbreviation == "UTC");
    const auto without_footer = read({.footer = ""});
    REQUIRE(without_footer);
    CHECK(offset_at(*without_footer, "2100-07-01 00:00") == 3600);
}

TEST_CASE("leap seconds are taken out of the changes after them") {
    const auto zone = read({.leaps = {{1'500'000, 1}, {2'000'000, 2}}});
    REQUIRE(zone);
    REQUIRE(zone->spans.size() == 3);
    CHECK(zone->spans[1].from == after_1970(1'000'000));
    CHECK(zone->spans[2].from == after_1970(1'999'998));
    CHECK_FALSE(read({.moments = {INT64_MIN}, .indexes = std::string(1, '\1'), .leaps = {{INT64_MIN, 1}}}));
}

TEST_CASE("no part of a file is a file, and nothing may follow it") {
    for (const std::string& whole : {file({}), block({.version = '\0'}, 4)}) {
        CHECK(read_zone("Test", whole));
        for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE_MESSAGE(read_zone("Test", whole.substr(0, size)), size);
        CHECK_FALSE(read_zone("Test", whole + '\n'));
        CHECK_FALSE(read_zone("Test", "X" + whole.substr(1)));
    }
}

TEST_CASE("counts that are not those of the data are refused") {
    for (const std::size_t header : {std::size_t{0}, second_header})
        for (std::size_t at = header + 20; at < header + 44; at += 4)
            for (const std::uint64_t count : {0xffffffffu, 0x80000000u, 0x15555555u, 3u, 257u})
                CHECK_FALSE_MESSAGE(read_zone("Test", patched(file({}), at, count)), at << ' ' << count);
    CHECK_FALSE(read({.moments = {}, .indexes = {}, .types = ""}));
    CHECK_FALSE(read({.characters = ""}));
    std::string many_types;
    for (int i = 0; i < 256; ++i) many_types += type_bytes(60 * i, 0, 0);
    CHECK(read({.types = many_types}));
    CHECK_FALSE(read({.types = many_types + type_bytes(0, 0, 0)}));
    CHECK_FALSE(read({.standard_marks = std::string(1, '\0')}));
    CHECK_FALSE(read({.universal_marks = std::string(3, '\0')}));
    CHECK(read({.standard_marks = std::string(2, '\0'), .universal_marks = std::string(2, '\0')}));
}

TEST_CASE("there are at most 64 KiB of changes") {
    for (const std::size_t count : {8192u, 8193u}) {
        Parts parts{.moments = {}, .indexes = std::string(count, '\1')};
        for (std::size_t i = 0; i < count; ++i) parts.moments.push_back(static_cast<std::int64_t>(i));
        CHECK(read(parts).has_value() == (count == 8192));
    }
}

TEST_CASE("changes out of order, out of range or of no known kind are refused") {
    const std::int64_t far = std::int64_t{1} << 59;
    CHECK_FALSE(read({.moments = {2'000'000, 1'000'000}}));
    CHECK_FALSE(read({.moments = {1'000'000, 1'000'000}}));
    CHECK_FALSE(read({.moments = {-far - 1, 1'000'000}}));
    CHECK_FALSE(read({.moments = {1'000'000, far + 1}}));
    CHECK_FALSE(read({.indexes = {1, 2}}));
    CHECK_FALSE(read({.indexes = {'\xff', 0}}));
}

TEST_CASE("kinds of local time that cannot be are refused") {
    const std::string good = type_bytes(3600, 0, 0);
    for (const int offset : {-90000, 93600, INT32_MIN, INT32_MAX})
        CHECK_FALSE_MESSAGE(read({.types = good + type_bytes(offset, 0, 0)}), offset);
    for (const int offset : {-89999, 93599}) CHECK_MESSAGE(read({.types = good + type_bytes(offset, 0, 0)}), offset);
    for (const int abbreviation : {8, 255}) CHECK_FALSE_MESSAGE(read({.types = good + type_bytes(0, 0, abbreviation)}), abbreviation);
    CHECK_FALSE(read({.types = good + type_bytes(0, 2, 0)}));
    CHECK_FALSE(read({.characters = {"AAA\0BBBB", 8}}));
    CHECK_FALSE(read({.characters = {"AAA\0B;B\0", 8}}));
    CHECK(read({.characters = "AAA" + std::string(1, '\0') + std::string(64, 'B') + '\0'}));
    CHECK_FALSE(read({.characters = "AAA" + std::string(1, '\0') + std::string(65, 'B') + '\0'}));
}

TEST_CASE("a footer of nonsense is refused with its file") {
    CHECK(with_footer("AAA-1BBB,M3.5.0,M10.5.0/3"));
    for (const char* footer : {"AAA", "AAA-1BBB", "AAA-1BBB,M3.5.0", "AAA-1\n", "\n"}) CHECK_FALSE_MESSAGE(with_footer(footer), footer);
    CHECK_FALSE(with_footer(std::string("AAA-1\0", 6)));
    std::string unfed = file({});
    unfed[unfed.size() - 7] = ' ';
    CHECK_FALSE(read_zone("Test", unfed));
}

}  // namespace base_zone_bytes_test
