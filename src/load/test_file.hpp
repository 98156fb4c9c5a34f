// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/request.hpp"
#include "model/catalogue.hpp"
#include "model/expectation.hpp"

namespace stipple {

/// One test of protocols as it is written: what is given of a client and a treatment, and what a clinic expects of the plan.
struct ProtocolTest {
    Place at;
    std::string title;
    Request given;
    Expectation expect;
};

template <class V>
void describe(V& v, ProtocolTest& test) {
    v.place(test.at);
    v.required("title", test.title, "what is tested, in a few words");
    v.required("given", test.given, "client and treatment, by the keys of a case file");
    v.required("expect", test.expect, "what the plan must come to; at least one key");
}

/// A file of tests.
struct TestFile {
    std::vector<ProtocolTest> tests;
};

template <class V>
void describe(V& v, TestFile& file) {
    v.required("test", file.tests, "one test");
}

/// Whether a file of this name holds tests; where protocols are read it is passed over.
bool is_test_file(std::string_view name);

/// Reads a file of tests; places point into the source, which outlives them.
TestFile read_test_file(const SourceFile& source, Diagnostics& diagnostics);

/// Looks up the sites, codes and items that are expected; what is not there becomes a diagnostic.
void resolve_expectation(Expectation& expect, const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace stipple
