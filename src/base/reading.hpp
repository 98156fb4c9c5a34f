// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace stipple {

/// The school grade at which an English text can be read, by Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
/// A sentence ends at . ! ? ; or a line end; syllables are groups of vowels but for a last silent e. An empty text has grade 0.
double reading_grade(std::string_view text);

}  // namespace stipple
