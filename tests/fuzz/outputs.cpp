// SPDX-License-Identifier: MIT
#include "outputs.hpp"

#include <algorithm>
#include <span>

#include "base/uuid.hpp"
#include "format/format.hpp"
#include "format/html.hpp"
#include "format/ics.hpp"
#include "given.hpp"
#include "load/toml_reader.hpp"
#include "readers.hpp"
#include "report/listing.hpp"
#include "report/skeleton.hpp"

namespace stipple::fuzz {

namespace {

/// Every format, and what reads it besides being plain text.
constexpr struct {
    std::string_view name;
    bool (*reads)(std::string_view);
} readers[]{{"markdown", is_without_script_in_markdown}, {"html", is_without_script}, {"json", is_json}, {"ndjson", is_ndjson}, {"csv", is_csv}, {"fhir", is_json}, {"ics", is_ics}};

/// What the commands refuse before anything is printed.
void take_what_is_not_there(View& view, const Plan& plan) {
    const int count = static_cast<int>(plan.sessions.size());
    if (view.session && *view.session > count) view.session.reset();
    if (view.day && !view.session) view.session = 1;
    if (view.day && (count == 0 || *view.day >= static_cast<int>(care_days(plan, *view.session).size()))) view.day.reset();
}

/// What the calendar and the client's page show.
View everything() {
    View view;
    view.sessions = view.care = view.outlook = view.depths = view.in_full = true;
    return view;
}

Moment moment_of(const Case& c) { return c.journal.empty() ? Moment{c.opened.value_or(c.start.value_or(Day{}))} : c.journal.back().recorded; }

/// The file that `init` begins is TOML, and its reader is told nothing of what another file says but its title.
void check_beginning(const std::string& text) {
    must_be_plain(text, "text");
    const SourceFile source{"fuzz", "new.toml", text};
    Diagnostics diagnostics;
    const auto tree = read_toml(source, diagnostics);
    must(tree && diagnostics.empty(), "a new file can be read", text);
    const Value& item = tree->find("extends") ? *tree : tree->members.back().value.items.front();
    must(item.find("extends") && !item.find("override-reason") && !item.find("ceiling") && !item.find("label"), "a new file states nothing but its name", text);
}

constexpr std::size_t most_shown = 30;
constexpr std::string_view space = "75e34e4f-f6d7-4649-86e3-d663cf50825f";

}  // namespace

void read_back(std::string_view text, std::string_view format) {
    must_be_plain(text, format);
    for (const auto& reader : readers)
        if (reader.name == format) must(reader.reads(text), format, text);
}

void check_catalogue(const Catalogue& catalogue) {
    std::vector<Listing> listings;
    for (const std::string_view kind : listable_kinds()) listings.push_back(*list_kind(catalogue, kind));
    const auto names = showable_names(catalogue);
    for (const std::string_view name : std::span{names}.first(std::min(names.size(), most_shown)))
        for (Listing& item : show_items(catalogue, name)) listings.push_back(std::move(item));
    for (const Format& format : formats()) {
        if (!format.listings) continue;
        StringSink sink;
        format.listings(sink, listings, {}, {});
        sink.flush();
        read_back(sink.text, format.name);
    }
    const Day day{std::chrono::days{20'000}};
    for (const Concern& concern : catalogue.concerns)
        if (!concern.depths.empty()) check_beginning(skeleton_of("new", concern, day));
    for (const Site& site : catalogue.sites) check_beginning(skeleton_of("new", site));
    for (const Device& device : catalogue.devices) check_beginning(skeleton_of("new", device));
}

void check_formats(const Case& c, View view) {
    Plan plan = make_plan(built_in(), c);
    take_what_is_not_there(view, plan);
    view.in_full = view.is_whole();
    Report report = make_report(built_in(), c, std::move(plan), view);
    report.space = view.in_full ? std::string{space} : std::string{};
    for (const Format& format : formats()) {
        if (format.only_whole && !view.is_whole()) continue;
        StringSink sink;
        print(sink, format, report, {});
        sink.flush();
        read_back(sink.text, format.name);
    }
}

void check_calendar(const std::vector<Case>& revisions, const CalendarOptions& options) {
    CalendarHistory history;
    for (const Case& c : revisions)
        history.add({moment_of(c), calendar_events(make_report(built_in(), c, make_plan(built_in(), c), everything()), options)});
    const Zone* zone = revisions.back().booking.zone_data ? &*revisions.back().booking.zone_data : nullptr;
    Calendar calendar{options, zone, history.events()};
    if (calendar.events.empty()) return;
    for (CalendarEvent& event : calendar.events) {
        event.uid = uuid_of(space, event.key);
        if (zone) show_on_clocks(event, *zone);
    }
    StringSink sink;
    print_ics(sink, calendar);
    sink.flush();
    read_back(sink.text, "ics");
}

void check_handout(const Case& c, const HandoutOptions& options, const Language& language) {
    Plan plan = make_plan(built_in(), c);
    if (options.session > static_cast<int>(plan.sessions.size())) return;
    View view = everything();
    view.for_client = true;
    const Report report = make_report(built_in(), c, std::move(plan), view);
    const Tongue tongue{built_in(), language};
    read_back(handout_html(report, make_handout(report, tongue, options), {}), "html");
    must(tongue.missing().empty(), "the pages have their words", language.id);
}

}  // namespace stipple::fuzz
