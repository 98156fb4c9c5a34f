// SPDX-License-Identifier: MIT
#include "model/map.hpp"

namespace stipple {

bool is_path(std::string_view text) {
    return text.starts_with('M') && text.find_first_not_of("MLHVCSQTAZ0123456789.-, ") == std::string_view::npos;
}

}  // namespace stipple
