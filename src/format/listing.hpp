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

/// Prints a listing as a JSON array of objects.
void print_listing_json(Sink& sink, const Listing& listing);

/// Prints a schema as JSON Schema, draft 7, without alternatives, so that every editor's reader can follow it.
void print_schema_json(Sink& sink, const SchemaNode& schema);

/// One diagnostic as one JSON object on one line.
std::string diagnostic_json(const Diagnostic& diagnostic);

}  // namespace stipple
