// SPDX-License-Identifier: MIT
#include "report/changed.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "plan/depth_dimensions.hpp"
#include "plan/point.hpp"

namespace stipple {

namespace {

using Words = std::vector<std::string>;

void add_once(Words& words, const std::string& word) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

/// The words of both, each once, with "not given" last.
Words joined(Words words, const Words& more) {
    for (const std::string& word : more) add_once(words, word);
    words.emplace_back();
    return words;
}

/// The depth of a first session and of those after it.
struct Depths {
    std::optional<DepthRange> first, later;

    bool operator==(const Depths&) const = default;
};

Depths depths_in(const Catalogue& catalogue, const Concern& concern, const std::string& site_id, Point point) {
    const Site* site = find(catalogue.sites, site_id);
    if (point.device) point.device = find(catalogue.devices, point.device->id);
    Depths depths{site ? depth_at(catalogue, concern, *site, point, 1) : std::nullopt, {}};
    if (depths.first) depths.later = depth_at(catalogue, concern, *site, point, 2);
    return depths;
}

std::string in_words(const Depths& depths) {
    if (!depths.first) return "none";
    const auto said = [](const DepthRange& d) { return fmt::format("{}/{}/{}", millimetres(d.min), millimetres(d.typical), millimetres(d.max)); };
    if (depths.later == depths.first) return said(*depths.first);
    return fmt::format("{} then {}", said(*depths.first), depths.later ? said(*depths.later) : "none");
}

/// A change of depth at a site, and everybody whom it is for: the words of each dimension at each point.
struct Change {
    std::string site, before, now;
    std::vector<std::array<std::string, 5>> points;  ///< type, severity, skin, device, age
};

/// Walks the product of everything that one concern's depths depend on, and gathers what differs.
class Walk {
public:
    Walk(const Catalogue& before, const Catalogue& now, const std::string& concern, Listing& listing) : before_(before), now_(now), concern_(concern), listing_(listing) {}

    void operator()() {
        const Concern *old = find(before_.concerns, concern_), *fresh = find(now_.concerns, concern_);
        old_ = old, fresh_ = fresh;
        if (!old || !fresh) return listing_.rows.push_back({concern_, "", "", old ? "a concern" : "", old ? "" : "a new concern"});
        for (const Concern* concern : {old, fresh})
            for (const DepthRule& rule : concern->depths) add_once(sites_, rule.site);
        DepthDimensions used;
        used.add(before_, *old), used.add(now_, *fresh);
        std::vector<const Device*> devices{nullptr};
        for (const Device& device : now_.devices) devices.push_back(&device);
        const Words types = used.type ? joined(old->types, fresh->types) : Words{{}}, severities = used.severity ? joined(old->severities, fresh->severities) : Words{{}};
        std::vector<std::optional<int>> ages(used.ages.begin(), used.ages.end());
        ages.emplace_back();
        Words skins;
        for (const SkinType& skin : now_.skin_types) skins.push_back(skin.id);
        skins.emplace_back();
        if (!used.skin) skins = {{}};
        for (const std::string& type : types)
            for (const std::string& severity : severities)
                for (const std::string& skin : skins)
                    for (const Device* device : devices)
                        for (const auto& age : ages) compare({type, severity, skin, device, age});
        sizes_ = {types.size(), severities.size(), skins.size(), devices.size(), ages.size()};
        for (const Change& change : changes_) tell(change);
    }

private:
    void compare(const Point& point) {
        for (const std::string& site : sites_) {
            const Depths old_depths = depths_in(before_, *old_, site, point), new_depths = depths_in(now_, *fresh_, site, point);
            if (old_depths == new_depths) continue;
            std::string before = in_words(old_depths), now = in_words(new_depths);
            auto same = std::find_if(changes_.begin(), changes_.end(), [&](const Change& c) { return c.site == site && c.before == before && c.now == now; });
            if (same == changes_.end()) same = changes_.insert(changes_.end(), {site, std::move(before), std::move(now), {}});
            const auto or_none = [](const std::string& word, std::string_view what) { return word.empty() ? fmt::format("no {}", what) : word; };
            same->points.push_back({or_none(point.type, "type"), or_none(point.severity, "severity"), point.skin.empty() ? "skin not given" : "skin " + point.skin,
                                    point.device ? point.device->id : "no device", point.age ? fmt::format("age {}", *point.age) : "age not given"});
        }
    }

    /// One row for all points of a change; where they are no whole product of words, one for each device and age, and if need be for each type and severity.
    void tell(const Change& change) {
        for (const std::vector<std::size_t>& apart : {std::vector<std::size_t>{}, {3, 4}, {0, 1, 3, 4}}) {
            std::map<Words, std::vector<const std::array<std::string, 5>*>> groups;
            std::vector<Words> order;
            for (const auto& point : change.points) {
                Words key;
                for (const std::size_t d : apart) key.push_back(point[d]);
                if (!groups.contains(key)) order.push_back(key);
                groups[key].push_back(&point);
            }
            std::vector<std::array<Words, 5>> rows;
            bool whole = true;
            for (const Words& key : order) {
                std::array<Words, 5> row;
                for (const auto* point : groups[key])
                    for (std::size_t d = 0; d < 5; ++d) add_once(row[d], (*point)[d]);
                std::size_t product = 1;
                for (const Words& words : row) product *= words.size();
                whole = whole && product == groups[key].size();
                rows.push_back(std::move(row));
            }
            if (!whole && apart.size() < 4) continue;
            for (const auto& row : rows) put(change, row);
            return;
        }
    }

    /// Adds a row, or the site to one that says the same of another.
    void put(const Change& change, const std::array<Words, 5>& row) {
        Words whom;
        for (std::size_t d = 0; d < 5; ++d)
            if (sizes_[d] > 1 && row[d].size() < sizes_[d]) whom.push_back(join(row[d], ", "));
        const std::vector<std::string> fresh{concern_, change.site, whom.empty() ? "everybody" : join(whom, "; "), change.before, change.now};
        for (auto& there : listing_.rows)
            if (there[0] == fresh[0] && std::equal(there.begin() + 2, there.end(), fresh.begin() + 2, fresh.end())) {
                there[1] += ", " + change.site;
                return;
            }
        listing_.rows.push_back(fresh);
    }

    const Catalogue &before_, &now_;
    const std::string& concern_;
    const Concern *old_ = nullptr, *fresh_ = nullptr;
    Listing& listing_;
    Words sites_;
    std::vector<Change> changes_;
    std::array<std::size_t, 5> sizes_{};
};

}  // namespace

Listing changed_depths(const Catalogue& before, const Catalogue& now) {
    Listing listing{"Depths that change, lightest/recommended/ceiling in millimetres", {"concern", "site", "for", "now", "then"}, {}};
    Words ids;
    for (const Catalogue* catalogue : {&before, &now})
        for (const Concern& concern : catalogue->concerns) add_once(ids, concern.id);
    for (const std::string& id : ids) Walk{before, now, id, listing}();
    return listing;
}

}  // namespace stipple
