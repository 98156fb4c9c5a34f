// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <functional>
#include <optional>

#include "base/diagnostic.hpp"
#include "cli/typed.hpp"
#include "cli/world.hpp"
#include "format/format.hpp"
#include "load/load.hpp"

namespace stipple {

/// One run of one command: what was typed, and the world it was typed in.
struct Invocation {
    const Typed& typed;
    World& world;
    mutable std::deque<SourceFile> texts{};  ///< files read in this run: what diagnostics point into stays where it is
    mutable std::optional<Settings> settings{};  ///< the clinic's, once somebody has asked for them

    bool json() const { return typed.has("--json") || typed.last("--format").ends_with("json"); }
};

/// Prints diagnostics on standard error, as text or as one JSON object a line, and returns their exit status.
Exit tell(const Invocation& in, const Diagnostics& diagnostics);

/// Prints a remark for whoever runs the command on standard error, where others read what is printed; nothing under --quiet.
void note(const Invocation& in, std::string_view text);

/// Builds the catalogue from layers, weakest first, and finds in what one is bolder than those below it without a reason.
Loaded load_layers(std::vector<Layer> layers, const Settings& settings = {});
/// The layers that apply, weakest first: built in, installed on this machine, named with `--protocols`.
std::vector<Layer> layers_in_use(const Invocation& in, Reading reading, Diagnostics& diagnostics);

/// The built-in protocols as the build froze them, whatever else applies; nothing where they have a fault.
std::optional<Loaded> frozen_protocols(const Settings& settings);

/// Reads the catalogue with every layer that applies; what is wrong with it is in its diagnostics.
Loaded read_catalogue(const Invocation& in, Reading reading = Reading::protocols);

/// The folders of protocol files that apply, weakest first: installed ones, those of STIPPLE_PATH and of --protocols.
std::vector<std::string> layer_folders(const Invocation& in);

/// Whether the built-in protocol files are the only layer that applies.
bool is_built_in_alone(const Invocation& in);

/// How a document should look on standard output, or in a file.
Style style_for(const Invocation& in, bool to_file);

/// Writes the bytes to standard output or to `--output`, and returns the exit status of that.
Exit deliver(const Invocation& in, std::string_view bytes);

/// The same of what a function prints: onto standard output as it comes, and into a file as a whole.
Exit deliver(const Invocation& in, const std::function<void(Sink&)>& print);

/// What a command answers with: a part of a course or a table; or a whole course, or a concern.
enum class Extent { part, whole };

/// The format that `--format`, `--json` or the ending of `--output` chooses; nullptr after a diagnostic, as where it cannot tell an answer of that extent.
const Format* chosen_format(const Invocation& in, Diagnostics& diagnostics, Extent extent = Extent::part);

}  // namespace stipple
