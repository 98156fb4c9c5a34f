// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "plan/point.hpp"
#include "plan/rules.hpp"
#include "plan/tighten.hpp"

namespace stipple {

namespace {

using Floors = std::vector<const IntervalFloor*>;

Floors pointers(const std::vector<IntervalFloor>& floors) {
    Floors out;
    for (const IntervalFloor& floor : floors) out.push_back(&floor);
    return out;
}

/// The values of one dimension that some floor names, and none, which stands for every other.
std::vector<std::string> values_of(const Floors& floors, Dimension d) {
    std::set<std::string> values{std::string{}};
    std::vector<const When*> conditions;
    for (const IntervalFloor* floor : floors) {
        conditions.push_back(&floor->when);
        if (d != Dimension::age) values.insert(floor->when[d].begin(), floor->when[d].end());
    }
    if (d == Dimension::age)
        for (const int age : ages_that_matter(conditions)) values.insert(std::to_string(age));
    return {values.begin(), values.end()};
}

/// Every combination of facts that some floor tells apart, at a site and in a band.
std::vector<Facts> facts_at(const Floors& floors, const Site& site, const Band& band) {
    Facts place;
    place[Dimension::site] = known_as(site);
    place[Dimension::region] = site.region;
    place[Dimension::band] = band.id;
    std::vector<Facts> all{place};
    for (const Dimension d : {Dimension::type, Dimension::severity, Dimension::skin, Dimension::age, Dimension::device, Dimension::device_kind, Dimension::klass, Dimension::session}) {
        std::vector<Facts> wider;
        for (const std::string& value : values_of(floors, d))
            for (Facts facts : all) {
                facts[d] = value;
                wider.push_back(std::move(facts));
            }
        all = std::move(wider);
    }
    return all;
}

/// The days of the longest of the floors that win, which is the one that holds.
int longest(const Floors& best) {
    return (*std::max_element(best.begin(), best.end(), [](auto* a, auto* b) { return a->days < b->days; }))->days;
}

/// A floor that a layer adds competes with those below it: where it wins, the rest may not be shorter.
void compare_floor(const IntervalFloor& floor, const Floors& all, const Floors& lower, const Catalogue& whole, Diagnostics& diagnostics) {
    for (const Site& site : whole.sites)
        for (const Band& band : whole.bands)
            for (const Facts& facts : facts_at(all, site, band)) {
                const auto best = winners(all, facts), before = winners(lower, facts);
                if (std::find(best.begin(), best.end(), &floor) == best.end() || before.empty() || floor.days >= longest(before)) continue;
                return Comparison{"this floor", "the one below it", floor.at, diagnostics}.bolder_if(true, fmt::format("{} days after band {} at {}", floor.days, band.id, site.id), fmt::format("{} days", longest(before)));
            }
}

}  // namespace

void compare_floors(const Layers& layers, Diagnostics& diagnostics) {
    const Floors lower = pointers(layers.below.back().interval_floors), all = pointers(layers.now.interval_floors);
    for (const IntervalFloor* floor : all) {
        const auto is_it = [&](const IntervalFloor* l) { return l->at.file == floor->at.file && l->at.line == floor->at.line; };
        const bool faulty = std::find(layers.faulty.begin(), layers.faulty.end(), floor->at.file) != layers.faulty.end();
        if (!faulty && !has_own_reason(floor->override_reason, {}) && std::none_of(lower.begin(), lower.end(), is_it)) compare_floor(*floor, all, lower, layers.whole, diagnostics);
    }
}

}  // namespace stipple
