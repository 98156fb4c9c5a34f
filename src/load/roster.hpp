// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "load/case_file.hpp"
#include "load/request.hpp"
#include "load/roster_lines.hpp"

namespace stipple {

/// One row of a roster: what it gives, and what is wrong with it. Places point into its own text.
struct RosterRow {
    std::unique_ptr<SourceFile> source;
    Request request;
    Diagnostics faults;

    /// What the row calls the client; empty where it says nothing.
    std::string ref() const { return request.last("ref") ? request.last("ref")->text : std::string{}; }
};

/// Reads a roster row by row: CSV under a header, or one JSON object a line. Columns are named as the keys of a case file, a list has
/// semicolons in its cell, and what begins with `x-` is the clinic's own and passed over.
class Roster {
public:
    /// `defaults` is what a row has where its own cell is empty.
    Roster(std::string name, Bytes bytes, Request defaults) : name_(std::move(name)), lines_(std::move(bytes)), defaults_(std::move(defaults)) {}

    /// Reads the header. What is wrong with it becomes diagnostics, which point into the roster: then there are no rows.
    void open(Diagnostics& diagnostics);

    /// The next row that is not blank; nothing at the end, or behind a row so broken that the next cannot be found.
    std::optional<RosterRow> next();

    /// How many bytes of the roster the rows so far took.
    std::uint64_t bytes_read() const { return lines_.bytes_read(); }

private:
    enum class Kind { unknown, csv, json };

    std::unique_ptr<SourceFile> read_record(Diagnostics& faults);
    void read_header(Diagnostics& diagnostics);
    void read_cells(RosterRow& row) const;

    std::string name_;
    RosterLines lines_;
    Request defaults_;
    Kind kind_ = Kind::unknown;
    char separator_ = ',';
    std::unique_ptr<SourceFile> first_;      ///< the header, or the first row of a roster in JSON until it is asked for
    Diagnostics first_faults_;               ///< and what is wrong with that
    std::vector<const CaseKey*> columns_;    ///< nullptr: the clinic's own
    bool broken_ = false;
};

inline constexpr std::size_t most_faults = 20;      ///< of one row: one with a million unknown keys needs no more

/// Whether a key of a case file can be given in a roster: those that tell of one course, and what it is called.
bool is_roster_key(const CaseKey& key);

/// Whether a key is the clinic's own, which is passed over.
bool is_own_key(std::string_view key);

/// Notes that a key is unknown, with the one that was most likely meant.
void complain_of_key(std::string_view key, Place at, Diagnostics& diagnostics);

/// Reads one row in JSON, an object of keys; null and empty texts give nothing.
void read_json_row(RosterRow& row);

/// How many marks a text has that begin or separate values, in a cell or in JSON.
std::size_t marks_in(std::string_view text);

/// Notes that a row says more than any course needs.
void complain_of_values(RosterRow& row);

/// Puts what a row says of one key in the place of what it would have by default.
void put_given(Request& request, const CaseKey& key, std::vector<Given> given);

}  // namespace stipple
