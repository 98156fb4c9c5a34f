// SPDX-License-Identifier: MIT
#include "plan/lead.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/care_set.hpp"
#include "plan/rules.hpp"
#include "plan/standing.hpp"

namespace stipple {

namespace {

/// Whether preparation is for this client at all; what is not known counts as met.
bool is_for(const CareItem& item, const Case& c) {
    for (const Treat& treat : c.treats)
        for (const Site* site : treat.sites) {
            Facts facts = facts_of(c, treat, *site);
            facts[Dimension::session] = "first";
            if (could_hold(item.when, facts)) return true;
        }
    return false;
}

/// The preparation for session 1 with this force: `must` or `ideal`.
std::vector<const CareItem*> preparation(const Catalogue& catalogue, const Case& c, Day start, std::string_view force) {
    auto items = care_items(catalogue, c, findings_on(catalogue, c, start, 1));
    std::erase_if(items, [&](const CareItem* item) { return item->phase != "pre" || !item->lead || (item->force == "must") != (force == "must") || !is_for(*item, c); });
    return items;
}

}  // namespace

Window opening_window(const Catalogue& catalogue, const Case& c, Day start, bool done, Session& session, std::vector<Warning>& warnings) {
    Window window{start, start, std::nullopt};
    if (done) return window;
    const auto must = preparation(catalogue, c, start, "must");
    for (const CareItem* item : must) {
        if (!c.opened || passed(*c.opened, *item->lead) <= start) continue;
        const Day ready = passed(*c.opened, *item->lead);
        session.bounds.push_back({"lead", item->id, {{}, {}, {}, ready, {}, {}, {}}, item->text, &item->evidence, false, {}});
        window.earliest = std::max(window.earliest, ready);
    }
    if (window.earliest != start) session.because.push_back(fmt::format("moved from {}: preparation that must be done takes until then", iso(start)));
    if (!must.empty() && !c.opened) warnings.push_back({"W0605", "whether there is time to prepare was not checked; give the day the case was opened with --opened"});
    window.target = window.earliest;
    return window;
}

void warn_of_short_lead(const Catalogue& catalogue, const Case& c, const Session& first, std::vector<Warning>& warnings) {
    if (!c.opened || !c.start || !first.date || first.status == "done") return;
    const auto left = (*first.date - *c.opened).count();
    for (const CareItem* item : preparation(catalogue, c, *c.start, "ideal"))
        if (passed(*c.opened, *item->lead) > *first.date)
            warnings.push_back({"W0606", fmt::format("{}: {} before session 1 would be best, and {} {} left", item->title.empty() ? item->id : item->title,
                                                     in_words(*item->lead), counted(left, "day"), left == 1 ? "is" : "are")});
}

}  // namespace stipple
