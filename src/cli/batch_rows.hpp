// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/batch.hpp"
#include "cli/bytes.hpp"

namespace stipple {

/// Where the rows of a batch come from: a roster, as a file or a stream, or the case files of a folder.
class BatchRows {
public:
    explicit BatchRows(std::function<bool()> interrupted) : interrupted_(std::move(interrupted)) {}

    /// Opens what the operand names; `defaults` is what a row of a roster has where its own cell is empty.
    void open(const std::string& operand, Request defaults, Diagnostics& diagnostics);

    /// The next row; nothing at the end, or once it is to stop.
    std::optional<BatchRow> next();

    /// Lets whoever waits for more of a stream wait no longer.
    void stop() { stopped_ = true; }

    /// Whether the user wants to stop.
    bool is_interrupted() const { return interrupted_ && interrupted_(); }

    bool are_case_files() const { return is_folder_; }

    /// What kept the rest from being read; 0 for nothing.
    int fault() const { return fault_; }

    /// How much of everything has been read, from 0 to 1; nothing of a stream.
    std::optional<double> share() const;

private:
    void open_folder(const std::string& folder, Diagnostics& diagnostics);
    std::string_view read_more();
    std::optional<BatchRow> next_case();

    const std::function<bool()> interrupted_;
    bool is_folder_ = false;
    std::vector<std::string> paths_;   ///< of a folder: its case files, in order of name
    std::atomic<std::size_t> at_ = 0;
    std::optional<Descriptor> fd_;     ///< of a roster
    std::string chunk_;
    std::optional<Roster> roster_;
    std::uint64_t size_ = 0;           ///< of a roster that is a file
    std::atomic<std::uint64_t> read_ = 0;  ///< as far as the rows went that were asked for
    std::atomic<bool> stopped_ = false;
    std::atomic<int> fault_ = 0;       ///< errno of a read that failed, or -1: nobody came to write into the pipe
    bool is_silent_ = false;           ///< whether the roster is a pipe with a name, and nothing has come through it yet
};

}  // namespace stipple
