// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/uuid.hpp"
#include "cli/answer.hpp"
#include "cli/commands_list.hpp"
#include "cli/course_calendar.hpp"
#include "cli/files.hpp"
#include "format/ics.hpp"
#include "load/case_text.hpp"
#include "plan/reasons.hpp"

namespace stipple {

namespace {

/// A calendar has one format, and is written to one place.
void check_is_calendar(const Invocation& in, Diagnostics& diagnostics) {
    if (format_for(in.typed.last("--output")))
        diagnostics.push_back({"E0307", {}, 1, "`stipple calendar` writes iCalendar files and nothing else", "stipple plan writes every other format; end FILE in .ics"});
    if (in.typed.has("--dir") && in.typed.has("--output")) diagnostics.push_back({"E0006", {}, 1, "--dir and --output name two places", "leave one of them out"});
}

/// What already stands where the calendar is to go.
enum class Whose { nothing_of_ours, this_case, another_case };

/// A calendar of ours is known by its PRODID, and its case by the UID that any of its events has.
Whose look_at(const std::string& path, const Calendar& calendar) {
    Diagnostics unread;
    std::error_code error;
    const auto text = std::filesystem::is_regular_file(path, error) ? read_file(path, unread) : std::nullopt;
    if (!text || text->find("\r\nPRODID:-//stipple//") == std::string::npos) return Whose::nothing_of_ours;
    const auto has = [&](const CalendarEvent& event) { return text->find("\r\nUID:" + event.uid) != std::string::npos; };
    return std::any_of(calendar.events.begin(), calendar.events.end(), has) ? Whose::this_case : Whose::another_case;
}

/// One file of everything. An earlier calendar of the same case is replaced, one of another case never.
Exit deliver_file(const Invocation& in, const Calendar& calendar) {
    StringSink bytes;
    print_ics(bytes, calendar);
    bytes.flush();
    const std::string path{in.typed.last("--output")};
    const Whose found = path.empty() || path == "-" ? Whose::nothing_of_ours : look_at(path, calendar);
    if (found == Whose::another_case) return tell(in, {{"E0702", {}, 1, fmt::format("{} is the calendar of another case", path), "choose another name; nothing was written"}});
    if (found == Whose::nothing_of_ours) return deliver(in, bytes.text);
    Diagnostics diagnostics;
    write_file(path, bytes.text, true, diagnostics);
    return tell(in, diagnostics);
}

/// The calendars that are looked at: the one that was asked for, and where a folder may hold an older one, that of each detail.
std::vector<CalendarOptions> every_calendar(const CalendarOptions& options, bool in_folder) {
    std::vector<CalendarOptions> all{options};
    if (!in_folder) return all;
    for (const std::string_view detail : {"phases", "days"}) all.emplace_back().detail = detail;
    return all;
}

/// One file an event, named by its UID; a file of the case whose event is left out is taken away, and no other is touched.
Exit deliver_folder(const Invocation& in, const Calendar& calendar, const std::set<std::string>& every_key, const std::string& space) {
    Diagnostics diagnostics;
    std::error_code error;
    const std::string folder{in.typed.last("--dir")};
    const auto path_of = [&](const std::string& key) { return fmt::format("{}/{}.ics", folder, uuid_of(space, key)); };
    make_folder(folder, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    std::set<std::string> told;
    for (const CalendarEvent& event : calendar.events) {
        if (calendar.options.feed && event.status == "CANCELLED") continue;
        StringSink bytes;
        print_ics(bytes, calendar, event);
        bytes.flush();
        write_file(path_of(event.key), bytes.text, true, diagnostics);
        told.insert(event.key);
    }
    for (const std::string& key : every_key)
        if (!told.contains(key) && !std::filesystem::remove(path_of(key), error) && error)
            diagnostics.push_back({"E0701", {}, 1, fmt::format("cannot take away {}: {}", path_of(key), error.message()), "its event is left out now, and a calendar may still show it"});
    return tell(in, diagnostics);
}

}  // namespace

Exit cmd_calendar(Invocation& in) {
    Diagnostics diagnostics;
    check_is_calendar(in, diagnostics);
    const CalendarOptions options = read_calendar_options(in, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    Exit told = Exit::done;
    auto asked = ask(in, calendar_view(), {.in_format = false}, told);
    if (!asked) return told;
    for (const Warning& w : asked->plan.warnings)
        if (w.code == "W0608" || is_of_protocols(w)) diagnostics.push_back({w.code, {}, 1, w.message, ""});
    warn_of_lost_hour(asked->c, diagnostics);
    if (asked->plan.screening.outcome == "incomplete") note(in, "NOT SCREENED: questions are open; `stipple screen` reads them out");
    for (const Refusal& r : asked->plan.refusals) diagnostics.push_back({r.code, {}, 1, r.message, r.help});
    told = tell(in, diagnostics);
    const std::string space = space_of(asked->c, in.typed.all("--history"));
    const CalendarCourse course{asked->loaded.catalogue, asked->c, asked->file ? &*asked->file : nullptr};
    auto events = events_of(in.world, course, every_calendar(options, in.typed.has("--dir")));
    std::set<std::string> every_key;
    for (const auto& of_one : events)
        for (const CalendarEvent& event : of_one) every_key.insert(event.key);
    const Calendar calendar = make_calendar(course, options, std::move(events.front()), space);
    if (calendar.events.empty()) {  // visits that were told once, and that an entry has refused since, are called off
        note(in, "nothing was written; where a calendar of this course was written before, take its visits out by hand");
        return told;
    }
    note_new_names(in, *asked, "new events");
    const Exit written = graver(told, in.typed.has("--dir") ? deliver_folder(in, calendar, every_key, space) : deliver_file(in, calendar));
    if (told == Exit::refused && written == told) note(in, "the calendar was written: in it the visits that are refused are held or called off");
    return written;
}

}  // namespace stipple
