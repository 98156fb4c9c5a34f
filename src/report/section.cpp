// SPDX-License-Identifier: MIT
#include "report/section.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"
#include "report/pictures.hpp"

namespace stipple {

namespace {

constexpr int row_um = 250;
constexpr int cells = 16;

/// What lies at a depth: skin for sure, the band in which it ends, or what is beneath it.
std::string_view tissue(const std::optional<Thickness>& skin, int um) {
    if (!skin) return " ";
    if (um < skin->low.micrometres) return "░";
    return um < skin->high.value_or(skin->mean).micrometres ? "∙" : " ";
}

std::string row_text(const std::optional<Thickness>& skin, int top, int needle_um) {
    std::string out;
    const int middle = top + row_um / 2;
    for (int cell = 0; cell < cells; ++cell) {
        const bool needle = cell == 4 || cell == 8 || cell == 12;
        const std::string_view fill = tissue(skin, middle);
        if (needle && needle_um >= top + row_um)
            out += "┃";
        else if (needle && needle_um > top)
            out += "╿";
        else
            out += fill == "∙" && cell % 2 == 0 ? " " : fill;
    }
    return out;
}

/// Words beside the row in which their depth lies.
std::string remarks(const DepthAdvice& advice, int top) {
    std::vector<std::string> said;
    const auto at = [&](Depth d) { return d.micrometres > top && d.micrometres <= top + row_um; };
    if (at(advice.setting)) said.push_back(fmt::format("needles {}", millimetres(advice.setting)));
    if (at(advice.depth.value.max)) said.push_back(fmt::format("ceiling {}", millimetres(advice.depth.value.max)));
    if (advice.site->thickness) {
        const Thickness& skin = *advice.site->thickness;
        if (at(skin.low)) said.push_back(fmt::format("thin end {}", millimetres(skin.low)));
        if (at(skin.mean)) said.push_back(fmt::format("mean {}", millimetres(skin.mean)));
        if (skin.high && at(*skin.high) && *skin.high != skin.mean) said.push_back(fmt::format("high mean {}", millimetres(*skin.high)));
    }
    return said.empty() ? std::string{} : "  <- " + join(said, ", ");
}

std::string in_prose(const DepthAdvice& advice) {
    std::string out = fmt::format("At {} the needles are set to {} mm under a ceiling of {} mm.", advice.site->id, millimetres(advice.setting), millimetres(advice.depth.value.max));
    if (const auto& skin = advice.site->thickness)
        out += fmt::format(" Published skin ends between {} and {} mm.", millimetres(skin->low), millimetres(skin->high.value_or(skin->mean)));
    return out;
}

}  // namespace

Picture section_picture(const Report& report, const DepthAdvice& advice) {
    Picture picture;
    const auto& skin = advice.site->thickness;
    const int rows = (deepest_drawn(advice).micrometres + row_um - 1) / row_um;
    picture.lines.push_back(fmt::format("  mm   {}, session {}{}", advice.site->id, advice.session, skin ? "" : "; no published thickness of this skin was seen"));
    for (int row = 0; row < rows; ++row) {
        const std::string label = row % 2 == 0 ? fmt::format("{:4.1f} ┤", row * row_um / 1000.0) : "     │";
        picture.lines.push_back(label + row_text(skin, row * row_um, advice.setting.micrometres) + remarks(advice, row * row_um));
    }
    if (skin) picture.lines.push_back(fmt::format("       ░ skin  ∙ its lower edge lies in here {}", cited(report, &skin->evidence)));
    picture.says = in_prose(advice);
    picture.draw = [&report, &advice] { return skin_drawing(report, advice); };
    return picture;
}

}  // namespace stipple
