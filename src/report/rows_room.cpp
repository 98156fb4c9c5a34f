// SPDX-License-Identifier: MIT
#include "report/json_room.hpp"
#include "report/row_writer.hpp"

namespace stipple {

namespace {

/// Begins a row of the sheet, on its day.
void begin(RowWriter& rows, const Report& report, std::string_view record) {
    rows.begin(record, report.room->session);
    if (!report.plan.sessions.empty()) rows.put("date", report.plan.sessions.front().date);
}

void add_questions(RowWriter& rows, const Report& report, const std::vector<const Caution*>& cautions) {
    for (const Caution* caution : cautions) {
        begin(rows, report, "question");
        rows.put("id", caution->id);
        rows.put("text", caution->asks.empty() ? caution->title : caution->asks);
    }
}

void put_clock(RowWriter& rows, std::string_view column, std::optional<int> minutes) {
    if (minutes) rows.put(column, clock_time(*minutes));
}

void add_numbing(RowWriter& rows, const Report& report) {
    if (!report.room->numbing) return;
    const Numbing& numbing = *report.room->numbing;
    begin(rows, report, "numbing");
    rows.put("id", numbing.product->id);
    rows.put("text", numbing.product->title);
    rows.put("site", ids_of(numbing.sites));
    rows.put("area_cm2", numbing.area_cm2);
    rows.put("max_area_cm2", numbing.product->max_area_cm2);
    if (const auto& minutes = numbing.product->minutes) rows.put("minutes_min", minutes->min), rows.put("minutes_max", minutes->max);
    put_clock(rows, "at", numbing.on_at);
    put_clock(rows, "off_at", numbing.off_at);
    rows.put(&numbing.product->evidence);
    add_questions(rows, report, numbing.to_ask);
}

void add_settings(RowWriter& rows, const Report& report) {
    for (const DepthAdvice& advice : report.plan.depths) {
        begin(rows, report, "depth");
        put_depth(rows, advice);
    }
}

void add_shown(RowWriter& rows, const Report& report, std::string_view what) {
    if (what == "questions") add_questions(rows, report, report.room->on_the_day);
    if (what == "numbing") add_numbing(rows, report);
    if (what == "settings") add_settings(rows, report);
}

}  // namespace

void add_room_rows(RowWriter& rows, const Report& report) {
    if (!report.room) return;
    for (const StepOf& of : steps_of(report)) {
        const Step& step = of.step();
        begin(rows, report, "step");
        rows.put("step", static_cast<int>(of.index) + 1);
        rows.put("phase", step.phase);
        rows.put("id", step.id);
        rows.put("text", step.text);
        put_clock(rows, "at", of.at_minutes());
        rows.put(&step.evidence);
        add_shown(rows, report, step.shows);
    }
}

}  // namespace stipple
