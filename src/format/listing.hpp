// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "format/format.hpp"
#include "report/listing.hpp"
#include "report/schema.hpp"

namespace stipple {

/// Prints a listing as a table for a person; its last column wraps.
void print_listing_text(Sink& sink, const Listing& listing, const Style& style);

/// Prints listings as one JSON array of objects; where there are several, each object names the listing it belongs to.
void print_listings_json(Sink& sink, const std::vector<Listing>& listings);

/// Prints a schema as JSON Schema, draft 7, without alternatives, so that every editor's reader can follow it.
void print_schema_json(Sink& sink, const SchemaNode& schema);

/// One diagnostic as one JSON object on one line.
std::string diagnostic_json(const Diagnostic& diagnostic);

}  // namespace stipple
