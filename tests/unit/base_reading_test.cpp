// SPDX-License-Identifier: MIT
#include "base/reading.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace stipple;

namespace base_reading_test {

namespace {

/// Whether a text has this grade, as a hand counts it.
bool grades(std::string_view text, double grade) { return std::abs(reading_grade(text) - grade) < 0.05; }

/// The grade of one word of so many syllables: 0.39 + 11.8 a syllable - 15.59.
bool has_syllables(std::string_view word, int count) { return grades(word, 0.39 + 11.8 * count - 15.59); }

}  // namespace

TEST_CASE("a grade is 0.39 words a sentence and 11.8 syllables a word, less 15.59") {
    CHECK(grades("The cat sat.", -2.62));                     // 3 words, 3 syllables
    CHECK(grades("Keep out of the sun.", -1.84));             // 5 words, 5 syllables
    CHECK(grades("Use sunscreen every morning.", 9.57));      // 4 words, 1 + 2 + 3 + 2 syllables
    CHECK(grades("The skin is red. It may itch a little.", -0.72));  // 9 words in 2 sentences, 10 syllables
}

TEST_CASE("syllables are groups of vowels, y among them, and every word has one") {
    CHECK(has_syllables("skin", 1));
    CHECK(has_syllables("sunscreen", 2));
    CHECK(has_syllables("bleeding", 2));
    CHECK(has_syllables("yellow", 2));
    CHECK(has_syllables("EVERY", 3));
    CHECK(has_syllables("SPF", 1));
    CHECK(has_syllables("don't", 1));
}

TEST_CASE("a last e is silent, but for -le after a consonant and where it is all there is") {
    CHECK(has_syllables("use", 1));
    CHECK(has_syllables("surface", 2));
    CHECK(has_syllables("WHALE", 1));
    CHECK(has_syllables("table", 2));
    CHECK(has_syllables("LITTLE", 2));
    CHECK(has_syllables("tree", 1));
    CHECK(has_syllables("the", 1));
    CHECK(has_syllables("be", 1));
}

TEST_CASE("a sentence ends at a stop, a mark, a semicolon or a line end, once, and at the end of the text") {
    const double one = 0.39 * 4 + 11.8 - 15.59, two = 0.39 * 2 + 11.8 - 15.59;
    for (const char* text : {"Stay in bed now", "Stay in bed now.", "Stay in, bed: now.", "Stay in - bed (now)..."}) CHECK(grades(text, one));
    for (const char* text : {"Stay in. Bed now", "Stay in! Bed now!", "Stay in? Bed now?", "Stay in; bed now.", "Stay in\nbed now\n", "Stay in...\n\nBed now."}) CHECK(grades(text, two));
}

TEST_CASE("figures are no words, and a text without words has no grade") {
    CHECK(grades("for 10 minutes", 8.79));  // 2 words, 4 syllables
    CHECK(reading_grade("") == 0);
    CHECK(reading_grade("10 % ... 4!\n") == 0);
}

}  // namespace base_reading_test
