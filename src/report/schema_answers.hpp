// SPDX-License-Identifier: MIT
#pragma once

#include "report/schema.hpp"

namespace stipple {

/// The schema of a report, as every answering command prints one under --json.
SchemaNode report_schema();

/// The schema of what a template of a client's page can name.
SchemaNode handout_schema();

/// The schema of what a template of the clinic's page can name.
SchemaNode page_schema();

/// The schema of the result of one test of protocols, as --json prints them, one a line.
SchemaNode result_schema();

/// The schema of a row that `batch` could not plan, as its JSON tells of it.
SchemaNode row_schema();

/// The schema of one diagnostic, as --json prints them on standard error, one a line.
SchemaNode error_schema();

/// What `explain --json` prints.
SchemaNode explanation_schema();

}  // namespace stipple
