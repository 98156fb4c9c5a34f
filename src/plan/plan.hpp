// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/case.hpp"
#include "plan/decided.hpp"

namespace stipple {

/// Something that cannot be recommended, and the way out; a value that every format prints.
struct Refusal {
    std::string_view code;
    std::string message, help, concern, site;
    std::vector<Bound> limits;  ///< what stands in the way, where it is a depth
};

/// Something the reader must know though the plan stands.
struct Warning {
    std::string_view code;
    std::string message;
};

/// A remark on one depth.
struct Flag {
    std::string_view code;
    std::string message;
};

/// The needle depth for one site at one session.
struct DepthAdvice {
    std::vector<const Concern*> concerns;
    const Site* site = nullptr;
    int session = 1;
    Decided<DepthRange> depth;  ///< snapped to the device; value.max is the ceiling
    Depth setting;              ///< what to dial: the recommendation, or the practitioner's wish
    bool wished = false;
    const Endpoint* endpoint = nullptr;
    std::optional<CountRange> passes;
    const Evidence* evidence = nullptr;
    std::vector<Flag> flags;
};

/// One visit with needles.
struct Session {
    int number = 1;
    std::optional<Day> date;             ///< nothing where no start was given
    std::optional<Day> earliest, latest; ///< the window; session 1 has no latest
    std::optional<int> interval_days;    ///< to the session before
    std::vector<std::string> because;
    std::vector<std::pair<const Concern*, const Site*>> treat;
    std::vector<Bound> bounds;
};

/// When a line of care holds: exact hours where the clock gives them, and the days it covers.
struct Span {
    std::optional<int> from_hours, until_hours;
    Day from{};
    std::optional<Day> until;  ///< the first day on which it no longer holds; nothing: it stays
};

/// One line of care for one session.
struct CareLine {
    int session = 1;
    std::string_view phase, kind;
    const CareItem* item = nullptr;
    const Sign* sign = nullptr;  ///< set for red flags, then item is nullptr
    Decided<Span> span;
    std::vector<const Site*> sites;

    const std::string& id() const { return item ? item->id : sign->id; }
    const std::string& text() const { return item ? item->text : sign->text; }
    const std::string& why() const { return item ? item->why : sign->why; }
    const Evidence& evidence() const { return item ? item->evidence : sign->evidence; }
};

/// What is due on one day after a session, by id.
struct CareDay {
    int session = 1, day = 0;
    Day date{};
    std::vector<const CareLine*> lines;
};

struct DatedMilestone {
    const Milestone* milestone = nullptr;
    int session = 1;
    Day date{};
};

struct DatedOutcome {
    const Outcome* outcome = nullptr;
    Day date{};
};

/// What is known about treating this client at all.
struct Screening {
    std::string_view outcome = "incomplete";
    std::vector<const Caution*> cautions;
    std::vector<const Question*> unasked;
};

/// Everything that follows from a catalogue and a case; it borrows from both.
struct Plan {
    Screening screening;
    std::vector<Session> sessions;
    std::vector<DepthAdvice> depths;
    std::vector<CareLine> care;
    std::vector<DatedMilestone> milestones;
    std::vector<DatedOutcome> outcomes;
    std::vector<const Maintenance*> maintenance;
    std::vector<Refusal> refusals;
    std::vector<Warning> warnings;
};

/// Makes the plan: a pure function, walking the sessions once, in order.
Plan make_plan(const Catalogue& catalogue, const Case& c);

/// The days of one session from its own day to the day before the next, or to the end of its care.
std::vector<CareDay> care_days(const Plan& plan, int session);

}  // namespace stipple
