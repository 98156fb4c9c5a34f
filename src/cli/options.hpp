// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace stipple {

/// One option: everything that parsing, help, the manual and the completions need to know of it.
struct OptionRow {
    std::string_view name;   ///< with its dashes: "--skin"
    std::string_view brief;  ///< one letter with its dash, or empty
    std::string_view value;  ///< name of its value; empty for a switch
    std::string_view group;  ///< heading under which help lists it
    std::string_view help;
    bool repeats = false;
    /// What the shells offer as its value, each part between spaces: a word; @files, @folders or @zone; or @KIND, the names of that kind. A text
    /// before the @ stands before each name; behind a = come the words that may follow it, with bars between, or nothing that is known.
    std::string_view offers{};
    std::string_view of{};  ///< the one command for which this row stands in place of the row of that name
};

/// Every option of the program, in the order in which help lists them.
std::span<const OptionRow> option_table();

/// Whether the row is the one that says what its option means to the command.
bool is_row_of(const OptionRow& row, std::string_view command);

/// The row of the option that is spelled like this, in full or in brief, as the command takes it, or nullptr.
const OptionRow* find_option(std::string_view word, std::string_view command = {});

}  // namespace stipple
