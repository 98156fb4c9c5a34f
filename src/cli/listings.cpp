// SPDX-License-Identifier: MIT
#include "cli/listings.hpp"

namespace stipple {

Exit deliver_listings(const Invocation& in, const Format& format, const std::vector<Listing>& listings, std::string_view hint) {
    StringSink bytes;
    format.listings(bytes, listings, hint, style_for(in, in.typed.has("--output")));
    bytes.flush();
    return bytes.text.empty() ? Exit::done : deliver(in, bytes.text);  // nothing is due: nothing is printed, and no file is written
}

}  // namespace stipple
