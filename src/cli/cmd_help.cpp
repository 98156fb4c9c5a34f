// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/commands_list.hpp"
#include "cli/help.hpp"

namespace stipple {

namespace {

constexpr std::string_view pages_of_files[]{"case", "protocol"};  // each has a page stipple-NAME in section 5

Exit say_unknown_topic(const Invocation& in, std::string_view topic) {
    return tell(in, {{"E0312",
                      {},
                      1,
                      fmt::format("there is no help on `{}`", topic),
                      did_you_mean(topic, help_topics(), "topics are the commands, case and protocol; `stipple --help` lists the commands")}});
}

/// A file's page is nowhere but in the manual.
Exit say_no_page(const Invocation& in, std::string_view topic) {
    return tell(
        in,
        {{"E0101",
          {},
          1,
          fmt::format("the manual page stipple-{}(5) was not found", topic),
          fmt::format("it is man/stipple-{}.5 of the source, for `man -l`; `stipple schema {}` has the keys", topic, topic == "case" ? "case" : "concern")}});
}

}  // namespace

std::vector<std::string_view> help_topics() {
    std::vector<std::string_view> topics;
    for (const Command& command : commands()) topics.push_back(command.name);
    topics.insert(topics.end(), std::begin(pages_of_files), std::end(pages_of_files));
    return topics;
}

Exit cmd_help(Invocation& in) {
    const int width = style_for(in, in.typed.has("--output")).width;
    if (in.typed.operands.empty()) return deliver(in, help_text(width));
    const std::string topic = folded(in.typed.operands.front());
    const Command* command = find_command(topic);
    const bool is_file = std::find(std::begin(pages_of_files), std::end(pages_of_files), topic) != std::end(pages_of_files);
    if (!command && !is_file) return say_unknown_topic(in, topic);
    const bool opened = !in.typed.has("--output") && in.world.open_manual && in.world.open_manual(is_file ? "5" : "1", "stipple-" + topic);
    if (opened) return Exit::done;
    return command ? deliver(in, help_text(*command, width)) : say_no_page(in, topic);
}

}  // namespace stipple
