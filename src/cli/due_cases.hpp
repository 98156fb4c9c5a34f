// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "plan/due.hpp"

namespace stipple {

/// A case file and how it stands today. Of its plan the next session is kept and no more, since a clinic's cases stand in memory side by side.
struct DueCase {
    struct Kept {
        std::string path;
        Case c;
        std::optional<Session> next;
    };
    std::unique_ptr<Kept> at;  ///< on the heap, where it never moves
    Due due;                   ///< whose next session is the one that was kept

    /// What a list calls it: its ref, else its file.
    const std::string& name() const { return at->c.ref.empty() ? at->path : at->c.ref; }
};

/// Opens every case file that was named; a faulty one becomes diagnostics and leaves the others.
std::vector<DueCase> open_due_cases(const Invocation& in, const Catalogue& catalogue, Day today, Diagnostics& diagnostics);

/// The last day that --due asks for: `today`, a date, or a span from today; nothing where it is not given.
std::optional<Day> due_until(const Invocation& in, std::optional<Day> today, Diagnostics& diagnostics);

/// Whether a case asks for anything by a day: its next session lies before it or on it, or it is held or cannot go on.
bool is_due_by(const DueCase& d, Day until);

}  // namespace stipple
