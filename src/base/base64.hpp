// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace stipple {

/// Bytes in base 64 with padding (RFC 4648, 4), as data URIs hold them.
std::string base64(std::string_view bytes);

}  // namespace stipple
