// SPDX-License-Identifier: MIT
#include "load/lookup.hpp"

#include <fmt/core.h>

#include "base/spelling.hpp"
#include "base/text.hpp"

namespace stipple {

void say_unknown(std::string_view word, const Sought& sought, const std::vector<std::string_view>& names, Diagnostics& diagnostics) {
    diagnostics.push_back({sought.code, {}, 1, fmt::format("there is no {} `{}`", sought.what, word),
                           did_you_mean(word, names, fmt::format("`stipple list {}` shows them all", sought.list))});
}

void say_ambiguous(std::string_view word, const std::vector<std::string>& ids, Diagnostics& diagnostics) {
    diagnostics.push_back({"E0308", {}, 1, fmt::format("`{}` could mean {}", word, enumerate(ids, "or")), "write the one you mean"});
}

}  // namespace stipple
