// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "report/blocks.hpp"
#include "report/report.hpp"

namespace stipple {

/// The report as blocks of prose, in the order in which a practitioner reads it.
std::vector<Block> document(const Report& report);

}  // namespace stipple
