// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stipple {

/// A protocol file that was built into the program.
struct EmbeddedFile {
    std::string_view name;
    std::string text;
};

/// Every file of protocols/ as it was when the program was built, in order of name. Unpacks them.
std::vector<EmbeddedFile> embedded_protocols();

}  // namespace stipple
