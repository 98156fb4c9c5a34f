// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/typed.hpp"

namespace stipple {

namespace {

using Names = std::vector<std::string_view>;

/// Where CLI11 puts what it finds, one entry for each row of the option table.
struct Found {
    std::vector<std::vector<std::string>> values;
    std::vector<bool> flags;
    std::vector<CLI::Option*> options;
};

/// Whether the word is an option, and one that takes the next word as its value.
bool takes_next_word(std::string_view word, std::string_view command = {}) {
    const OptionRow* row = find_option(word, command);
    return row && !row->value.empty();
}

/// The place of the command among the words: the first that is neither an option nor the value of one.
std::size_t command_place(const std::vector<std::string>& args) {
    for (std::size_t i = 0; i < args.size(); ++i) {
        if (args[i] == "--") return args.size();
        if (!args[i].starts_with('-')) return i;
        if (takes_next_word(args[i])) ++i;
    }
    return args.size();
}

Found add_options(CLI::App& app, std::string_view command) {
    const auto rows = option_table();
    Found found{std::vector<std::vector<std::string>>(rows.size()), std::vector<bool>(rows.size()), {}};
    found.options.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!is_row_of(rows[i], command)) continue;
        const std::string names = rows[i].brief.empty() ? std::string{rows[i].name} : fmt::format("{},{}", rows[i].brief, rows[i].name);
        CLI::Option* option = rows[i].value.empty() ? app.add_flag(names) : app.add_option(names, found.values[i])->expected(1)->allow_extra_args(false);
        if (!rows[i].value.empty()) option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        found.options[i] = option;
    }
    return found;
}

Diagnostic unknown_option(std::string_view word, const Command* command) {
    word = word.substr(0, word.find('='));
    Names names;
    for (const OptionRow& row : option_table())
        if (command ? takes(*command, row.name) && is_row_of(row, command->name) : row.of.empty()) names.push_back(row.name);
    const std::string help = command ? fmt::format("`stipple {} --help` lists its options", command->name) : std::string{"`stipple --help` lists the options"};
    const bool elsewhere = find_option(word) != nullptr;
    return {"E0002", {}, 1,
            elsewhere && command ? fmt::format("`stipple {}` does not take `{}`", command->name, word) : fmt::format("no option `{}`", word),
            elsewhere ? help : did_you_mean(word, names, help)};
}

Diagnostic unknown_command(std::string_view word) {
    Names names;
    for (const Command& command : commands()) names.push_back(command.name);
    return {"E0001", {}, 1, fmt::format("no command `{}`", word), did_you_mean(word, names, "`stipple --help` lists the commands")};
}

/// CLI11's complaint about a missing value, in our words: the option is the last one typed without its value.
Diagnostic missing_value(const std::vector<std::string>& args, std::string_view command) {
    for (std::size_t i = args.size(); i-- > 0;) {
        if (!takes_next_word(args[i], command)) continue;
        const bool alone = i + 1 == args.size() || args[i + 1].starts_with('-');
        if (!alone) continue;
        const OptionRow* row = find_option(args[i], command);
        return {"E0003", {}, 1, fmt::format("`{}` needs a value", args[i]), fmt::format("write {} {}: {}", row->name, row->value, row->help)};
    }
    return {"E0003", {}, 1, "an option is without its value", "write --option VALUE or --option=VALUE"};
}

/// Complains of a value given to an option that takes none: `--force=false` would be --force.
void refuse_value_of_switch(const std::vector<std::string>& args, std::string_view command, Diagnostics& diagnostics) {
    for (auto arg = args.begin(); arg != args.end() && *arg != "--"; ++arg) {
        const std::string_view name = std::string_view{*arg}.substr(0, arg->find('='));
        const OptionRow* row = name.size() < arg->size() ? find_option(name, command) : nullptr;
        if (row && row->value.empty()) diagnostics.push_back({"E0003", {}, 1, fmt::format("`{}` takes no value", name), fmt::format("write {}, or leave it out", name)});
    }
}

/// Whether an option that needs a value is followed by another option.
bool takes_option_as_value(const std::vector<std::string>& args, std::string_view command) {
    for (std::size_t i = 0; i + 1 < args.size() && args[i] != "--"; ++i)
        if (takes_next_word(args[i], command) && args[i + 1].size() > 1 && args[i + 1].front() == '-') return true;
    return false;
}

void collect(const Found& found, Typed& typed, Diagnostics& diagnostics) {
    const auto rows = option_table();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!found.options[i] || found.options[i]->count() == 0) continue;
        typed.options[std::string{rows[i].name}] = found.values[i];
        if (typed.command && !takes(*typed.command, rows[i].name)) diagnostics.push_back(unknown_option(rows[i].name, typed.command));
    }
}

void check_operands(const Typed& typed, Diagnostics& diagnostics) {
    const Command& c = *typed.command;
    const int given = static_cast<int>(typed.operands.size());
    if (typed.has("--help") || typed.has("--version")) return;
    if (given < c.least_operands)
        diagnostics.push_back({"E0004", {}, 1, fmt::format("`stipple {}` needs {}", c.name, c.operands), fmt::format("for example: {}", c.examples.front())});
    if (c.most_operands >= 0 && given > c.most_operands)
        diagnostics.push_back({"E0005", {}, 1, fmt::format("`{}` is one word too many", typed.operands.back()), fmt::format("for example: {}", c.examples.front())});
}

}  // namespace

Typed parse(const std::vector<std::string>& args, Diagnostics& diagnostics) {
    Typed typed;
    if (std::find(args.begin(), args.end(), "--json") != args.end()) typed.options["--json"];  // so that faults below are told as JSON
    std::vector<std::string> rest = args;
    if (const std::size_t place = command_place(args); place < args.size()) {
        typed.command = find_command(args[place]);
        if (!typed.command) {
            diagnostics.push_back(unknown_command(args[place]));
            return typed;
        }
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(place));
    }
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    const std::string_view command = typed.command ? typed.command->name : std::string_view{};
    Found found = add_options(app, command);
    refuse_value_of_switch(rest, command, diagnostics);
    if (!diagnostics.empty()) return typed;
    if (takes_option_as_value(rest, command)) {
        diagnostics.push_back(missing_value(args, command));
        return typed;
    }
    try {
        std::reverse(rest.begin(), rest.end());
        app.parse(rest);
    } catch (const CLI::ParseError&) {
        diagnostics.push_back(missing_value(args, command));
        return typed;
    }
    bool only_operands = false;
    for (const std::string& word : app.remaining()) {
        if (word == "--" && !only_operands) {
            only_operands = true;
        } else if (word.starts_with('-') && word.size() > 1 && !only_operands) {
            diagnostics.push_back(unknown_option(word, typed.command));
        } else {
            typed.operands.push_back(word);
        }
    }
    collect(found, typed, diagnostics);
    if (typed.command && diagnostics.empty()) check_operands(typed, diagnostics);
    return typed;
}

}  // namespace stipple
