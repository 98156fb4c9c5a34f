// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// What the markup of a template may hold. Names of elements and attributes are in lower case, unless said otherwise.

namespace stipple {

/// What the value of an attribute is for a browser: words, an address that it goes to or loads, a piece of style sheet, the name of an
/// encoding, or something that no page of ours has.
enum class Holds { words, address, style, encoding, nothing };

/// What an attribute holds, by its name in any case of letters.
Holds holds_of(std::string_view attribute);

/// Whether a printed page has a use for an element, outside of drawings.
bool is_of_pages(std::string_view element);

/// Whether an element may stand within <svg>.
bool is_of_drawings(std::string_view element);

/// Whether an address, which begins with these letters as they stand, leads nowhere but where a page may.
bool is_permitted_address(std::string_view value, std::string_view element, std::string_view attribute);

}  // namespace stipple
