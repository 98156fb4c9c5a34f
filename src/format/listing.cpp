// SPDX-License-Identifier: MIT
#include "format/listing.hpp"

#include <nlohmann/json.hpp>

#include "format/text.hpp"

namespace stipple {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n"; }

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

void print_listing_json(Sink& sink, const Listing& listing) {
    Json out = Json::array();
    for (const auto& row : listing.rows) {
        Json item = Json::object();
        for (std::size_t c = 0; c < listing.columns.size(); ++c) item[listing.columns[c]] = row[c];
        out.push_back(std::move(item));
    }
    sink.put(dump(out, 2));
}

std::string diagnostic_json(const Diagnostic& d) {
    const auto or_null = [](int number) { return number > 0 ? Json(number) : Json(nullptr); };
    return dump({{"schema", "stipple.error/1"},
                 {"code", d.code},
                 {"exit", static_cast<int>(code(d.code).exit)},
                 {"message", d.message},
                 {"file", d.place.file ? Json(d.place.file->name) : Json(nullptr)},
                 {"line", or_null(d.place.line)},
                 {"column", or_null(d.place.column)},
                 {"help", d.help}},
                -1);
}

}  // namespace stipple
