// SPDX-License-Identifier: MIT
#include "report/row_writer.hpp"

namespace stipple {

namespace {

void add_answer(RowWriter& rows, const Call& call) {
    const Sign* sign = call.complaint.sign;
    const CareItem* expected = call.complaint.expected;
    std::vector<std::string> because;
    for (const Stage* stage : call.because) because.push_back(stage->because);
    rows.begin("call");
    rows.put("answer", call.answer);
    rows.put("sign", sign ? sign->id : expected->id);
    rows.put("treated", call.treated);
    rows.put("day", call.day);
    rows.put("expected_until", call.expected_until);
    rows.put("text", sign ? sign->text : expected->text);
    rows.put("because", because);
    rows.put("why", sign ? sign->why : expected->why);
    if (sign) rows.put("stops", sign->stops);
    rows.put(sign ? &sign->evidence : &expected->evidence);
}

/// What to ask on the phone, and what each answer makes of the call.
void add_asks(RowWriter& rows, const Sign& sign) {
    for (const Ask& ask : sign.asks) {
        rows.begin("ask");
        rows.put("text", ask.text);
        rows.put("yes", ask.yes);
        rows.put("no", ask.no);
    }
}

}  // namespace

void add_call_rows(RowWriter& rows, const Report& report) {
    const Call& call = *report.call;
    add_answer(rows, call);
    if (call.complaint.sign) add_asks(rows, *call.complaint.sign);
    for (const Stage* stage : call.unknown) {
        rows.begin("if_not_asked");
        rows.put("answer", stage->answer);
        rows.put("with", stage->with);
        rows.put("because", stage->because);
        rows.put(&stage->evidence);
    }
}

}  // namespace stipple
