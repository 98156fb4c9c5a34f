// SPDX-License-Identifier: MIT
#include "report/row_writer.hpp"

namespace stipple {

namespace {

void add_finding(RowWriter& rows, const Finding& f, int session) {
    rows.begin("caution", session);
    rows.put("id", f.caution->id);
    rows.put("title", f.caution->title);
    rows.put("outcome", f.outcome);
    rows.put("until", f.until);
    rows.put("implied", f.implied ? "yes" : "no");
    rows.put("because", f.reason->because);
    rows.put("action", f.action());
    rows.put("cleared_by", f.cleared_by);
    rows.put("override", f.override_reason);
    rows.put(&f.reason->evidence);
}

}  // namespace

void add_screening_rows(RowWriter& rows, const Report& report) {
    const Screening& s = report.plan.screening;
    rows.begin("screening", s.session);
    rows.put("outcome", s.outcome);
    if (!s.endless) rows.put("earliest_start", s.earliest);
    for (const Finding& f : s.findings) add_finding(rows, f, s.session);
    for (const Question* question : s.unasked) {
        rows.begin("question", s.session);
        rows.put("id", question->id);
        rows.put("text", question->text);
        rows.put("covers", question->covers);
    }
    for (const Caution* caution : s.further) {
        rows.begin("further", s.session);
        rows.put("id", caution->id);
        rows.put("title", caution->title);
        rows.put("text", caution->asks);
    }
}

}  // namespace stipple
