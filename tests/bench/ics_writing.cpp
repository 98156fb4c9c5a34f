// SPDX-License-Identifier: MIT
// ics_writing FILE ROUNDS: makes one calendar of 1,000 events and writes it into FILE as often as said, through a sink as the program
// does. Prints the peak of its memory in KiB before the first round and after the last. The events are as many and as long as those of
// real courses: some 1,200 octets on average.
#include <fcntl.h>
#include <fmt/core.h>

#include <cstdlib>

#include "base/uuid.hpp"
#include "cli/bytes.hpp"
#include "cli/files.hpp"
#include "format/ics.hpp"

namespace {

using namespace stipple;
using std::chrono::days;
using std::chrono::minutes;

constexpr std::size_t event_count = 1000;
constexpr int phases = 11, hints = 15, reminders = 6;  // of one session, as in a course of the shipped protocols
constexpr Day opening{days{20795}};                    // 2026-12-08

constexpr std::string_view advice[]{
    "Do not pick, rub, scratch or scrub the skin, and touch it only with clean hands.",
    "Keep the skin out of direct sun and off sunbeds: use shade, loose clothes and a wide-brimmed hat.",
    "Wear no make-up on the treated skin.",
    "Rincer à l’eau tiède, puis sécher ; ne pas frotter (température : 30 à 35 °C).",
    "Keep acids, scrubs and shop-bought spot or lightening products paused.",
    "Do not swim in a pool or in the sea.",
    "Auf dem Rücken schlafen, mit ein oder zwei Kissen mehr unter dem Kopf; täglich ein frischer Bezug.",
    "If it feels hot, hold something cool, not icy, in a clean cloth on it for up to 10 minutes.",
    "אין להתאפר על העור המטופל.",
    "The skin may feel warm, sting or itch.",
    "治療した肌に化粧をしないでください。",
};

class FileSink final : public Sink {
public:
    explicit FileSink(int fd) : fd_(fd) {}

protected:
    bool write(std::string_view bytes) override { return write_all(fd_, bytes); }

private:
    int fd_;
};

CalendarEvent all_day(std::string key, Day day, std::string summary, std::string description) {
    CalendarEvent e;
    e.key = std::move(key);
    e.first = day, e.end = day + days{1};
    e.summary = std::move(summary), e.description = std::move(description);
    e.stamp = opening - days{17};
    return e;
}

CalendarEvent at_hour(CalendarEvent e, minutes at, minutes length) {
    e.begins = Moment{e.first} + at;
    e.ends = *e.begins + length;
    return e;
}

std::string_view advised(int i) { return advice[static_cast<std::size_t>(i) % std::size(advice)]; }

std::string checklist(int from, int count) {
    std::string text = "\nNot yet:\n";
    for (int i = from; i < from + count; ++i) text += fmt::format("- {}\n", advised(i));
    return text;
}

/// The events of one session: the visit, the hours from which something is allowed again, reminders, a checklist for each phase of care.
void add_session(std::vector<CalendarEvent>& events, int session) {
    const Day day = opening + days{28 * session};
    const auto key = [&](std::string_view kind, int i) { return fmt::format("{}/{}/{}", kind, session, i); };
    events.push_back(at_hour(all_day(key("session", 0), day, "Appointment", fmt::format("Session {} of 31.\n", session)), minutes{630}, minutes{60}));
    events.back().blocks_time = true;
    for (int i = 0; i < hints; ++i)
        events.push_back(at_hour(all_day(key("clock", i), day + days{i / 4}, "Care reminder", fmt::format("Until 23:30: {}\n", advised(i))), minutes{1410}, minutes{15}));
    for (int i = 0; i < reminders; ++i)
        events.push_back(all_day(key("milestone", i), day + days{7 * i}, "Reminder", "Photograph each treated site in the same light and from the same angles.\n"));
    for (int i = 0; i < phases; ++i) events.push_back(all_day(key("care", i), day + days{i}, fmt::format("Care reminder, day {}", i), checklist(i, 44 - 3 * i)));
}

Calendar make_calendar(const Zone& zone) {
    Calendar calendar{{}, &zone, {}};
    for (int session = 1; calendar.events.size() < event_count; ++session) add_session(calendar.events, session);
    calendar.events.resize(event_count);
    for (CalendarEvent& event : calendar.events) {
        event.uid = uuid_of("0b6f2a4e-6f3a-4f0e-9d0a-3c5b1d7e9f21", event.key);
        show_on_clocks(event, zone);
    }
    return calendar;
}

/// The highest resident memory so far in KiB, which Linux counts from the start of this program.
long peak() {
    Diagnostics unread;
    const std::string status = read_file("/proc/self/status", unread).value_or("");
    const auto at = status.find("VmHWM:");
    return at == status.npos ? 0 : std::strtol(status.c_str() + at + 6, nullptr, 10);
}

}  // namespace

int main(int argc, char** argv) {
    Diagnostics unread;
    const auto bytes = read_file("/usr/share/zoneinfo/Europe/London", unread);
    const auto zone = bytes ? read_zone("Europe/London", *bytes) : std::nullopt;
    const Descriptor fd{argc == 3 ? ::open(argv[1], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, owner_only) : -1};
    if (!fd || !zone) return fmt::print(stderr, "usage: ics_writing FILE ROUNDS, where the zone data of Europe/London is installed\n"), 2;
    const Calendar calendar = make_calendar(*zone);
    const long before = peak();
    FileSink sink{fd.get()};
    for (long round = std::strtol(argv[2], nullptr, 10); round > 0; --round) print_ics(sink, calendar);
    sink.flush();
    fmt::print("{} {}\n", before, peak());
    return sink.ok() ? 0 : 7;
}
