// SPDX-License-Identifier: MIT
#include "base/reading.hpp"

#include "base/ascii.hpp"

namespace stipple {

namespace {

bool is_of_word(char c) { return is_letter(c) || c == '\''; }

bool is_vowel(char c) { return std::string_view{"aeiouyAEIOUY"}.find(c) != std::string_view::npos; }

/// Groups of vowels; a last e is silent but for -le after a consonant, and a word has at least one.
int syllables(std::string_view word) {
    int groups = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++groups;
    const bool silent = word.size() > 2 && (word.back() | 0x20) == 'e' && !is_vowel(word[word.size() - 2]) && !((word[word.size() - 2] | 0x20) == 'l' && !is_vowel(word[word.size() - 3]));
    return groups - (silent ? 1 : 0) > 0 ? groups - (silent ? 1 : 0) : 1;
}

}  // namespace

double reading_grade(std::string_view text) {
    int words = 0, sentences = 0, sounds = 0, in_sentence = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_of_word(text[end])) ++end;
        if (end > i) {
            ++words, ++in_sentence, sounds += syllables(text.substr(i, end - i));
            i = end;
            continue;
        }
        if (std::string_view{".!?;\n"}.find(text[i]) != std::string_view::npos && in_sentence > 0) ++sentences, in_sentence = 0;
        ++i;
    }
    if (in_sentence > 0) ++sentences;
    return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * sounds / words - 15.59;
}

}  // namespace stipple
