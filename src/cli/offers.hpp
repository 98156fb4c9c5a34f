// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/invocation.hpp"

namespace stipple {

/// What one word may become: the candidates for a word, in the order in which they are shown.
class Offers {
public:
    /// The word as it was typed so far, of which the first `settled` bytes are an option and its `=`.
    Offers(const Invocation& in, std::string_view word, std::size_t settled = 0) : in_(in), settled_(word.substr(0, settled)), word_(word.substr(settled)) {}

    /// Offers one value, if the word begins like it.
    void add(std::string_view value, std::string_view what);

    /// Offers every value that a text like OptionRow::offers tells of.
    void add_all(std::string_view offers);

    /// Offers CONCERN[/TYPE][/SEVERITY][:SITE,…] as far as the word has come.
    void add_treats();

    /// Offers the case files of this folder; where none fits, the shell's own files.
    void add_cases();

    /// Offers every id that `show` answers to.
    void add_items();

    /// All lines for the shell.
    std::string lines;

private:
    std::string_view names();
    void add_offer(std::string_view offer);
    void add_name(std::string_view head, std::string_view name, std::string_view tail, bool has_tail, std::string_view what);
    void add_formats();
    void add_of_concerns(std::string_view kind);
    void add_wishes();
    void add_words_of(std::string_view concern, std::string_view before);
    void add_continued(std::string_view concern, const std::string& treat);
    void add_sites_of(std::string_view concern, std::string_view before);

    const Invocation& in_;
    std::string_view settled_, word_;
    std::optional<std::string> read_;  ///< the names of a catalogue that is not the built-in one
};

}  // namespace stipple
