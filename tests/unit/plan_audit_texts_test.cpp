// SPDX-License-Identifier: MIT
#include "plan/audit_texts.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_audit_texts_test {

namespace {

std::string found(const TestFiles& files) {
    const Small small{files};
    Diagnostics diagnostics;
    audit_client_texts(small.catalogue(), diagnostics);
    std::vector<std::string> all;
    for (const Diagnostic& d : diagnostics) all.push_back(std::string{d.code} + ' ' + d.message);
    return join(all, "\n");
}

/// What is found of a sentence of care.
std::string found_in(std::string_view text) { return found(with(small_files(), "care.toml", "Keep out of the sun.", text)); }

bool is_w0402(std::string_view text) { return found_in(text).starts_with("W0402 "); }
bool is_w0404(std::string_view text) { return found_in(text).starts_with("W0404 "); }

}  // namespace

TEST_CASE("the texts of the small catalogue are fit for clients") { CHECK(found(small_files()).empty()); }

TEST_CASE("a medicine and a stop word in one sentence are found, in any case of letters and as words of their own") {
    CHECK(found_in("Pause your tablets.") == "W0402 one sentence has `tablets` and `pause`: a client may stop a medicine over it");
    CHECK(is_w0402("Come off every DRUG!"));
    CHECK(is_w0402("Leave out the pill?"));
    CHECK(is_w0402("Rest. Skip any prescription"));
    CHECK(found_in("Paused: your tabletop.").empty());  // a word inside another
    CHECK(is_w0402("Skipping pills."));
    CHECK(found_in("Keep taking tablets. Avoid the sun.").empty());  // two sentences
    CHECK(found_in("Take your tablets; the skin heals.").empty());
}

TEST_CASE("only the sentence that the rules give is let by, and not what stands beside it") {
    CHECK(found_in("Do not stop any medicine for this treatment.").empty());
    CHECK(is_w0402("Do not stop any tablet for this treatment."));
    CHECK(is_w0402("Do not stop any medicine for this treatment. Stop the tablets."));
}

TEST_CASE("a page says nothing of how likely, how deep or how sure") {
    CHECK(found_in("It works in 80 % of cases.") == "W0404 `%` stands in a sentence to clients");
    CHECK(found_in("It works in 80 per cent of cases.") == "W0404 `per cent` stands in a sentence to clients");
    for (const char* text : {"Eighty percent.", "We guarantee it.", "Guaranteed!", "A cure?", "It CURES scars.", "The needles are 1.5 mm long.", "They go 1.5mm deep.", "Two millimetres."}) {
        CAPTURE(std::string{text});
        CHECK(is_w0404(text));
    }
    for (const char* text : {"Keep it secure.", "A manicure may wait.", "Warm, no common thing.", "A percentage is no word of ours.", "Guarantor."}) {
        CAPTURE(std::string{text});
        CHECK(found_in(text).empty());
    }
}

TEST_CASE("promises are looked for in all that clients read: care, signs, outcomes and phrases") {
    CHECK(found(with(small_files(), "signs.toml", "The skin swells.", "It swells by 2 mm.")).starts_with("W0404"));
    CHECK(found(with(small_files(), "concerns/scars.toml", "Scars are less deep.", "Scars are half as deep in 9 % of people.")).starts_with("W0404"));
    CHECK(found(with(small_files(), "lang/lang.toml", "\"Your visits\"", "\"Your cure\"")).starts_with("W0404"));
    CHECK(found(with(small_files(), "care.toml", "It darkens the skin.", "It darkens 9 % of people.")).empty());  // a reason is for the clinic
}

TEST_CASE("one phrase alone may say how deep: the one that is printed where the client asks") {
    CHECK(found(with(small_files(), "lang/lang.toml", "\"{site}: {depth} mm\"", "\"{site}: {depth} millimetres\"")).empty());
    CHECK(found(with(small_files(), "lang/lang.toml", "\"Needle depth\"", "\"Needle depth in mm\"")).starts_with("W0404"));
}

TEST_CASE("medicines are looked for in reasons and questions too") {
    CHECK(found(with(small_files(), "care.toml", "It darkens the skin.", "Stop tablets.")).starts_with("W0402"));
    CHECK(found(with(small_files(), "screening.toml", "text   = \"Do you take a blood thinner, or do you bleed easily?\"", "text   = \"Did you stop a drug?\"")).starts_with("W0402"));
    CHECK(found(with(small_files(), "screening.toml", "asks    = \"Have you a fever?\"", "asks    = \"Did you stop a drug?\"")).starts_with("W0402"));
    CHECK(found(with(small_files(), "screening.toml", "Book another day.", "Stop the medicine.")).starts_with("W0402"));
}

TEST_CASE("a translation whose English has changed is found, with the digest to write") {
    const auto files = with(small_files(), "lang/lang.toml", "text = \"until {date}\"", "text = \"up to {date}\"");
    const Small small{files};
    Diagnostics diagnostics;
    audit_client_texts(small.catalogue(), diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == "W0403");
    CHECK(diagnostics.front().message == "the English of `page-until` has changed since it was translated");
    CHECK(diagnostics.front().help.find("digest = \"" + digest_of_sentence("up to {date}") + "\"") != std::string::npos);
    CHECK(diagnostics.front().place.line == 248);
}

TEST_CASE("a translation is stale by one letter of its English, and fresh by none") {
    CHECK(found(with(small_files(), "lang/lang.toml", "\"30d81602\"", "\"30d81603\"")) == "W0403 the English of `page-until` has changed since it was translated");
    CHECK(found(with(small_files(), "lang/lang.toml", "text = \"until {date}\"", "text = \"until {date} \"")).starts_with("W0403"));
    CHECK(found(with(small_files(), "lang/lang.toml", "\"Visit {number} of {total}\"", "\"Visit {number}/{total}\"")).empty());  // nobody translated that one
}

TEST_CASE("what clients read stays below school grade 8: a long text by itself, short ones of a file together") {
    const std::string hard = "Continuously prioritise the conscientious preservation of physiological hydration throughout the rehabilitation period, particularly outdoors";
    const std::string stiff = "If you need pain relief and can normally take it, choose paracetamol (acetaminophen) as the first thing";
    CHECK(found_in(hard + '.').starts_with("W0409 this text reads at school grade "));  // few words, and beyond school
    CHECK(found_in(stiff + '.').find("W0409") == std::string::npos);                     // a few words among plain ones
    CHECK(found_in("Continuously prioritise physiological hydration.").find("W0409") == std::string::npos);  // too few to be judged
    CHECK(found_in(hard + ", irrespective of meteorological circumstances and of any occupational or recreational responsibilities.").starts_with("W0409 this text reads at school grade "));
    CHECK(found_in("Keep out of the sun. Wear a hat. Put the cream that we gave you on your skin each day. Ring us if it is hot, red or sore.").empty());
    const auto care = [](std::string_view id, std::string_view text) {
        return "\n[[care]]\nid = \"" + std::string{id} + "\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"do\"\nuntil = { all = \"1d\" }\ntext = \"" + std::string{text} +
               ".\"\nwhy = \"w\"\nbasis = \"convention\"\n";
    };
    TestFiles files = small_files();
    files.push_back({"more.toml", "format = 1\n" + care("one", stiff) + care("two", stiff)});
    CHECK(found(files).starts_with("W0409 the sentences to clients in this file read together at school grade "));
}

}  // namespace plan_audit_texts_test
