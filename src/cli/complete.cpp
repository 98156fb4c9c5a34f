// SPDX-License-Identifier: MIT
#include "cli/complete.hpp"

#include <algorithm>
#include <exception>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/offers.hpp"
#include "cli/options.hpp"

namespace stipple {

namespace {

/// A command line up to the word that is being typed.
struct Unfinished {
    Typed typed;
    const OptionRow* open = nullptr;  ///< the option whose value the next word is
    bool is_nonsense = false, only_operands = false;
};

/// What is typed for an option, as a shell would have made it: ~/ is the folder of the user.
std::string expanded(const std::string& value, const World& world) {
    const auto home = value.starts_with("~/") ? world.environment("HOME") : std::nullopt;
    return home ? *home + value.substr(1) : value;
}

std::string_view name_of(const Command* command) { return command ? command->name : std::string_view{}; }

void take_option(const std::string& word, Unfinished& line, const World& world) {
    const auto equals = word.find('=');
    const OptionRow* row = find_option(std::string_view{word}.substr(0, equals), name_of(line.typed.command));
    if (!row) return;
    auto& values = line.typed.options[std::string{row->name}];
    if (equals != word.npos)
        values.push_back(expanded(word.substr(equals + 1), world));
    else if (!row->value.empty())
        line.open = row;
}

void take_operand(const std::string& word, Unfinished& line) {
    if (line.typed.command) return line.typed.operands.push_back(word);
    line.typed.command = find_command(word);
    line.is_nonsense = !line.typed.command;
}

Unfinished take_apart(const std::vector<std::string>& words, const World& world) {
    Unfinished line;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string& word = words[i];
        if (line.open)
            line.typed.options[std::string{line.open->name}].push_back(expanded(word, world)), line.open = nullptr;
        else if (line.only_operands || word.size() < 2 || word.front() != '-')
            take_operand(word, line);
        else if (word == "--")
            line.only_operands = true;
        else
            take_option(word, line, world);
    }
    return line;
}

void offer_options(const Unfinished& line, Offers& offers) {
    const Command* command = line.typed.command;
    for (const OptionRow& row : option_table()) {
        if (command ? !takes(*command, row.name) || !is_row_of(row, command->name) : !is_common(row.name)) continue;
        if (line.typed.has(row.name) && !row.repeats) continue;
        const std::string_view help = command ? as_taken(row, *command).help : row.help;
        offers.add(row.name, help);
        if (!row.brief.empty()) offers.add(row.brief, help);
    }
}

/// What the next operand may be, by what help calls it: "FILE [TREAT…]", "TREAT…|CASE".
void offer_operands(const Unfinished& line, Offers& offers) {
    const Command& command = *line.typed.command;
    const auto& given = line.typed.operands;
    if (command.most_operands >= 0 && static_cast<int>(given.size()) >= command.most_operands) return;
    if (command.words)
        for (const std::string_view word : command.words())
            offers.add(word, command.name == "help" && find_command(word) ? find_command(word)->summary : "");  // other words only look like commands
    const auto named = split(command.operands, ' ');
    const std::string_view operand = named[std::min(given.size(), named.size() - 1)];
    const auto has = [&](std::string_view name) { return operand.find(name) != operand.npos; };
    const bool case_before = !given.empty() && given.front().ends_with(".toml");
    if (has("TREAT") && (!case_before || named.size() > 1)) offers.add_treats();
    if (has("CASE") && (given.empty() || has("CASE…") || (case_before && line.typed.has("--due")))) offers.add_cases();
    if (operand == "ID") offers.add_items();
    if (has("FILE")) offers.add_all("@files");
}

/// All the candidates for the last word.
std::string candidates(const std::vector<std::string>& words, World& world) {
    const Unfinished line = take_apart(words, world);
    if (line.is_nonsense) return {};
    const Invocation in{line.typed, world};
    const std::string& word = words.back();
    const auto equals = word.find('=');
    const bool is_option = !line.open && !line.only_operands && word.starts_with('-');
    Offers offers{in, word, is_option && equals != word.npos ? equals + 1 : 0};
    if (line.open)
        offers.add_all(line.open->offers);
    else if (is_option && equals == word.npos)
        offer_options(line, offers);
    else if (is_option) {
        if (const OptionRow* row = find_option(std::string_view{word}.substr(0, equals), name_of(line.typed.command))) offers.add_all(row->offers);
    } else if (line.typed.command)
        offer_operands(line, offers);
    else
        for (const Command& command : commands()) offers.add(command.name, command.summary);
    return offers.lines;
}

}  // namespace

void complete(const std::vector<std::string>& words, World& world) {
    if (words.empty()) return;
    try {
        world.out->put(candidates(words, world));
    } catch (const std::exception&) {
        return;  // whoever types a word is not told of a fault that has nothing to do with it
    }
}

}  // namespace stipple
