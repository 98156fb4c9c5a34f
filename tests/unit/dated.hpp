// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "small_catalogue.hpp"

namespace stipple::test {

/// A case in which nothing is left open, opened in good time.
inline Case dated(const Small& small, std::string_view concern, const std::vector<std::string_view>& sites, const std::string& severity = "severe") {
    const bool scars = concern == "scars";
    Case c = small.treating(concern, sites, scars ? "rolling" : "", scars ? severity : "");
    c.skin = "II";
    c.opened = on("2026-10-01");
    c.start = on("2026-12-08");
    c.age = 30;
    return c;
}

/// Rolling scars in such a case.
inline Case scars_of(const Small& small, const std::vector<std::string_view>& sites = {"cheek"}, const std::string& severity = "severe") { return dated(small, "scars", sites, severity); }

/// "earliest latest" of a session.
inline std::string window_of(const Session& session) { return iso(*session.earliest) + ' ' + (session.latest ? iso(*session.latest) : "-"); }

}  // namespace stipple::test
