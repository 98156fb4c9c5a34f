// SPDX-License-Identifier: MIT
#pragma once

#include "format/format.hpp"
#include "report/listing.hpp"

namespace stipple {

/// Prints a listing as a table for a person; its last column wraps.
void print_listing_text(Sink& sink, const Listing& listing, const Style& style);

/// Prints listings as one JSON array of objects; where there are several, each object names the listing it belongs to.
void print_listings_json(Sink& sink, const std::vector<Listing>& listings);

}  // namespace stipple
