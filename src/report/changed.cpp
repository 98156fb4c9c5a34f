// SPDX-License-Identifier: MIT
#include "report/changed.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/point.hpp"

namespace stipple {

namespace {

using Words = std::vector<std::string>;

/// The words of both, each once, with "not given" last.
Words joined(Words words, const Words& more) {
    for (const std::string& word : more)
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    words.emplace_back();
    return words;
}

std::string depth_in(const Catalogue& catalogue, const std::string& concern_id, const std::string& site_id, Point point) {
    const Concern* concern = find(catalogue.concerns, concern_id);
    const Site* site = find(catalogue.sites, site_id);
    if (point.device) point.device = find(catalogue.devices, point.device->id);
    const auto first = concern && site ? depth_at(catalogue, *concern, *site, point, 1) : std::nullopt;
    if (!first) return "none";
    const auto later = depth_at(catalogue, *concern, *site, point, 2);
    std::string text = fmt::format("{}/{}/{}", millimetres(first->min), millimetres(first->typical), millimetres(first->max));
    if (!later || *later != *first) text += later ? fmt::format(" then {}/{}/{}", millimetres(later->min), millimetres(later->typical), millimetres(later->max)) : std::string{" then none"};
    return text;
}

/// A depth that differs, and for whom.
struct Change {
    std::string before, now;
    Words whom;
};

/// Walks the product of one concern and gathers what differs at each type, severity and site.
class Walk {
public:
    Walk(const Catalogue& before, const Catalogue& now, const std::string& concern, Listing& listing) : before_(before), now_(now), concern_(concern), listing_(listing) {}

    void operator()() {
        const Concern *old = find(before_.concerns, concern_), *fresh = find(now_.concerns, concern_);
        if (!old || !fresh) return listing_.rows.push_back({concern_, "", "", "", "", old ? "a concern" : "", old ? "" : "a new concern"});
        const Concern &a = *old, &b = *fresh;
        Words sites;
        for (const Catalogue* catalogue : {&before_, &now_})
            for (const Site& site : catalogue->sites)
                if (std::find(sites.begin(), sites.end(), site.id) == sites.end()) sites.push_back(site.id);
        for (const std::string& type : joined(a.types, b.types))
            for (const std::string& severity : joined(a.severities, b.severities))
                for (const std::string& site : sites) compare(type, severity, site);
    }

private:
    void compare(const std::string& type, const std::string& severity, const std::string& site) {
        std::vector<Change> changes;
        for (const SkinType& skin : now_.skin_types) note(changes, site, {type, severity, skin.id, nullptr, 40}, fmt::format("skin {}", skin.id));
        note(changes, site, {type, severity, {}, nullptr, 40}, "skin not given");
        for (const Device& device : now_.devices) note(changes, site, {type, severity, "II", &device, 40}, device.id);
        for (const Change& change : changes) listing_.rows.push_back({concern_, type, severity, site, join(change.whom, ", "), change.before, change.now});
    }

    void note(std::vector<Change>& changes, const std::string& site, const Point& point, std::string whom) {
        std::string before = depth_in(before_, concern_, site, point), now = depth_in(now_, concern_, site, point);
        if (before == now) return;
        const auto same = std::find_if(changes.begin(), changes.end(), [&](const Change& c) { return c.before == before && c.now == now; });
        if (same == changes.end())
            changes.push_back({std::move(before), std::move(now), {std::move(whom)}});
        else
            same->whom.push_back(std::move(whom));
    }

    const Catalogue &before_, &now_;
    const std::string& concern_;
    Listing& listing_;
};

}  // namespace

Listing changed_depths(const Catalogue& before, const Catalogue& now) {
    Listing listing{"Depths that change, lightest/recommended/ceiling in millimetres", {"concern", "type", "severity", "site", "for", "now", "then"}, {}};
    Words ids;
    for (const Catalogue* catalogue : {&before, &now})
        for (const Concern& concern : catalogue->concerns)
            if (std::find(ids.begin(), ids.end(), concern.id) == ids.end()) ids.push_back(concern.id);
    for (const std::string& id : ids) Walk{before, now, id, listing}();
    return listing;
}

}  // namespace stipple
