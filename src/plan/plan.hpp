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
    Depth setting;              ///< what to dial: the recommendation, or the practitioner's wish; of a session that was done, what was used
    bool wished = false;
    std::optional<Depth> ceiling_now;  ///< of a session that was done: the ceiling by the protocols now in use
    std::optional<Depth> used;  ///< of a session that was done, where it was recorded
    const Endpoint* endpoint = nullptr;
    std::optional<CountRange> passes;
    const Evidence* evidence = nullptr;
    std::vector<Flag> flags;

    /// The depth that decides the band: the one recorded, else the ceiling.
    Depth reached() const { return used.value_or(depth.value.max); }
};

/// One caution that stands on some day, and what follows from it.
struct Finding {
    const Caution* caution = nullptr;
    std::string_view outcome;             ///< refuse, defer, refer, adjust or note; after clearance and override
    std::optional<Day> until;             ///< of a wait: the first day after it; nothing: no end is known
    const Consequence* reason = nullptr;  ///< the part of the caution, or the variant, that gave the outcome
    std::vector<Bound> bounds;            ///< that part and every other that applies
    bool implied = false;                 ///< by a concern rather than by an answer
    std::string cleared_by, override_reason;

    /// What the clinic does about it: what the part that gave the outcome says, else the caution.
    const std::string& action() const { return reason->action.empty() ? caution->general.action : reason->action; }

    /// Whether nothing may be needled while it stands.
    bool withholds() const { return outcome == "refuse" || outcome == "defer" || outcome == "refer"; }
};

/// Something that was reported after a session, and whether it has been reviewed.
struct Reaction {
    const Entry* entry = nullptr;
    std::string_view answer;  ///< how soon it had to be seen: normal, ring-back, same-day or emergency
    bool reviewed = false;
    std::vector<UsedDepth> used;  ///< the settings of the session that it followed

    /// What it leaves behind for later sessions, or nullptr.
    const Later* later() const;

    /// Whether nothing is needled until it has been reviewed.
    bool holds() const { return answer != "normal" && !reviewed; }

    const std::string& title() const { return entry->sign ? entry->sign->title : entry->expected->title.empty() ? entry->expected->id : entry->expected->title; }
};

/// One visit with needles.
struct Session {
    int number = 1;
    std::string_view status = "planned";  ///< planned, done, moved, missed, held or cancelled
    std::optional<Day> wanted;            ///< the day it would have but for what cautions make it wait for
    std::vector<Day> was;                 ///< the days it had before it was moved or missed
    std::optional<Day> date;             ///< nothing where no start was given
    std::optional<Day> earliest, latest; ///< the window; session 1 has no latest
    std::optional<int> interval_days;    ///< to the session before
    std::vector<std::string> because;
    std::vector<std::pair<const Concern*, const Site*>> treat;
    std::vector<Bound> bounds;
    std::vector<Reaction> after;    ///< what was reported after the sessions before it
    std::vector<Finding> findings;  ///< the cautions that stand on that day
    bool withheld = false;          ///< one of them withholds the setting: the date is provisional
    bool to_book = false;           ///< the day that was agreed was missed, or no longer stands: the date is a proposal

    /// Whether needles are still to come.
    bool is_ahead() const { return status != "done" && status != "cancelled"; }

    /// Whether its day is not certain: a caution or a hold stands in the way, or nobody has agreed on it yet.
    bool is_provisional() const { return withheld || to_book; }
};

/// When a line of care holds: exact hours where the clock gives them, and the days it covers.
struct Span {
    std::optional<int> from_hours, until_hours;
    Day from{};
    std::optional<Day> until;  ///< the first day on which it no longer holds; nothing: it stays
    std::optional<std::chrono::local_seconds> from_at, until_at;  ///< what the clocks of the clinic show then, where the end of needling is known
};

/// One line of care for one session.
struct CareLine {
    int session = 1;
    std::string_view phase, kind;
    const CareItem* item = nullptr;
    const Sign* sign = nullptr;  ///< set for red flags, then item is nullptr
    Decided<Span> span;
    std::vector<const Site*> sites;
    std::optional<Day> first_end{};  ///< when it is over at the site where it is over first

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
    const Concern* concern = nullptr;  ///< whose it is; nullptr for one that belongs to every course
};

struct DatedOutcome {
    const Outcome* outcome = nullptr;
    Day date{};
};

/// What is known about treating this client at all, judged on the day that was asked for.
struct Screening {
    std::string_view outcome = "clear";  ///< clear, note, adjust, incomplete, defer, refer or refuse
    int session = 1;                     ///< the session that is next
    std::optional<Day> asked, earliest;  ///< the day asked for; the first day on which no wait is left
    bool endless = false;                ///< a wait without a known end, or a refusal
    std::vector<Finding> findings;       ///< on the day asked for, then what is left on the earliest day
    std::vector<const Question*> unasked;
    std::vector<const Caution*> further;  ///< what an answer, the site or the device calls for besides
};

/// How the course lies to the event it is for.
struct EventFit {
    Duration margin;  ///< from the last session to the event
    bool by_convention = false;
    int days_spare = 0;  ///< below zero: too late by so many
};

/// Everything that follows from a catalogue and a case; it borrows from both.
struct Plan {
    Screening screening;
    std::vector<Session> sessions;
    std::vector<Reaction> reactions;
    std::optional<EventFit> event;
    int length = 0;  ///< sessions of the course, whether they could be planned or not
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

/// Whether the day of a session is not certain: its own, or that of an earlier one from which it is counted and on which nobody has agreed.
bool is_uncertain(const Plan& plan, const Session& session);

/// The day from which the care of the next session takes the place of this one's; nothing: there is none, or none as certain as this one.
std::optional<Day> day_of_next(const Plan& plan, const Session& session);

/// The days of one session from its own day to the day before the next takes its place, or to the end of its care.
std::vector<CareDay> care_days(const Plan& plan, int session);

}  // namespace stipple
