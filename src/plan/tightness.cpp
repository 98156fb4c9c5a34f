// SPDX-License-Identifier: MIT
#include "plan/tightness.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

bool has_all(const std::vector<std::string>& all, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); });
}

bool covers(const std::vector<std::string>& wide, const std::vector<std::string>& narrow) { return wide.empty() || (!narrow.empty() && has_all(wide, narrow)); }

bool same(const When& a, const When& b) {
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (!has_all(a.any_of[d], b.any_of[d]) || !has_all(b.any_of[d], a.any_of[d])) return false;
    return true;
}

int rank(std::string_view word, std::string_view words) {
    const auto list = split(words, ' ');
    return static_cast<int>(std::find(list.begin(), list.end(), word) - list.begin()) - (word.empty() ? 99 : 0);
}

bool covers(const When& wide, const When& narrow) {
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (!covers(wide.any_of[d], narrow.any_of[d])) return false;
    return true;
}

bool deeper(const std::optional<Depth>& now, const std::optional<Depth>& before) { return before && (!now || *now > *before); }

bool keeps(const std::vector<DepthBound>& bounds, const DepthBound& wanted) {
    return std::any_of(bounds.begin(), bounds.end(), [&](const DepthBound& b) {
        const bool lift = b.lift && (!wanted.lift || b.lift->max > wanted.lift->max || !covers(wanted.lift->when, b.lift->when));
        const bool less = wanted.typical_less && (!b.typical_less || *b.typical_less < *wanted.typical_less);
        return covers(b.when, wanted.when) && !deeper(b.max, wanted.max) && !deeper(b.typical, wanted.typical) && !less && !lift;
    });
}

Stretch stretch_of(const std::optional<Duration>& duration, int absent) {
    if (!duration) return {absent, absent};
    const int n = duration->count;
    if (duration->unit != Duration::Unit::months) return {nominal_hours(*duration), nominal_hours(*duration)};
    return {24 * (n * 304 / 10 - 2), 24 * (n * 305 / 10 + 2), n};
}

bool shorter(const Stretch& a, const Stretch& b) { return a.months && b.months ? *a.months < *b.months : a.least < b.most; }

bool shorter(const std::optional<Duration>& a, const std::optional<Duration>& b) { return shorter(stretch_of(a, 0), stretch_of(b, 0)); }

std::array<Stretch, 4> clock(const std::optional<ByBand>& by_band, int absent) {
    std::array<Stretch, 4> out;
    for (std::size_t band = 0; band < out.size(); ++band) out[band] = by_band ? stretch_of(by_band->all ? by_band->all : by_band->band[band], absent) : Stretch{absent, absent};
    return out;
}

bool earlier(const std::array<Stretch, 4>& a, const std::array<Stretch, 4>& b) {
    for (std::size_t band = 0; band < a.size(); ++band)
        if (shorter(a[band], b[band])) return true;
    return false;
}

}  // namespace stipple
