// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "load/roster.hpp"
#include "report/calendar.hpp"

namespace stipple {

/// What one batch does with every row; nobody writes to it while the rows are worked on.
struct Batch {
    const Invocation& in;
    const Catalogue& catalogue;
    const Format* format = nullptr;          ///< nullptr: calendars
    View view;
    Style style;
    CalendarOptions calendar;
    bool a_file_each = false;

    /// How the names of its files end.
    std::string_view extension() const { return format ? format->extension : ".ics"; }
};

/// One thing to plan: a row of a roster, or a case file.
struct BatchRow {
    RosterRow given;
    std::string case_path;  ///< the case file; empty for a row of a roster
};

/// What came of one row.
struct BatchResult {
    std::unique_ptr<SourceFile> source;  ///< what the places of its diagnostics point into
    Given ref, id;                       ///< what the row is called, and what calendars know it by; their texts may be empty
    std::string space;                   ///< what calendars know a course without ref and id by: all that it says
    std::string bytes;                   ///< its document
    Diagnostics warnings;
    Diagnostics faults;                  ///< what kept it from being planned
    Diagnostics refusals;                ///< what its plan refuses
};

/// Plans one row and prints it; safe on any thread.
BatchResult make_result(const Batch& batch, BatchRow row);

/// A row that could not be planned as the batch's format tells of it; nothing in a calendar, or in files of their own.
std::string told_as_failed(const Batch& batch, const BatchResult& result);

}  // namespace stipple
