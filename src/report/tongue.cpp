// SPDX-License-Identifier: MIT
#include "report/tongue.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

constexpr std::string_view isolate = "\u2068", end_of_isolate = "\u2069";

/// Puts a value where a name in braces stands, as often as it does.
void put_in(std::string& text, std::string_view name, std::string_view value) {
    const std::string mark = "{" + std::string{name} + "}";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) text.replace(at, mark.size(), value);
}

/// A title as it stands inside an English sentence.
std::string in_running_text(std::string title) {
    if (!title.empty() && title.front() >= 'A' && title.front() <= 'Z') title.front() = static_cast<char>(title.front() - 'A' + 'a');
    return title;
}

}  // namespace

/// What is filled in is made safe first, and set apart from text that runs the other way.
std::string Tongue::filled(std::string text, Fill fill) const {
    text = printable(text);
    for (const auto& [name, value] : fill) {
        std::string apart;
        if (language_->direction == "rtl") apart = isolate;
        apart += printable(value);
        if (language_->direction == "rtl") apart += end_of_isolate;
        put_in(text, name, apart);
    }
    return text;
}

Wording Tongue::sentence(std::string_view of, const std::string& english) const {
    if (language_->id == language_of_protocols) return {printable(english), false};
    const Sentence* translation = language_->find(of);
    if (!translation || translation->digest != digest_of_sentence(english)) return {printable(english), true};
    std::string text = printable(translation->text);
    const auto numbers = numbers_in(english);
    for (std::size_t n = 0; n < numbers.size(); ++n) put_in(text, std::to_string(n + 1), numbers[n]);
    return {std::move(text), false};
}

Wording Tongue::phrase(std::string_view id, Fill fill) const {
    const Phrase* phrase = find(catalogue_->phrases, id);
    if (!phrase) {
        missing_.emplace_back(id);
        return {std::string{id}, true};
    }
    Wording wording = sentence(id, phrase->text);
    wording.text = filled(std::move(wording.text), fill);
    return wording;
}

Wording Tongue::site(const Site& site) const {
    Wording word = sentence(site.id, site.title);
    if (language_->id == language_of_protocols) word.text = in_running_text(std::move(word.text));
    return word;
}

Wording Tongue::sites(const std::vector<const Site*>& sites) const {
    std::vector<Wording> words;
    for (const Site* one : sites) words.push_back(site(*one));
    return list(words);
}

Wording Tongue::numbered_sites(const std::vector<const Site*>& sites) const {
    std::vector<Wording> words;
    for (const Site* one : sites) {
        words.push_back(site(*one));
        if (sites.size() > 1) words.back().text += " (" + std::to_string(words.size()) + ")";
    }
    return list(words);
}

Wording Tongue::list(const std::vector<Wording>& words) const {
    Wording out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        out.in_english = out.in_english || words[i].in_english;
        if (i == 0) out.text = words[i].text;
        if (i == 0) continue;
        if (i + 1 < words.size()) {
            out.text += ", " + words[i].text;
            continue;
        }
        std::string joined = printable(language_->list);
        put_in(joined, "last", words[i].text);
        put_in(joined, "list", out.text);
        out.text = std::move(joined);
    }
    return out;
}

std::string Tongue::short_date(Day day) const {
    constexpr std::string_view no_break = "\u00A0";
    std::string out;
    for (const char c : dated(language_->short_date, day, language_->short_weekdays, language_->short_months)) c == ' ' ? out += no_break : out += c;
    return out;
}

std::string Tongue::dated(const std::string& pattern, Day day, const std::vector<std::string>& weekdays, const std::vector<std::string>& months) const {
    const std::chrono::year_month_day date{day};
    std::string text = printable(pattern);
    put_in(text, "weekday", printable(weekdays[std::chrono::weekday{day}.iso_encoding() - 1]));
    put_in(text, "day", std::to_string(static_cast<unsigned>(date.day())));
    put_in(text, "month", printable(months[static_cast<unsigned>(date.month()) - 1]));
    put_in(text, "year", std::to_string(static_cast<int>(date.year())));
    return text;
}

}  // namespace stipple
