// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report/json_error.hpp"

namespace stipple {

/// What came of one test of protocols.
struct TestResult {
    std::string title;
    Place at;
    Diagnostics faults;  ///< expectations that were not met, and what kept the test from being run
};

template <class V>
void describe_json(V& v, const TestResult& r) {
    v.one_of("schema", std::string_view{"stipple.result/1"}, "stipple.result/1", "the layout of this object");
    v.key("title", r.title, "what the test is called");
    v.key("file", [&] { return r.at.file ? r.at.file->name : std::string{}; }, "the file that it is in");
    v.key("line", r.at.line, "the line on which it begins");
    v.key("passed", [&] { return r.faults.empty(); }, "whether everything was as expected");
    v.key("faults", r.faults, "what was not, each as a diagnostic");
}

}  // namespace stipple
