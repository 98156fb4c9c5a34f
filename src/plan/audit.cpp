// SPDX-License-Identifier: MIT
#include "plan/audit.hpp"

#include <fmt/core.h>

#include "plan/audit_rules.hpp"
#include "plan/audit_texts.hpp"
#include "plan/audit_unused.hpp"

namespace stipple {

Diagnostics audit(const Catalogue& catalogue, std::optional<Day> today, const Audit& how) {
    Diagnostics diagnostics;
    for (const Concern& concern : catalogue.concerns) {
        audit_rules(catalogue, concern, how.known, diagnostics);
        if (how.strict && !is_spoilt({concern.at.file, 0, 0}, {}, how.known)) audit_gaps(catalogue, concern, diagnostics);
        if (today && concern.review_by != Day{} && concern.review_by <= *today)
            diagnostics.push_back({how.strict ? "E0403" : "W0401", concern.at, 1, fmt::format("{} was to be reviewed by {}", concern.id, iso(concern.review_by)),
                                   "read the evidence again, then set `revised` and `review-by`"});
    }
    audit_unused(catalogue, how.known, diagnostics);
    audit_client_texts(catalogue, diagnostics);
    sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace stipple
