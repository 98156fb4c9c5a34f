// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "base/text.hpp"
#include "cli/answer.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/listings.hpp"
#include "cli/today.hpp"
#include "load/lookup.hpp"
#include "load/words.hpp"
#include "plan/progress.hpp"

namespace stipple {

namespace {

/// What the word for a complaint means: a red flag, else something expected for a while.
Complaint find_complaint(const Catalogue& catalogue, std::string_view word, Diagnostics& diagnostics) {
    const CareItem* expected = find(catalogue.care, folded(word));
    if (named(catalogue.signs, word).empty() && expected && expected->kind == "expect") return {nullptr, expected};
    return {find_one(catalogue.signs, word, "E0305", "sign", "signs", diagnostics), nullptr};
}

/// Days since needling: --day, else from --treated to today.
std::optional<int> day_of_call(const Invocation& in, Day treated, Diagnostics& diagnostics) {
    if (in.typed.has("--day")) return read_count(in.typed.last("--day"), "--day", 0, 400, diagnostics);
    const auto now = today(in, diagnostics);
    const int day = now ? static_cast<int>((*now - treated).count()) : -1;
    if (day >= 0) return day;
    diagnostics.push_back({"E0309", {}, 1, now ? fmt::format("--treated: {} has not come yet", iso(treated)) : std::string{"today is not known"}, "say how many days ago the needling was: --day 1"});
    return std::nullopt;
}

/// The session that the client rings about, and its day.
struct Needled {
    int session = 1;
    Day day{};
};

/// What was typed, or of a case --session, else the last session that was done.
std::optional<Needled> needled_for(const Invocation& in, const Asked& asked, Diagnostics& diagnostics) {
    if (!asked.file) return Needled{1, *asked.c.start};
    const auto number = in.typed.has("--session") ? read_count(in.typed.last("--session"), "--session", 1, limits::most_sessions, diagnostics) : std::nullopt;
    const Entry* done = number ? progress_of(asked.c, *number).done : last_done_before(asked.c, limits::most_sessions + 1);
    if (done) return Needled{done->session, *done->on};
    diagnostics.push_back({"E0309", {}, 1, number ? fmt::format("session {} has not been done", *number) : std::string{"no session of this course has been done"}, "record it first: stipple record CASE --session 1 --done"});
    return std::nullopt;
}

Exit list_signs(Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    const Loaded loaded = read_catalogue(in);
    const Exit told = graver(tell(in, loaded.diagnostics), tell(in, diagnostics));
    if (!format) return told;
    return graver(told, deliver_listings(in, *format, {*list_kind(loaded.catalogue, "signs")}, "Then: stipple triage TREAT --treated DATE --sign ID"));
}

}  // namespace

Exit cmd_triage(Invocation& in) {
    if (!in.typed.has("--sign")) return list_signs(in);
    Diagnostics diagnostics;
    if (in.typed.operands.empty()) diagnostics.push_back({"E0004", {}, 1, "what was treated?", "name the treatment: stipple triage acne-scars:cheek --treated 2026-12-08 --sign pus"});
    const bool of_case = !in.typed.operands.empty() && is_case_file(in.typed.operands.front());
    if (of_case && in.typed.has("--treated")) diagnostics.push_back({"E0023", {}, 1, "`--treated` does not go with a case file, which says it itself", "name the session with --session, or leave it out"});
    if (!of_case && !in.typed.has("--treated")) diagnostics.push_back({"E0010", {}, 1, "the day of the needling is not given", "add --treated 2026-12-08"});
    if (!diagnostics.empty()) return tell(in, diagnostics);
    View view;
    view.care = true;
    Exit told = Exit::done;
    auto asked = ask(in, view, {.start = false, .every_site = true, .a_day = false}, told);
    if (!asked) return told;
    const Complaint complaint = find_complaint(asked->loaded.catalogue, in.typed.last("--sign"), diagnostics);
    const auto needled = needled_for(in, *asked, diagnostics);
    const auto day = needled ? day_of_call(in, needled->day, diagnostics) : std::nullopt;
    if (!diagnostics.empty() || !day) return tell(in, diagnostics);
    Call call = triage(asked->loaded.catalogue, asked->c, asked->plan, complaint, needled->day, *day, needled->session);
    return deliver_report(in, *asked->format, make_call_report(asked->loaded.catalogue, asked->c, std::move(asked->plan), std::move(call), asked->view));
}

}  // namespace stipple
