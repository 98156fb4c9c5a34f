// SPDX-License-Identifier: MIT
#include "load/sources.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "load/references.hpp"

namespace stipple {

namespace {

bool is_one_item(const Citation& a, const Citation& b) { return a.at.file == b.at.file && a.at.line == b.at.line && a.basis == b.basis; }

void check_recalled(const Catalogue& catalogue, const std::vector<Citation>& citations, Diagnostics& diagnostics) {
    const auto recalled = [&](const Citation& citation) {
        const Source* source = find(catalogue.sources, citation.source);
        return source && source->seen == "recalled";
    };
    for (auto from = citations.begin(); from != citations.end();) {
        const auto to = std::find_if(from, citations.end(), [&](const Citation& c) { return !is_one_item(*from, c); });
        const bool claims = from->basis == Basis::trial || from->basis == Basis::label;
        if (claims && std::all_of(from, to, recalled))
            diagnostics.push_back({"W0410", from->at, 1, fmt::format("this says basis \"{}\", and `{}` was only recalled", name_of(from->basis), from->source),
                                   "read the source and change its `seen`, or give the figure a weaker basis"});
        from = to;
    }
}

}  // namespace

Diagnostics check_sources(const Catalogue& catalogue, bool strict) {
    Diagnostics diagnostics;
    const auto citations = citations_of(catalogue);
    for (const Source& source : catalogue.sources)
        if (std::none_of(citations.begin(), citations.end(), [&](const Citation& c) { return c.source == source.id; }))
            diagnostics.push_back({"W0408", source.at, 1, fmt::format("nothing cites `{}`", source.id), "cite it where a figure rests on it, or take it out"});
    if (strict) check_recalled(catalogue, citations, diagnostics);
    return diagnostics;
}

}  // namespace stipple
