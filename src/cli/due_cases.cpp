// SPDX-License-Identifier: MIT
#include "cli/due_cases.hpp"

#include "cli/opened_case.hpp"
#include "load/words.hpp"

namespace stipple {

std::vector<DueCase> open_due_cases(const Invocation& in, const Catalogue& catalogue, Day today, Diagnostics& diagnostics) {
    std::vector<DueCase> cases;
    for (const std::string& path : in.typed.operands) {
        auto opened = open_and_plan(in, path, catalogue, diagnostics);
        if (!opened) continue;
        for (const Warning& w : opened->plan.warnings)
            if (w.code == "W0616") diagnostics.push_back({w.code, {}, 1, path + ": " + w.message, ""});
        Due stands = due_on(opened->plan, opened->c, today);
        auto kept = std::make_unique<DueCase::Kept>(DueCase::Kept{path, std::move(opened->c), stands.next ? std::optional{*stands.next} : std::nullopt});
        stands.next = kept->next ? &*kept->next : nullptr;
        cases.push_back(DueCase{std::move(kept), std::move(stands)});
    }
    return cases;
}

std::optional<Day> due_until(const Invocation& in, std::optional<Day> today, Diagnostics& diagnostics) {
    if (!in.typed.has("--due")) return std::nullopt;
    const std::string text{in.typed.last("--due")};
    return read_date(parse_duration(text) ? "+" + text : text, "--due", today, diagnostics);
}

bool is_due_by(const DueCase& d, Day until) {
    if (d.due.held || (!d.due.next && !d.due.is_over())) return true;
    return d.due.next && (!d.due.next->date || *d.due.next->date <= until);
}

}  // namespace stipple
