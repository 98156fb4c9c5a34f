// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/codes.hpp"
#include "base/place.hpp"

namespace stipple {

/// One thing that is wrong: what, where, and what to type instead.
struct Diagnostic {
    std::string_view code;  ///< a row of codes(); those that begin with W are warnings
    Place place;
    int width = 1;  ///< how many columns the caret spans
    std::string message, help;

    bool is_warning() const { return code.front() == 'W'; }
};

using Diagnostics = std::vector<Diagnostic>;

/// The gravest exit status among the diagnostics; warnings count only where their code says so.
Exit exit_of(const Diagnostics& diagnostics);

/// Orders diagnostics by file, line and column, so that a reader walks each file once.
void sort_by_place(Diagnostics& diagnostics);

/// A diagnostic as a person reads it: code, place, the line with a caret, help. Control characters are made visible.
std::string to_text(const Diagnostic& diagnostic);

}  // namespace stipple
