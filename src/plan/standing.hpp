// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// The cautions that stand on a day at one session; without a day every wait counts as still running.
/// An override of a caution is for the one session that it names.
std::vector<Finding> findings_on(const Catalogue& catalogue, const Case& c, std::optional<Day> day, int session);

/// Whether some concern of the case says that everybody who has it has this caution.
bool is_implied(const Case& c, const Caution& caution);

/// How grave an outcome is; a wait with an end is less grave than one without.
int gravity(std::string_view outcome, bool has_end);

/// Why an override of this caution is not allowed for this client on a day; nothing where it is.
std::optional<Refusal> refuse_override(const Override& wanted, const Catalogue& catalogue, const Case& c, std::optional<Day> day);

}  // namespace stipple
