// SPDX-License-Identifier: MIT
#include <algorithm>

#include "report/row_writer.hpp"

namespace stipple {

namespace {

void add_line(RowWriter& rows, const CareLine& line) {
    const Span& span = line.span.value;
    rows.begin("care", line.session);
    rows.put("phase", line.phase);
    rows.put("kind", line.kind);
    rows.put("id", line.id());
    rows.put("title", line.item ? line.item->title : line.sign->title);
    rows.put("text", line.text());
    rows.put("why", line.why());
    if (line.sign) rows.put("answer", line.sign->answer);
    rows.put("from_hours", span.from_hours);
    rows.put("until_hours", span.until_hours);
    rows.put("from", span.from);
    rows.put("until", span.until);
    rows.put("from_at", span.from_at);
    rows.put("until_at", span.until_at);
    rows.put("sites", ids_of(line.sites));
    rows.put(&line.evidence());
}

}  // namespace

void add_care_rows(RowWriter& rows, const Report& report) {
    const auto& care = report.plan.care;
    for (const CareLine& line : care) add_line(rows, line);
    if (std::none_of(care.begin(), care.end(), [](const CareLine& line) { return line.sign; })) add_red_flag_rows(rows, report);
}

void add_red_flag_rows(RowWriter& rows, const Report& report) {
    if (report.session_count == 0) return;
    for (const Sign& sign : report.catalogue->signs) {
        rows.begin("red_flag");
        rows.put("code", sign.id);
        rows.put("message", sign.text);
        rows.put("help", sign.answer);
    }
}

}  // namespace stipple
