// SPDX-License-Identifier: MIT
#include "plan/audit_points.hpp"

#include <fmt/core.h>

namespace stipple {

std::string point_of(const Facts& facts) {
    std::string out;
    for (const Dimension d : {Dimension::type, Dimension::severity, Dimension::skin, Dimension::device, Dimension::age, Dimension::session})
        if (!facts[d].empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", dimension_names[static_cast<std::size_t>(d)], facts[d]);
    return out;
}

Facts facts_at(const Concern& concern, const Site& site) {
    Facts facts;
    facts[Dimension::klass] = concern.klass;
    facts[Dimension::site] = site.id;
    facts[Dimension::region] = site.region;
    return facts;
}

}  // namespace stipple
