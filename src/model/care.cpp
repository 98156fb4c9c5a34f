// SPDX-License-Identifier: MIT
#include "model/care.hpp"

#include <algorithm>

namespace stipple {

std::string CareItem::name() const {
    std::string words = title.empty() ? id : title;
    if (title.empty()) std::replace(words.begin(), words.end(), '-', ' ');
    return words;
}

}  // namespace stipple
