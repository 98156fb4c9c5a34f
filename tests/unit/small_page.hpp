// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dated.hpp"
#include "report/handout.hpp"

namespace stipple::test {

/// Every visit begins at some minute of the day in London, and takes an hour.
void begin_at(Case& c, int at_minutes);

/// The report that a client's page is made from; it borrows from both.
Report page_report(const Small& small, Case& c);

/// What speaks one language of the catalogue.
Tongue tongue_of(const Small& small, std::string_view language = "en");

/// The files with one more line of care, which is for every concern; its keys are those that differ from item to item.
TestFiles with_care(TestFiles files, std::string_view id, std::string_view kind, std::string_view keys);

/// The files with drawings of a head and of an arm: cheek, temple and the eyelids lie on the head, hand and arm on the other.
TestFiles files_with_maps();

/// A text with plain spaces in place of those at which no line breaks.
std::string plain(std::string text);

/// Wordings, or the words of lines, with " / " between.
std::string words_of(const std::vector<Wording>& wordings);
std::string words_of(const std::vector<HandoutLine>& lines);

}  // namespace stipple::test
