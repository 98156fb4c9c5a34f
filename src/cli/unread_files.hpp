// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace stipple {

/// Warns of files in a folder of protocols that look meant as protocol files and are not read, for their name or for where they stand. Tests, hidden
/// files, cases and what editors keep beside a file are none.
void warn_of_unread(const std::string& folder, Diagnostics& diagnostics);

/// Warns of files in a folder of cases that look meant as cases and are passed over, for their name.
void warn_of_unread_cases(const std::string& folder, Diagnostics& diagnostics);

}  // namespace stipple
