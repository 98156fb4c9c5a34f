// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/listings.hpp"

namespace stipple {

Exit cmd_list(Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    const Loaded loaded = read_catalogue(in, Reading::everything);
    const std::string kind = in.typed.operands.empty() ? "concerns" : folded(in.typed.operands.front());
    const auto listing = list_kind(loaded.catalogue, kind);
    const auto names = listable_kinds();
    const std::vector<std::string> words(names.begin(), names.end());
    if (!listing)
        diagnostics.push_back({"E0306", {}, 1, fmt::format("there is no kind `{}`", kind), did_you_mean(kind, names, fmt::format("kinds are {}", enumerate(words)))});
    const Exit told = graver(tell(in, loaded.diagnostics), tell(in, diagnostics));
    if (!diagnostics.empty()) return told;
    const std::string hint = in.typed.operands.empty() ? fmt::format("Also: stipple list {}", join(std::span{words}.subspan(1), ", ")) : std::string{};
    return graver(told, deliver_listings(in, *format, {*listing}, hint));
}

}  // namespace stipple
