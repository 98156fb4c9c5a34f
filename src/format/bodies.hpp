// SPDX-License-Identifier: MIT
#pragma once

#include "format/format.hpp"

namespace stipple {

// The body of each format of the table.
void text_body(Sink& sink, const Report& report, const Style& style);
void markdown_body(Sink& sink, const Report& report, const Style& style);
void json_body(Sink& sink, const Report& report, const Style& style);
void ndjson_body(Sink& sink, const Report& report, const Style& style);
void csv_body(Sink& sink, const Report& report, const Style& style);
void fhir_body(Sink& sink, const Report& report, const Style& style);
void html_body(Sink& sink, const Report& report, const Style& style);

/// The header of a CSV document that begins with this report.
void csv_head(Sink& sink, const Report& first);

/// Tables for a person, the last column of each wrapping, and the hint below them.
void text_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view hint, const Style& style);

/// The same for a notes program.
void markdown_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view hint, const Style& style);

/// One JSON array of objects; where there are several listings, each object names the one it belongs to.
void json_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view hint, const Style& style);

/// The same objects, one on each line.
void ndjson_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view hint, const Style& style);

/// One CSV table under one header; where there are several listings, the first column names the one that a row belongs to.
void csv_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view hint, const Style& style);

/// The same tables as a page.
void html_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view hint, const Style& style);

// The definitions of each format that has them.
void fhir_definitions(Sink& sink, const Catalogue& catalogue, const std::vector<const Concern*>& concerns);

}  // namespace stipple
