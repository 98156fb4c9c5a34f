// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/listings.hpp"
#include "cli/settings.hpp"
#include "report/changed.hpp"
#include "report/resolved.hpp"

namespace stipple {

namespace {

/// Says of each item where it comes from, if files beyond the built-in ones are in use; the name of a kind is that of its list, in the plural.
std::string add_layers(const Loaded& loaded, const std::string& kind, Listing& listing) {
    if (loaded.layers.size() < 2) return {};
    const auto layers = layers_of(loaded, loaded.tree.find(kind) ? kind : kind.substr(0, kind.size() - 1));
    listing.columns.emplace_back("from");
    bool hides = false;
    for (auto& row : listing.rows) {
        const auto found = std::find_if(layers.begin(), layers.end(), [&](const auto& layer) { return layer.first == row.front(); });
        row.push_back(found == layers.end() ? std::string{} : found->second);
        hides = hides || row.back().ends_with('*');
    }
    return hides ? "* hides the item of that id in the files below" : "";
}

/// The catalogue of another folder: whole where it brings its own sites, else laid over the one in use.
Loaded other_catalogue(const Invocation& in, const std::string& folder, Diagnostics& diagnostics) {
    std::vector<Layer> alone, over = layers_in_use(in, Reading::protocols, diagnostics);
    alone.push_back(read_layer(folder, Reading::protocols, diagnostics));
    over.push_back(read_layer(folder, Reading::protocols, diagnostics));
    Loaded whole = load_layers(std::move(alone));
    return whole.catalogue.sites.empty() ? load_layers(std::move(over), settings_of(in)) : std::move(whole);
}

/// What the depths would be by the protocol files of another folder, where they differ.
Exit list_changed(const Invocation& in, const Format& format) {
    Diagnostics diagnostics;
    const Loaded before = read_catalogue(in);
    const Loaded now = other_catalogue(in, std::string{in.typed.last("--changed")}, diagnostics);
    const Exit told = graver(graver(tell(in, diagnostics), tell(in, before.diagnostics)), tell(in, now.diagnostics));
    if (told != Exit::done) return told;
    const Listing changes = changed_depths(before.catalogue, now.catalogue);
    return deliver_listings(in, format, {changes}, changes.rows.empty() ? "No depth changes." : "");
}

}  // namespace

Exit cmd_list(Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    if (in.typed.has("--changed")) return format ? list_changed(in, *format) : tell(in, diagnostics);
    const Loaded loaded = read_catalogue(in, Reading::everything);
    const std::string kind = in.typed.operands.empty() ? "concerns" : folded(in.typed.operands.front());
    auto listing = list_kind(loaded.catalogue, kind);
    const auto names = listable_kinds();
    const std::vector<std::string> words(names.begin(), names.end());
    if (!listing)
        diagnostics.push_back({"E0306", {}, 1, fmt::format("there is no kind `{}`", kind), did_you_mean(kind, names, fmt::format("kinds are {}", enumerate(words)))});
    const Exit told = graver(tell(in, loaded.diagnostics), tell(in, diagnostics));
    if (!diagnostics.empty()) return told;
    const std::string stars = add_layers(loaded, kind, *listing);
    const std::string hint = !stars.empty() ? stars : in.typed.operands.empty() ? fmt::format("Also: stipple list {}", join(std::span{words}.subspan(1), ", ")) : std::string{};
    return graver(told, deliver_listings(in, *format, {*listing}, hint));
}

}  // namespace stipple
