// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "plan/course.hpp"

namespace stipple {

/// Dates one session: by what the journal says of it, else on the open day of its window nearest the target, waiting out every caution
/// that defers. `before` is the last session that was not cancelled, nullptr at the first; the plan holds everything up to it.
Session date_session(const Catalogue& catalogue, const Case& c, int number, const Session* before, const std::vector<CourseChoice>& courses, Plan& plan);

/// What is said of a session whose day has to be agreed anew: from when on.
std::string rebooking_in_words(const Session& session);

/// The refusal of a wish for a day (`moved`, `--try`): too early, closed, or waiting for a caution; nothing where the day will do.
std::optional<Refusal> refuse_move(const Session& session, const Case& c, Day wished);

}  // namespace stipple
