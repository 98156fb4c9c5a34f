// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// What the completions are made of: the names of the built-in protocols, made at build time, and the scripts of completions/.
namespace stipple::embedded {

extern const std::string_view names_txt;  ///< names_text() of the built-in protocols
extern const std::string_view completion_bash, completion_zsh, completion_fish;

}  // namespace stipple::embedded
