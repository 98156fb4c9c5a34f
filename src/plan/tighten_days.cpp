// SPDX-License-Identifier: MIT
// The days to which the clocks of care round: hours round against the risk, and days do not, so that "1d" is over before "24h" may be.
#include <algorithm>

#include "plan/clock.hpp"
#include "plan/lineage.hpp"
#include "plan/tighten.hpp"
#include "plan/tighten_words.hpp"

namespace stipple {

namespace {

using Times = std::optional<ByBand>;

/// Whether the day that a clock comes to lies earlier in some band than that of another clock.
bool has_earlier_day(const Times& a, const Times& b, std::string_view kind, Day (*day_of)(Day, Duration, std::string_view)) {
    for (std::size_t band = 0; band < 4; ++band) {
        const auto first = in_band(a, band), second = in_band(b, band);
        if (first && second && day_of(Day{}, *first, kind) < day_of(Day{}, *second, kind)) return true;
    }
    return false;
}

/// What is normal rounds down as it begins and as it ends, so that its length of time says all.
void compare_days_of(const CareItem& now, const CareItem& before, Comparison& c) {
    const std::string& kind = before.kind;
    if (kind == "expect") return;
    const bool sooner = kind == "do" && has_earlier_day(now.from, before.from, kind, first_day), later = before.on_skin && has_earlier_day(before.from, now.from, kind, first_day);
    c.bolder_if(sooner || later, "`from` " + said(now.from, "0h"), said(before.from, "0h"));
    c.bolder_if(has_earlier_day(now.until, before.until, kind, end_day), "`until` " + said(now.until, "no end"), said(before.until, "no end"));
}

}  // namespace

void compare_days(const Layers& layers, Diagnostics& diagnostics) {
    for (const CareItem& item : layers.now.care)
        for (const auto& [before, name] : forebears_of(layers, &Catalogue::care, item)) {
            if (has_own_reason(item.layering.override_reason, before->layering.override_reason)) continue;
            Comparison comparison{item.id, name, item.at, diagnostics};
            compare_days_of(item, *before, comparison);
        }
}

}  // namespace stipple
