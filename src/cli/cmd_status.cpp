// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/due_cases.hpp"
#include "cli/listings.hpp"
#include "cli/today.hpp"

namespace stipple {

namespace {

/// "2027-01-05..01-19": the year once, unless the window reaches into the next.
std::string window_of(const Session& s) {
    if (!s.earliest || !s.latest) return {};
    const std::string from = iso(*s.earliest), to = iso(*s.latest);
    return from == to ? from : fmt::format("{}..{}", from, from.substr(0, 5) == to.substr(0, 5) ? to.substr(5) : to);
}

std::vector<std::string> row_of(const DueCase& d) {
    const Due& due = d.due;
    const Session* next = due.next;
    std::vector<std::string> remarks{in_words(due)};
    if (due.cancelled > 0) remarks.push_back(fmt::format("{} cancelled", due.cancelled));
    if (!due.why_not.empty()) remarks.push_back(join(due.why_not, "; "));
    if (const auto days = due.days_to_event) {
        const std::string& name = d.at->c.booking.event->name;
        remarks.push_back(*days < 0 ? fmt::format("{} is over", name) : fmt::format("{} to {}{}", counted(*days, "day"), name, due.too_late_for_event ? ", and the course is over too late" : ""));
    }
    return {d.name(), fmt::format("{} of {}", due.done, due.total), next ? std::to_string(next->number) : "", next && next->date ? iso_with_weekday(*next->date).substr(0, 3) : "", next && next->date ? iso(*next->date) : "", next ? window_of(*next) : "", join(remarks, ". ")};
}

}  // namespace

Exit cmd_status(Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    const auto day = today(in, diagnostics);
    const auto until = due_until(in, day, diagnostics);
    const Loaded loaded = read_catalogue(in);
    if (const Exit told = graver(tell(in, diagnostics), tell(in, loaded.diagnostics)); told != Exit::done || !format || !day) return told;
    auto cases = open_due_cases(in, loaded.catalogue, *day, diagnostics);
    if (until) std::erase_if(cases, [&](const DueCase& d) { return !is_due_by(d, *until); });
    std::stable_sort(cases.begin(), cases.end(), [](const DueCase& a, const DueCase& b) { return comes_before(a.due, b.due); });
    Listing listing{"Cases", {"ref", "done", "next", "day", "date", "window", "state"}, {}, true};
    for (const DueCase& d : cases) listing.rows.push_back(row_of(d));
    return graver(tell(in, diagnostics), deliver_listings(in, *format, {listing}, listing.rows.empty() && diagnostics.empty() ? "No case is due." : ""));
}

}  // namespace stipple
