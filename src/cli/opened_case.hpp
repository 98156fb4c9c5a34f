// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "load/case_file.hpp"
#include "plan/plan.hpp"
#include "report/listing.hpp"

namespace stipple {

/// A case file with everything that follows from it; it borrows from the catalogue. What is wrong with the file stands in its diagnostics.
struct OpenedCase {
    std::string path;
    CaseFile file;
    Case c;
    Plan plan;
    std::string digest;  ///< of the items that the case uses, as they are now
};

/// Reads a case file and plans it; nothing after a diagnostic.
std::optional<OpenedCase> open_and_plan(const Invocation& in, const std::string& path, const Catalogue& catalogue, Diagnostics& diagnostics);

/// Plans a case file that was read.
std::optional<OpenedCase> plan_file(const Invocation& in, const std::string& path, CaseFile file, const Catalogue& catalogue, Diagnostics& diagnostics);

/// What changed since a case was planned as it stood before, one row each.
Listing changes_listing(const Plan& before, const Case& was, const OpenedCase& after, std::string title);

}  // namespace stipple
