// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// What is known about treating this client at all: the cautions that the request itself shows, and what was not asked.
Screening screen(const Catalogue& catalogue, const Case& c);

/// Turns cautions that rule treatment out into refusals.
void refuse_cautions(const Screening& screening, std::vector<Refusal>& refusals);

/// Warns of answers that were assumed and overrides that are in force.
void warn_of_answers(Plan& plan, const Catalogue& catalogue, const Case& c);

}  // namespace stipple
