// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/asked_session.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/due_cases.hpp"
#include "cli/listings.hpp"
#include "cli/today.hpp"
#include "load/lookup.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

RoomRequest read_request(const Invocation& in, const Catalogue& catalogue, const Case& c, Diagnostics& diagnostics) {
    RoomRequest request;
    request.at_minutes = c.booking.at_minutes;
    request.without_numbing = in.typed.last("--numbing") == "none";
    if (in.typed.has("--numbing") && !request.without_numbing)
        request.product = find_one(catalogue.numbing, in.typed.last("--numbing"), "E0305", "numbing product", "numbing", diagnostics);
    return request;
}

/// Whether the sheet may be printed at all: every question asked, nothing that waits for its review, and nothing that withholds the session.
bool may_needle(const Invocation& in, Asked& asked, int session) {
    if (auto open = refuse_unasked(in, asked)) asked.plan.refusals.push_back(std::move(*open));
    const bool there = session <= static_cast<int>(asked.plan.sessions.size());
    const auto advised = [&](const DepthAdvice& a) { return a.session == session; };
    return asked.plan.screening.outcome != "incomplete" && there && !asked.plan.sessions[static_cast<std::size_t>(session - 1)].withheld &&
           std::none_of(asked.plan.reactions.begin(), asked.plan.reactions.end(), [](const Reaction& r) { return r.holds(); }) &&
           std::any_of(asked.plan.depths.begin(), asked.plan.depths.end(), advised);
}

/// What a list of the day says of a case: what stands in the way, else what is still asked on the day.
std::string remark_of(const DueCase& d, const Catalogue& catalogue) {
    if (!d.due.why_not.empty()) return join(d.due.why_not, "; ");
    const auto questions = questions_of_the_day(catalogue, d.at->c, *d.due.next);
    return questions.empty() ? std::string{} : fmt::format("{} of the day to ask", counted(std::ssize(questions), "question"));
}

std::vector<std::string> row_of(const DueCase& d, const Catalogue& catalogue, bool with_date) {
    std::vector<std::string> sites;
    for (const auto& [concern, site] : d.due.next->treat) sites.push_back(concern->id + ":" + site->id);
    const auto at = d.at->c.booking.at_minutes;
    const std::string time = at ? clock_time(*at) : "";
    return {!with_date ? time : time.empty() ? iso_with_weekday(*d.due.next->date) : fmt::format("{} {}", iso_with_weekday(*d.due.next->date), time), d.name(), fmt::format("{} of {}", d.due.next->number, d.due.total), join(sites, ", "), d.due.why_not.empty() ? "READY" : "NOT READY", remark_of(d, catalogue)};
}

/// The sessions of one day, or of every day up to the end of a span, over many cases: who can be needled, and who cannot and why.
Exit list_the_day(const Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    refuse_case_keys(in, diagnostics);
    const auto now_is = today(in, diagnostics);
    const auto day = due_until(in, now_is, diagnostics);
    const Loaded loaded = read_catalogue(in);
    if (const Exit told = graver(tell(in, diagnostics), tell(in, loaded.diagnostics)); told != Exit::done || !format || !day) return told;
    auto cases = open_due_cases(in, loaded.catalogue, *now_is, diagnostics);
    const bool is_span = *day > *now_is && parse_duration(in.typed.last("--due"));
    const Day from = is_span ? *now_is : *day;
    std::erase_if(cases, [&](const DueCase& d) { return !d.due.next || !d.due.next->date || *d.due.next->date < from || *d.due.next->date > *day; });
    const auto when = [](const DueCase& d) { return std::pair{*d.due.next->date, d.at->c.booking.at_minutes.value_or(-1)}; };
    std::stable_sort(cases.begin(), cases.end(), [&](const DueCase& a, const DueCase& b) { return when(a) < when(b); });
    Listing listing{is_span ? fmt::format("{} to {}", iso_with_weekday(from), iso_with_weekday(*day)) : iso_with_weekday(*day), {"at", "ref", "session", "sites", "state", "why"}, {}, true};
    for (const DueCase& d : cases) listing.rows.push_back(row_of(d, loaded.catalogue, is_span));
    return graver(tell(in, diagnostics), deliver_listings(in, *format, {listing}, listing.rows.empty() && diagnostics.empty() ? listing.title + ": no session" : std::string{}));
}

}  // namespace

Exit cmd_procedure(Invocation& in) {
    if (in.typed.has("--due")) return list_the_day(in);
    View view;
    view.depths = view.needs_go = true;
    view.sessions = true;
    Exit told = Exit::done;
    auto asked = ask(in, view, {.start = false}, told);
    if (!asked) return told;
    const Catalogue& catalogue = asked->loaded.catalogue;
    Diagnostics diagnostics;
    const RoomRequest request = read_request(in, catalogue, asked->c, diagnostics);
    if (!asked->plan.sessions.empty()) asked->view.session = session_asked(in, *asked, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    std::optional<RoomSheet> room;
    const int session = asked->view.session.value_or(1);
    if (may_needle(in, *asked, session)) room = make_room_sheet(catalogue, asked->c, asked->plan, session, request, asked->plan.refusals);
    Report report = make_report(catalogue, asked->c, std::move(asked->plan), asked->view);
    if (room && !report.plan.depths.empty()) add_room(report, std::move(*room));
    if (!report.room) report.plan.depths.clear(), report.plan.sessions.clear();
    return deliver_report(in, *asked->format, report);
}

}  // namespace stipple
