// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "cli/answer.hpp"
#include "cli/batch.hpp"
#include "cli/course_calendar.hpp"
#include "cli/request.hpp"
#include "cli/settings.hpp"
#include "cli/zone_file.hpp"
#include "format/ics.hpp"
#include "load/case_text.hpp"
#include "load/digest.hpp"
#include "load/resolve.hpp"
#include "plan/adopted.hpp"
#include "plan/progress.hpp"

namespace stipple {

namespace {

/// A row with all that it gives looked up.
struct Resolved {
    Case c;
    std::optional<CaseFile> file;
    std::vector<std::string> answers;
};

Given given_or_none(const Request& request, std::string_view key, const SourceFile* source) {
    const Given* given = request.last(key);
    return given ? *given : Given{{}, std::string{key}, {source, source ? source->first_line : 0, 1}, 1, {}, 0, 1};
}

const Request& request_of(const BatchRow& row, const Resolved& resolved) { return resolved.file ? resolved.file->head : row.given.request; }

/// A row comes from another program perhaps, and reads no file but those beside it: what such a file says stands in messages.
void refuse_far_files(const Request& request, Diagnostics& faults) {
    for (const Given& given : request.all("closed")) {
        const bool is_of_row = given.at.file && given.text.starts_with('@');  // what was typed may lie anywhere
        const std::filesystem::path path = is_of_row ? given.text.substr(1) : std::string{};
        if (path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end())
            faults.push_back({"E0101", given.at, given.width, fmt::format("closed: {} leads out of the folder of the roster", given.text), "put the list beside the roster, or name it with --closed"});
    }
}

Resolved resolve(const Batch& batch, BatchRow& row, Diagnostics& faults) {
    Resolved resolved;
    if (row.case_path.empty()) {
        refuse_far_files(row.given.request, faults);
        if (!faults.empty()) return resolved;
        expand_files(row.given.request, "closed", std::filesystem::path{row.given.source->name}.parent_path().string(), faults);
        resolved.c = resolve_case(row.given.request, batch.catalogue, false, faults);
        for (const Given& answer : row.given.request.all("history")) resolved.answers.push_back(answer.text);
    } else if (auto file = read_case_file(*row.given.source, faults)) {
        expand_files(file->head, "closed", std::filesystem::path{row.case_path}.parent_path().string(), faults);
        resolved.c = case_after(*file, batch.catalogue, file->revision(), faults);
        resolved.file = std::move(file);
    }
    if (faults.empty()) {
        const Given zone = given_or_none(request_of(row, resolved), "zone", row.given.source.get());
        const PlacedAt placed{zone, faults};
        look_up_zone(batch.in.world, resolved.c.booking, faults);
    }
    if (faults.empty() && resolved.c.treats.empty() && resolved.c.never.empty()) faults.push_back({"E0201", {}, 1, "this row does not say what is treated", "give `treat`: acne-scars:cheek"});
    if (faults.empty() && !resolved.c.start && !progress_of(resolved.c, 1).done)
        faults.push_back({"E0010", {}, 1, "session 1 has no date", "give `start`: 2026-12-08, today or +2w"});
    return resolved;
}

Plan plan_of(const Batch& batch, const Resolved& resolved, const Request& request) {
    Plan plan = make_plan(batch.catalogue, resolved.c);
    const bool calendar = !batch.format;  // which says what is in use, and not what has changed or where a setting comes from
    if (resolved.file && !calendar) warn_of_other_protocols(plan, resolved.c, digest_of_items(batch.catalogue, resolved.c));
    warn_of_layers(plan, batch.catalogue, calendar ? std::vector<std::string>{} : taken_from_settings(request));
    return plan;
}

void print_calendar(const Batch& batch, const Resolved& resolved, const Plan& plan, const std::string& space, Sink& sink) {
    const CalendarCourse course{batch.catalogue, resolved.c, resolved.file ? &*resolved.file : nullptr, &plan};
    const Calendar calendar = make_calendar(course, batch.calendar, std::move(events_of(batch.in.world, course, {&batch.calendar, 1}).front()), space);
    if (!calendar.events.empty()) print_ics(sink, calendar);
}

void print_report(const Batch& batch, const Resolved& resolved, Plan plan, const std::string& space, Sink& sink) {
    Report report = make_report(batch.catalogue, resolved.c, std::move(plan), batch.view);
    report.space = space;
    if (batch.a_file_each) return print(sink, *batch.format, report, batch.style);
    batch.format->body(sink, report, batch.style);
}

/// Diagnostics that have no place of their own are about the row, or about the case file from its first line on.
void place_at_row(Diagnostics& diagnostics, const BatchResult& result) {
    for (Diagnostic& d : diagnostics)
        if (result.source && (!d.place.file || (d.place.file == result.source.get() && d.place.line == 0))) d.place = {result.source.get(), result.source->first_line, 1};
}

}  // namespace

BatchResult make_result(const Batch& batch, BatchRow row) {
    BatchResult result;
    result.faults = std::move(row.given.faults);
    const Resolved resolved = result.faults.empty() ? resolve(batch, row, result.faults) : Resolved{};
    const Request& request = request_of(row, resolved);
    result.ref = given_or_none(request, "ref", row.given.source.get());
    result.id = given_or_none(request, "id", row.given.source.get());
    result.source = std::move(row.given.source);
    if (result.faults.empty()) {
        StringSink bytes;
        Plan plan = plan_of(batch, resolved, request);
        for (const Refusal& r : plan.refusals) result.refusals.push_back({r.code, {}, 1, r.message, r.help});
        if (!batch.format) warn_of_lost_hour(resolved.c, result.warnings);
        const std::string space = !batch.format || batch.format->only_whole ? space_of(resolved.c, resolved.answers) : std::string{};
        batch.format ? print_report(batch, resolved, std::move(plan), space, bytes) : print_calendar(batch, resolved, plan, space, bytes);
        if (!batch.format && resolved.c.ref.empty() && resolved.c.id.empty()) result.space = space;
        bytes.flush();
        result.bytes = std::move(bytes.text);
        result.bytes.shrink_to_fit();  // it may wait for a slow row before it
    }
    if (result.faults.size() > most_faults) result.faults.erase(result.faults.begin() + most_faults, result.faults.end());
    for (Diagnostics* diagnostics : {&result.warnings, &result.faults, &result.refusals}) place_at_row(*diagnostics, result);
    return result;
}

}  // namespace stipple
