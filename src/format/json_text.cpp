// SPDX-License-Identifier: MIT
#include "format/json_text.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace stipple {

std::string text_of(const nlohmann::ordered_json& document, int indent) {
    return escaped_in_data(document.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace stipple
