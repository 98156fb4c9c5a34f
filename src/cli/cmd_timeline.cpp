// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "cli/answer.hpp"
#include "cli/commands_list.hpp"
#include "cli/today.hpp"
#include "load/words.hpp"
#include "plan/progress.hpp"
#include "plan/schedule.hpp"

namespace stipple {

namespace {

/// A session and the day it is tried on, as --try gives them.
struct Trial {
    int session = 0;
    Day day{};
};

std::optional<Trial> read_trial(const Invocation& in, Diagnostics& diagnostics) {
    const std::string_view text = in.typed.last("--try");
    const auto equals = text.find('=');
    if (equals == text.npos) {
        diagnostics.push_back({"E0006", {}, 1, fmt::format("--try: `{}` is not a session and a day", text), "write N=DATE: --try 2=2027-01-21"});
        return std::nullopt;
    }
    const auto session = read_count(text.substr(0, equals), "--try", 1, limits::most_sessions, diagnostics);
    const auto day = read_date(text.substr(equals + 1), "--try", today(in, diagnostics), diagnostics);
    return session && day ? std::optional{Trial{*session, *day}} : std::nullopt;
}

/// Supposes that the session was moved to the day.
void suppose(const Invocation& in, Asked& asked, Diagnostics& diagnostics) {
    const auto trial = read_trial(in, diagnostics);
    if (!trial) return;
    if (progress_of(asked.c, trial->session).done)
        diagnostics.push_back({"E0024", {}, 1, fmt::format("session {} was done", trial->session), "try a session that is still to come"});
    else
        try_day(asked.c, trial->session, trial->day);
}

/// Whether the day will do; if not, why.
void judge(Asked& asked, const Trial& trial, Diagnostics& diagnostics) {
    const auto session = std::find_if(asked.plan.sessions.begin(), asked.plan.sessions.end(), [&](const Session& s) { return s.number == trial.session; });
    if (session == asked.plan.sessions.end())
        diagnostics.push_back({"E0309", {}, 1, fmt::format("there is no session {}: the course has {}", trial.session, asked.plan.sessions.size()), "choose one of them"});
    else if (session->date != trial.day)
        if (auto refusal = refuse_move(*session, asked.c, trial.day)) asked.plan.refusals.push_back(std::move(*refusal));
}

Exit try_a_day(const Invocation& in, const View& view) {
    Exit told = Exit::done;
    auto asked = ask(in, view, {.prepare = suppose}, told);
    if (!asked) return told;
    Diagnostics diagnostics;
    judge(*asked, *read_trial(in, diagnostics), diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    return deliver_report(in, *asked->format, make_report(asked->loaded.catalogue, asked->c, std::move(asked->plan), asked->view));
}

}  // namespace

Exit cmd_timeline(Invocation& in) {
    View view;
    view.sessions = view.outlook = view.bars = true;
    return in.typed.has("--try") ? try_a_day(in, view) : answer(in, view, {});
}

}  // namespace stipple
