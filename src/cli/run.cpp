// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/complete.hpp"
#include "cli/help.hpp"
#include "cli/made_of.hpp"

namespace stipple {

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
