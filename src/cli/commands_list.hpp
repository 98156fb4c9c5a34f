// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "cli/invocation.hpp"

namespace stipple {

// One function for each row of the table of commands, each in a file of its own name.
Exit cmd_new(Invocation& in);
Exit cmd_record(Invocation& in);
Exit cmd_status(Invocation& in);
Exit cmd_plan(Invocation& in);
Exit cmd_depth(Invocation& in);
Exit cmd_timeline(Invocation& in);
Exit cmd_aftercare(Invocation& in);
Exit cmd_calendar(Invocation& in);
Exit cmd_handout(Invocation& in);
Exit cmd_batch(Invocation& in);
Exit cmd_screen(Invocation& in);
Exit cmd_procedure(Invocation& in);
Exit cmd_triage(Invocation& in);
Exit cmd_list(Invocation& in);
Exit cmd_show(Invocation& in);
Exit cmd_init(Invocation& in);
Exit cmd_check(Invocation& in);
Exit cmd_explain(Invocation& in);
Exit cmd_test(Invocation& in);
Exit cmd_schema(Invocation& in);
Exit cmd_config(Invocation& in);
Exit cmd_help(Invocation& in);
Exit cmd_completion(Invocation& in);

/// What `help` can open: the commands, and the files that have a page of their own.
std::vector<std::string_view> help_topics();

/// What `config` can do.
std::vector<std::string_view> config_words();

/// The shells that `completion` has a script for.
std::vector<std::string_view> completion_shells();

}  // namespace stipple
