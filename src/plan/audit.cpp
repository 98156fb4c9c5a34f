// SPDX-License-Identifier: MIT
#include "plan/audit.hpp"

#include <fmt/core.h>

#include "base/text.hpp"
#include "plan/audit_gaps.hpp"
#include "plan/audit_rules.hpp"
#include "plan/audit_texts.hpp"
#include "plan/audit_unused.hpp"

namespace stipple {

namespace {

/// Where a key of the concern itself stands in its file; where the concern begins, if it is not there.
Place place_of_key(const Concern& concern, std::string_view key) {
    Place at = concern.at;
    if (!at.file) return at;
    int line = at.file->first_line;
    for (const std::string_view text : split(at.file->text, '\n')) {
        if (line >= at.line && text.starts_with(key) && trimmed(text.substr(key.size())).starts_with('=')) return {at.file, line, 1};
        ++line;
    }
    return at;
}

void check_review(const Concern& concern, Day today, bool strict, Diagnostics& diagnostics) {
    constexpr std::string_view key = "review-by";
    if (concern.review_by == Day{} || concern.review_by > today) return;
    const Place at = place_of_key(concern, key);
    diagnostics.push_back({strict ? "E0403" : "W0401", at, at.line > 0 ? static_cast<int>(key.size()) : 1, fmt::format("{} was to be reviewed by {}", concern.id, iso(concern.review_by)),
                           "read the evidence again, then set `revised` and `review-by`"});
}

}  // namespace

Diagnostics audit(const Catalogue& catalogue, std::optional<Day> today, const Audit& how) {
    Diagnostics diagnostics;
    for (const Concern& concern : catalogue.concerns) {
        audit_rules(catalogue, concern, how.known, diagnostics);
        audit_gaps(catalogue, concern, how.known, how.strict, diagnostics);
        if (today) check_review(concern, *today, how.strict, diagnostics);
    }
    audit_unused(catalogue, how.known, diagnostics);
    audit_client_texts(catalogue, diagnostics);
    sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace stipple
