// SPDX-License-Identifier: MIT
#include "plan/audit_texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/reading.hpp"
#include "base/text.hpp"
#include "plan/audit_medicines.hpp"

namespace stipple {

namespace {

bool has_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto letter = [&](std::size_t i) { return i < text.size() && ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z'); };
        if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return true;
    }
    return false;
}

constexpr std::array<std::string_view, 9> barred_words{"per cent", "percent", "guarantee", "guaranteed", "guarantees", "cure", "cures", "mm", "millimetres"};

/// What a page for clients never says: how likely, how deep, and that it is sure to work.
void check_promises(const Place& at, std::string_view text, Diagnostics& diagnostics) {
    for (const std::string_view sentence : sentences_of(text)) {
        std::string small{sentence};
        for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        std::vector<std::string> said;
        if (small.find('%') != std::string::npos) said.emplace_back("`%`");
        for (const std::string_view word : barred_words)
            if (has_word(small, word)) said.push_back(fmt::format("`{}`", word));
        if (!said.empty())
            diagnostics.push_back({"W0404", at, 1, fmt::format("{} {} in a sentence to clients", enumerate(said), said.size() == 1 ? "stands" : "stand"),
                                   "say in words what can be expected, without figures, depths or promises"});
    }
}

constexpr double hardest_grade = 8;  // of school: what most adults read with ease
constexpr int words_of_a_measure = 25;  // of fewer the formula says little: one long word that has to be moves it by grades
constexpr double hardest_of_few = 14;   // so a sentence or two are told only where they are beyond school
constexpr int fewest_words = 8;

/// The grade up to which a text of so many words is let pass; nothing where it is too short to be judged.
std::optional<double> hardest_for(long words) {
    if (words >= words_of_a_measure) return hardest_grade;
    return words >= fewest_words ? std::optional{hardest_of_few} : std::nullopt;
}

/// The sentences to clients of one file, together; a long text is held against the grade by itself too.
class Reading {
public:
    explicit Reading(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void add(const Place& at, std::string_view text) {
        if (!at.file) return;
        File& file = files_[at.file];
        (file.all += text) += '\n';
        file.told = complain(at, text, "this text reads") || file.told;
    }

    void finish() {
        for (const auto& [file, texts] : files_)
            if (!texts.told) complain({file, 0, 0}, texts.all, "the sentences to clients in this file read together");
    }

private:
    struct File {
        std::string all;
        bool told = false;
    };

    static long words(std::string_view text) { return 1 + std::count(text.begin(), text.end(), ' ') + std::count(text.begin(), text.end(), '\n'); }

    bool complain(const Place& at, std::string_view text, std::string_view what) {
        const auto hardest = hardest_for(words(text));
        const double grade = reading_grade(text);
        if (!hardest || grade <= *hardest) return false;
        diagnostics_.push_back({"W0409", at, 1, fmt::format("{} at school grade {:.1f}, and clients are best served at {:.0f} or below", what, grade, hardest_grade),
                                "write shorter sentences, and short words that a client uses"});
        return true;
    }

    std::map<const SourceFile*, File> files_;
    Diagnostics& diagnostics_;
};

/// Holds what clients read for themselves against the grade.
void check_grades(const Catalogue& catalogue, Diagnostics& diagnostics) {
    Reading reading{diagnostics};
    for (const CareItem& item : catalogue.care) reading.add(item.at, item.text);
    for (const Sign& sign : catalogue.signs) reading.add(sign.at, sign.text);
    for (const Concern& concern : catalogue.concerns)
        for (const Outcome& outcome : concern.outcomes) reading.add(outcome.at, outcome.expect);
    for (const Phrase& phrase : catalogue.phrases) reading.add(phrase.at, phrase.text);
    reading.finish();
}

void check_stale(const Catalogue& catalogue, Diagnostics& diagnostics) {
    std::map<std::string, std::string> digests;
    for (const ClientSentence& sentence : sentences_to_clients(catalogue))
        if (!sentence.english.empty()) digests.emplace(sentence.of, digest_of_sentence(sentence.english));
    for (const Language& language : catalogue.languages)
        for (const Sentence& sentence : language.sentences)
            if (const auto now = digests.find(sentence.of); now != digests.end() && now->second != sentence.digest)
                diagnostics.push_back({"W0403", sentence.at, 1, fmt::format("the English of `{}` has changed since it was translated", sentence.of),
                                       fmt::format("translate it again and write digest = \"{}\"; until then pages have it in English", now->second)});
}

}  // namespace

void audit_client_texts(const Catalogue& catalogue, Diagnostics& diagnostics) {
    const MedicineAudit medicines{catalogue};
    const auto check = [&](const Place& at, std::string_view text) {
        medicines.check(at, text, diagnostics);
        check_promises(at, text, diagnostics);
    };
    for (const CareItem& item : catalogue.care) {
        check(item.at, item.text);
        medicines.check(item.at, item.why, diagnostics);
    }
    for (const Sign& sign : catalogue.signs) check(sign.at, sign.text);
    for (const Concern& concern : catalogue.concerns)
        for (const Outcome& outcome : concern.outcomes) check(outcome.at, outcome.expect);
    for (const Phrase& phrase : catalogue.phrases)
        if (phrase.id != "page-depth") check(phrase.at, phrase.text);
    for (const Question& question : catalogue.questions) medicines.check(question.at, question.text, diagnostics);
    for (const Caution& caution : catalogue.cautions) medicines.check(caution.at, caution.asks + " " + caution.general.action, diagnostics);
    check_grades(catalogue, diagnostics);
    if (!catalogue.languages.empty()) check_stale(catalogue, diagnostics);
}

}  // namespace stipple
