// SPDX-License-Identifier: MIT
#include "plan/audit_texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/reading.hpp"

namespace stipple {

namespace {

bool has_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto letter = [&](std::size_t i) { return i < text.size() && ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z'); };
        if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return true;
    }
    return false;
}

constexpr std::array<std::string_view, 12> medicine_words{"medicine", "medicines", "medication", "tablet", "tablets", "pill", "pills", "prescribed", "prescription", "drug", "drugs", "painkiller"};
constexpr std::array<std::string_view, 8> stop_words{"stop", "avoid", "pause", "skip", "quit", "leave out", "come off", "do not take"};
constexpr std::string_view ruled_sentence = medicine_sentence.substr(0, medicine_sentence.find('.'));

/// The sentences of a text, one at a time, in lower case.
template <class Each>
void for_sentences(std::string_view text, Each each) {
    while (!text.empty()) {
        const auto end = text.find_first_of(".!?");
        std::string sentence{text.substr(0, end)};
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (sentence.find(ruled_sentence) != std::string::npos) continue;
        for (char& c : sentence) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        each(sentence);
    }
}

void check_medicines(const Place& at, std::string_view text, Diagnostics& diagnostics) {
    for_sentences(text, [&](std::string_view sentence) {
        const auto in = [&](std::string_view word) { return has_word(sentence, word); };
        const auto medicine = std::find_if(medicine_words.begin(), medicine_words.end(), in);
        const auto stop = std::find_if(stop_words.begin(), stop_words.end(), in);
        if (medicine != medicine_words.end() && stop != stop_words.end())
            diagnostics.push_back({"W0402", at, 1, fmt::format("one sentence has `{}` and `{}`: a client may stop a medicine over it", *medicine, *stop),
                                   "ask the client to ask the prescriber, and name no medicine beside the word"});
    });
}

constexpr std::array<std::string_view, 9> barred_words{"per cent", "percent", "guarantee", "guaranteed", "guarantees", "cure", "cures", "mm", "millimetres"};

/// What a page for clients never says: how likely, how deep, and that it is sure to work.
void check_promises(const Place& at, std::string_view text, Diagnostics& diagnostics) {
    for_sentences(text, [&](std::string_view sentence) {
        const auto word = std::find_if(barred_words.begin(), barred_words.end(), [&](std::string_view w) { return has_word(sentence, w); });
        const bool percent = sentence.find('%') != std::string_view::npos;
        if (word != barred_words.end() || percent)
            diagnostics.push_back({"W0404", at, 1, fmt::format("`{}` stands in a sentence to clients", percent ? "%" : *word), "say in words what can be expected, without figures, depths or promises"});
    });
}

void check_client_text(const Place& at, std::string_view text, Diagnostics& diagnostics) {
    check_medicines(at, text, diagnostics);
    check_promises(at, text, diagnostics);
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
    for (const CareItem& item : catalogue.care) {
        check_client_text(item.at, item.text, diagnostics);
        check_medicines(item.at, item.why, diagnostics);
    }
    for (const Sign& sign : catalogue.signs) check_client_text(sign.at, sign.text, diagnostics);
    for (const Concern& concern : catalogue.concerns)
        for (const Outcome& outcome : concern.outcomes) check_client_text(outcome.at, outcome.expect, diagnostics);
    for (const Phrase& phrase : catalogue.phrases)
        if (phrase.id != "page-depth") check_client_text(phrase.at, phrase.text, diagnostics);
    for (const Question& question : catalogue.questions) check_medicines(question.at, question.text, diagnostics);
    for (const Caution& caution : catalogue.cautions) check_medicines(caution.at, caution.asks + " " + caution.general.action, diagnostics);
    check_grades(catalogue, diagnostics);
    if (!catalogue.languages.empty()) check_stale(catalogue, diagnostics);
}

}  // namespace stipple
