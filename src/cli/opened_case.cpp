// SPDX-License-Identifier: MIT
#include "cli/opened_case.hpp"

#include "cli/case_input.hpp"
#include "cli/zone_file.hpp"
#include "load/digest.hpp"
#include "plan/adopted.hpp"
#include "plan/changes.hpp"

namespace stipple {

std::optional<OpenedCase> open_and_plan(const Invocation& in, const std::string& path, const Catalogue& catalogue, Diagnostics& diagnostics) {
    auto file = open_case(in, path, diagnostics);
    return file ? plan_file(in, path, std::move(*file), catalogue, diagnostics) : std::nullopt;
}

std::optional<OpenedCase> plan_file(const Invocation& in, const std::string& path, CaseFile file, const Catalogue& catalogue, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    OpenedCase opened{path, std::move(file), {}, {}, {}};
    opened.c = case_after(opened.file, catalogue, opened.file.revision(), diagnostics);
    if (diagnostics.size() == before) look_up_zone(in.world, opened.c.booking, diagnostics);
    if (diagnostics.size() != before) return std::nullopt;
    opened.plan = make_plan(catalogue, opened.c);
    opened.digest = digest_of_items(catalogue, opened.c);
    warn_of_other_protocols(opened.plan, opened.c, opened.digest);
    return opened;
}

Listing changes_listing(const Plan& before, const Case& was, const OpenedCase& after, std::string title) {
    Listing listing{std::move(title), {"about", "before", "after"}, {}};
    for (const Change& change : changes_between(before, was, after.plan, after.c)) listing.rows.push_back({change.about, change.before, change.after});
    return listing;
}

}  // namespace stipple
