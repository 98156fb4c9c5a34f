// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/opened_case.hpp"
#include "plan/due.hpp"

namespace stipple {

/// A case file and how it stands today; the plan it points into lives on the heap and never moves.
struct DueCase {
    std::unique_ptr<OpenedCase> holder;
    const OpenedCase* at = nullptr;
    Due due;

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
