// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace stipple {

/// What a client rings about: a red flag, or something that is expected for a while; one of the two is set.
struct Complaint {
    const Sign* sign = nullptr;
    const CareItem* expected = nullptr;
};

/// What is said to a client on the phone, and why.
struct Call {
    Complaint complaint;
    std::optional<Day> treated;           ///< nothing: the needling is not on record, and the answer is the gravest of any day
    std::optional<int> day;               ///< days since needling, where that is known
    std::string_view answer;              ///< emergency, same-day, ring-back or normal
    std::vector<const Stage*> because;    ///< the stages that gave the answer; empty: the sign's own
    std::vector<const Stage*> unknown;    ///< graver stages that hold if a caution that was not asked about is there
    std::optional<Day> expected_until;    ///< of something expected: the first day on which it no longer is
};

/// Judges a complaint on a day after the needling of a session; what is not known, be it the day itself, counts against the milder
/// answer.
Call triage(const Catalogue& catalogue, const Case& c, const Plan& plan, const Complaint& complaint, std::optional<Day> treated, std::optional<int> day, int session = 1);

}  // namespace stipple
