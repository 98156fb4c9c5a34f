// SPDX-License-Identifier: MIT
#pragma once

#include "base/sink.hpp"
#include "report/calendar.hpp"

namespace stipple {

/// Prints one iCalendar file of all events (RFC 5545): CRLF, folded at 75 octets, texts escaped.
void print_ics(Sink& sink, const Calendar& calendar);

/// Prints one iCalendar file of one event, as a folder that holds one file an event wants it.
void print_ics(Sink& sink, const Calendar& calendar, const CalendarEvent& event);

}  // namespace stipple
