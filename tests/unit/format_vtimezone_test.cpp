// SPDX-License-Identifier: MIT
#include "format/vtimezone.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <map>

#include "base/day.hpp"

using namespace stipple;

namespace format_vtimezone_test {
using std::chrono::sys_seconds;

namespace {

std::optional<Zone> system_zone(const std::string& name) {
    std::ifstream file{"/usr/share/zoneinfo/" + name, std::ios::binary};
    if (!file) {
        MESSAGE("skipped: this machine has no zone data for ", name);
        return std::nullopt;
    }
    return read_zone(name, std::string{std::istreambuf_iterator<char>{file}, {}});
}

std::vector<std::string> lines_of(const Zone& zone, sys_seconds from, sys_seconds to) {
    StringSink sink;
    IcsLines lines{sink};
    put_vtimezone(lines, zone, from, to);
    sink.flush();
    std::vector<std::string> out;
    std::size_t at = 0;
    for (std::size_t end; (end = sink.text.find("\r\n", at)) != std::string::npos; at = end + 2) out.push_back(sink.text.substr(at, end - at));
    return out;
}

int offset(std::string_view text) {
    const int seconds = std::stoi(std::string{text.substr(1, 2)}) * 3600 + std::stoi(std::string{text.substr(3, 2)}) * 60;
    return text[0] == '-' ? -seconds : seconds;
}

/// 20270328T010000 on the clocks before a change, as a moment.
sys_seconds onset(std::string_view text, int before) {
    const auto number = [&](std::size_t from, std::size_t count) { return std::stoi(std::string{text.substr(from, count)}); };
    const auto day = day_of(number(0, 4), static_cast<unsigned>(number(4, 2)), static_cast<unsigned>(number(6, 2)));
    return sys_seconds{*day} + std::chrono::hours{number(9, 2)} + std::chrono::minutes{number(11, 2)} - std::chrono::seconds{before};
}

/// The day that BYMONTH and BYDAY mean in a year, with the time of day of the first onset.
sys_seconds in_year(int year, const std::string& rule, sys_seconds first, int before) {
    const auto month = static_cast<unsigned>(std::stoi(rule.substr(rule.find("BYMONTH=") + 8)));
    const std::string by_day = rule.substr(rule.find("BYDAY=") + 6);
    const int which = std::stoi(by_day);
    static constexpr std::string_view names = "SUMOTUWETHFRSA";
    const auto weekday = std::chrono::weekday{static_cast<unsigned>(names.find(by_day.substr(by_day.size() - 2)) / 2)};
    const std::chrono::year_month ym{std::chrono::year{year}, std::chrono::month{month}};
    const Day day = which < 0 ? Day{ym / weekday[std::chrono::last]} : Day{ym / weekday[static_cast<unsigned>(which)]};
    const auto local = first + std::chrono::seconds{before};
    return sys_seconds{day} + (local - std::chrono::floor<std::chrono::days>(local)) - std::chrono::seconds{before};
}

/// The offset at a moment as a calendar program works it out from the blocks: that of the last onset before it.
int offset_by_blocks(const std::vector<std::string>& lines, sys_seconds moment) {
    std::map<std::string, std::string> block;
    std::pair<sys_seconds, int> last{sys_seconds::min(), 0};
    const auto take = [&](sys_seconds at, int to) {
        if (at <= moment && at >= last.first) last = {at, to};
    };
    for (const std::string& line : lines) {
        const auto colon = line.find(':');
        block[line.substr(0, colon)] = line.substr(colon + 1);
        if (line != "END:STANDARD" && line != "END:DAYLIGHT") continue;
        const int before = offset(block["TZOFFSETFROM"]), to = offset(block["TZOFFSETTO"]);
        const sys_seconds first = onset(block["DTSTART"], before);
        take(first, to);
        if (block.contains("RRULE"))
            for (int year = std::stoi(block["DTSTART"].substr(0, 4)) + 1; year < 2110; ++year) take(in_year(year, block["RRULE"], first, before), to);
        block.clear();
    }
    return last.second;
}

sys_seconds utc(std::string_view day) { return sys_seconds{*parse_day(day)}; }

/// Compares the blocks with the zone, hour by hour round each change and week by week between.
void check_zone(const std::string& name, std::string_view from, std::string_view to) {
    const auto zone = system_zone(name);
    if (!zone) return;
    const auto lines = lines_of(*zone, utc(from), utc(to));
    CHECK(lines.front() == "BEGIN:VTIMEZONE");
    CHECK(lines[1] == "TZID:" + name);
    CHECK(lines.back() == "END:VTIMEZONE");
    int standard = 0;
    for (const std::string& line : lines) standard += line == "BEGIN:STANDARD" ? 1 : 0;
    CHECK(standard >= 1);
    std::vector<sys_seconds> moments;
    for (sys_seconds at = utc(from); at <= utc(to); at += std::chrono::days{7}) moments.push_back(at);
    for (const ZoneSpan& change : changes_between(*zone, utc(from), utc(to)))
        for (int hours = -3; hours <= 3; ++hours) moments.push_back(change.from + std::chrono::hours{hours});
    for (const sys_seconds at : moments) {
        CAPTURE(name);
        CAPTURE(iso(at));
        CHECK(offset_by_blocks(lines, at) == span_at(*zone, at).offset_seconds);
    }
}

}  // namespace

TEST_CASE("a calendar program finds the zone's own offsets in the blocks, in spring, in autumn and between") {
    for (const char* name : {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca", "Africa/Cairo", "America/Nuuk", "Europe/Dublin",
                             "America/St_Johns", "Asia/Kathmandu", "Pacific/Chatham", "UTC"}) {
        check_zone(name, "2026-12-08", "2027-11-15");
        check_zone(name, "2026-03-20", "2026-04-02");
    }
}

TEST_CASE("dates beyond 2037 come out right too") {
    for (const char* name : {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata"}) check_zone(name, "2041-02-01", "2043-12-31");
    for (const char* name : {"Africa/Casablanca", "America/Nuuk"}) check_zone(name, "2037-10-01", "2039-03-31");
}

TEST_CASE("two yearly rules where they say it all, a block for each change where they do not, one block where nothing changes") {
    const auto rules = [](const std::string& name) {
        const auto zone = system_zone(name);
        int count = 0;
        if (zone)
            for (const std::string& line : lines_of(*zone, utc("2026-12-08"), utc("2027-11-15"))) count += line.starts_with("RRULE:") ? 1 : 0;
        return zone ? count : -1;
    };
    if (const int london = rules("Europe/London"); london >= 0) CHECK(london == 2);
    if (const int casablanca = rules("Africa/Casablanca"); casablanca >= 0) CHECK(casablanca == 0);
    if (const int kolkata = rules("Asia/Kolkata"); kolkata >= 0) CHECK(kolkata == 0);
}

}  // namespace format_vtimezone_test
