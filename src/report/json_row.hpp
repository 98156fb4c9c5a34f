// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report/json_error.hpp"

namespace stipple {

/// A row of a roster, or a case file, that could not be planned.
struct FailedRow {
    std::string ref;
    Place at;
    Diagnostics faults;
};

template <class V>
void describe_json(V& v, const FailedRow& r) {
    v.one_of("schema", std::string_view{"stipple.row/1"}, "stipple.row/1", "the layout of this object");
    v.key("ref", or_null(r.ref), "what the row calls the client");
    v.key("file", [&] { return r.at.file ? r.at.file->name : std::string{}; }, "the roster, or the case file");
    v.key("line", r.at.line, "the line on which the row begins");
    v.key("faults", r.faults, "what kept it from being planned, each as a diagnostic");
}

}  // namespace stipple
