// SPDX-License-Identifier: MIT
#include "model/language.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace model_language_test {

namespace {

/// The English of a sentence by its key; throws where there is none.
std::string english(const std::vector<ClientSentence>& sentences, std::string_view of) {
    return std::find_if(sentences.begin(), sentences.end(), [&](const ClientSentence& s) { return s.of == of; })->english;
}

std::string joined(const std::vector<std::string_view>& parts) { return join(std::vector<std::string>(parts.begin(), parts.end()), "|"); }

}  // namespace

TEST_CASE("everything that a client may read has a key of its own, though a sign, a site and a care item share an id") {
    const auto files = with(small_files(), "signs.toml", "id     = \"swelling\"", "id     = \"sun\"");
    const Small small{files};
    const auto sentences = sentences_to_clients(small.catalogue());
    std::set<std::string> keys;
    for (const ClientSentence& sentence : sentences) keys.insert(sentence.of);
    CHECK(keys.size() == sentences.size());
    const Catalogue& c = small.catalogue();
    CHECK(sentences.size() == c.phrases.size() + 2 * c.care.size() + c.signs.size() + c.sites.size() + 1);
    CHECK(english(sentences, "page-until") == "until {date}");
    CHECK(english(sentences, "sun") == "Keep out of the sun.");
    CHECK(english(sentences, "sun/title") == "sun");
    CHECK(english(sentences, "sores-question/title") == "cold sores");
    CHECK(english(sentences, "sign/sun") == "The skin swells.");
    CHECK(english(sentences, "cheek") == "Cheek");
    CHECK(english(sentences, "scars/last-session/6mo") == "Scars are less deep.");
}

TEST_CASE("sentences come in the order of the files: phrases, care, short names, signs, sites, outcomes") {
    const auto sentences = sentences_to_clients(Small{}.catalogue());
    const auto place = [&](std::string_view of) { return std::find_if(sentences.begin(), sentences.end(), [&](const ClientSentence& s) { return s.of == of; }) - sentences.begin(); };
    CHECK(place("page-aid") < place("medicines-before"));
    CHECK(place("line-care") < place("medicines-before/title"));
    CHECK(place("line-care/title") < place("sign/breathing"));
    CHECK(place("sign/swelling") < place("cheek"));
    CHECK(place("scalp") < place("scars/last-session/6mo"));
}

TEST_CASE("the digest of a sentence is the beginning of its SHA-256") {
    CHECK(digest_of_sentence("until {date}") == "30d81602");  // printf 'until {date}' | sha256sum
    CHECK(digest_of_sentence("until {date}.") != digest_of_sentence("until {date}"));
    CHECK(digest_of_sentence("").size() == 8);
}

TEST_CASE("the numbers of a sentence are its runs of digits, with a point inside and not behind") {
    CHECK(joined(numbers_in("Use SPF 30 or 50, for 1.5 hours. 7")) == "30|50|1.5|7");
    CHECK(joined(numbers_in("10 days. 24h")) == "10|24");
    CHECK(joined(numbers_in("1.2.3")) == "1.2|3");
    CHECK(joined(numbers_in("ends with 4.")) == "4");
    CHECK(numbers_in("none, not even .").empty());
    CHECK(numbers_in("").empty());
}

TEST_CASE("the names of a sentence are what stands in braces, one behind the other") {
    CHECK(joined(names_in("until {time} on {date}, {time}")) == "time|date|time");
    CHECK(joined(names_in("{1}{}")) == "1|");
    CHECK(names_in("no names } {").empty());
    CHECK(joined(names_in("{a{b}}")) == "a{b");  // one name, and not a second within it
    CHECK(joined(names_in("{a} {b")) == "a");
}

TEST_CASE("a language is reviewed once somebody has read it, and English always is") {
    Language language;
    language.id = "fr";
    CHECK_FALSE(language.is_reviewed());
    language.reviewed = on("2026-11-21");
    CHECK_FALSE(language.is_reviewed());
    language.reviewed_by = "somebody";
    CHECK(language.is_reviewed());
    language = {};
    language.id = "en";
    CHECK(language.is_reviewed());
}

TEST_CASE("a translation is found by its key alone") {
    Language language;
    language.sentences = {{{}, "sun", "1", "soleil"}, {{}, "sun/title", "2", "le soleil"}};
    REQUIRE(language.find("sun/title"));
    CHECK(language.find("sun/title")->text == "le soleil");
    CHECK(language.find("sun")->text == "soleil");
    CHECK_FALSE(language.find("su"));
}

}  // namespace model_language_test
