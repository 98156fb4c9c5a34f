// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/booking.hpp"
#include "model/catalogue.hpp"
#include "model/journal.hpp"

namespace stipple {

/// One concern to be treated, at its sites.
struct Treat {
    const Concern* concern = nullptr;
    std::string type, severity;  ///< empty: not given
    std::vector<const Site*> sites;
};

/// A depth that the practitioner wishes for, at one site or (nullptr) at all.
struct Wish {
    const Site* site = nullptr;
    Depth depth;
};

/// A practitioner's reason for going past one bound.
struct Override {
    std::string kind, id, reason;
    int session = 1;  ///< of a caution: the one session that it is for
};

/// What was answered to the question about one caution.
struct Answer {
    enum class Kind { no, yes, date };
    const Caution* caution = nullptr;
    Kind kind = Kind::no;
    Day date{};  ///< of a date: what the question asks for
    std::optional<Day> asked;  ///< the day on which it was last given, or asked for again and not changed
    std::optional<Day> given;  ///< the day on which it was first given
    int act = 0;               ///< the journal entry that gave it; 0: the head of the case, or the command line
};

/// Whoever may say so has agreed that a caution does not stand in the way.
struct Clearance {
    const Caution* caution = nullptr;
    std::string by;
    std::optional<Day> on;  ///< the day on which it was recorded
    int act = 0;            ///< as of an answer

    /// Whether it was given knowing an answer; what is answered afterwards needs an agreement of its own.
    bool knows(const Answer& answer) const { return answer.act <= act && answer.given <= on; }
};

/// What is known of one client: everything a plan is made from, besides the catalogue.
struct Case {
    std::string id, ref;    ///< of a case file; empty: none
    std::string protocols;  ///< digest of the items that the course was agreed with
    std::vector<PlannedDepth> planned;  ///< session 1 as it was agreed
    std::vector<Treat> treats;
    std::vector<const NeverSite*> never;  ///< areas asked for that are never needled
    std::string skin;                     ///< empty: not given
    std::optional<int> age;
    const Device* device = nullptr;
    std::optional<Day> start, opened;
    std::optional<int> sessions;
    std::vector<Wish> wishes;
    std::vector<Override> overrides;
    std::vector<Answer> history;  ///< at most one for each caution, in the catalogue's order
    std::vector<Clearance> cleared;
    Booking booking;
    std::vector<Entry> journal;  ///< the facts that stand, in the order of their record
    int revision = 0;            ///< entries replayed, whether they stand or not
};

/// Puts concerns and sites in the catalogue's order and joins what was named twice, so that the order of naming is nothing.
void put_in_order(Case& c, const Catalogue& catalogue);

/// The answer about one caution, or nullptr where it was not asked.
const Answer* answer_to(const Case& c, const Caution& caution);

/// What the case says of one concern at one site; what was not given stays empty.
Facts facts_of(const Case& c, const Treat& treat, const Site& site);

/// The same for every concern treated at the site.
std::vector<Facts> facts_at(const Case& c, const Site& site);

}  // namespace stipple
