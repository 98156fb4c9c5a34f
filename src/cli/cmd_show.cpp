// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "base/spelling.hpp"
#include "cli/commands_list.hpp"
#include "cli/listings.hpp"

namespace stipple {

Exit cmd_show(Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    const Loaded loaded = read_catalogue(in);
    const std::string& word = in.typed.operands.front();
    const auto listings = show_items(loaded.catalogue, word);
    if (listings.empty())
        diagnostics.push_back({"E0305", {}, 1, fmt::format("there is no item `{}`", word),
                               did_you_mean(word, showable_names(loaded.catalogue), "`stipple list` shows the concerns, `stipple list sites` the sites")});
    const Exit told = graver(tell(in, loaded.diagnostics), tell(in, diagnostics));
    if (!diagnostics.empty()) return told;
    if (in.typed.has("--source")) return graver(told, deliver(in, file_of(loaded.catalogue, word)->text));
    return graver(told, deliver_listings(in, *format, listings, {}));
}

}  // namespace stipple
