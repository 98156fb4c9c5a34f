// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "cli/case_input.hpp"
#include "cli/page_options.hpp"
#include "cli/request.hpp"
#include "cli/settings.hpp"
#include "cli/today.hpp"
#include "cli/unread_files.hpp"
#include "cli/zone_file.hpp"
#include "load/case_text.hpp"
#include "load/digest.hpp"
#include "load/resolve.hpp"
#include "load/words.hpp"
#include "plan/adopted.hpp"
#include "plan/progress.hpp"
#include "report/schema_answers.hpp"

namespace stipple {

namespace {

void read_reader(const Invocation& in, View& view, Diagnostics& diagnostics) {
    const std::string_view reader = in.typed.last("--for");
    view.for_client = reader == "client";
    if (!reader.empty() && reader != "client" && reader != "clinic")
        diagnostics.push_back({"E0006", {}, 1, fmt::format("--for: `{}` is not a reader", reader), "write --for clinic or --for client"});
}

/// A day of care is of the session that was named, else of the one that was done last, else of the first.
void take_session_of_day(const Case& c, View& view) {
    const Entry* last = last_done_before(c, limits::most_sessions + 1);
    if (view.day && !view.session) view.session = last ? last->session : 1;
}

void check_asked(const Invocation& in, const Asked& asked, const View& view, Diagnostics& diagnostics) {
    const Plan& plan = asked.plan;
    const int count = static_cast<int>(plan.sessions.size());
    if (view.session && count > 0 && *view.session > count)
        diagnostics.push_back({"E0309", {}, 1, fmt::format("there is no session {}: the course has {}", *view.session, count),
                               fmt::format("choose one of them, or {}", asked.file ? case_command(in, "record", fmt::format("--set sessions={}", *view.session)) : fmt::format("add --sessions {}", *view.session))});
    if (!view.day || count == 0 || !diagnostics.empty()) return;
    const auto days = care_days(plan, *view.session);
    if (days.empty())
        diagnostics.push_back({"E0309", {}, 1, fmt::format("session {} has no days of care: it {}", *view.session, plan.sessions[static_cast<std::size_t>(*view.session - 1)].status == "cancelled" ? "was cancelled" : "has no date"),
                               "name another session with --session"});
    else if (*view.day >= static_cast<int>(days.size()))
        diagnostics.push_back({"E0309", {}, 1, fmt::format("day {} after session {} has no care: it ends on day {}", *view.day, *view.session, days.size() - 1),
                               "choose an earlier day, or the next session"});
}

/// The day a screening is for: --on, else --start, else today; of a case, the day of the session that is next.
void take_day_asked(const Invocation& in, Asked& asked, Diagnostics& diagnostics) {
    Case& c = asked.c;
    if (!in.typed.has("--on")) {
        if (!c.start) c.start = today(in, diagnostics);
        return;
    }
    const auto day = read_date(in.typed.last("--on"), "--on", today(in, diagnostics), diagnostics);
    if (day && next_number(c) > 1)
        try_day(c, next_number(c), *day);
    else
        c.start = day;
}

/// Where an operand is a case file but for its ending, that is what was meant.
void suggest_case(const Invocation& in, Diagnostic& diagnostic) {
    std::error_code error;
    for (const std::string& operand : in.typed.operands)
        if (std::filesystem::is_regular_file(operand + ".toml", error)) diagnostic.help = fmt::format("did you mean the case {}.toml?", operand);
}

/// The case that the operands name: a case file as it stands, or a treatment with what was typed beside it.
void take_case(const Invocation& in, const Needs& needs, Asked& asked, Diagnostics& diagnostics) {
    const Catalogue& catalogue = asked.loaded.catalogue;
    if (in.typed.operands.empty() || !is_case_file(in.typed.operands.front())) {
        const Request request = request_of(in, diagnostics);
        asked.taken = taken_from_settings(request);
        asked.c = resolve_case(request, catalogue, needs.every_site, diagnostics);
        if (!diagnostics.empty()) suggest_case(in, diagnostics.front());
        return;
    }
    refuse_beside_case(in, diagnostics);
    if (!diagnostics.empty()) return;
    asked.file = open_case(in, in.typed.operands.front(), diagnostics);
    if (asked.file) asked.c = case_after(*asked.file, catalogue, asked.file->revision(), diagnostics);
}

}  // namespace

void read_view(const Invocation& in, View& view, Diagnostics& diagnostics) {
    view.why = in.typed.has("--why");
    if (in.typed.has("--session")) view.session = read_count(in.typed.last("--session"), "--session", 1, limits::most_sessions, diagnostics);
    if (in.typed.has("--day")) view.day = read_count(in.typed.last("--day"), "--day", 0, 400, diagnostics);
    read_reader(in, view, diagnostics);
}

std::optional<Asked> ask(const Invocation& in, View view, Needs needs, Exit& told) {
    Diagnostics diagnostics;
    read_view(in, view, diagnostics);
    if (!needs.a_day) view.day = view.session = std::nullopt;
    Asked asked;
    if (needs.in_format) asked.format = chosen_format(in, diagnostics, view.is_whole() ? Extent::whole : Extent::part);
    asked.loaded = read_catalogue(in, needs.reading);
    const Catalogue& catalogue = asked.loaded.catalogue;
    if (!asked.loaded.diagnostics.empty()) {
        told = graver(tell(in, diagnostics), tell(in, asked.loaded.diagnostics));
        return std::nullopt;
    }
    take_case(in, needs, asked, diagnostics);
    take_session_of_day(asked.c, view);
    if (diagnostics.empty() && asked.file) look_up_zone(in.world, asked.c.booking, diagnostics);
    if (diagnostics.empty() && !asked.file) look_up_zone_asked(in, asked.c.booking, diagnostics);
    if (needs.day_asked && diagnostics.empty()) take_day_asked(in, asked, diagnostics);
    if (diagnostics.empty() && needs.start && !asked.c.start && !asked.c.treats.empty() && !progress_of(asked.c, 1).done)
        diagnostics.push_back({"E0010", {}, 1, "session 1 has no date", asked.file ? case_command(in, "record", "--set start=2026-12-08") : std::string{"add --start 2026-12-08, --start today or --start +2w"}});
    if (needs.prepare && diagnostics.empty()) needs.prepare(in, asked, diagnostics);
    if (diagnostics.empty()) {
        asked.plan = make_plan(catalogue, asked.c);
        if (asked.file) warn_of_other_protocols(asked.plan, asked.c, digest_of_items(catalogue, asked.c));
        check_asked(in, asked, view, diagnostics);
    }
    told = tell(in, diagnostics);
    if (!diagnostics.empty()) return std::nullopt;
    warn_of_layers(asked.plan, catalogue, asked.taken);
    for (Diagnostic& d : unread_protocols(in)) asked.plan.warnings.push_back({d.code, std::move(d.message)});
    asked.view = view;
    return asked;
}

Diagnostics unread_protocols(const Invocation& in) {
    Diagnostics unread;
    for (const std::string& folder : layer_folders(in)) warn_of_unread(folder, unread);
    for (Diagnostic& d : unread) d.code = "W0609";  // of an answer it is no finding
    return unread;
}

void warn_of_layers(Plan& plan, const Catalogue& catalogue, const std::vector<std::string>& taken) {
    for (const std::string& layer : catalogue.layers) {
        const bool has_limits = std::any_of(catalogue.clinic_bounds.begin(), catalogue.clinic_bounds.end(), [&](const DepthBound& b) { return b.at.file->name == layer; });
        plan.warnings.push_back({"W0609", has_limits ? fmt::format("limits of the clinic in {} are in use", layer) : fmt::format("protocol files of {} are in use", layer)});
    }
    for (const std::string& one : taken) plan.warnings.push_back({"W0623", one});
}

void note_new_names(const Invocation& in, const Asked& asked, std::string_view names) {
    if (asked.c.id.empty()) note(in, fmt::format("without a case file a changed plan makes {}; `stipple new` opens a case", names));
}

Exit deliver_report(const Invocation& in, const Format& format, const Report& report) {
    Diagnostics diagnostics;
    Style style = style_for(in, in.typed.has("--output"));
    style.page_template = read_template(in, page_schema(), Carries::anything, diagnostics);
    if (!style.page_template.empty() && format.name != "html") diagnostics.push_back({"E0006", {}, 1, "--template is for pages in HTML", "add --format html, or leave it out"});
    if (!diagnostics.empty()) return tell(in, diagnostics);
    return graver(deliver(in, [&](Sink& sink) { print(sink, format, report, style); }), exit_of(report));
}

Exit answer(Invocation& in, View view, Needs needs) {
    Exit told = Exit::done;
    auto asked = ask(in, view, needs, told);
    if (!asked) return told;
    const bool alone = asked->format->only_whole;
    asked->view.in_full = alone;
    Report report = make_report(asked->loaded.catalogue, asked->c, std::move(asked->plan), asked->view);
    if (alone) {
        report.space = space_of(asked->c, in.typed.all("--history"));
        note_new_names(in, *asked, "new ids");
    }
    return deliver_report(in, *asked->format, report);
}

}  // namespace stipple
