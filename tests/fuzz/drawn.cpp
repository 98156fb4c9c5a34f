// SPDX-License-Identifier: MIT
#include "drawn.hpp"

#include <fmt/core.h>

#include "base/text.hpp"
#include "given.hpp"

namespace stipple::fuzz {

namespace {

/// Rules as zones have them: summer in the north and in the south, by half an hour, one that is winter, hours past midnight and below it.
constexpr std::string_view rules[]{"GMT0BST,M3.5.0/1,M10.5.0",
                                   "EST5EDT,M3.2.0,M11.1.0",
                                   "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
                                   "IST-1GMT0,M10.5.0,M3.5.0/1",
                                   "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
                                   "EET-2EEST,M3.4.4/50,M10.4.4/50",
                                   "<+00>0<+02>-2,0/0,J365/23",
                                   "UTC0"};

}  // namespace

std::string_view Drawn::word(std::string_view words) { return any(split(words, ' ')); }

std::string Drawn::text() {
    std::string typed = bytes_.ConsumeRandomLengthString(40);
    return is_utf8(typed) ? typed : std::string{"text"};
}

std::string Drawn::date() {
    const Day near = *day_of(2026, 12, 8) + std::chrono::days{between(-200, 800)};
    return one_in(20) ? std::string{word("1900-01-01 2199-12-31 2028-02-29 today +2w 2027-02-29")} : iso(near);
}

std::string Drawn::run_of_days() {
    const std::string from = date();
    const auto day = parse_day(from);
    return day ? fmt::format("{}..{}", from, iso(*day + std::chrono::days{between(0, one_in(10) ? 500 : 20)})) : from;
}

std::string Drawn::depth() { return fmt::format("{}.{}", between(0, 3), word("0 1 2 25 3 5 50 75 8 125")); }

std::string Drawn::site() { return one_in(30) && !built_in().never_sites.empty() ? any(built_in().never_sites).id : any(built_in().sites).id; }

/// A concern with words and sites that it mostly has.
std::string Drawn::treat() {
    const Concern& concern = any(built_in().concerns);
    std::string out = concern.id;
    if (!concern.types.empty() && one_in(2)) out += "/" + any(concern.types);
    if (!concern.severities.empty() && one_in(2)) out += "/" + any(concern.severities);
    for (int left = between(0, 3), first = left; left > 0; --left)
        out += (left == first ? ":" : ",") + (concern.depths.empty() || one_in(6) ? site() : any(concern.depths).site);
    return out;
}

std::string Drawn::answer() {
    const Caution& caution = any(built_in().cautions);
    return fmt::format("{}={}", caution.id, one_in(3) ? std::string{word("yes no")} : caution.answer == "date" ? date() : std::string{"no"});
}

std::string Drawn::lifted() {
    const std::string_view kind = word("site skin label reach rule caution");
    const std::string id = kind == "site"      ? site()
                           : kind == "skin"    ? any(built_in().skin_types).id
                           : kind == "rule"    ? any(built_in().concerns).id
                           : kind == "caution" ? any(built_in().cautions).id
                                               : any(built_in().devices).id;
    return fmt::format("{}:{}={}", kind, id, one_in(2) ? std::string{"measured"} : text());
}

void Drawn::give(Request& request, std::string_view key, std::string value) const {
    request.keys[std::string{key}].push_back({std::move(value), std::string{key}, {}, 1, {}, 0, 1});
}

void Drawn::give_client(Request& request) {
    for (int left = between(1, 3); left > 0; --left) give(request, "treat", treat());
    if (!one_in(4)) give(request, "skin", any(built_in().skin_types).id);
    if (!one_in(4)) give(request, "age", std::to_string(between(0, 120)));
    if (!one_in(3)) give(request, "device", any(built_in().devices).id);
    if (one_in(3)) give(request, "ref", text());
    if (!one_in(4)) give(request, "history", "rest=no");
    for (int left = between(0, 4); left > 0; --left) give(request, "history", answer());
    if (one_in(6)) give(request, "cleared", fmt::format("{}={}", any(built_in().cautions).id, one_in(2) ? std::string{"specialist"} : text()));
}

void Drawn::give_booking(Request& request) {
    if (!one_in(8)) give(request, "start", date());
    if (one_in(3)) give(request, "sessions", std::to_string(between(1, limits::most_sessions)));
    if (one_in(3)) give(request, "interval", std::to_string(between(limits::shortest_interval_days, 100)));
    for (int left = between(0, 3); left > 0; --left) give(request, "closed", one_in(2) ? std::string{word("sun mon tue wed thu fri sat")} : run_of_days());
    if (one_in(4)) give(request, "avoid", run_of_days());
    if (one_in(4)) give(request, "event", fmt::format("{} {}", date(), text()));
    if (one_in(4)) give(request, "event-margin", fmt::format("{}{}", between(0, 90), word("d w mo")));
    if (one_in(2)) give(request, "at", fmt::format("{:02}:{:02}", between(0, 23), between(0, 59)));
    if (one_in(3)) give(request, "duration", fmt::format("{}m", between(1, 600)));
}

void Drawn::give_limits(Request& request) {
    for (int left = between(0, 2); left > 0; --left) give(request, "set", one_in(2) ? depth() : fmt::format("{}={}", site(), depth()));
    for (int left = between(0, 2); left > 0; --left) give(request, "override", lifted());
}

/// An entry with the keys of its kind, about a session that may or may not be next.
EntryText Drawn::entry(int number) {
    EntryText e;
    e.recorded = *day_of(2026, 12, 8) + std::chrono::days{number * 20 + between(0, 40)} + std::chrono::minutes{number};
    e.what = word(entry_words);
    const auto is = [&](std::string_view what) { return e.what == what; };
    if (is("done") || is("moved") || is("missed") || is("cancelled") || is("reacted")) e.session = between(1, 5);
    if (is("done") || is("missed") || (is("answered") && one_in(2)))
        e.on = std::chrono::floor<std::chrono::days>(e.recorded) - std::chrono::days{between(0, 5)};
    if (is("moved")) e.to = std::chrono::floor<std::chrono::days>(e.recorded) + std::chrono::days{between(0, 120)};
    if (is("moved") || is("cancelled") || is("undone")) e.reason = "because " + text();
    if (is("done") && one_in(2)) e.depth = {fmt::format("{}={}", site(), depth())};
    if (is("done") && one_in(4)) e.planned = {fmt::format("{}={}/{}", site(), depth(), depth())};
    if (is("done") && one_in(4)) e.lot = "lot " + text();
    if (is("reacted")) e.reaction = any(built_in().signs).id, e.day = between(0, 60);
    if (is("reviewed")) e.decision = word("continue stop");
    if (is("answered")) e.answers = {answer()};
    if (is("cleared")) e.cleared = any(built_in().cautions).id, e.by = "who " + text();
    if (is("set")) e.set = {one_in(2) ? "skin=" + any(built_in().skin_types).id : one_in(2) ? "treat=" + treat() : fmt::format("sessions={}", between(1, 8))};
    if (is("undone")) e.entry = between(1, std::max(1, number - 1));
    if (one_in(8)) e.note = "note " + text();
    return e;
}

CaseFile Drawn::case_file(int most_entries) {
    CaseFile file;
    give(file.head, "id", "0b6f2a4e-0000-4000-8000-000000000001");
    give(file.head, "opened", "2026-11-21");
    give_client(file.head);
    give_booking(file.head);
    give_limits(file.head);
    for (int number = 1, last = between(0, most_entries); number <= last; ++number)
        if (EntryText e = entry(number); has_its_keys(e)) file.journal.push_back(std::move(e));
    return file;
}

std::optional<Zone> Drawn::zone() {
    const auto rule = one_in(2) ? read_yearly_rule(rules[static_cast<std::size_t>(between(0, static_cast<int>(std::size(rules)) - 1))]) : std::nullopt;
    if (!rule) return std::nullopt;
    const std::chrono::sys_seconds always{std::chrono::seconds{-(std::int64_t{1} << 59)}};
    return Zone{"Europe/London", {{always, rule->standard_offset_seconds, false, rule->standard_abbreviation}}, rule};
}

}  // namespace stipple::fuzz
