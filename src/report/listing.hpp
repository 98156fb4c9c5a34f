// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.hpp"

namespace stipple {

/// A plain table of texts: what a command lists, or a report as rows.
struct Listing {
    std::string title;
    std::vector<std::string> columns;  ///< in JSON and CSV by key_of
    std::vector<std::vector<std::string>> rows;
    bool needs_rows = false;  ///< whether a person is shown nothing where it has none
};

/// What JSON and CSV call a column: "days apart" is `days_apart`.
std::string key_of(std::string column);

/// The kinds of item that can be listed.
std::vector<std::string_view> listable_kinds();

/// All items of one kind; nothing if there is no such kind.
std::optional<Listing> list_kind(const Catalogue& catalogue, std::string_view kind);

/// Everything the catalogue says of the items with this id or name, one listing each; several kinds may share an id.
std::vector<Listing> show_items(const Catalogue& catalogue, std::string_view word);

/// Every sentence to clients that a language has not translated, or whose English has changed since, with the digest to write beside it.
Listing what_to_translate(const Catalogue& catalogue, const Language& language);

/// Every part of the catalogue that cites a source.
Listing what_rests_on(const Catalogue& catalogue, std::string_view source);

/// Every source that a concern cites, or the ceiling of a site that it has a depth for, in the catalogue's order.
std::vector<const Source*> sources_of(const Catalogue& catalogue, const Concern& concern);

/// Where the item with this id was written, for printing its file; nullptr if there is none.
const SourceFile* file_of(const Catalogue& catalogue, std::string_view word);

/// Every id and other name that show_items answers to, for suggestions.
std::vector<std::string_view> showable_names(const Catalogue& catalogue);

}  // namespace stipple
