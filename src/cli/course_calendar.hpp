// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "load/case_file.hpp"
#include "report/calendar.hpp"

namespace stipple {

/// What a calendar is made of: a case as it is, and the file that it came from, unless it was typed.
struct CalendarCourse {
    const Catalogue& catalogue;
    const Case& c;
    const CaseFile* file = nullptr;
    const Plan* plan = nullptr;  ///< its plan, where somebody has made it already
};

/// Reads what was typed about a calendar: its detail, its reader and how much it may say.
CalendarOptions read_calendar_options(const Invocation& in, Diagnostics& diagnostics);

/// Says that an hour was given and the calendar cannot show it, since nothing says in which time zone.
void warn_of_lost_hour(const Case& c, Diagnostics& diagnostics);

/// What a calendar shows of a report: everything that has a day, and what is over too.
View calendar_view();

/// The events of a course as each of several calendars has them, with the number of their changes since it was opened: for all of them
/// together the course is planned once after each entry of its journal.
std::vector<std::vector<CalendarEvent>> events_of(const World& world, const CalendarCourse& course, std::span<const CalendarOptions> all);

/// The calendar of a course from its events; their UIDs are names in `space`. It has none where the course has no sessions.
Calendar make_calendar(const CalendarCourse& course, const CalendarOptions& options, std::vector<CalendarEvent> events, const std::string& space);

}  // namespace stipple
