// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "cli/answer.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/settings.hpp"
#include "cli/zone_file.hpp"
#include "format/ics.hpp"
#include "load/words.hpp"
#include "plan/reasons.hpp"

namespace stipple {

namespace {

/// One of a few words that an option takes; the first stands where it is not given.
std::string_view read_word(const Invocation& in, std::string_view option, std::initializer_list<std::string_view> words, Diagnostics& diagnostics) {
    const std::string_view given = in.typed.last(option);
    for (const std::string_view word : words)
        if (given == word) return word;
    if (in.typed.has(option)) {
        std::string listed;
        for (const std::string_view word : words) listed += fmt::format("{}{}", listed.empty() ? "" : ", ", word);
        diagnostics.push_back({"E0006", {}, 1, fmt::format("{}: `{}` will not do", option, given), fmt::format("write one of: {}", listed)});
    }
    return *words.begin();
}

std::optional<int> read_alarm(const Invocation& in, Diagnostics& diagnostics) {
    if (!in.typed.has("--alarm")) return std::nullopt;
    const auto span = parse_duration(in.typed.last("--alarm"));
    if (span && span->unit != Duration::Unit::months && nominal_hours(*span) > 0) return nominal_hours(*span) * 60;
    diagnostics.push_back({"E0022", {}, 1, fmt::format("--alarm: `{}` is not a time before the visit", in.typed.last("--alarm")), "write 24h, 2d or 1w"});
    return std::nullopt;
}

/// A calendar has one format, and is written to one place.
void check_output(const Invocation& in, Diagnostics& diagnostics) {
    if (format_for(in.typed.last("--output")))
        diagnostics.push_back({"E0307", {}, 1, "`stipple calendar` writes iCalendar files and nothing else", "stipple plan writes every other format; end FILE in .ics"});
    if (in.typed.has("--dir") && in.typed.has("--output")) diagnostics.push_back({"E0006", {}, 1, "--dir and --output name two places", "leave one of them out"});
}

CalendarOptions read_options(const Invocation& in, Diagnostics& diagnostics) {
    check_output(in, diagnostics);
    CalendarOptions options;
    options.detail = read_word(in, "--detail", {"phases", "days", "sessions"}, diagnostics);
    options.full_titles = read_word(in, "--titles", {"neutral", "full"}, diagnostics) == "full";
    options.for_client = in.typed.last("--for") == "client";
    options.feed = in.typed.has("--feed");
    options.alarm_minutes = read_alarm(in, diagnostics);
    options.contact = trimmed(typed_or_set(in, "--contact"));
    if (!is_utf8(options.contact)) diagnostics.push_back({"E0026", {}, 1, "--contact: the text is not UTF-8", "type it again in a UTF-8 terminal"});
    if (options.for_client && options.contact.empty())
        diagnostics.push_back({"E0027", {}, 1, "the client's calendar has no number to ring", "add --contact \"…\" with the clinic's number; --contact blank leaves a line to fill in"});
    if (options.contact == "blank") options.contact = "____________________";
    return options;
}

View whole_view() {
    View view;
    view.sessions = view.care = view.outlook = view.depths = view.in_full = true;  // an event that is over is not called off
    return view;
}

Moment opened_at(const Case& c) { return c.opened ? Moment{*c.opened} : Moment{c.start.value_or(Day{})}; }

/// The plan of the case at some time, with what is in use beyond the built-in catalogue.
Plan plan_of(const Asked& asked, const Case& c) {
    Plan plan = make_plan(asked.loaded.catalogue, c);
    for (const Warning& warning : asked.plan.warnings)
        if (warning.code == "W0609") plan.warnings.push_back(warning);
    return plan;
}

/// The events after each entry of the journal, so that every change is counted.
std::vector<Revision> revisions_of(const Invocation& in, const Asked& asked, const CalendarOptions& options) {
    std::vector<Revision> revisions;
    const int last = asked.file ? asked.file->revision() : 0;
    for (int entries = 0; entries < last; ++entries) {
        Diagnostics ignored;  // what a later entry mended
        Case c = case_after(*asked.file, asked.loaded.catalogue, entries, ignored);
        look_up_zone(in.world, c.booking, ignored);
        const Moment recorded = entries == 0 ? opened_at(c) : asked.file->journal[static_cast<std::size_t>(entries - 1)].recorded;
        const Report report = make_report(asked.loaded.catalogue, c, plan_of(asked, c), whole_view());
        revisions.push_back({recorded, calendar_events(report, options)});
    }
    const Report report = make_report(asked.loaded.catalogue, asked.c, plan_of(asked, asked.c), whole_view());
    revisions.push_back({last == 0 ? opened_at(asked.c) : asked.file->journal.back().recorded, calendar_events(report, options)});
    return revisions;
}

/// A remark for whoever runs the command: the calendar itself is read by others.
void note(const Invocation& in, std::string_view text) {
    if (!in.typed.has("--quiet")) in.world.err->put(fmt::format("note: {}\n", text));
}

/// What already stands where the calendar is to go.
enum class Found { nothing_of_ours, this_case, another_case };

/// A calendar of ours is known by its PRODID, and its case by the UID that any of its events has.
Found look_at(const std::string& path, const Calendar& calendar) {
    Diagnostics unread;
    const auto text = std::filesystem::is_regular_file(path) ? read_file(path, unread) : std::nullopt;
    if (!text || text->find("\r\nPRODID:-//stipple//") == std::string::npos) return Found::nothing_of_ours;
    const auto has = [&](const CalendarEvent& event) { return text->find("\r\nUID:" + event.uid) != std::string::npos; };
    return std::any_of(calendar.events.begin(), calendar.events.end(), has) ? Found::this_case : Found::another_case;
}

/// One file of everything. An earlier calendar of the same case is replaced, one of another case never.
Exit deliver_file(const Invocation& in, const Calendar& calendar) {
    StringSink bytes;
    print_ics(bytes, calendar);
    bytes.flush();
    const std::string path{in.typed.last("--output")};
    const Found found = path.empty() || path == "-" ? Found::nothing_of_ours : look_at(path, calendar);
    if (found == Found::another_case) return tell(in, {{"E0702", {}, 1, fmt::format("{} is the calendar of another case", path), "choose another name; nothing was written"}});
    if (found == Found::nothing_of_ours) return deliver(in, bytes.text);
    Diagnostics diagnostics;
    write_file(path, bytes.text, true, diagnostics);
    return tell(in, diagnostics);
}

/// The keys of every event that the case could have in a folder, whatever detail and reader it was written for before.
std::vector<std::string> every_key(const Invocation& in, const Asked& asked) {
    std::vector<std::string> keys;
    for (const std::string_view detail : {"phases", "days"}) {
        CalendarOptions options;
        options.detail = detail;
        for (CalendarEvent& event : replay(revisions_of(in, asked, options))) keys.push_back(std::move(event.key));
    }
    return keys;
}

/// One file an event, named by its UID; a file of the case whose event is left out is taken away, and no other is touched.
Exit deliver_folder(const Invocation& in, const Asked& asked, const Calendar& calendar, const std::string& space) {
    Diagnostics diagnostics;
    std::error_code error;
    const std::string folder{in.typed.last("--dir")};
    const auto path_of = [&](const std::string& key) { return fmt::format("{}/{}.ics", folder, uuid_of(space, key)); };
    std::filesystem::create_directories(folder, error);
    if (!is_folder(folder)) return tell(in, {{"E0701", {}, 1, fmt::format("cannot write into {}: {}", folder, error.message()), "name a folder, or one that can be made; nothing was written"}});
    std::set<std::string> told;
    for (const CalendarEvent& event : calendar.events) {
        if (calendar.options.feed && event.status == "CANCELLED") continue;
        StringSink bytes;
        print_ics(bytes, calendar, event);
        bytes.flush();
        write_file(path_of(event.key), bytes.text, true, diagnostics);
        told.insert(event.key);
    }
    for (const std::string& key : every_key(in, asked))
        if (!told.contains(key)) std::filesystem::remove(path_of(key), error);
    return tell(in, diagnostics);
}

}  // namespace

Exit cmd_calendar(Invocation& in) {
    Diagnostics diagnostics;
    const CalendarOptions options = read_options(in, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    Exit told = Exit::done;
    auto asked = ask(in, whole_view(), {.in_format = false}, told);
    if (!asked) return told;
    for (const Warning& w : asked->plan.warnings)
        if (w.code == "W0608" || is_of_protocols(w)) diagnostics.push_back({w.code, {}, 1, w.message, ""});
    if (asked->plan.screening.outcome == "incomplete") note(in, "NOT SCREENED: questions are open; `stipple screen` reads them out");
    for (const Refusal& r : asked->plan.refusals) diagnostics.push_back({r.code, {}, 1, r.message, r.help});
    told = tell(in, diagnostics);
    Calendar calendar{options, asked->c.booking.zone_data ? &*asked->c.booking.zone_data : nullptr, replay(revisions_of(in, *asked, options))};
    if (calendar.events.empty()) return told;  // visits that were told once, and now are refused, are called off
    const std::string space = space_of(in, *asked, "new events");
    for (CalendarEvent& event : calendar.events) {
        event.uid = uuid_of(space, event.key);
        if (calendar.zone) show_on_clocks(event, *calendar.zone);
    }
    if (in.typed.has("--dir")) return graver(told, deliver_folder(in, *asked, calendar, space));
    return graver(told, deliver_file(in, calendar));
}

}  // namespace stipple
