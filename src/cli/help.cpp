// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/options.hpp"

namespace stipple {

namespace {

constexpr std::string_view exit_line =
    "Exit status: 0 done, 1 done with findings, 2 usage, 3 unknown name, 4 bad input, 5 refused for safety, 6 no schedule fits, 7 cannot write, 70 a fault in stipple.";

/// What stands for an operand in a line of usage, and what to write in its place.
struct OperandWord {
    std::string_view word, meaning;
};

constexpr OperandWord treat_word{"TREAT", "TREAT is CONCERN[/TYPE][/SEVERITY][:SITE,…], such as acne-scars/rolling:cheek."};
constexpr OperandWord case_word{"CASE", "CASE is a case file, such as k1042.toml."};
constexpr OperandWord roster_word{"ROSTER", "ROSTER is a file, or - for standard input. Its first line names the columns, each an option of plan or a key of a case: ref,treat,skin,age,start. A list has semicolons between its parts; x- begins a column of your own."};

void put_wrapped(std::string& out, std::string_view head, int hang, std::string_view text, int width) {
    const auto lines = wrap(text, std::max(20, width - hang));
    out += pad_right(head, hang);
    if (hang > 0 && width_of(head) >= hang) out += "\n" + std::string(static_cast<std::size_t>(hang), ' ');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) out += std::string(static_cast<std::size_t>(hang), ' ');
        out += lines[i] + "\n";
    }
}

/// An example on one line, or where it is too wide on several that a shell reads as one: broken before an option, or where it writes to.
void put_example(std::string& out, std::string_view example, int width) {
    std::string line = "  ";
    while (!example.empty()) {
        const auto end = std::min(example.find(" -", 1), example.find(" >", 1));
        const std::string_view part = example.substr(0, end);
        if (width_of(line) > 2 && width_of(line) + width_of(part) + (part.size() < example.size() ? 2 : 0) > width) {
            out += line + " \\\n";
            line = "   ";
        }
        line += part;
        example.remove_prefix(part.size());
    }
    out += line + "\n";
}

std::string spelled(const OptionRow& row) {
    std::string text = row.brief.empty() ? std::string{row.name} : fmt::format("{}, {}", row.brief, row.name);
    return row.value.empty() ? text : fmt::format("{} {}", text, row.value);
}

}  // namespace

std::string help_text(int width) {
    std::string out = "stipple: microneedling protocols in the terminal\n\nUsage: stipple COMMAND …\n";
    std::string_view group;
    for (const Command& command : commands()) {
        if (command.group != group) out += fmt::format("\n{}:\n", command.group);
        group = command.group;
        put_wrapped(out, fmt::format("  {} {}", command.name, command.operands), 24, command.summary, width);
    }
    out += "\n";
    for (const OperandWord& operand : {treat_word, case_word}) put_wrapped(out, "", 0, operand.meaning, width);
    out += "\nBegin with:\n";
    for (const char* name : {"plan", "depth", "aftercare", "new"}) put_example(out, find_command(name)->examples.front(), width);
    out += "\n";
    put_wrapped(out, "", 0, "`stipple COMMAND --help` shows a command's options and examples,", width);
    put_wrapped(out, "", 0, "`stipple --version --verbose` what stipple is made of.", width);
    out += "\n";
    put_wrapped(out, "", 0, exit_line, width);
    return out;
}

std::string help_text(const Command& command, int width) {
    std::string out;
    put_wrapped(out, "", 0, fmt::format("stipple {}: {}", command.name, command.summary), width);
    out += "\n";
    put_wrapped(out, "", 0, fmt::format("Usage: stipple {} {} [options]", command.name, command.operands), width);
    for (const OperandWord& operand : {treat_word, case_word, roster_word})
        if (command.operands.find(operand.word) != command.operands.npos) put_wrapped(out, "", 0, operand.meaning, width);
    out += "\nExamples:\n";
    for (std::string_view example : command.examples) put_example(out, example, width);
    std::string_view group;
    for (const OptionRow& row : option_table()) {
        if (!takes(command, row.name) || !is_row_of(row, command.name)) continue;
        if (row.group != group) out += fmt::format("\n{}:\n", row.group);
        group = row.group;
        const OptionRow taken = as_taken(row, command);
        put_wrapped(out, "  " + spelled(taken), 30, taken.help, width);
    }
    out += "\n";
    put_wrapped(out, "", 0, exit_line, width);
    return out;
}

std::string version_text(const Catalogue& catalogue) {
    return fmt::format("stipple {}\ncatalogue {}\n"
                       "Decision support for trained practitioners: not a medical device, and no\nsubstitute for judgement.\n",
                       version(), catalogue.digest);
}

}  // namespace stipple
