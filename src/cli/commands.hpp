// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/codes.hpp"
#include "cli/invocation.hpp"

namespace stipple {

/// One subcommand: what help says of it, and the function that does it.
struct Command {
    std::string_view name, operands, summary, group;
    std::span<const std::span<const std::string_view>> options;  ///< names of rows of option_table() in groups, besides the common ones
    std::span<const std::string_view> examples;
    int least_operands, most_operands;           ///< most is -1 where any number may follow
    Exit (*run)(Invocation&);
    std::string_view formats = "@part";                         ///< what the shells offer after --format, written as OptionRow::offers
    std::vector<std::string_view> (*words)() = nullptr;         ///< what its operand may be, where that is a closed list
};

/// Every subcommand, in the order in which help lists them.
std::span<const Command> commands();

/// The subcommand with this name, or nullptr.
const Command* find_command(std::string_view name);

/// Whether every command takes the option.
bool is_common(std::string_view option);

/// Whether the command takes the option, of its own or as every command does.
bool takes(const Command& command, std::string_view option);

}  // namespace stipple
