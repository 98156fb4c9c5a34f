// SPDX-License-Identifier: MIT
#include "load/lookup.hpp"

#include <fmt/core.h>

#include "base/spelling.hpp"
#include "base/text.hpp"

namespace stipple {

namespace {

constexpr std::size_t enough = 20;  // whoever has so many faults before them needs no further word guessed, which takes its time

}  // namespace

void say_unknown(std::string_view word, const Sought& sought, const std::vector<std::string_view>& names, Diagnostics& diagnostics) {
    std::string all = fmt::format("`stipple list {}` shows them all", sought.list);
    diagnostics.push_back({sought.code, {}, 1, fmt::format("there is no {} `{}`", sought.what, word), diagnostics.size() < enough ? did_you_mean(word, names, all) : std::move(all)});
}

void say_ambiguous(std::string_view word, const std::vector<std::string>& ids, Diagnostics& diagnostics) {
    diagnostics.push_back({"E0308", {}, 1, fmt::format("`{}` could mean {}", word, enumerate(ids, "or")), "write the one you mean"});
}

}  // namespace stipple
