// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "cli/invocation.hpp"
#include "report/listing.hpp"

namespace stipple {

/// Prints listings in the chosen format; the hint follows them where a person reads.
Exit deliver_listings(const Invocation& in, const Format& format, const std::vector<Listing>& listings, std::string_view hint);

}  // namespace stipple
