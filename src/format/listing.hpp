// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "format/format.hpp"
#include "report/listing.hpp"

namespace stipple {

/// Prints a listing as a table for a person; its last column wraps.
void print_listing_text(Sink& sink, const Listing& listing, const Style& style);

/// Prints a listing as a JSON array of objects.
void print_listing_json(Sink& sink, const Listing& listing);

/// One diagnostic as one JSON object on one line.
std::string diagnostic_json(const Diagnostic& diagnostic);

}  // namespace stipple
