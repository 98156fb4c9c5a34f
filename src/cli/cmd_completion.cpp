// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <array>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/embedded.hpp"

namespace stipple {

namespace {

/// A shell, and the script of completions/ that is for it.
struct Shell {
    std::string_view name;
    const std::string_view* script;
};

constexpr std::array shells{Shell{"bash", &embedded::completion_bash}, Shell{"zsh", &embedded::completion_zsh}, Shell{"fish", &embedded::completion_fish}};

}  // namespace

std::vector<std::string_view> completion_shells() {
    std::vector<std::string_view> names;
    for (const Shell& shell : shells) names.push_back(shell.name);
    return names;
}

Exit cmd_completion(Invocation& in) {
    const std::string name = folded(in.typed.operands.front());
    for (const Shell& shell : shells)
        if (shell.name == name) return deliver(in, *shell.script);
    return tell(
        in, {{"E0312", {}, 1, fmt::format("there is no script for the shell `{}`", name), did_you_mean(name, completion_shells(), "write bash, zsh or fish")}});
}

}  // namespace stipple
