// SPDX-License-Identifier: MIT
#include "load/translations.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_translations_test {

namespace {

std::string said(const TestFiles& files) {
    std::vector<std::string> all;
    for (const Diagnostic& d : load_files(files).diagnostics) all.push_back(std::string{d.code} + ' ' + d.message + ". " + d.help);
    return join(all, "\n");
}

/// What is said of the language with one passage changed.
std::string said(std::string_view passage, std::string_view instead) { return said(with(small_files(), "lang/lang.toml", passage, instead)); }

TestFiles with_sentence(TestFiles files, std::string_view of, std::string_view english, std::string_view text) {
    return with_more(std::move(files), "lang/lang.toml",
                     "\n[[language.sentence]]\nof = \"" + std::string{of} + "\"\ndigest = \"" + digest_of_sentence(english) + "\"\ntext = \"" + std::string{text} + "\"\n");
}

/// What is said of a translation of an English sentence of care with two numbers in it.
std::string said_of_numbers(std::string_view translation) {
    const std::string english = "Keep out of the sun for 10 days, 2.5 hours a day.";
    return said(with_sentence(with(small_files(), "care.toml", "Keep out of the sun.", english), "sun", english, translation));
}

constexpr std::string_view the_text = "\"⟨{date} ←⟩\"";

}  // namespace

TEST_CASE("a translation of nothing is reported with the nearest key") {
    CHECK(said("of     = \"page-until\"", "of     = \"page-untill\"") == "E0226 there is no sentence `page-untill`. did you mean `page-until`?");
    CHECK(said("of     = \"page-until\"", "of     = \"sun/titel\"") == "E0226 there is no sentence `sun/titel`. did you mean `sun/title`?");
    CHECK(said("of     = \"page-until\"", "of     = \"zzzzzzzz\"") == "E0226 there is no sentence `zzzzzzzz`. `stipple show ar-x-test` lists what there is");
}

TEST_CASE("a sentence is translated once in a language, and once in another") {
    CHECK(said(with_sentence(small_files(), "page-until", "until {date}", "{date}")) == "E0226 `page-until` is translated twice. keep one of them");
    CHECK(said(with_sentence(small_files(), "sun", "Keep out of the sun.", "x")).empty());
}

TEST_CASE("a translation has no number of its own, and fills in each of the English") {
    CHECK(said_of_numbers("{2} {1}").empty());
    CHECK(said_of_numbers("{1} {2} {1}").empty());
    CHECK(said_of_numbers("10 {1} {2}") == "E0226 `sun` has a number of its own. write {1} for the first number of the English sentence, {2} for the second");
    CHECK(said_of_numbers("{1}") == "E0226 `sun` does not fill in what its English does. the names in braces are 1 and 2");
    CHECK(said_of_numbers("{1} {2} {3}") == "E0226 `sun` does not fill in what its English does. the names in braces are 1 and 2");
}

TEST_CASE("a translation fills in the names of its English, and no other") {
    CHECK(said(the_text, "\"{day}\"") == "E0226 `page-until` does not fill in what its English does. the names in braces are date");
    CHECK(said(the_text, "\"until then\"").starts_with("E0226 `page-until` does not fill in"));
    CHECK(said(the_text, "\"{date} {time}\"").starts_with("E0226 `page-until` does not fill in"));
    CHECK(said(the_text, "\"{date} {date}\"").empty());
    CHECK(said(with_sentence(small_files(), "sun", "Keep out of the sun.", "{sun}")) == "E0226 `sun` does not fill in what its English does. take the braces out");
}

TEST_CASE("braces that are not closed, or stand in one another, are reported and nothing worse") {
    CHECK(said(the_text, "\"{date\"").starts_with("E0226 `page-until` does not fill in"));
    CHECK(said(the_text, "\"{a{b}}\"").starts_with("E0226 `page-until` does not fill in"));
    CHECK(said(the_text, "\"{{date}}\"").starts_with("E0226 `page-until` does not fill in"));
    CHECK(said(the_text, "\"{date} }{\"").empty());
}

TEST_CASE("a translation whose English has changed is not compared: it is not used") {
    CHECK(said("digest = \"30d81602\"\ntext   = \"⟨{date} ←⟩\"", "digest = \"30d81603\"\ntext   = \"8\"").empty());
}

TEST_CASE("English is judged like any other language") {
    const std::string sentence = "\n[[language.sentence]]\nof = \"page-until\"\ndigest = \"30d81602\"\ntext = \"never\"\n";
    CHECK(said("short-months   = [\"Jan\", \"Feb\", \"Mar\", \"Apr\", \"May\", \"Jun\", \"Jul\", \"Aug\", \"Sep\", \"Oct\", \"Nov\", \"Dec\"]\n",
               "short-months   = [\"Jan\", \"Feb\", \"Mar\", \"Apr\", \"May\", \"Jun\", \"Jul\", \"Aug\", \"Sep\", \"Oct\", \"Nov\", \"Dec\"]\n" + sentence)
              .starts_with("E0226 `page-until` does not fill in"));
}

TEST_CASE("a week has seven days, a year twelve months, and a review a day and a person") {
    CHECK(said("\"w6\", \"w7\"]", "\"w6\"]") == "E0226 a week has seven days. name them from Monday to Sunday");
    CHECK(said("\"d6\", \"d7\"]", "\"d6\", \"d7\", \"d8\"]") == "E0226 a week has seven days. name them from Monday to Sunday");
    CHECK(said("\"m11\", \"m12\"]", "\"m11\"]") == "E0226 a year has twelve months. name them from January to December");
    CHECK(said("\"s11\", \"s12\"]", "\"s11\"]") == "E0226 a year has twelve months. name them from January to December");
    CHECK(said("reviewed       = 2026-11-21\n", "") == "E0226 a review has a day and a person. give reviewed and reviewed-by, or leave both out");
    CHECK(said("reviewed-by    = \"a test\"\n", "") == "E0226 a review has a day and a person. give reviewed and reviewed-by, or leave both out");
    CHECK(said("reviewed-by    = \"a test\"\nreviewed       = 2026-11-21\n", "").empty());
}

TEST_CASE("the place of a complaint is that of the sentence") {
    const Loaded loaded = load_files(with(small_files(), "lang/lang.toml", "of     = \"page-until\"", "of     = \"nothing-at-all\""));
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics.front().place.file->name == "lang/lang.toml");
    CHECK(loaded.diagnostics.front().place.line == 248);
}

}  // namespace load_translations_test
