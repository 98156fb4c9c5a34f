// SPDX-License-Identifier: MIT
#include "plan/adopted.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

/// The figures of one session that are no longer what they were: "session 1 cheek: 1.5 (ceiling 1.5) then, 1.25 (ceiling 1.25) now"; where
/// nothing is planned there any more, "none now".
void add_differences(const std::vector<PlannedDepth>& then, const Plan& plan, int session, std::vector<std::string>& differences) {
    for (const PlannedDepth& before : then) {
        const auto is_same = [&](const DepthAdvice& a) { return a.session == session && a.site == before.site; };
        const auto now = std::find_if(plan.depths.begin(), plan.depths.end(), is_same);
        const std::string said = fmt::format("session {} {}: {} mm (ceiling {}) then", session, before.site->id, millimetres(before.setting), millimetres(before.ceiling));
        if (now == plan.depths.end()) {
            differences.push_back(said + ", none now");
            continue;
        }
        const Depth setting = now->used ? before.setting : now->setting;  // what was used is a fact of its own
        const Depth ceiling = now->ceiling_now.value_or(now->depth.value.max);
        if (setting != before.setting || ceiling != before.ceiling) differences.push_back(fmt::format("{}, {} mm (ceiling {}) now", said, millimetres(setting), millimetres(ceiling)));
    }
}

}  // namespace

std::vector<PlannedDepth> planned_depths(const Plan& plan, int session) {
    std::vector<PlannedDepth> planned;
    for (const DepthAdvice& a : plan.depths)
        if (a.session == session) planned.push_back({a.site, a.setting, a.depth.value.max});
    return planned;
}

std::vector<std::string> to_texts(const std::vector<PlannedDepth>& planned) {
    std::vector<std::string> texts;
    for (const PlannedDepth& p : planned) texts.push_back(fmt::format("{}={}/{}", p.site->id, millimetres(p.setting), millimetres(p.ceiling)));
    return texts;
}

void warn_of_other_protocols(Plan& plan, const Case& c, const std::string& digest) {
    if (c.protocols.empty() || c.protocols == digest) return;
    std::vector<std::string> differences;
    add_differences(c.planned, plan, 1, differences);
    for (const Entry& e : c.journal)
        if (e.what == "done" && e.protocols != digest) add_differences(e.planned, plan, e.session, differences);
    std::sort(differences.begin(), differences.end());
    differences.erase(std::unique(differences.begin(), differences.end()), differences.end());
    plan.warnings.push_back({"W0616", fmt::format("the protocols in use are not those that this course was agreed with: {}; intervals, waits and care are not kept in a case and may differ too; `stipple record CASE --adopt` takes them over",
                                                  differences.empty() ? std::string{"no recorded depth of this case differs"} : join(differences, "; "))});
}

}  // namespace stipple
