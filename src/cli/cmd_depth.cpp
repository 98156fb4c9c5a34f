// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "base/text.hpp"
#include "cli/answer.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "load/digest.hpp"
#include "load/words.hpp"
#include "plan/progress.hpp"

namespace stipple {

namespace {

/// Takes the case back to the moment before a session was recorded.
void go_back(const Invocation& in, Asked& asked, Diagnostics& diagnostics) {
    const auto refuse = [&](std::string_view code, std::string_view why) { diagnostics.push_back({code, {}, 1, fmt::format("--as-recorded needs {}", why), "stipple depth k1042.toml --session 1 --as-recorded"}); };
    if (!asked.file) return refuse("E0023", "a case file: a treatment has no journal");
    if (!in.typed.has("--session")) return refuse("E0003", "--session: the record of which session?");
    const auto session = read_count(in.typed.last("--session"), "--session", 1, limits::most_sessions, diagnostics);
    if (!session) return;
    const Entry* done = progress_of(asked.c, *session).done;
    if (!done)
        diagnostics.push_back({"E0309", {}, 1, fmt::format("session {} has not been recorded as done", *session), fmt::format("`{}` shows which were", case_command(in, "timeline"))});
    else
        asked.recorded = *done, asked.c = case_after(*asked.file, asked.loaded.catalogue, done->number - 1, diagnostics);
}

/// What the record says, beside what its protocols were.
void add_record(Asked& asked) {
    const Entry& done = *asked.recorded;
    std::vector<std::string> used, planned;
    for (const UsedDepth& d : done.depths) used.push_back(fmt::format("{} {} mm", d.site->id, millimetres(d.depth)));
    for (const PlannedDepth& p : done.planned) planned.push_back(fmt::format("{} {} mm (ceiling {})", p.site->id, millimetres(p.setting), millimetres(p.ceiling)));
    asked.plan.warnings.push_back({"W0618", fmt::format("recorded {} for {}: used {}; planned then {}", iso(done.recorded), iso(*done.on), used.empty() ? std::string{"(not written down)"} : enumerate(used),
                                                        planned.empty() ? std::string{"nothing"} : enumerate(planned))});
    const std::string now = digest_of_items(asked.loaded.catalogue, asked.c);
    asked.plan.warnings.push_back({"W0618", done.protocols == now ? fmt::format("the protocols are those of the record ({})", now.substr(0, 19))
                                                                  : fmt::format("the protocols have changed since ({} then, {} now): the figures planned then are the record, and the derivation here is of now",
                                                                                done.protocols.empty() ? std::string{"not recorded"} : done.protocols.substr(0, 19), now.substr(0, 19))});
}

Exit answer_as_recorded(const Invocation& in, const View& view) {
    Exit told = Exit::done;
    auto asked = ask(in, view, {.start = false, .every_site = true, .prepare = go_back}, told);
    if (!asked) return told;
    add_record(*asked);
    return deliver_report(in, *asked->format, make_report(asked->loaded.catalogue, asked->c, std::move(asked->plan), asked->view));
}

}  // namespace

Exit cmd_depth(Invocation& in) {
    View view;
    view.depths = view.needs_go = true;
    return in.typed.has("--as-recorded") ? answer_as_recorded(in, view) : answer(in, view, {.start = false, .every_site = true});
}

}  // namespace stipple
