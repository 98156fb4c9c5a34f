// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "cli/invocation.hpp"
#include "load/case_file.hpp"
#include "plan/plan.hpp"

namespace stipple {

/// The case that is written to: its plan before the record, and the digest of the items it uses.
struct Before {
    const Case& c;
    const Plan& plan;
    const std::string& digest;
};

/// The entry that was typed for `record`, with what it leaves out filled in from the plan; a diagnostic where it is not one act, or
/// says what cannot be.
std::optional<EntryText> read_entry(const Invocation& in, const Before& before, Diagnostics& diagnostics);

}  // namespace stipple
