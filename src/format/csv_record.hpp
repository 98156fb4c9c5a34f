// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/sink.hpp"

namespace stipple {

/// A text as one cell of RFC 4180: in quotes only where it must be, and never a formula: what a spreadsheet could take for one begins
/// with an apostrophe, a negative number aside. Control characters other than tabs and line ends become visible escapes.
std::string csv_cell(std::string_view text);

/// Writes one record: its cells with commas between, ended by CRLF.
void put_csv_record(Sink& sink, std::span<const std::string> cells);

}  // namespace stipple
