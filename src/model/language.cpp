// SPDX-License-Identifier: MIT
#include "model/language.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/digest.hpp"
#include "model/catalogue.hpp"

namespace stipple {

namespace {

std::size_t end_of_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

}  // namespace

const Sentence* Language::find(std::string_view of) const {
    const auto found = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.of == of; });
    return found == sentences.end() ? nullptr : &*found;
}

std::string key_of_title(std::string_view care) { return std::string{care} + "/title"; }

std::string key_of_sign(std::string_view sign) { return "sign/" + std::string{sign}; }

std::string key_of_outcome(std::string_view concern, std::string_view after, std::string_view at) {
    return std::string{concern} + "/" + std::string{after} + "/" + std::string{at};
}

std::vector<ClientSentence> sentences_to_clients(const Catalogue& catalogue) {
    std::vector<ClientSentence> out;
    for (const Phrase& phrase : catalogue.phrases) out.push_back({phrase.id, phrase.text});
    for (const CareItem& item : catalogue.care) out.push_back({item.id, item.text});
    for (const CareItem& item : catalogue.care) out.push_back({key_of_title(item.id), item.name()});
    for (const Sign& sign : catalogue.signs) out.push_back({key_of_sign(sign.id), sign.text});
    for (const Site& site : catalogue.sites) out.push_back({site.id, site.title});
    for (const Concern& concern : catalogue.concerns)
        for (const Outcome& outcome : concern.outcomes) out.push_back({key_of_outcome(concern.id, outcome.after, to_text(outcome.delay)), outcome.expect});
    return out;
}

std::string digest_of_sentence(std::string_view english) { return sha256(english).substr(0, 8); }

std::vector<std::string_view> numbers_in(std::string_view text) {
    std::vector<std::string_view> numbers;
    for (std::size_t at = text.find_first_of("0123456789"); at < text.size(); at = text.find_first_of("0123456789", at)) {
        std::size_t end = end_of_digits(text, at);
        if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) end = end_of_digits(text, end + 1);
        numbers.push_back(text.substr(at, end - at));
        at = end;
    }
    return numbers;
}

std::vector<std::string_view> names_in(std::string_view text) {
    std::vector<std::string_view> names;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
        const auto end = text.find('}', at);
        if (end == std::string_view::npos) break;
        names.push_back(text.substr(at + 1, end - at - 1));
        at = end;
    }
    return names;
}

}  // namespace stipple
