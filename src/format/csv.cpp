// SPDX-License-Identifier: MIT
#include <algorithm>

#include "format/bodies.hpp"
#include "format/csv_record.hpp"
#include "report/rows.hpp"

namespace stipple {

namespace {

/// The keys of all columns of all listings, each once, in the order in which they first stand.
std::vector<std::string> keys_of(const std::vector<Listing>& listings) {
    std::vector<std::string> keys;
    for (const Listing& listing : listings)
        for (const std::string& column : listing.columns)
            if (const std::string key = key_of(column); std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    return keys;
}

}  // namespace

void csv_head(Sink& sink, const Report& first) { put_csv_record(sink, columns_of(first)); }

void csv_body(Sink& sink, const Report& report, const Style&) {
    for (const auto& row : rows_of(report).rows) put_csv_record(sink, row);
}

void csv_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view, const Style&) {
    const bool several = listings.size() > 1;
    std::vector<std::string> header = keys_of(listings);
    if (several) header.insert(header.begin(), "listing");
    put_csv_record(sink, header);
    for (const Listing& listing : listings)
        for (const auto& row : listing.rows) {
            std::vector<std::string> cells(header.size());
            if (several) cells.front() = listing.title;
            for (std::size_t c = 0; c < row.size(); ++c) {
                const auto place = std::find(header.begin(), header.end(), key_of(listing.columns[c]));
                cells[static_cast<std::size_t>(place - header.begin())] = row[c];
            }
            put_csv_record(sink, cells);
        }
}

}  // namespace stipple
