// SPDX-License-Identifier: MIT
#include "plan/tighten_words.hpp"

#include <fmt/core.h>

#include <vector>

#include "base/text.hpp"

namespace stipple {

std::string said(const std::optional<Depth>& depth, std::string_view none) { return depth ? fmt::format("{} mm", millimetres(*depth)) : std::string{none}; }

std::string said(const std::optional<Duration>& duration, std::string_view none) { return duration ? to_text(*duration) : std::string{none}; }

std::string said(const std::optional<ByBand>& clock, std::string_view none) {
    if (!clock) return std::string{none};
    if (clock->all) return to_text(*clock->all);
    std::vector<std::string> bands;
    for (std::size_t band = 0; band < clock->band.size(); ++band) bands.push_back(fmt::format("{} {}", "ABCD"[band], said(clock->band[band], none)));
    return join(bands, ", ");
}

std::string for_whom(const When& when) {
    std::vector<std::string> parts;
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (!when.any_of[d].empty()) parts.push_back(fmt::format("{} {}", dimension_names[d], enumerate(when.any_of[d], "or")));
    return parts.empty() ? std::string{} : " for " + enumerate(parts);
}

std::string said(const DepthBound& bound) {
    std::vector<std::string> figures;
    if (bound.max) figures.push_back(said(bound.max));
    if (bound.typical) figures.push_back(fmt::format("usually {} mm", millimetres(*bound.typical)));
    if (bound.typical_less) figures.push_back(fmt::format("usually {} mm less", millimetres(*bound.typical_less)));
    const std::string override = bound.lift ? fmt::format(", with an override to {} mm{}", millimetres(bound.lift->max), for_whom(bound.lift->when)) : std::string{};
    return (figures.empty() ? std::string{"no limit"} : join(figures, ", ")) + for_whom(bound.when) + override;
}

}  // namespace stipple
