// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace stipple {

struct Command;

/// Exactly what was typed: words and options as texts, nothing looked up, no file opened.
struct Typed {
    const Command* command = nullptr;
    std::vector<std::string> operands;
    std::map<std::string, std::vector<std::string>, std::less<>> options;

    bool has(std::string_view name) const { return options.find(name) != options.end(); }

    /// The last value given for an option, or an empty text.
    std::string_view last(std::string_view name) const {
        const auto found = options.find(name);
        return found == options.end() || found->second.empty() ? std::string_view{} : std::string_view{found->second.back()};
    }

    /// Every value given for an option that repeats.
    std::vector<std::string> all(std::string_view name) const {
        const auto found = options.find(name);
        return found == options.end() ? std::vector<std::string>{} : found->second;
    }
};

/// Takes a command line apart; faults become diagnostics in our own words.
Typed parse(const std::vector<std::string>& args, Diagnostics& diagnostics);

}  // namespace stipple
