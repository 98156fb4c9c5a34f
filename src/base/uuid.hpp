// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace stipple {

/// Whether a text is a UUID: five groups of hexadecimal digits.
bool is_uuid(std::string_view text);

/// The UUID of version 5 of a name within a space (RFC 9562, 5.5); the space is itself a UUID, else the nil UUID is taken for it.
std::string uuid_of(std::string_view space, std::string_view name);

}  // namespace stipple
