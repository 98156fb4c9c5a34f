// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/listings.hpp"
#include "report/resolved.hpp"

namespace stipple {

namespace {

Exit deliver_definitions(const Invocation& in, const Format& format, const Catalogue& catalogue, const std::string& word) {
    const auto concerns = named(catalogue.concerns, word);
    if (concerns.empty()) return tell(in, {{"E0307", {}, 1, fmt::format("the format {} tells concerns, and `{}` is none", format.name, word), fmt::format("`stipple list` shows the concerns; leave out -f {} for everything else", format.name)}});
    return deliver(in, [&](Sink& sink) { format.definitions(sink, catalogue, concerns); });
}

/// Where the values of the item come from, or how it differs from the item that it changes.
Exit deliver_history(const Invocation& in, const Format& format, const Loaded& loaded, const std::string& word) {
    if (in.typed.has("--origin")) return deliver_listings(in, format, show_origins(loaded, word), {});
    const auto differences = show_differences(loaded, word);
    if (!differences.empty()) return deliver_listings(in, format, differences, {});
    return deliver_listings(in, format, {{fmt::format("{}: how it differs", word), {"key", "there", "here"}, {}}}, fmt::format("`{}` extends nothing and replaces nothing.", word));
}

/// A person reads no paths of drawings: the text leaves out where an item lies on them.
void leave_out_shapes(std::vector<Listing>& listings) {
    for (Listing& listing : listings)
        std::erase_if(listing.rows, [](const std::vector<std::string>& row) { return row.front() == "shape" || row.front() == "outline"; });
}

}  // namespace

Exit cmd_show(Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics, in.typed.has("--source") || in.typed.has("--origin") || in.typed.has("--diff") ? Extent::part : Extent::whole);
    const Loaded loaded = read_catalogue(in, Reading::everything);
    const std::string& word = in.typed.operands.front();
    auto listings = show_items(loaded.catalogue, word);
    if (listings.empty())
        diagnostics.push_back({"E0305", {}, 1, fmt::format("there is no item `{}`", word),
                               did_you_mean(word, showable_names(loaded.catalogue), "`stipple list` shows the concerns, `stipple list sites` the sites")});
    const Exit told = graver(tell(in, loaded.diagnostics), tell(in, diagnostics));
    if (!diagnostics.empty()) return told;
    if (in.typed.has("--origin") || in.typed.has("--diff")) return graver(told, deliver_history(in, *format, loaded, word));
    if (in.typed.has("--source")) {
        const std::string& text = file_of(loaded.catalogue, word)->text;
        const bool seen = in.world.out_is_terminal && !in.typed.has("--output");  // elsewhere it is the bytes of the file
        return graver(told, deliver(in, seen ? printable_lines(text) : text));
    }
    if (format->definitions) return graver(told, deliver_definitions(in, *format, loaded.catalogue, word));
    if (format->name == "text" || format->name == "markdown") leave_out_shapes(listings);
    return graver(told, deliver_listings(in, *format, listings, {}));
}

}  // namespace stipple
