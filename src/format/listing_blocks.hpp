// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "report/blocks.hpp"
#include "report/listing.hpp"

namespace stipple {

/// A listing as a titled table for a person.
std::vector<Block> blocks_of(const Listing& listing);

}  // namespace stipple
