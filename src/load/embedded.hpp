// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace stipple {

/// A protocol file that was built into the program.
struct EmbeddedFile {
    std::string_view name;
    const std::string_view* text;
};

/// Every file of protocols/ as it was when the program was built, in order of name.
std::span<const EmbeddedFile> embedded_protocols();

}  // namespace stipple
