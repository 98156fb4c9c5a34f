// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "cli/answer.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/listings.hpp"
#include "cli/opened_case.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

/// What has changed in the plan of a case since one entry of its journal.
Exit compare(const Invocation& in) {
    Diagnostics diagnostics;
    const std::string& path = in.typed.operands.front();
    const Format* format = chosen_format(in, diagnostics);
    if (!is_case_file(path))
        diagnostics.push_back({"E0023", {}, 1, "--diff needs a case file: a treatment has no journal", "stipple plan k1042.toml --diff 0"});
    else
        refuse_beside_case(in, diagnostics);
    for (const std::string_view part : {"--for", "--session", "--day"})
        if (in.typed.has(part)) diagnostics.push_back({"E0006", {}, 1, fmt::format("{} and --diff do not go together: what has changed is told whole, and to the clinic", part), "leave one of them out"});
    const Loaded loaded = read_catalogue(in);
    if (const Exit told = graver(tell(in, diagnostics), tell(in, loaded.diagnostics)); told != Exit::done || !format) return told;
    const auto opened = open_and_plan(in, path, loaded.catalogue, diagnostics);
    if (!opened) return tell(in, diagnostics);
    const auto since = read_count(in.typed.last("--diff"), "--diff", 0, opened->file.revision(), diagnostics);
    if (!since) return tell(in, diagnostics);
    Case then = case_after(opened->file, loaded.catalogue, *since, diagnostics);
    then.booking.zone_data = opened->c.booking.zone_data;
    const std::string title = *since == 0 ? std::string{"Since the case was opened"} : fmt::format("Since entry {}", *since);
    const Listing changes = changes_listing(make_plan(loaded.catalogue, then), then, *opened, title);
    return graver(tell(in, diagnostics), deliver_listings(in, *format, {changes}, changes.rows.empty() ? "Nothing has changed." : ""));
}

}  // namespace

Exit cmd_plan(Invocation& in) {
    if (in.typed.has("--diff")) return compare(in);
    View view;
    view.depths = view.sessions = view.care = view.outlook = true;
    return answer(in, view, {});
}

}  // namespace stipple
