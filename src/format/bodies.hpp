// SPDX-License-Identifier: MIT
#pragma once

#include "format/format.hpp"

namespace stipple {

// The body of each format of the table.
void text_body(Sink& sink, const Report& report, const Style& style);
void markdown_body(Sink& sink, const Report& report, const Style& style);
void json_body(Sink& sink, const Report& report, const Style& style);
void ndjson_body(Sink& sink, const Report& report, const Style& style);
void fhir_body(Sink& sink, const Report& report, const Style& style);

// The definitions of each format that has them.
void fhir_definitions(Sink& sink, const Catalogue& catalogue, const std::vector<const Concern*>& concerns);

}  // namespace stipple
