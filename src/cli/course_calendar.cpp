// SPDX-License-Identifier: MIT
#include "cli/course_calendar.hpp"

#include <fmt/core.h>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "cli/answer.hpp"
#include "cli/settings.hpp"
#include "cli/zone_file.hpp"

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

Moment opened_at(const Case& c) { return c.opened ? Moment{*c.opened} : Moment{c.start.value_or(Day{})}; }

/// The plan of the case at some time, with what is in use beyond the built-in catalogue.
Plan plan_of(const CalendarCourse& course, const Case& c) {
    Plan plan = make_plan(course.catalogue, c);
    warn_of_layers(plan, course.catalogue, {});
    return plan;
}

}  // namespace

CalendarOptions read_calendar_options(const Invocation& in, Diagnostics& diagnostics) {
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

void warn_of_lost_hour(const Case& c, Diagnostics& diagnostics) {
    const auto at = c.booking.at_minutes;
    if (at && c.booking.zone.empty())
        diagnostics.push_back({"W0625", {}, 1, fmt::format("the calendar has whole days: nothing says in which time zone {:02}:{:02} is", *at / 60, *at % 60),
                               c.id.empty() ? "add --zone Europe/London, or set zone in config.toml" : "stipple record CASE --set zone=Europe/London"});
}

View calendar_view() {
    View view;
    view.sessions = view.care = view.outlook = view.depths = view.in_full = true;  // an event that is over is not called off
    return view;
}

std::vector<std::vector<CalendarEvent>> events_of(const World& world, const CalendarCourse& course, std::span<const CalendarOptions> all) {
    std::vector<CalendarHistory> histories(all.size());
    const auto add = [&](Moment recorded, const Report& report) {
        for (std::size_t i = 0; i < all.size(); ++i) histories[i].add({recorded, calendar_events(report, all[i])});
    };
    const int last = course.file ? course.file->revision() : 0;
    for (int entries = 0; entries < last; ++entries) {
        Diagnostics ignored;  // what a later entry mended
        Case c = case_after(*course.file, course.catalogue, entries, ignored);
        look_up_zone(world, c.booking, ignored);
        const Moment recorded = entries == 0 ? opened_at(c) : course.file->journal[static_cast<std::size_t>(entries - 1)].recorded;
        add(recorded, make_report(course.catalogue, c, plan_of(course, c), calendar_view()));
    }
    add(last == 0 ? opened_at(course.c) : course.file->journal.back().recorded, make_report(course.catalogue, course.c, course.plan ? *course.plan : plan_of(course, course.c), calendar_view()));
    std::vector<std::vector<CalendarEvent>> events;
    for (const CalendarHistory& history : histories) events.push_back(history.events());
    return events;
}

Calendar make_calendar(const CalendarCourse& course, const CalendarOptions& options, std::vector<CalendarEvent> events, const std::string& space) {
    Calendar calendar{options, course.c.booking.zone_data ? &*course.c.booking.zone_data : nullptr, std::move(events)};
    for (CalendarEvent& event : calendar.events) {
        event.uid = uuid_of(space, event.key);
        if (calendar.zone) show_on_clocks(event, *calendar.zone);
    }
    return calendar;
}

}  // namespace stipple
