// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "format/json_writer.hpp"

namespace stipple {

/// Fills a template that was found sound. Texts are escaped for HTML, but between three braces, and
/// {{>said}}, {{>client}}, {{>map_key}}, {{>red_flags}}, {{>visits}} and {{>results}} are stipple's own.
std::string filled_template(std::string_view text, const Json& document);

}  // namespace stipple
