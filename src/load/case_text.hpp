// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "model/case.hpp"

namespace stipple {

/// A new case as a case file: every key that was given, in the order of the manual, with dates instead of words that count from today.
/// The answers are written as they were given, because `rest=no` is one act.
std::string case_toml(const Case& c, const std::vector<std::string>& answers);

/// The UUID in which what is printed of a case has its names: its own id, else the request itself.
std::string space_of(const Case& c, std::vector<std::string> answers);

}  // namespace stipple
