// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// Small readers of what stipple writes, that share no code with what writes it.
namespace stipple::fuzz {

/// Whether the text is one JSON document.
bool is_json(std::string_view text);

/// Whether every line is a JSON document, and ended.
bool is_ndjson(std::string_view text);

/// Whether the text is RFC 4180 with CRLF, and every record has as many fields as the first.
bool is_csv(std::string_view text);

/// Whether the text is iCalendar: lines of at most 75 octets, each whole characters, ended by CRLF; every BEGIN with its END.
bool is_ics(std::string_view text);

/// Whether the text holds no script, however its letters are written.
bool is_without_script(std::string_view text);

/// The same of Markdown, where a bracket behind a backslash is only a bracket.
bool is_without_script_in_markdown(std::string_view text);

}  // namespace stipple::fuzz
