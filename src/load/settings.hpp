// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/request.hpp"
#include "model/bound.hpp"

namespace stipple {

/// The settings of a clinic, out of all its files.
struct Settings {
    Request keys;                    ///< each key as the strongest file has it, with its place
    std::vector<DepthBound> limits;  ///< of every file: they only lower, so none replaces another
    std::vector<std::string> files;  ///< that were read, weakest first
    Diagnostics diagnostics;         ///< what is wrong with them
};

/// The keys of a file of settings that hold one text or several, in their order.
std::vector<std::string_view> setting_keys();

/// Reads one more file of settings, which is stronger than those before. Places point into the source, which outlives the settings.
void add_settings(const SourceFile& source, Settings& settings);

}  // namespace stipple
