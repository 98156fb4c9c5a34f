// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "format/bodies.hpp"
#include "format/json_text.hpp"
#include "format/listing_blocks.hpp"
#include "format/markdown.hpp"
#include "format/text.hpp"

namespace stipple {

namespace {

using Json = nlohmann::ordered_json;

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

/// Prints each listing that has something to say, a blank line between two; false where none has.
template <class Print>
bool print_each(Sink& sink, const std::vector<Listing>& listings, Print print_blocks) {
    bool first = true;
    for (const Listing& listing : listings) {
        if (listing.needs_rows && listing.rows.empty()) continue;
        if (!std::exchange(first, false)) sink.put("\n");
        print_blocks(blocks_of(listing));
    }
    return !first;
}

/// Calls back with each row as an object.
template <class Each>
void for_rows(const std::vector<Listing>& listings, Each each) {
    for (const Listing& listing : listings)
        for (const auto& row : listing.rows) {
            Json item = Json::object();
            if (listings.size() > 1) item["listing"] = listing.title;
            for (std::size_t c = 0; c < listing.columns.size(); ++c) item[key_of(listing.columns[c])] = row[c];
            each(std::move(item));
        }
}

/// Whether a column holds more than a few words somewhere, and can be broken there.
bool is_wide(const Listing& listing, std::size_t column) {
    constexpr int few_words = 30;
    return std::any_of(listing.rows.begin(), listing.rows.end(), [&](const auto& row) { return width_of(row[column]) > few_words && row[column].find_first_of(" /") != std::string::npos; });
}

}  // namespace

std::vector<Block> blocks_of(const Listing& listing) {
    Table table;
    for (std::size_t c = 0; c < listing.columns.size(); ++c) table.columns.push_back({capitalised(listing.columns[c]), false, c + 1 == listing.columns.size() || is_wide(listing, c)});
    table.rows = listing.rows;
    return {Heading{1, listing.title, {}}, table};
}

void text_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view hint, const Style& style) {
    const bool said = print_each(sink, listings, [&](const std::vector<Block>& blocks) { print_text(sink, blocks, style); });
    if (hint.empty()) return;
    if (said) sink.put("\n");
    for (const std::string& line : wrap(hint, style.width)) sink.put(line + "\n");
}

void markdown_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view hint, const Style&) {
    const bool said = print_each(sink, listings, [&](const std::vector<Block>& blocks) { print_markdown(sink, blocks); });
    if (!hint.empty()) sink.put((said ? "\n" : "") + markdown(hint) + "\n");
}

void json_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view, const Style&) {
    Json out = Json::array();
    for_rows(listings, [&](Json item) { out.push_back(std::move(item)); });
    sink.put(text_of(out, 2));
}

void ndjson_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view, const Style&) {
    for_rows(listings, [&](const Json& item) { sink.put(text_of(item, -1)); });
}

}  // namespace stipple
