// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/place.hpp"

namespace stipple {

struct Catalogue;

/// The language that all protocol files are written in, and that every other is translated from.
inline constexpr std::string_view language_of_protocols = "en";

/// Words of a page for clients, in the language of the protocol files; {number} and the like are filled from the plan.
struct Phrase {
    Place at;
    std::string id, text;
};

template <class V>
void describe(V& v, Phrase& phrase) {
    v.place(phrase.at);
    v.id("id", phrase.id, "the name of the phrase");
    v.required("text", phrase.text, "its words, with {names} for what the plan fills in");
}

/// The translation of one sentence to clients.
struct Sentence {
    Place at;
    std::string of, digest, text;
};

template <class V>
void describe(V& v, Sentence& sentence) {
    v.place(sentence.at);
    v.required("of", sentence.of, "what it translates, as `stipple show LANGUAGE` lists it");
    v.required("digest", sentence.digest, "digest of the English sentence that it was made from");
    v.required("text", sentence.text, "the translation; {1} is the first number of the English sentence");
}

/// A language of the pages for clients: how it writes dates, and its translations.
struct Language {
    Place at;
    std::string id, title, direction, date, short_date, month, list, reviewed_by;
    std::vector<std::string> weekdays, short_weekdays, months, short_months;
    std::optional<Day> reviewed;
    std::vector<Sentence> sentences;

    /// Whether its pages may be given to clients: it is the language of the protocols, or somebody has read all of it.
    bool is_reviewed() const { return id == language_of_protocols || (reviewed && !reviewed_by.empty()); }

    /// The translation of a sentence, or nullptr.
    const Sentence* find(std::string_view of) const;
};

template <class V>
void describe(V& v, Language& language) {
    v.place(language.at);
    v.id("id", language.id, "the BCP 47 tag of the language, in lower case");
    v.required("title", language.title, "its name in itself");
    v.word("direction", language.direction, "ltr rtl", "whether it is read from the left or from the right");
    v.required("date", language.date, "a date in full, of {weekday}, {day}, {month} and {year}");
    v.required("short-date", language.short_date, "a date in short, of {weekday}, {day} and {month}");
    v.required("month", language.month, "a month of a year, of {month} and {year}");
    v.required("and", language.list, "how the last part of a list is joined on: {list} and {last}");
    v.required("weekdays", language.weekdays, "its seven week days, Monday first");
    v.required("short-weekdays", language.short_weekdays, "the same, in short");
    v.required("months", language.months, "its twelve months");
    v.required("short-months", language.short_months, "the same, in short");
    v.optional("reviewed-by", language.reviewed_by, "who has read every sentence of it");
    v.optional("reviewed", language.reviewed, "when that was");
    v.optional("sentence", language.sentences, "its translations");
}

/// A sentence that a client may read, under the key by which languages translate it.
struct ClientSentence {
    std::string of, english;
};

/// Every sentence to clients, in the order of the files: phrases, care, its short names, signs, sites, outcomes.
std::vector<ClientSentence> sentences_to_clients(const Catalogue& catalogue);

/// The key of the short name of a care item.
std::string key_of_title(std::string_view care);

/// The key of a red flag, whose id a care item may share.
std::string key_of_sign(std::string_view sign);

/// The key of what a concern may bring: its id, what it counts from, and after how long.
std::string key_of_outcome(std::string_view concern, std::string_view after, std::string_view at);

/// The digest by which a translation names its English: the first eight hexadecimal digits of its SHA-256.
std::string digest_of_sentence(std::string_view english);

/// The numbers of a text in their order: runs of digits, with a point and more digits behind it or without.
std::vector<std::string_view> numbers_in(std::string_view text);

/// The names in braces of a text, in their order.
std::vector<std::string_view> names_in(std::string_view text);

}  // namespace stipple
