// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "cli/answer.hpp"
#include "cli/commands_list.hpp"
#include "cli/lookup.hpp"
#include "cli/today.hpp"

namespace stipple {

namespace {

/// The session that the sheet is for: --session, else the only one that is today.
std::optional<int> session_of(const Invocation& in, const Asked& asked, Diagnostics& diagnostics) {
    if (asked.view.session) return asked.view.session;
    const auto day = today(in, diagnostics);
    for (const Session& session : asked.plan.sessions)
        if (session.date && session.date == day) return session.number;
    diagnostics.push_back({"E0309", {}, 1, "no session of this course is today", "say which one the sheet is for: --session N"});
    return std::nullopt;
}

RoomRequest read_request(const Invocation& in, const Catalogue& catalogue, Diagnostics& diagnostics) {
    RoomRequest request;
    if (in.typed.has("--at")) {
        request.at_minutes = parse_clock_time(in.typed.last("--at"));
        if (!request.at_minutes) diagnostics.push_back({"E0021", {}, 1, fmt::format("--at: `{}` is not a time of day", in.typed.last("--at")), "write hours and minutes, 00:00 to 23:59: 10:30"});
    }
    request.without_numbing = in.typed.last("--numbing") == "none";
    if (in.typed.has("--numbing") && !request.without_numbing)
        request.product = find_one(catalogue.numbing, in.typed.last("--numbing"), "E0305", "numbing product", "numbing", diagnostics);
    return request;
}

/// Whether the sheet may be printed at all: every question asked, and nothing that withholds the session.
bool may_needle(Asked& asked, int session) {
    if (const auto open = asked.plan.screening.unasked.size(); asked.plan.screening.outcome == "incomplete")
        asked.plan.refusals.push_back({"E0512", open == 1 ? std::string{"1 question has not been asked"} : fmt::format("{} questions have not been asked", open),
                                       "`stipple screen` lists them; answer them with --age and --history", {}, {}, {}});
    const bool there = session <= static_cast<int>(asked.plan.sessions.size());
    const auto advised = [&](const DepthAdvice& a) { return a.session == session; };
    return asked.plan.screening.outcome != "incomplete" && there && !asked.plan.sessions[static_cast<std::size_t>(session - 1)].withheld &&
           std::any_of(asked.plan.depths.begin(), asked.plan.depths.end(), advised);
}

}  // namespace

Exit cmd_procedure(Invocation& in) {
    View view;
    view.depths = view.needs_go = true;
    view.sessions = true;
    Exit told = Exit::done;
    auto asked = ask(in, view, {.start = false}, told);
    if (!asked) return told;
    const Catalogue& catalogue = asked->loaded.catalogue;
    Diagnostics diagnostics;
    const RoomRequest request = read_request(in, catalogue, diagnostics);
    if (!asked->plan.sessions.empty()) asked->view.session = session_of(in, *asked, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    std::optional<RoomSheet> room;
    const int session = asked->view.session.value_or(1);
    if (may_needle(*asked, session)) room = make_room_sheet(catalogue, asked->c, asked->plan, session, request, asked->plan.refusals);
    Report report = make_report(catalogue, asked->c, std::move(asked->plan), asked->view);
    if (room && !report.plan.depths.empty()) add_room(report, std::move(*room));
    if (!report.room) report.plan.depths.clear(), report.plan.sessions.clear();
    return deliver_report(in, *asked->format, report);
}

}  // namespace stipple
