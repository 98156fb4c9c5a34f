// SPDX-License-Identifier: MIT
// Any bytes as a TZif file, and as the rule at the end of one: what is read answers about every moment, and goes into a calendar.
#include "base/zone.hpp"
#include "format/vtimezone.hpp"
#include "given.hpp"
#include "readers.hpp"

namespace {

using namespace stipple;
using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_seconds;

/// Changes come in order, after one moment and until another, and each changes something.
void check_changes(const Zone& zone, sys_seconds from, sys_seconds to) {
    sys_seconds last = from;
    int offset = span_at(zone, from).offset_seconds;
    for (const ZoneSpan& change : changes_between(zone, from, to)) {
        fuzz::must(last < change.from && change.from <= to, "changes come in order");
        fuzz::must(change.offset_seconds != offset, "a change changes the offset");
        last = change.from, offset = change.offset_seconds;
    }
    fuzz::must(span_at(zone, to).offset_seconds == offset, "the last change holds");
}

/// Reads every way around a moment. Where clocks change twice within days, as no country's do, there is no knowing what a local time means.
void check_moment(const Zone& zone, sys_seconds moment) {
    static_cast<void>(occurs_twice(zone, to_local(zone, moment)));
    if (within_reach(moment - days{3}) + days{6} != within_reach(moment + days{3})) return;  // the ends of the calendar
    if (changes_between(zone, moment - days{3}, moment + days{3}).size() > 1) return;
    fuzz::must(to_utc(zone, to_local(zone, moment)) <= moment, "a local time means its first moment");
    fuzz::must(to_utc(zone, to_plain_local(zone, moment)) >= moment, "a plain local time means no earlier moment");
}

void check_calendar(const Zone& zone, sys_seconds from) {
    StringSink sink;
    IcsLines lines{sink};
    lines.put("BEGIN", "VCALENDAR");
    put_vtimezone(lines, zone, from, from + days{800});
    lines.put("END", "VCALENDAR");
    sink.flush();
    fuzz::must_be_plain(sink.text, "a zone in a calendar");
    fuzz::must(fuzz::is_ics(sink.text), "ics", sink.text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    static_cast<void>(read_yearly_rule(bytes));
    const auto zone = read_zone("Fuzz/Zone", bytes);
    if (!zone) return 0;
    constexpr sys_seconds now{seconds{1'796'688'000}};  // 2026-12-08
    for (std::size_t i = 0; i < zone->spans.size() && i < 12; ++i)
        for (const int around : {-4000, -1, 0, 1, 4000}) check_moment(*zone, within_reach(zone->spans[zone->spans.size() - 1 - i].from) + seconds{around});
    for (const int day : {0, 50, 112, 113, 330, 4000, 40'000}) check_moment(*zone, now + days{day});
    check_changes(*zone, now - days{4000}, now + days{4000});
    check_calendar(*zone, now);
    return 0;
}
