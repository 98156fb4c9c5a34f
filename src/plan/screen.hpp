// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// Screens the case for a session on a day: which cautions stand, from when on none withholds, and what has not been asked.
Screening screen(const Catalogue& catalogue, const Case& c, std::optional<Day> asked, int session);

/// What is typed to say more: of a treatment an option beside it, of a case file what `record` takes.
std::string typed_for(const Case& c, std::string_view option, std::string_view record);

/// Turns findings that no date can wait out into refusals: STOP, ASK FIRST, and a wait without a known end.
void refuse_findings(const Case& c, const std::vector<Finding>& findings, std::vector<Refusal>& refusals);

/// The refusal of a day that lies before the end of a wait; nothing where it does not.
std::optional<Refusal> refuse_day(const Screening& screening);

/// Warns of clearances that cleared nothing: only what is to be asked first can be cleared.
void warn_of_clearances(Plan& plan, const Case& c);

/// Warns of answers that were assumed and overrides that are in force.
void warn_of_answers(Plan& plan, const Catalogue& catalogue, const Case& c);

}  // namespace stipple
