// SPDX-License-Identifier: MIT
#include "format/listing.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "format/text.hpp"

namespace stipple {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n"; }

std::string snake_case(std::string text) {
    std::replace(text.begin(), text.end(), ' ', '_');
    return text;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

}  // namespace

void print_listing_text(Sink& sink, const Listing& listing, const Style& style) {
    Table table;
    for (std::size_t c = 0; c < listing.columns.size(); ++c) table.columns.push_back({capitalised(listing.columns[c]), false, c + 1 == listing.columns.size()});
    table.rows = listing.rows;
    const std::vector<Block> blocks{Heading{1, listing.title, {}}, table};
    print_text(sink, blocks, style);
}

void print_listings_json(Sink& sink, const std::vector<Listing>& listings) {
    Json out = Json::array();
    for (const Listing& listing : listings)
        for (const auto& row : listing.rows) {
            Json item = Json::object();
            if (listings.size() > 1) item["item"] = listing.title;
            for (std::size_t c = 0; c < listing.columns.size(); ++c) item[snake_case(listing.columns[c])] = row[c];
            out.push_back(std::move(item));
        }
    sink.put(dump(out, 2));
}

}  // namespace stipple
