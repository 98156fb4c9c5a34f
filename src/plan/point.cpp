// SPDX-License-Identifier: MIT
#include "plan/point.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/depth.hpp"

namespace stipple {

std::string Point::in_words() const {
    std::vector<std::string> words;
    const auto add = [&](std::string_view what, const std::string& value) {
        if (!value.empty()) words.push_back(fmt::format("{} {}", what, value));
    };
    add("type", type), add("severity", severity), add("skin", skin);
    if (device) add("device", device->id);
    if (age) add("age", std::to_string(*age));
    return words.empty() ? std::string{} : fmt::format(" ({})", join(words, ", "));
}

std::vector<int> ages_that_matter(const std::vector<const When*>& conditions) {
    std::vector<int> ages;
    for (const When* when : conditions)
        for (const std::string& age : ages_that_tell(*when)) ages.push_back(std::stoi(age));
    std::sort(ages.begin(), ages.end());
    ages.erase(std::unique(ages.begin(), ages.end()), ages.end());
    return ages;
}

Case case_at(const Concern& concern, const Site* site, const Point& point) {
    const auto known = [](const std::vector<std::string>& words, const std::string& word) { return std::find(words.begin(), words.end(), word) == words.end() ? std::string{} : word; };
    Case c;
    c.treats.push_back({&concern, known(concern.types, point.type), known(concern.severities, point.severity), {}});
    if (site) c.treats.front().sites.push_back(site);
    c.skin = point.skin;
    c.device = point.device;
    c.age = point.age;
    return c;
}

std::optional<DepthRange> depth_at(const Catalogue& catalogue, const Concern& concern, const Site& site, const Point& point, int number, const std::vector<Override>& overrides) {
    Case c = case_at(concern, &site, point);
    c.overrides = overrides;
    Session session;
    session.number = number;
    std::vector<Refusal> refusals;
    const auto advice = recommend_depth(catalogue, c, site, session, refusals);
    return advice ? std::optional{advice->depth.value} : std::nullopt;
}

}  // namespace stipple
