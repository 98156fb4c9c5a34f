// SPDX-License-Identifier: MIT
#include "base/spelling.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace stipple {

namespace {

/// Letters to insert, remove, replace or swap with a neighbour (restricted Damerau-Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before, last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
    }
    return last[b.size()];
}

/// The only candidate of which the word is the beginning, up to a hyphen: "interval" of "interval-days".
std::string_view begun_with(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view only;
    for (const std::string_view candidate : candidates) {
        if (!candidate.starts_with(word) || candidate.size() == word.size() || candidate[word.size()] != '-' || candidate == only) continue;
        if (!only.empty()) return {};
        only = candidate;
    }
    return only;
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;  // a third of the letters wrong, and no more
    if (word.empty() || word.size() > 100) return best;
    for (std::string_view candidate : candidates) {
        if (candidate.size() > 100) continue;
        const std::size_t d = distance(word, candidate);
        if (d < least && d < std::max(word.size(), candidate.size())) least = d, best = candidate;
    }
    return best.empty() ? begun_with(word, candidates) : best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates, std::string_view fallback) {
    const std::string_view near = nearest(word, candidates);
    return near.empty() ? std::string{fallback} : fmt::format("did you mean `{}`?", near);
}

}  // namespace stipple
