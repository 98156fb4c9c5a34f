// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// The entries that decide where one session stands; at most one of them is in force.
struct Progress {
    const Entry* done = nullptr;
    const Entry* moved = nullptr;
    const Entry* missed = nullptr;
    const Entry* cancelled = nullptr;
    std::vector<Day> was;             ///< the days it had before
    std::optional<Day> last_missed;   ///< it lies after this day, whatever came later
};

/// Where one session stands by the journal.
Progress progress_of(const Case& c, int session);

/// The first session that is neither done nor cancelled.
int next_number(const Case& c);

/// Whether a session is the first that takes place: every one before it was cancelled.
bool is_first(const Case& c, int session);

/// The last session before `number` that was really done, or nullptr.
const Entry* last_done_before(const Case& c, int number);

/// Supposes that a session was moved to a day, without a record: what would follow?
void try_day(Case& c, int session, Day day);

/// The review that ended the course, or nullptr.
const Entry* stopped_by(const Case& c);

/// The answer about a caution if it still holds at a session, or nullptr: what is asked at each session, or on the day itself,
/// counts as unasked once a session was done after it.
const Answer* current_answer(const Case& c, const Caution& caution, int session);

}  // namespace stipple
