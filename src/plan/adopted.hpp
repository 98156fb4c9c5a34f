// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "plan/plan.hpp"

namespace stipple {

/// The setting and ceiling of every site of one session, as `planned` keeps them.
std::vector<PlannedDepth> planned_depths(const Plan& plan, int session);

/// SITE=SETTING/CEILING for each, as a case file writes them.
std::vector<std::string> to_texts(const std::vector<PlannedDepth>& planned);

/// Warns where the protocols in use are not those that the course was agreed with, and names each figure of this case that differs.
void warn_of_other_protocols(Plan& plan, const Case& c, const std::string& digest);

}  // namespace stipple
