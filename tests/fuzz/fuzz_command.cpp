// SPDX-License-Identifier: MIT
// Any words as a command line, one on each line; those that can be read and name no file are run.
#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "cli/case_input.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/run.hpp"
#include "cli/typed.hpp"
#include "given.hpp"
#include "outputs.hpp"
#include "readers.hpp"

namespace {

using namespace stipple;

/// The commands that only answer: the others write files, or read those that their operands name.
constexpr std::string_view answering[]{"plan",     "procedure", "triage", "handout", "screen",  "depth",  "timeline", "aftercare",
                                       "calendar", "list",      "show",   "help",    "explain", "schema", "config"};

bool names_a_file(const Typed& typed) {
    for (const auto& [name, values] : typed.options) {
        const OptionRow* row = find_option(name);
        if (row && row->offers.starts_with("@f")) return true;  // @files and @folders
        if (std::any_of(values.begin(), values.end(), [](const std::string& value) { return value.starts_with('@'); })) return true;
    }
    return std::any_of(typed.operands.begin(), typed.operands.end(), is_case_file);
}

/// The format in which an answering command prints.
std::string_view format_of(const Typed& typed) {
    if (!typed.command || typed.has("--help") || typed.has("--version")) return "text";
    const std::string_view name = typed.command->name;
    if (name == "calendar") return "ics";
    if (name == "schema" || typed.has("--json")) return "json";
    if (typed.has("--format")) return typed.last("--format");
    return name == "handout" ? "html" : "text";
}

/// Whether running the words touches no file.
bool is_harmless(const Typed& typed) {
    return !names_a_file(typed) && (!typed.command || std::find(std::begin(answering), std::end(answering), typed.command->name) != std::end(answering));
}

/// A machine on which nothing is installed, on some day.
World empty_world(Sink& out, Sink& err) {
    World world;
    world.out = &out, world.err = &err;
    world.environment = [](const char* name) {
        const std::string_view word = name;
        const bool is_folder = word == "HOME" || word == "TZDIR" || word.starts_with("XDG_");
        return is_folder ? std::optional<std::string>{"/nonexistent"} : std::nullopt;
    };
    world.clock = [] { return day_of(2026, 12, 1); };
    return world;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (const std::string_view word : split(text, '\n')) words.emplace_back(word.substr(0, word.find('\0')));
    return words;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto words = words_of({reinterpret_cast<const char*>(data), size});
    if (words.front() == "__complete") return 0;
    Diagnostics diagnostics;
    const Typed typed = parse(words, diagnostics);
    const bool runs = fuzz::is_sound(diagnostics);
    if (runs && !is_harmless(typed)) return 0;
    StringSink out, err;
    World world = empty_world(out, err);
    fuzz::must(run(words, world) != Exit::bug, "no fault of ours");
    out.flush(), err.flush();
    const bool coloured =
        std::find(words.begin(), words.end(), "always") != words.end() || std::find(words.begin(), words.end(), "--color=always") != words.end();
    if (!coloured && !out.text.empty()) fuzz::read_back(out.text, runs ? format_of(typed) : "text");
    fuzz::must_be_plain(err.text, "standard error");
    return 0;
}
