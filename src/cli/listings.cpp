// SPDX-License-Identifier: MIT
#include "cli/listings.hpp"

#include "base/text.hpp"
#include "format/listing.hpp"

namespace stipple {

Exit deliver_listings(const Invocation& in, const Format& format, const std::vector<Listing>& listings, std::string_view hint) {
    StringSink bytes;
    const Style style = style_for(in, in.typed.has("--output"));
    if (format.name == "json") print_listings_json(bytes, listings);
    for (std::size_t i = 0; i < listings.size() && format.name != "json"; ++i) {
        if (i > 0) bytes.put("\n");
        print_listing_text(bytes, listings[i], style);
    }
    if (format.name != "json" && !hint.empty()) {
        bytes.put("\n");
        for (const std::string& line : wrap(hint, style.width)) bytes.put(line + "\n");
    }
    bytes.flush();
    return deliver(in, bytes.text);
}

}  // namespace stipple
