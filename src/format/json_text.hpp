// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace stipple {

/// A document as text with a line feed at its end, indented by so many blanks, or on one line where `indent` is -1; what is no UTF-8 in it
/// is replaced, and what a terminal would obey is escaped.
std::string text_of(const nlohmann::ordered_json& document, int indent);

}  // namespace stipple
