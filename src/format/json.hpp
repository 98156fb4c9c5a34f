// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "base/sink.hpp"
#include "report/explanation.hpp"
#include "report/schema.hpp"

namespace stipple {

struct TestResult;
struct FailedRow;

/// Prints a schema as JSON Schema, draft 7, without alternatives, so that every editor's reader can follow it.
void print_schema_json(Sink& sink, const SchemaNode& schema);

/// The result of one test of protocols as one JSON object on one line.
std::string result_json(const TestResult& result);

/// A row that could not be planned as one JSON object on one line.
std::string row_json(const FailedRow& row);

/// One diagnostic as one JSON object on one line.
std::string diagnostic_json(const Diagnostic& diagnostic);

/// What a code means as one JSON object.
std::string explanation_json(const Explanation& explanation, bool indented);

}  // namespace stipple
