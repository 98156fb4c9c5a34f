// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "plan/standing.hpp"
#include "small_catalogue.hpp"

namespace stipple::test {

/// Severe rolling scars of the cheek in skin type II, with some answers.
inline Case answered(const Small& small, std::vector<Answer> history, std::string skin = "II") {
    Case c = small.treating("scars", {"cheek"}, "rolling", "severe");
    c.skin = std::move(skin);
    c.start = on("2026-12-08");
    c.history = std::move(history);
    return c;
}

/// What stands on a day: "filler defer 2026-12-29, surgery refer".
inline std::string standing(const Small& small, const Case& c, std::string_view day, int session = 1) {
    std::vector<std::string> all;
    for (const Finding& f : findings_on(small.catalogue(), c, parse_day(day), session))
        all.push_back(f.caution->id + ' ' + std::string{f.outcome} + (f.until ? ' ' + iso(*f.until) : std::string{}));
    return join(all, ", ");
}

/// The only finding on session 1's day; throws if there is none.
inline Finding only(const Small& small, const Case& c, std::string_view day = "2026-12-08") { return findings_on(small.catalogue(), c, on(day), 1).at(0); }

}  // namespace stipple::test
