// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// What is asked of the room sheet besides the session: when needling begins, and what numbs.
struct RoomRequest {
    std::optional<int> at_minutes;  ///< needling begins, in minutes after midnight
    const NumbingProduct* product = nullptr;
    bool without_numbing = false;
};

/// One product on the skin: where, how large an area, and when it goes on and comes off.
struct Numbing {
    const NumbingProduct* product = nullptr;
    std::vector<const Site*> sites;
    int area_cm2 = 0;
    std::optional<int> on_at, off_at;       ///< minutes after midnight; nothing without a time of day
    std::vector<const Caution*> to_ask;     ///< conditions that bar it and were not asked about
};

/// The steps of one session in their order, with what they show.
struct RoomSheet {
    int session = 1;
    std::vector<const Step*> steps;
    std::vector<const Caution*> on_the_day;  ///< questions asked at every visit and on the day itself
    std::optional<Numbing> numbing;        ///< nothing where no product was named or it was refused
    std::optional<int> at_minutes;
};

/// What is asked at a session on the day itself, and what is asked anew at every visit of a client who has said yes to it before;
/// what was asked on that very day is left out.
std::vector<const Caution*> questions_of_the_day(const Catalogue& catalogue, const Case& c, const Session& session);

/// Makes the room sheet of one session; numbing that a caution or its area rules out becomes a refusal, and the sheet has no timetable.
RoomSheet make_room_sheet(const Catalogue& catalogue, const Case& c, const Plan& plan, int session, const RoomRequest& request,
                          std::vector<Refusal>& refusals);

}  // namespace stipple
