// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/listing.hpp"

namespace stipple {

namespace {

/// Walks the description of one item and notes every key with its value in words.
class ShowVisitor {
public:
    explicit ShowVisitor(std::string prefix = {}) : prefix_(std::move(prefix)) {}

    std::vector<std::vector<std::string>> rows;

    void place(const Place&) {}
    void id(std::string_view key, const std::string& text, std::string_view) { note(key, text); }
    void word(std::string_view key, const std::string& text, std::string_view, std::string_view) { note(key, text); }
    void word_if(std::string_view key, const std::string& text, std::string_view, std::string_view) { note(key, text); }

    template <class T>
    void required(std::string_view key, const T& value, std::string_view) {
        show(key, value);
    }
    template <class T>
    void optional(std::string_view key, const T& value, std::string_view) {
        show(key, value);
    }
    template <class T>
    void optional(std::string_view key, const std::optional<T>& value, std::string_view) {
        if (value) show(key, *value);
    }

    /// All rows in one line, for an item of a list.
    std::string in_one_line() const {
        std::vector<std::string> parts;
        for (const auto& row : rows) parts.push_back(fmt::format("{} {}", row[0], row[1]));
        return join(parts, "; ");
    }

private:
    void note(std::string_view key, std::string text) {
        if (!text.empty()) rows.push_back({prefix_ + std::string{key}, std::move(text)});
    }

    void show(std::string_view key, const std::string& text) { note(key, text); }
    void show(std::string_view key, int number) {
        if (number != 0) note(key, std::to_string(number));
    }
    void show(std::string_view key, bool truth) {
        if (truth) note(key, "yes");
    }
    void show(std::string_view key, Day day) { note(key, iso(day)); }
    void show(std::string_view key, Depth depth) { note(key, millimetres(depth)); }
    void show(std::string_view key, Duration duration) { note(key, to_text(duration)); }
    void show(std::string_view key, Basis basis) { note(key, std::string{name_of(basis)}); }
    void show(std::string_view key, const DepthRange& r) {
        note(key, fmt::format("{} / {} / {}", millimetres(r.min), millimetres(r.typical), millimetres(r.max)));
    }
    void show(std::string_view key, const CountRange& r) { note(key, fmt::format("{} / {} / {}", r.min, r.typical, r.max)); }
    void show(std::string_view key, const std::vector<std::string>& texts) { note(key, join(texts, ", ")); }
    void show(std::string_view key, const std::vector<Depth>& depths) {
        std::vector<std::string> texts;
        for (Depth depth : depths) texts.push_back(millimetres(depth));
        note(key, join(texts, ", "));
    }

    template <class T>
        requires requires(ShowVisitor& v, T& t) { describe(v, t); }
    void show(std::string_view key, const std::vector<T>& items) {
        for (const T& item : items) {
            ShowVisitor inner;
            describe(inner, const_cast<T&>(item));  // descriptions take the struct to fill it; this visitor only reads
            note(key, inner.in_one_line());
        }
    }

    template <class T>
        requires requires(ShowVisitor& v, T& t) { describe(v, t); }
    void show(std::string_view key, const T& item) {
        ShowVisitor inner{prefix_ + std::string{key} + "."};
        describe(inner, const_cast<T&>(item));
        for (auto& row : inner.rows) rows.push_back(std::move(row));
    }

    std::string prefix_;
};

template <class T>
Listing listing_of(const T& item, std::string_view kind) {
    ShowVisitor visitor;
    describe(visitor, const_cast<T&>(item));
    return {fmt::format("{} ({})", item.id, kind), {"key", "value"}, std::move(visitor.rows)};
}

/// Calls back with every item that the word means, and the name of its kind.
template <class Each>
void for_items(const Catalogue& c, std::string_view word, Each each) {
    const auto by_name = [&](const auto& items, std::string_view kind) {
        for (const auto* item : named(items, word)) each(*item, kind);
    };
    const auto by_id = [&](const auto& items, std::string_view kind) {
        if (const auto* item = find(items, word)) each(*item, kind);
    };
    by_name(c.concerns, "concern");
    by_name(c.sites, "site");
    by_name(c.never_sites, "never needled");
    by_name(c.devices, "device");
    by_id(c.care, "care");
    by_name(c.signs, "sign");
    by_id(c.questions, "question");
    by_name(c.cautions, "caution");
    by_id(c.steps, "step of the room sheet");
    by_name(c.numbing, "numbing product");
    by_id(c.endpoints, "endpoint");
    by_id(c.sources, "source");
    by_id(c.maps, "map");
    by_id(c.phrases, "phrase");
}

}  // namespace

std::vector<Listing> show_items(const Catalogue& catalogue, std::string_view word) {
    std::vector<Listing> found;
    for_items(catalogue, word, [&](const auto& item, std::string_view kind) { found.push_back(listing_of(item, kind)); });
    if (const Language* language = find(catalogue.languages, word)) found.push_back(what_to_translate(catalogue, *language));
    if (find(catalogue.sources, word)) found.push_back(what_rests_on(catalogue, word));
    return found;
}

namespace {

std::vector<std::vector<std::string>> rows_of_sentences(const Catalogue& catalogue) {
    std::vector<std::vector<std::string>> rows;
    for (const ClientSentence& sentence : sentences_to_clients(catalogue)) rows.push_back({sentence.of, digest_of_sentence(sentence.english), sentence.english});
    return rows;
}

}  // namespace

Listing what_to_translate(const Catalogue& catalogue, const Language& language) {
    if (language.id == language_of_protocols) return {fmt::format("{} (language): what all others are translated from", language.id), {"of", "digest", "english"}, rows_of_sentences(catalogue)};
    Listing listing{fmt::format("{} (language): still to translate", language.id), {"of", "digest", "state", "english"}, {}};
    for (const ClientSentence& sentence : sentences_to_clients(catalogue)) {
        const Sentence* found = language.find(sentence.of);
        const std::string digest = digest_of_sentence(sentence.english);
        if (!found || found->digest != digest) listing.rows.push_back({sentence.of, digest, found ? "stale" : "missing", sentence.english});
    }
    return listing;
}

const SourceFile* file_of(const Catalogue& catalogue, std::string_view word) {
    const SourceFile* file = nullptr;
    for_items(catalogue, word, [&](const auto& item, std::string_view) {
        if (!file) file = item.at.file;
    });
    if (const Language* language = file ? nullptr : find(catalogue.languages, word)) file = language->at.file;
    return file;
}

std::vector<std::string_view> showable_names(const Catalogue& c) {
    std::vector<std::string_view> names;
    const auto add = [&](const auto& items) {
        for (const auto& item : items) names.push_back(item.id);
    };
    add(c.concerns), add(c.sites), add(c.never_sites), add(c.devices), add(c.care), add(c.signs);
    add(c.questions), add(c.cautions), add(c.steps), add(c.numbing), add(c.endpoints), add(c.sources), add(c.maps), add(c.phrases), add(c.languages);
    return names;
}

}  // namespace stipple
