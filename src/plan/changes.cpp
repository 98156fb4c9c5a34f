// SPDX-License-Identifier: MIT
#include "plan/changes.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

/// One line of a plan: what it is about, and how it stands.
using Line = std::pair<std::string, std::string>;

std::string standing_of(const Session& s) {
    const std::string date = s.date ? iso_with_weekday(*s.date) : std::string{"no date"};
    return s.status == "planned" ? date : fmt::format("{}, {}", date, s.status);
}

std::string outcome_of(const Screening& screening) {
    std::vector<std::string> parts{std::string{screening.outcome}};
    for (const Finding& f : screening.findings)
        parts.push_back(f.until ? fmt::format("{} until {}", f.caution->id, iso(*f.until)) : fmt::format("{} {}", f.caution->id, f.outcome));
    return join(parts, ", ");
}

/// When on its day a visit is, as far as the case says it: "10:30, 60 minutes, Europe/London".
std::string hour_of(const Booking& booking) {
    std::vector<std::string> parts;
    if (booking.at_minutes) parts.push_back(clock_time(*booking.at_minutes));
    if (booking.minutes) parts.push_back(counted(*booking.minutes, "minute"));
    if (!booking.zone.empty()) parts.push_back(booking.zone);
    return parts.empty() ? std::string{"not known"} : join(parts, ", ");
}

std::vector<Line> lines_of(const Plan& plan, const Case& c) {
    std::vector<Line> lines;
    lines.emplace_back("screening", outcome_of(plan.screening));
    lines.emplace_back("hour", hour_of(c.booking));
    for (const Session& s : plan.sessions) {
        lines.emplace_back(fmt::format("session {}", s.number), standing_of(s));
        for (const DepthAdvice& a : plan.depths)
            if (a.session == s.number)
                lines.emplace_back(fmt::format("session {} {}", s.number, a.site->id),
                                   s.withheld ? std::string{"no setting"} : fmt::format("{} mm, ceiling {} mm", millimetres(a.setting), millimetres(a.depth.value.max)));
    }
    return lines;
}

const std::string* find_line(const std::vector<Line>& lines, const std::string& about) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.first == about; });
    return found == lines.end() ? nullptr : &found->second;
}

bool stands_in(const std::vector<Refusal>& refusals, const Refusal& wanted) {
    return std::any_of(refusals.begin(), refusals.end(), [&](const Refusal& r) { return r.code == wanted.code && r.message == wanted.message; });
}

}  // namespace

std::vector<Change> changes_between(const Plan& before, const Case& c_before, const Plan& after, const Case& c_after) {
    const auto then = lines_of(before, c_before), now = lines_of(after, c_after);
    std::vector<Change> changes;
    for (const auto& [about, standing] : now) {
        const std::string* was = find_line(then, about);
        if (!was || *was != standing) changes.push_back({about, was ? *was : std::string{}, standing});
    }
    for (const auto& [about, standing] : then)
        if (!find_line(now, about)) changes.push_back({about, standing, "no longer planned"});
    for (const Refusal& r : after.refusals)
        if (!stands_in(before.refusals, r)) changes.push_back({"refused", {}, r.message});
    for (const Refusal& r : before.refusals)
        if (!stands_in(after.refusals, r)) changes.push_back({"no longer refused", {}, r.message});
    return changes;
}

}  // namespace stipple
