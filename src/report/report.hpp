// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/codes.hpp"
#include "plan/plan.hpp"
#include "plan/procedure.hpp"
#include "plan/triage.hpp"

namespace stipple {

/// The program's name and version, as documents and `--version` give it.
std::string_view version();


/// Which parts of the plan a command asks for.
struct View {
    bool depths = false, sessions = false, care = false, outlook = false;  ///< outlook: milestones, outcomes, maintenance
    std::optional<int> session, day;
    bool bars = false;        ///< the course at a glance: a line a session with a bar for its window
    bool why = false;
    bool for_client = false;
    bool questions = false;   ///< the open questions in full, and what each caution adds
    bool needs_go = false;    ///< nothing before the day from which no wait is left
    bool in_full = false;     ///< for a document that stands alone: red flags and sources in full words, and what is over too

    /// Whether it shows a course from end to end, with its depths and its care.
    bool is_whole() const { return depths && sessions && care && outlook && !session && !day && !needs_go; }
};

/// The one value that every format prints; it borrows from the catalogue and the case, which outlive it.
struct Report {
    const Catalogue* catalogue = nullptr;
    const Case* c = nullptr;
    View view;
    std::string space;                    ///< the UUID in which the ids of what is printed are names; empty: nothing asked for one
    Plan plan;                            ///< only the parts that the view asks for
    std::vector<CareDay> days;            ///< points into plan.care
    std::optional<RoomSheet> room;        ///< of the session in the view
    std::optional<Call> call;             ///< the answer on the phone; then nothing else is printed
    int session_count = 0;
    std::optional<Day> first, last;       ///< the days of the first and the last session
    std::vector<const Source*> sources;   ///< everything cited, in order of first citation, care last
    std::size_t sources_before_care = 0;  ///< how many of them the parts before the care lines cite

    Report() = default;
    Report(Report&&) = default;
    Report& operator=(Report&&) = default;

    /// The number that a source has in this report, from 1; 0 if it is not cited.
    int number_of(std::string_view source) const;
};

/// Makes the report of a plan as one command shows it.
Report make_report(const Catalogue& catalogue, const Case& c, Plan plan, const View& view);

/// Adds the room sheet and everything that it cites.
void add_room(Report& report, RoomSheet room);

/// Makes the report of a call: the answer, and of the plan only what the client was not asked.
Report make_call_report(const Catalogue& catalogue, const Case& c, Plan plan, Call call, const View& view);

/// The exit status that the report leads to: refused for safety, or done.
Exit exit_of(const Report& report);

}  // namespace stipple
