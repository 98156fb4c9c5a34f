// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace stipple {

/// One cell of a record: its text without quotes, and where it begins.
struct CsvCell {
    std::string text;
    Place at;
    int width = 1;
};

/// Follows the quotes of a record line by line: whether it goes on in the next.
class CsvQuotes {
public:
    explicit CsvQuotes(char separator) : separator_(separator) {}

    /// Reads one more line; whether a quote is still open at its end.
    bool is_open_after(std::string_view line);

private:
    char separator_;
    bool open_ = false;
};

/// The cells of one record (RFC 4180), which may span lines; a text behind a closing quote becomes a diagnostic.
std::vector<CsvCell> csv_cells(const SourceFile& record, char separator, Diagnostics& diagnostics);

/// The separator that a header was written with: comma, semicolon or tab, whichever stands there most often.
char separator_of(std::string_view header);

}  // namespace stipple
