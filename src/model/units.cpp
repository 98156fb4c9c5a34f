// SPDX-License-Identifier: MIT
#include "model/units.hpp"

#include <fmt/core.h>

namespace stipple {

std::string millimetres(Depth depth) {
    const int hundredths = depth.micrometres / 10;
    return hundredths % 10 == 0 ? fmt::format("{}.{}", hundredths / 100, hundredths / 10 % 10)
                                : fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::optional<Depth> parse_millimetres(std::string_view text) {
    const auto point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view rest = point == std::string_view::npos ? std::string_view{"0"} : text.substr(point + 1);
    if (whole.empty() || whole.size() > 4 || rest.empty() || rest.size() > 2) return std::nullopt;
    int um = 0;
    for (char c : whole) {
        if (c < '0' || c > '9') return std::nullopt;
        um = um * 10 + (c - '0') * 1000;
    }
    int scale = 100;
    for (char c : rest) {
        if (c < '0' || c > '9') return std::nullopt;
        um += (c - '0') * scale;
        scale /= 10;
    }
    return Depth{um};
}

}  // namespace stipple
