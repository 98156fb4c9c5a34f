// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/catalogue.hpp"
#include "plan/plan.hpp"

namespace stipple {

/// Words for a client: in the language of the page, or in English where it has none that are up to date.
struct Wording {
    std::string text;
    bool in_english = false;
};

/// What is filled into the names in braces of a phrase.
using Fill = std::initializer_list<std::pair<std::string_view, std::string>>;

/// Says everything on a page for a client in one language; nothing in its words could steer what shows them.
class Tongue {
public:
    Tongue(const Catalogue& catalogue, const Language& language) : catalogue_(&catalogue), language_(&language) {}

    const Language& language() const { return *language_; }

    /// A sentence of the protocol files by its key, in this language.
    Wording sentence(std::string_view of, const std::string& english) const;

    /// A phrase of the pages, with its names filled in; one that the catalogue has not is noted in missing().
    Wording phrase(std::string_view id, Fill fill = {}) const;

    Wording care(const CareLine& line) const { return sentence(line.id(), line.text()); }
    Wording title(const CareItem& item) const { return sentence(key_of_title(item.id), item.name()); }

    /// A site inside a sentence.
    Wording site(const Site& site) const;

    /// Sites as a list in words.
    Wording sites(const std::vector<const Site*>& sites) const;

    /// The same, each with the number that it has on the maps: "temple (1) and cheek (2)"; one alone has none.
    Wording numbered_sites(const std::vector<const Site*>& sites) const;

    /// Several wordings as one list; in English as soon as one of them is.
    Wording list(const std::vector<Wording>& words) const;

    std::string date(Day day) const { return dated(language_->date, day, language_->weekdays, language_->months); }

    /// A date in short, at whose spaces no line breaks.
    std::string short_date(Day day) const;

    std::string month(Day day) const { return dated(language_->month, day, language_->weekdays, language_->months); }

    /// The phrases that were asked for and are in no file: a page with a hole in it is not given to anybody.
    const std::vector<std::string>& missing() const { return missing_; }

private:
    std::string dated(const std::string& pattern, Day day, const std::vector<std::string>& weekdays, const std::vector<std::string>& months) const;
    std::string filled(std::string text, Fill fill) const;

    const Catalogue* catalogue_;
    const Language* language_;
    mutable std::vector<std::string> missing_;
};

}  // namespace stipple
