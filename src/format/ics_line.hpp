// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/sink.hpp"

namespace stipple {

/// Puts content lines: each folded at 75 octets without cutting a character, and ended by CRLF.
class IcsLines {
public:
    explicit IcsLines(Sink& sink) : sink_(sink) {}

    /// A property whose value needs no escaping.
    void put(std::string_view name, std::string_view value);

    /// A property of type TEXT: backslash, semicolon, comma and line ends are escaped, other control characters left out.
    void put_text(std::string_view name, std::string_view value) { put_text(name, {value}); }

    /// The same of a value that comes in parts.
    void put_text(std::string_view name, std::initializer_list<std::string_view> parts);

private:
    void add_text(std::string_view text);
    void fold();

    Sink& sink_;
    std::string line_;  ///< the one at work, not yet folded
};

}  // namespace stipple
