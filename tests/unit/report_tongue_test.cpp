// SPDX-License-Identifier: MIT
#include "report/tongue.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_tongue_test {

namespace {

constexpr std::string_view rtl = "ar-x-test";

/// The files with a translation of one sentence into the language that is read from the right.
TestFiles translated(TestFiles files, std::string_view of, std::string_view english, std::string_view text) {
    return with_more(std::move(files), "lang/lang.toml",
                     "\n[[language.sentence]]\nof = \"" + std::string{of} + "\"\ndigest = \"" + digest_of_sentence(english) + "\"\ntext = \"" + std::string{text} + "\"\n");
}

/// A wording as it is, with what says that it is English.
std::string marked(const Wording& wording) { return wording.text + (wording.in_english ? " [en]" : ""); }

std::vector<Wording> words(std::initializer_list<const char*> texts) {
    std::vector<Wording> out;
    for (const char* text : texts) out.push_back({text, false});
    return out;
}

}  // namespace

TEST_CASE("a phrase is filled in; English never says that it is English") {
    const Small small;
    CHECK(marked(tongue_of(small).phrase("page-visit", {{"number", "1"}, {"total", "4"}})) == "Visit 1 of 4");
    CHECK(marked(tongue_of(small).phrase("page-visits")) == "Your visits");
}

TEST_CASE("a phrase that is in no file is noted, so that no page is made with a hole in it") {
    const Small small;
    const Tongue tongue = tongue_of(small);
    CHECK(tongue.phrase("page-visits").text == "Your visits");
    CHECK(tongue.missing().empty());
    CHECK(tongue.phrase("page-nothing").text == "page-nothing");
    CHECK(tongue.missing() == std::vector<std::string>{"page-nothing"});
}

TEST_CASE("what has no translation is in English and says so, and so is what was translated from other words") {
    const Small small;
    CHECK(marked(tongue_of(small, rtl).phrase("page-visits")) == "Your visits [en]");
    CHECK(marked(tongue_of(small, rtl).phrase("page-until", {{"date", "x"}})) == "⟨\u2068x\u2069 ←⟩");
    const Small changed{with(small_files(), "lang/lang.toml", "text = \"until {date}\"", "text = \"up to {date}\"")};
    CHECK(marked(tongue_of(changed, rtl).phrase("page-until", {{"date", "x"}})) == "up to \u2068x\u2069 [en]");
}

TEST_CASE("the numbers of a translation are those of its English, wherever it puts them") {
    const std::string english = "Wait 10 days, 2.5 hours a day.";
    const Small small{translated(with(small_files(), "care.toml", "Keep out of the sun.", english), "sun", english, "{2} h, {1} d, {1}")};
    CHECK(marked(tongue_of(small, rtl).sentence("sun", english)) == "2.5 h, 10 d, 10");
    CHECK(marked(tongue_of(small, rtl).sentence("sun", "Wait 11 days, 2.5 hours a day.")) == "Wait 11 days, 2.5 hours a day. [en]");
    CHECK(marked(tongue_of(small).sentence("sun", english)) == english);
}

TEST_CASE("a name is filled in as often as it stands, and a value that looks like it is left alone") {
    const Small small{with(small_files(), "lang/lang.toml", "\"Visit {number} of {total}\"", "\"{number}, {number} of {total}\"")};
    CHECK(tongue_of(small).phrase("page-visit", {{"number", "{number}"}, {"total", "4"}}).text == "{number}, {number} of 4");
}

TEST_CASE("dates are in the patterns and the names of each language") {
    const Small small;
    const Tongue en = tongue_of(small), ar = tongue_of(small, rtl);
    CHECK(en.date(on("2026-12-08")) == "Tuesday 8 December 2026");
    CHECK(en.short_date(on("2026-12-08")) == "Tue\u00A08\u00A0Dec");
    CHECK(en.month(on("2026-12-08")) == "December 2026");
    CHECK(ar.date(on("2026-12-08")) == "2026 m12 8 w2");
    CHECK(plain(ar.short_date(on("2027-01-31"))) == "s1 31 d7");  // a Sunday
    CHECK(ar.month(on("2027-01-01")) == "2027 m1");
    CHECK(en.date(on("2028-02-29")) == "Tuesday 29 February 2028");
    CHECK(en.date(on("2027-03-01")) == "Monday 1 March 2027");
}

TEST_CASE("in a language that is read from the right a value is set apart, in English it is not") {
    const Small small;
    CHECK(tongue_of(small, rtl).phrase("page-visit", {{"number", "1"}, {"total", "4"}}).text == "Visit \u20681\u2069 of \u20684\u2069");
    CHECK(tongue_of(small).phrase("page-visit", {{"number", "1"}, {"total", "4"}}).text.find('\xe2') == std::string::npos);
}

TEST_CASE("a list of one, two and three") {
    const Small small;
    const Tongue en = tongue_of(small), ar = tongue_of(small, rtl);
    CHECK(en.list({}).text.empty());
    CHECK(en.list(words({"a"})).text == "a");
    CHECK(en.list(words({"a", "b"})).text == "a and b");
    CHECK(en.list(words({"a", "b", "c"})).text == "a, b and c");
    CHECK(en.list(words({"a", "b", "c", "d"})).text == "a, b, c and d");
    CHECK(ar.list(words({"a", "b", "c"})).text == "a, b + c");
    CHECK_FALSE(ar.list(words({"a", "b"})).in_english);
    CHECK(ar.list({{"a", false}, {"b", true}}).in_english);
    CHECK(ar.list({{"a", true}, {"b", false}}).in_english);
}

TEST_CASE("sites stand small inside an English sentence, and numbered where there are several") {
    const Small small;
    const Tongue en = tongue_of(small);
    CHECK(en.site(*small.site("cheek")).text == "cheek");
    CHECK(en.sites({small.site("cheek"), small.site("temple"), small.site("arm")}).text == "cheek, temple and arm");
    CHECK(en.numbered_sites({small.site("cheek"), small.site("temple")}).text == "cheek (1) and temple (2)");
    CHECK(en.numbered_sites({small.site("temple")}).text == "temple");
}

TEST_CASE("a list of sites is English as soon as one of them is") {
    const Small small{translated(small_files(), "cheek", "Cheek", "خد")};
    const Tongue ar = tongue_of(small, rtl);
    CHECK(marked(ar.site(*small.site("cheek"))) == "خد");
    CHECK(marked(ar.site(*small.site("temple"))) == "Temple [en]");
    CHECK(marked(ar.sites({small.site("cheek"), small.site("temple")})) == "خد + Temple [en]");
    CHECK(marked(ar.sites({small.site("cheek")})) == "خد");
}

TEST_CASE("a care item and its short name are two sentences") {
    const Small small{translated(small_files(), "sun/title", "sun", "الشمس")};
    const Tongue ar = tongue_of(small, rtl);
    CHECK(marked(ar.title(small.care("sun"))) == "الشمس");
    CHECK(marked(ar.sentence("sun", small.care("sun").text)) == "Keep out of the sun. [en]");
    CHECK(marked(tongue_of(small).title(small.care("sores-question"))) == "cold sores");
}

TEST_CASE("nothing in a sentence, a translation, a date or a value steers what shows it") {
    auto files = with(small_files(), "lang/lang.toml", "text = \"until {date}\"", "text = \"until\\u202E {date}\\u0007\"");
    files = with(std::move(files), "lang/lang.toml", "\"Your visits\"", "\"Your\\u2068 visits\\u001B\"");
    files = with(std::move(files), "lang/lang.toml", "\"Tuesday\"", "\"Tues\\u200Fday\"");
    const Small small{translated(std::move(files), "page-visits", "Your\u2068 visits\x1b", "\\u2067x\\u0000y")};
    const Tongue en = tongue_of(small), ar = tongue_of(small, rtl);
    CHECK(en.phrase("page-until", {{"date", "x"}}).text == "until\\u{202E} x\\u{7}");
    CHECK(en.phrase("page-visits").text == "Your\\u{2068} visits\\u{1B}");
    CHECK(en.date(on("2026-12-08")).starts_with("Tues\\u{200F}day 8"));
    CHECK(ar.phrase("page-visits").text == "\\u{2067}x\\u{0}y");
    CHECK(en.phrase("page-contact", {{"contact", "\x1b[2J\u202e"}}).text == "Ring us on \\u{1B}[2J\\u{202E}.");
    CHECK(ar.phrase("page-contact", {{"contact", "\u2069x"}}).text == "Ring us on \u2068\\u{2069}x\u2069.");
}

}  // namespace report_tongue_test
