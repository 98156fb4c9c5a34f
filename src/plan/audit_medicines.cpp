// SPDX-License-Identifier: MIT
#include "plan/audit_medicines.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"

namespace stipple {

namespace {

// Several words stand in this order with others between them; a word with `*` at its end may go on, and each may have an "s".
constexpr std::array<std::string_view, 9> medicine_words{"medicine", "medication", "tablet", "pill", "capsule", "prescribed", "prescription", "drug", "painkiller"};
constexpr std::array<std::string_view, 33> stop_words{"stop*", "discontinu*", "ceas*", "avoid*", "paus*", "skip*", "quit", "quitting", "omit*", "interrupt*", "suspend*",
                                                      "withhold*", "halt*", "refrain*", "taper*", "wean*", "hold", "miss", "drop", "leave out", "leave off", "leave aside", "leaving out", "leaving off",
                                                      "come off", "coming off", "go off", "keep off", "stay off", "stay away", "give up", "do without", "go without"};
constexpr std::array<std::string_view, 5> not_words{"not", "never", "without", "cannot", "no longer"};
constexpr std::array<std::string_view, 6> take_words{"take", "taking", "use", "using", "swallow", "swallowing"};
constexpr std::array<std::string_view, 3> none_words{"no", "none", "without"};
constexpr std::string_view ruled_sentence = medicine_sentence.substr(0, medicine_sentence.find('.'));
constexpr std::string_view curly = "\xE2\x80\x99";  // an apostrophe
constexpr std::size_t between_parts = 4;  // "leave your blood thinner tablets out"
constexpr std::size_t between_not_and_take = 1;  // "do not ever take", and not "do not worry: just take"

using Words = std::vector<std::string>;

char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t apostrophe_at_start(std::string_view text) { return text.starts_with('\'') ? 1 : text.starts_with(curly) ? curly.size() : 0; }

/// The words of a text in small letters, "don't" as "do" and "not"; a comma, colon or semicolon stands as a word of its own.
Words words_of(std::string_view text) {
    Words words{""};
    const auto begin_word = [&] {
        if (!words.back().empty()) words.emplace_back();
    };
    while (!text.empty()) {
        const std::size_t apostrophe = apostrophe_at_start(text);
        const char c = small_letter(text.front());
        text.remove_prefix(apostrophe ? apostrophe : 1);
        if (apostrophe) {
            const bool short_not = words.back().ends_with('n') && !text.empty() && small_letter(text.front()) == 't';
            if (short_not) words.back().pop_back(), begin_word(), words.back() = "no";
        } else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            words.back() += c;
        else if (begin_word(); c == ',' || c == ';' || c == ':')
            words.back() = c, begin_word();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool is_word(std::string_view said, std::string_view word) {
    if (word.ends_with('*')) return said.starts_with(word.substr(0, word.size() - 1));
    return said == word || (said.size() == word.size() + 1 && said.starts_with(word) && said.ends_with('s'));
}

/// Where the word is said, at the earliest from a place on; the number of words where it is not.
std::size_t find_word(const Words& said, std::string_view word, std::size_t from) {
    while (from < said.size() && !is_word(said[from], word)) ++from;
    return from;
}

/// The words of a phrase as they are said, in their order and each so soon after the one before.
std::optional<std::string> as_said(const Words& said, std::string_view phrase, std::size_t between) {
    const auto parts = split(phrase, ' ');
    for (std::size_t start = find_word(said, parts[0], 0); start < said.size(); start = find_word(said, parts[0], start + 1)) {
        Words found{said[start]};
        for (std::size_t at = start; found.size() < parts.size(); found.push_back(said[at])) {
            const std::size_t next = find_word(said, parts[found.size()], at + 1);
            if (next == said.size() || next > at + 1 + between) break;
            at = next;
        }
        if (found.size() == parts.size()) return join(found, " ");
    }
    return std::nullopt;
}

/// The first of the phrases that is said.
template <class Phrases>
std::optional<std::string> any_said(const Words& said, const Phrases& phrases, std::size_t between) {
    for (const auto& phrase : phrases)
        if (auto found = as_said(said, phrase, between)) return found;
    return std::nullopt;
}

/// A word of each list with at most one other between them: "not take", "take no".
template <class First, class Second>
std::optional<std::string> joined(const Words& said, const First& first, const Second& second) {
    for (const auto& one : first)
        for (const auto& other : second)
            if (auto found = as_said(said, fmt::format("{} {}", one, other), between_not_and_take)) return found;
    return std::nullopt;
}

/// The words of a sentence by which a medicine would not be taken.
std::optional<std::string> stop_in(const Words& said, const std::vector<std::string>& medicines) {
    if (auto stop = any_said(said, stop_words, between_parts)) return stop;
    if (auto refused = joined(said, not_words, take_words)) return refused;
    if (auto refused = joined(said, take_words, none_words)) return refused;
    return joined(said, none_words, medicines) ? std::optional<std::string>{"no"} : std::nullopt;
}

bool is_full_stop(std::string_view text, std::size_t at) {
    const auto next = text.find_first_not_of(" \t\r\n", at + 1);
    if (next == std::string_view::npos || text[at] != '.') return true;
    return next > at + 1 && !(text[next] >= 'a' && text[next] <= 'z');
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = text.find_first_of(".!?"); at != std::string_view::npos; at = text.find_first_of(".!?", at + 1)) {
        if (!is_full_stop(text, at)) continue;
        sentences.push_back(trimmed(text.substr(begin, at - begin)));
        begin = at + 1;
    }
    sentences.push_back(trimmed(text.substr(begin)));
    std::erase(sentences, std::string_view{});
    return sentences;
}

MedicineAudit::MedicineAudit(const Catalogue& catalogue) : medicines_(medicine_words.begin(), medicine_words.end()) {
    const auto add = [&](std::string name) {
        std::replace(name.begin(), name.end(), '-', ' ');
        medicines_.push_back(std::move(name));
    };
    for (const Caution& caution : catalogue.cautions) {
        if (caution.prescribed.empty()) continue;
        add(caution.id);
        for (const std::string& name : caution.also) add(name);
    }
}

void MedicineAudit::check(const Place& at, std::string_view text, Diagnostics& diagnostics) const {
    for (const std::string_view sentence : sentences_of(text)) {
        if (sentence == ruled_sentence) continue;
        const Words said = words_of(sentence);
        const auto medicine = any_said(said, medicines_, 0);
        if (!medicine) continue;
        if (const auto stop = stop_in(said, medicines_))
            diagnostics.push_back({"W0402", at, 1, fmt::format("one sentence has `{}` and `{}`: a client may stop a medicine over it", *medicine, *stop),
                                   "ask the client to ask the prescriber, and name no medicine beside the word"});
    }
}

}  // namespace stipple
