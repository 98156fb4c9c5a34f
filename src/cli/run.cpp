// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/complete.hpp"
#include "cli/help.hpp"
#include "cli/made_of.hpp"

namespace stipple {

namespace {

/// A command whose formats are a list of its own prints in no other.
void check_format(const Command& command, const Typed& typed, Diagnostics& diagnostics) {
    const std::string_view name = typed.last("--format");
    if (name.empty() || command.formats.empty() || command.formats.starts_with('@')) return;
    const auto names = formats_of(command);
    if (std::find(names.begin(), names.end(), name) != names.end()) return;
    const std::vector<std::string> words(names.begin(), names.end());
    const std::string_view elsewhere = command.name == "handout" ? "; stipple aftercare --for client prints the same care in other formats" : command.name == "calendar" ? "; stipple plan prints the other formats" : "";
    diagnostics.push_back({"E0307", {}, 1, fmt::format("`stipple {}` does not print {}", command.name, name), did_you_mean(folded(name), names, fmt::format("it prints {}{}", enumerate(words, "or"), elsewhere))});
}

/// No answer takes the place of the file that it is about: a case has its journal nowhere else.
void check_output(const Typed& typed, Diagnostics& diagnostics) {
    for (const std::string& operand : typed.operands)
        if (std::error_code error; typed.has("--output") && std::filesystem::is_regular_file(operand, error) && std::filesystem::equivalent(operand, typed.last("--output"), error))
            diagnostics.push_back({"E0702", {}, 1, fmt::format("{} is the file that is read", operand), "name another one with -o; nothing was written"});
}

/// A file that another program could not open under its name is not written: where the format is not said, the ending says what is wanted.
void check_ending(const Typed& typed, Diagnostics& diagnostics) {
    constexpr std::string_view others[]{".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".png", ".jpg"};
    const std::string ending = folded(std::filesystem::path{typed.last("--output")}.extension().string());
    if (typed.has("--format") || typed.has("--json") || std::find(std::begin(others), std::end(others), ending) == std::end(others)) return;
    diagnostics.push_back({"E0307", {}, 1, fmt::format("stipple writes no {} files", ending.substr(1)), "write .html and print it from a browser into a PDF, or .csv for a spreadsheet; -f FORMAT writes that under any name"});
}

}  // namespace

Exit run(const std::vector<std::string>& args, World& world) {
    if (args.size() > 1 && args[0] == "__complete" && args[1] == "--") {  // asked by the scripts of completions/, and no command
        complete({args.begin() + 2, args.end()}, world);
        return Exit::done;
    }
    Diagnostics diagnostics;
    const Typed typed = parse(args, diagnostics);
    Invocation in{typed, world};
    if (const std::string_view when = typed.last("--color"); !when.empty() && when != "auto" && when != "always" && when != "never")
        diagnostics.push_back({"E0006", {}, 1, fmt::format("--color: `{}` will not do", when), "write auto, always or never"});
    if (typed.command) check_format(*typed.command, typed, diagnostics), check_output(typed, diagnostics), check_ending(typed, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    const Style style = style_for(in, false);
    if (typed.has("--help")) return deliver(in, typed.command ? help_text(*typed.command, style.width) : help_text(style.width));
    if (typed.has("--version")) {
        const Loaded loaded = read_catalogue(in);
        const std::string text = version_text(loaded.catalogue) + (typed.has("--verbose") ? made_of_text(loaded) : "");
        return graver(deliver(in, text), tell(in, loaded.diagnostics));
    }
    if (typed.has("--verbose")) return tell(in, {{"E0002", {}, 1, "`--verbose` goes with --version alone", "write stipple --version --verbose"}});
    if (!typed.command) {
        world.err->put(help_text(style.width));
        return Exit::usage;
    }
    return typed.command->run(in);
}

}  // namespace stipple
