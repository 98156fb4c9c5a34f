// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace stipple {

/// What a calendar is to hold, and how much it may say.
struct CalendarOptions {
    std::string_view detail = "phases";  ///< sessions; phases: sessions, milestones and one event a phase of care; days: one a day
    bool for_client = false;
    bool full_titles = false;            ///< neutral otherwise: nothing of the treatment or the client
    bool feed = false;                   ///< cancelled events are left out, and readers are asked to come again
    std::optional<int> alarm_minutes;    ///< before each session
    std::string contact;                 ///< the clinic's number
};

/// One event: when it is, in days on the clocks of the clinic or as moments.
struct CalendarEvent {
    std::string key;  ///< session/2, care/2/4, clock/2/makeup, milestone/ID: never a date, so that a move keeps it
    std::string uid;  ///< the UUID of the key within the case: a name that says nothing of the client
    std::string_view status = "CONFIRMED";
    Day first{}, end{};  ///< end is the day after the last
    std::optional<std::chrono::sys_seconds> begins, ends;
    std::optional<std::chrono::local_seconds> shown_from, shown_until;  ///< what the clocks of the calendar's zone show then
    bool blocks_time = false;
    std::string summary, description;
    int sequence = 0;  ///< how often its start, end or status has changed
    Moment stamp{};    ///< when it last did

    /// Whether a reader who knows the one must be told of the other.
    bool is_elsewhere(const CalendarEvent& other) const {
        return status != other.status || first != other.first || end != other.end || begins != other.begins || ends != other.ends;
    }
};

/// The events of a report in the order of their days: visits, milestones, care, and the hours from which something is allowed again.
std::vector<CalendarEvent> calendar_events(const Report& report, const CalendarOptions& options);

/// The state of a course after one entry of its journal.
struct Revision {
    Moment recorded{};
    std::vector<CalendarEvent> events;
};

/// Follows the events of a course from one entry of its journal to the next, and keeps no more than one state of each.
class CalendarHistory {
public:
    void add(const Revision& revision);

    /// The events of the last revision with the number and the moment of their changes, and as cancelled those that an earlier one had.
    std::vector<CalendarEvent> events() const;

private:
    std::map<std::string, CalendarEvent> known_;
};

/// Notes what the clocks of a zone show at a timed event; nothing for one that touches an hour that occurs twice, of which some readers
/// take the first and some the second.
void show_on_clocks(CalendarEvent& event, const Zone& zone);

/// A calendar as a format prints it: its events, and what the program must know besides.
struct Calendar {
    CalendarOptions options;
    const Zone* zone = nullptr;
    std::vector<CalendarEvent> events;
};

}  // namespace stipple
