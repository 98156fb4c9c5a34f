// SPDX-License-Identifier: MIT
#include "load/translations.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/spelling.hpp"
#include "base/text.hpp"

namespace stipple {

namespace {

using Originals = std::map<std::string, std::string>;

/// How strong the strongest layer of protocol files is; the settings of the clinic, which stand last, hold limits and no sentences.
std::ptrdiff_t greatest_strength(const Catalogue& catalogue) {
    const auto is_of_settings = [&](const std::string& layer) {
        return std::any_of(catalogue.clinic_bounds.begin(), catalogue.clinic_bounds.end(), [&](const DepthBound& b) { return b.at.file && b.at.file->name == layer; });
    };
    return std::find_if(catalogue.layers.begin(), catalogue.layers.end(), is_of_settings) - catalogue.layers.begin();
}

/// Checks the translations of one language against the English sentences.
class Check {
public:
    Check(const Catalogue& catalogue, const Originals& originals, Diagnostics& diagnostics) : catalogue_(catalogue), originals_(originals), strongest_(greatest_strength(catalogue)), diagnostics_(diagnostics) {}

    void operator()(const Language& language) {
        std::set<std::string_view> seen;
        for (const Sentence& sentence : language.sentences) {
            if (!seen.insert(sentence.of).second) complain(sentence, fmt::format("`{}` is translated twice", sentence.of), "keep one of them");
            const auto original = originals_.find(sentence.of);
            if (original == originals_.end() && is_below_another(sentence)) continue;  // what it translates may have been taken out above it
            if (original == originals_.end())
                complain(sentence, fmt::format("there is no sentence `{}`", sentence.of), did_you_mean(sentence.of, keys(), fmt::format("`stipple show {}` lists what there is", language.id)));
            else if (sentence.digest == digest_of_sentence(original->second))
                compare(sentence, original->second);
        }
    }

private:
    bool is_below_another(const Sentence& sentence) const { return strength_at(catalogue_, sentence.at) < strongest_; }

    void complain(const Sentence& sentence, std::string message, std::string help) { diagnostics_.push_back({"E0226", sentence.at, 1, std::move(message), std::move(help)}); }

    std::vector<std::string_view> keys() const {
        std::vector<std::string_view> keys;
        for (const auto& [key, english] : originals_) keys.push_back(key);
        return keys;
    }

    /// The numbers of a sentence are filled in from its English, so that no translation can change one.
    void compare(const Sentence& sentence, const std::string& english) {
        std::set<std::string> wanted, found;
        for (const std::string_view name : names_in(english)) wanted.emplace(name);
        for (std::size_t n = 1; n <= numbers_in(english).size(); ++n) wanted.insert(std::to_string(n));
        std::string words = sentence.text;
        for (const std::string_view name : names_in(sentence.text)) {
            found.emplace(name);
            words.replace(words.find("{" + std::string{name} + "}"), name.size() + 2, "");
        }
        if (!numbers_in(words).empty()) complain(sentence, fmt::format("`{}` has a number of its own", sentence.of), "write {1} for the first number of the English sentence, {2} for the second");
        if (found == wanted) return;
        const std::vector<std::string> names(wanted.begin(), wanted.end());
        complain(sentence, fmt::format("`{}` does not fill in what its English does", sentence.of),
                 names.empty() ? "take the braces out" : fmt::format("the names in braces are {}", enumerate(names)));
    }

    const Catalogue& catalogue_;
    const Originals& originals_;
    std::ptrdiff_t strongest_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_translations(const Catalogue& catalogue, Diagnostics& diagnostics) {
    if (catalogue.languages.empty()) return;
    Originals originals;
    for (ClientSentence& sentence : sentences_to_clients(catalogue)) originals.emplace(std::move(sentence.of), std::move(sentence.english));
    Check check{catalogue, originals, diagnostics};
    for (const Language& language : catalogue.languages) check(language);
}

}  // namespace stipple
