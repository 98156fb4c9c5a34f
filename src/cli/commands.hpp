// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/codes.hpp"
#include "cli/invocation.hpp"
#include "cli/options.hpp"

namespace stipple {

/// One subcommand: what help says of it, and the function that does it.
struct Command {
    std::string_view name, operands, summary, group;
    std::span<const std::span<const std::string_view>> options;  ///< names of rows of option_table() in groups, besides the common ones
    std::span<const std::string_view> examples;
    int least_operands, most_operands;           ///< most is -1 where any number may follow
    Exit (*run)(Invocation&);
    std::string_view formats = "@part";                         ///< the formats that it prints in, written as OptionRow::offers; empty: it takes no --format
    std::vector<std::string_view> (*words)() = nullptr;         ///< what its operand may be, where that is a closed list
    bool has_output = true;                                     ///< whether what it prints may go to a file of --output
};

/// Every subcommand, in the order in which help lists them.
std::span<const Command> commands();

/// The subcommand with this name, or nullptr.
const Command* find_command(std::string_view name);

/// The names of the formats that the command prints in.
std::vector<std::string_view> formats_of(const Command& command);

/// An option as the command takes it: with its own formats, and in a record with keys for --set.
OptionRow as_taken(const OptionRow& row, const Command& command);

/// Whether every command takes the option, but for those on what is printed where nothing can be chosen.
bool is_common(std::string_view option);

/// Whether the command takes the option, of its own or as every command does.
bool takes(const Command& command, std::string_view option);

}  // namespace stipple
