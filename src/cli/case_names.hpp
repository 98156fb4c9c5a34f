// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stipple {

/// The case files whose path begins like this, and where something was typed the folders, with a slash behind; in order of name.
std::vector<std::string> case_names(std::string_view begun);

}  // namespace stipple
