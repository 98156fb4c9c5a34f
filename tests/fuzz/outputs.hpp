// SPDX-License-Identifier: MIT
#pragma once

#include "model/case.hpp"
#include "report/calendar.hpp"
#include "report/handout.hpp"
#include "report/report.hpp"

namespace stipple::fuzz {

/// Lets its reader read what was printed in a format.
void read_back(std::string_view text, std::string_view format);

/// Prints what a catalogue lists, shows and begins a new file with, in every format, and lets its reader read each.
void check_catalogue(const Catalogue& catalogue);

/// Prints the plan of a case as a view shows it, in every format, and lets its reader read each. A session or a day that the plan has not
/// is left out of the view.
void check_formats(const Case& c, View view);

/// Prints the revisions of a case as a calendar.
void check_calendar(const std::vector<Case>& revisions, const CalendarOptions& options);

/// Prints the page that a client takes home after one session, or prepares with, in some language.
void check_handout(const Case& c, const HandoutOptions& options, const Language& language);

}  // namespace stipple::fuzz
