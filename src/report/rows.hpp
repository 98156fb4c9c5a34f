// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "report/listing.hpp"
#include "report/report.hpp"

namespace stipple {

/// The columns of the one table that a report makes for a spreadsheet: the same for every report of the same view and reader.
std::vector<std::string> columns_of(const Report& report);

/// That table: sessions, depths, care, the screening, the room sheet or the answer on the phone, whichever the view shows. Its first
/// column says what a row is; NOT SCREENED, refusals, cautions and warnings are rows of their own, and lists in a cell have "; " between.
Listing rows_of(const Report& report);

}  // namespace stipple
