// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/ids.hpp"
#include "report/listing.hpp"
#include "report/report.hpp"

namespace stipple {

/// Fills a listing row by row, each cell by the name of its column; what is not put stays empty, and a name without a column throws.
class RowWriter {
public:
    RowWriter(Listing& listing, const Report& report) : listing_(listing), report_(report) {}

    /// Begins a row: what it is, whose it is and how it stands with the screening.
    void begin(std::string_view record, std::optional<int> session = std::nullopt);

    void put(std::string_view column, std::string_view text);
    void put(std::string_view column, int number) { put(column, std::to_string(number)); }
    void put(std::string_view column, Day day) { put(column, iso(day)); }
    void put(std::string_view column, Depth depth) { put(column, millimetres(depth)); }
    void put(std::string_view column, std::chrono::local_seconds at);
    void put(std::string_view column, const std::vector<std::string>& texts);
    template <class T>
    void put(std::string_view column, const std::optional<T>& value) {
        if (value) put(column, *value);
    }

    /// The basis and the sources of some evidence; nothing for a nullptr.
    void put(const Evidence* evidence);

private:
    Listing& listing_;
    const Report& report_;
};

// The rows of each table.
void add_session_rows(RowWriter& rows, const Report& report);
void add_plan_rows(RowWriter& rows, const Report& report);
void add_depth_rows(RowWriter& rows, const Report& report);
void add_care_rows(RowWriter& rows, const Report& report);
void add_screening_rows(RowWriter& rows, const Report& report);
void add_room_rows(RowWriter& rows, const Report& report);
void add_call_rows(RowWriter& rows, const Report& report);

/// One depth in millimetres, what it may not leave, and where needling stops: of a depth table and of a room sheet.
void put_depth(RowWriter& rows, const DepthAdvice& advice);

/// Every red flag of the catalogue, a row each: for a table that has no care line of them.
void add_red_flag_rows(RowWriter& rows, const Report& report);

}  // namespace stipple
