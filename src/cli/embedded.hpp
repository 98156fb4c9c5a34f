// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/packed.hpp"

// Texts that are built in: what the build makes of the built-in protocols, the scripts of completions/, and explanations.txt.
namespace stipple::embedded {

extern const PackedFiles names;             ///< names_text() of the built-in protocols
extern const PackedFiles frozen_catalogue;  ///< freeze() of the built-in protocols; empty where they have a fault
extern const std::string_view completion_bash, completion_zsh, completion_fish;
extern const PackedFiles explanations;      ///< what `explain` says, in the layout that its head describes

}  // namespace stipple::embedded
