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

/// The session that the client rings about, and its day; without a day nobody has recorded it.
struct Needled {
    int session = 1;
    std::optional<Day> day;
};

/// Days since needling: --day, else from that day to today.
std::optional<int> day_of_call(const Invocation& in, const Needled& needled, bool of_case, Diagnostics& diagnostics) {
    if (in.typed.has("--day")) return read_count(in.typed.last("--day"), "--day", 0, 400, diagnostics);
    if (!needled.day) return std::nullopt;
    const auto now = today(in, diagnostics);
    const int day = now ? static_cast<int>((*now - *needled.day).count()) : -1;
    if (day >= 0) return day;
    const std::string from = of_case ? fmt::format("session {} was done on {}, which", needled.session, iso(*needled.day)) : fmt::format("--treated: {}", iso(*needled.day));
    diagnostics.push_back({"E0309", {}, 1, now ? from + " has not come yet" : "today is not known", "say how many days ago the needling was: --day 1"});
    return std::nullopt;
}

/// What was typed, or of a case --session, else the last session that was done, else the one that is next.
Needled needled_for(const Invocation& in, const Asked& asked, Diagnostics& diagnostics) {
    if (!asked.file) return {1, asked.c.start};
    const auto number = in.typed.has("--session") ? read_count(in.typed.last("--session"), "--session", 1, limits::most_sessions, diagnostics) : std::nullopt;
    const Entry* done = number ? progress_of(asked.c, *number).done : last_done_before(asked.c, limits::most_sessions + 1);
    return done ? Needled{done->session, done->on} : Needled{number.value_or(next_number(asked.c)), std::nullopt};
}

/// An emergency is answered whatever was written down; what is not is said.
void warn_of_no_record(const Invocation& in, const Needled& needled, Report& report) {
    if (needled.day) return;
    const std::string what = in.typed.has("--session") ? fmt::format("session {} is not recorded as done", needled.session) : std::string{"no session of this course is recorded as done"};
    report.plan.warnings.push_back({"W0619", fmt::format("{}: this is the gravest answer of any day. Once the client is seen to: {}", what, case_command(in, "record", fmt::format("--session {} --done --on DATE", needled.session)))});
}

/// Where nothing can be planned, for a slip in a settings file or in what was typed, an emergency is answered all the same, by the built-in
/// protocols; anything else can wait until it is mended.
void answer_emergency(const Invocation& in, const View& view) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    const auto built_in = frozen_protocols({});
    if (!format || !built_in) return;
    const Catalogue& catalogue = built_in->catalogue;
    const Complaint complaint = find_complaint(catalogue, in.typed.last("--sign"), diagnostics);
    const Case nobody;
    Call call = complaint.sign ? triage(catalogue, nobody, {}, complaint, std::nullopt, std::nullopt) : Call{};
    if (call.answer != "emergency") return;
    Report report = make_call_report(catalogue, nobody, {}, std::move(call), view);
    report.plan.warnings.push_back({"W0619", "what was treated, and when, could not be read: this is the gravest answer of any day, by the built-in protocols"});
    deliver_report(in, *format, report);
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
    if (!asked) return answer_emergency(in, view), told;
    const Complaint complaint = find_complaint(asked->loaded.catalogue, in.typed.last("--sign"), diagnostics);
    const Needled needled = needled_for(in, *asked, diagnostics);
    const auto day = day_of_call(in, needled, of_case, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    Call call = triage(asked->loaded.catalogue, asked->c, asked->plan, complaint, needled.day, day, needled.session);
    Report report = make_call_report(asked->loaded.catalogue, asked->c, std::move(asked->plan), std::move(call), asked->view);
    warn_of_no_record(in, needled, report);
    return deliver_report(in, *asked->format, report);
}

}  // namespace stipple
