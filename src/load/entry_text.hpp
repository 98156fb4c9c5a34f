// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/case_file.hpp"

namespace stipple {

/// A text as TOML writes it, in quotes; the text must be UTF-8.
std::string toml_string(std::string_view text);

/// A list of texts as TOML writes it, on one line.
std::string toml_list(const std::vector<std::string>& texts);

/// An entry as it stands in a case file, with line feeds; equal entries have equal texts.
std::string entry_toml(const EntryText& entry);

/// The bytes of a case file with one entry more: in the file's own line endings, and on lines of its own even where the last line
/// of the file, a comment say, has no end.
std::string with_entry(std::string_view bytes, const EntryText& entry);

/// Whether `after` is `before` with just this entry at its end: the same head, the same entries, one more.
bool is_one_more(const CaseFile& before, const CaseFile& after, const EntryText& entry);

}  // namespace stipple
