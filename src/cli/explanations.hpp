// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/explanation.hpp"

namespace stipple {

/// What explanations.txt says of a code; nothing where the code is none.
std::optional<Explanation> explanation_of(std::string_view id);

/// Every code, for completion and for suggestions.
std::vector<std::string_view> code_names();

}  // namespace stipple
