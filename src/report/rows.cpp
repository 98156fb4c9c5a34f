// SPDX-License-Identifier: MIT
#include "report/rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "report/parts.hpp"
#include "report/row_writer.hpp"

namespace stipple {

namespace {

/// One kind of table: which reports make it, its own columns, and its rows.
struct Kind {
    bool (*is_of)(const Report&);
    std::string_view columns;
    void (*add)(RowWriter&, const Report&);
};

/// The first that a report makes is its table; a client's copy of a plan has no settings.
constexpr Kind kinds[]{
    {[](const Report& r) { return r.call.has_value(); }, "answer sign treated day expected_until text yes no with because why stops basis sources", add_call_rows},
    {[](const Report& r) { return r.view.questions; }, "id title text covers outcome until earliest_start implied because action cleared_by override basis sources", add_screening_rows},
    {[](const Report& r) { return r.view.sessions && r.view.needs_go; },
     "date step phase id text at off_at minutes_min minutes_max area_cm2 max_area_cm2 site min_mm setting_mm max_mm binding endpoint passes_min passes_typical passes_max flags basis sources", add_room_rows},
    {[](const Report& r) { return r.view.sessions && r.view.depths && !r.view.for_client; },
     "status date time zone earliest latest interval_days was because treat setting_mm max_mm", add_plan_rows},
    {[](const Report& r) { return r.view.sessions; }, "status date time zone earliest latest interval_days was because treat", add_session_rows},
    {[](const Report& r) { return r.view.depths; },
     "site concerns min_mm typical_mm setting_mm max_mm used_mm binding endpoint passes_min passes_typical passes_max flags basis sources", add_depth_rows},
    {[](const Report&) { return true; }, "phase kind id title text why answer from_hours until_hours from until from_at until_at sites basis sources", add_care_rows}};

const Kind& kind_of(const Report& report) {
    return *std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& kind) { return kind.is_of(report); });
}

/// A row that says something of the whole report.
void add_notice(RowWriter& rows, std::string_view record, std::string_view code, std::string_view message, std::string_view help) {
    rows.begin(record);
    rows.put("code", code);
    rows.put("message", message);
    rows.put("help", help);
}

/// What the clinic does about a caution, unless somebody's reason has decided otherwise.
std::string what_to_do(const Finding& f) {
    if (!f.override_reason.empty()) return fmt::format("OVERRIDDEN, reason: \"{}\"", f.override_reason);
    return f.cleared_by.empty() ? f.action() : fmt::format("CLEARED by {}. {}", f.cleared_by, f.action());
}

/// What stands at the head of every document, and what it remarks on.
void add_notices(RowWriter& rows, const Report& report) {
    const Plan& plan = report.plan;
    if (const std::string said = not_screened(report); !said.empty()) add_notice(rows, "not_screened", {}, "NOT SCREENED: " + said, join(ids_of(plan.screening.unasked), "; "));
    for (const Refusal& refusal : plan.refusals) add_notice(rows, "refusal", refusal.code, refusal.message, refusal.help);
    for (const Finding& f : plan.screening.findings)
        if (!report.view.questions)  // the table of a screening has them in full
            add_notice(rows, "caution", f.caution->id, fmt::format("{}: {}: {}", in_words(f), f.caution->title, f.reason->because), what_to_do(f));
    for (const Warning& warning : plan.warnings) add_notice(rows, "warning", warning.code, warning.message, {});
}

}  // namespace

std::vector<std::string> columns_of(const Report& report) {
    const std::string all = fmt::format("record ref session screening {} code message help", kind_of(report).columns);
    const auto names = split(all, ' ');
    return {names.begin(), names.end()};
}

Listing rows_of(const Report& report) {
    Listing listing{{}, columns_of(report), {}};
    RowWriter rows{listing, report};
    if (!report.call) add_notices(rows, report);
    kind_of(report).add(rows, report);
    if (report.call) add_notices(rows, report);  // the first word is what the person on the phone needs
    return listing;
}

}  // namespace stipple
