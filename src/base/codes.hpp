// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace stipple {

/// What the program's exit status says (the manual's EXIT STATUS).
enum class Exit {
    done = 0,
    findings = 1,
    usage = 2,
    unknown_name = 3,
    bad_input = 4,
    refused = 5,
    no_schedule = 6,
    cannot_write = 7,
    bug = 70
};

/// The graver of two exit statuses: 70, 7, 4, 2, 3, 5, 6, 1, 0.
Exit graver(Exit a, Exit b);

/// One row of the table of diagnostics: its code, the exit status it leads to, and its title.
struct Code {
    std::string_view id;
    Exit exit;
    std::string_view title;
};

/// Every diagnostic, refusal and warning that stipple can print, by code.
std::span<const Code> codes();

/// The row of a code; a code without a row is a bug and yields exit status 70.
const Code& code(std::string_view id);

}  // namespace stipple
