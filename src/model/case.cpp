// SPDX-License-Identifier: MIT
#include "model/case.hpp"

#include <algorithm>
#include <tuple>

namespace stipple {

namespace {

template <class T>
std::ptrdiff_t rank(const std::vector<T>& items, const T* item) {
    return item - items.data();
}

template <class T>
void sort_unique(std::vector<const T*>& picked, const std::vector<T>& items) {
    std::sort(picked.begin(), picked.end(), [&](const T* a, const T* b) { return rank(items, a) < rank(items, b); });
    picked.erase(std::unique(picked.begin(), picked.end()), picked.end());
}

}  // namespace

void put_in_order(Case& c, const Catalogue& catalogue) {
    const auto key = [&](const Treat& t) { return std::tie(t.concern->id, t.type, t.severity); };
    std::sort(c.treats.begin(), c.treats.end(), [&](const Treat& a, const Treat& b) { return key(a) < key(b); });
    std::vector<Treat> joined;
    for (Treat& treat : c.treats) {
        if (!joined.empty() && key(joined.back()) == key(treat))
            joined.back().sites.insert(joined.back().sites.end(), treat.sites.begin(), treat.sites.end());
        else
            joined.push_back(std::move(treat));
    }
    for (Treat& treat : joined) sort_unique(treat.sites, catalogue.sites);
    c.treats = std::move(joined);
    sort_unique(c.never, catalogue.never_sites);
    std::sort(c.overrides.begin(), c.overrides.end(),
              [](const Override& a, const Override& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
    std::sort(c.history.begin(), c.history.end(), [](const Answer& a, const Answer& b) { return a.caution < b.caution; });
    std::sort(c.cleared.begin(), c.cleared.end(), [](const Clearance& a, const Clearance& b) { return a.caution < b.caution; });
}

const Answer* answer_to(const Case& c, const Caution& caution) {
    const auto found = std::find_if(c.history.begin(), c.history.end(), [&](const Answer& a) { return a.caution == &caution; });
    return found == c.history.end() ? nullptr : &*found;
}

Facts facts_of(const Case& c, const Treat& treat, const Site& site) {
    Facts facts;
    facts[Dimension::type] = treat.type;
    facts[Dimension::severity] = treat.severity;
    facts[Dimension::skin] = c.skin;
    if (c.age) facts[Dimension::age] = std::to_string(*c.age);
    if (c.device) {
        facts[Dimension::device] = known_as(*c.device);
        facts[Dimension::device_kind] = c.device->kind;
    }
    facts[Dimension::site] = known_as(site);
    facts[Dimension::region] = site.region;
    facts[Dimension::klass] = treat.concern->klass;
    return facts;
}

std::vector<Facts> facts_at(const Case& c, const Site& site) {
    std::vector<Facts> all;
    for (const Treat& treat : c.treats)
        if (std::find(treat.sites.begin(), treat.sites.end(), &site) != treat.sites.end()) all.push_back(facts_of(c, treat, site));
    return all;
}

}  // namespace stipple
