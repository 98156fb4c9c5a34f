// SPDX-License-Identifier: MIT
#include "report/handout.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "drawn.hpp"
#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_handout_test {

namespace {

constexpr std::string_view rtl = "ar-x-test";

TestFiles with_draft() { return with(small_files(), "lang/lang.toml", "reviewed-by    = \"a test\"\nreviewed       = 2026-11-21\n", ""); }

Handout page_of(const Small& small, Case c, const HandoutOptions& options = {}, std::string_view language = "en") {
    const Report report = page_report(small, c);
    return make_handout(report, tongue_of(small, language), options);
}

Handout page_of(const Small& small, const HandoutOptions& options = {}, std::string_view language = "en") { return page_of(small, scars_of(small), options, language); }

std::string translated(std::string_view of, std::string_view english, std::string_view text) {
    return "\n[[language.sentence]]\nof = \"" + std::string{of} + "\"\ndigest = \"" + digest_of_sentence(english) + "\"\ntext = \"" + std::string{text} + "\"\n";
}

/// The files with the box of red flags whole in the language from the right, but for the signs that are left out.
TestFiles with_flags_translated(std::size_t left_out = 0) {
    const Small small;
    std::string sentences;
    const Handout english = page_of(small);
    for (const HandoutFlags& group : english.help.front().groups)
        sentences += translated("page-" + std::string{group.answer}, group.heading.text, "heading");
    const auto& signs = small.catalogue().signs;
    for (std::size_t i = left_out; i < signs.size(); ++i) sentences += translated(key_of_sign(signs[i].id), signs[i].text, signs[i].id);
    return with_more(small_files(), "lang/lang.toml", sentences);
}

Entry entry(int session, std::string_view what, std::string_view day = {}) {
    Entry e;
    e.number = e.session = session, e.what = what;
    if (!day.empty()) e.on = on(day);
    return e;
}

/// The signs of a box, group by group: "emergency: A / B | same-day: C".
std::string signs_of(const HandoutHelp& help) {
    std::vector<std::string> groups;
    for (const HandoutFlags& flags : help.groups) groups.push_back(std::string{flags.answer} + ": " + words_of(flags.signs));
    return join(groups, " | ");
}

/// The visits, with what became of them; a star at the one that the page is about.
std::string visits_of(const Handout& page) {
    std::vector<std::string> visits;
    for (const HandoutVisit& visit : page.visits)
        visits.push_back((visit.is_this ? "*" : "") + std::to_string(visit.number) + ' ' + visit.date + (visit.time.empty() ? "" : ", " + visit.time) + (visit.note ? ", " + visit.note->text : ""));
    return join(visits, " | ");
}

}  // namespace

TEST_CASE("every sign of the catalogue is in the box, the gravest first, with the number to ring") {
    const Small small;
    const Handout page = page_of(small, {.contact = "020 7946 0000"});
    REQUIRE(page.help.size() == 1);
    const HandoutHelp& help = page.help.front();
    CHECK(signs_of(help) == "emergency: You find it hard to breathe. | same-day: Yellow fluid comes out. / The skin swells. | ring-back: ");
    std::size_t signs = 0;
    for (const HandoutFlags& flags : help.groups) signs += flags.signs.size();
    CHECK(signs == small.catalogue().signs.size());
    CHECK(help.contact.text == "Ring us on 020 7946 0000.");
    CHECK(help.unreachable.text == "If you cannot reach us, do not wait: see a doctor.");
    CHECK(words_of(help.reassurance) == "If you are unsure, ring.");
    CHECK(help.groups.front().heading.text == "EMERGENCY: ring the emergency number now");
}

TEST_CASE("the box is the same before a visit and after it, whatever the session") {
    const Small small;
    for (const int session : {1, 4})
        for (const bool before : {false, true}) CHECK(signs_of(page_of(small, {.session = session, .before = before}).help.front()) == signs_of(page_of(small).help.front()));
}

TEST_CASE("without a number there is a line to fill in") {
    const Small small;
    const std::string contact = page_of(small).help.front().contact.text;
    CHECK(contact.find("____") != std::string::npos);
    CHECK(contact.find("{contact}") == std::string::npos);
}

TEST_CASE("a reviewed language has one box of red flags if it has words for them all, and an English one beside it if not") {
    CHECK(page_of(Small{with_flags_translated()}, {}, rtl).help.size() == 1);
    const Small holed{with_flags_translated(1)};
    const Handout page = page_of(holed, {}, rtl);
    REQUIRE(page.help.size() == 2);
    CHECK(page.help[1].language == "en");
    CHECK(signs_of(page.help[1]) == signs_of(page_of(holed).help.front()));
    CHECK(page_of(holed).help.size() == 1);
}

TEST_CASE("a draft has its red flags in English too, and says what it is") {
    const Small small{with_draft()};
    const Handout draft = page_of(small, {}, rtl);
    REQUIRE(draft.help.size() == 2);
    CHECK(draft.help[0].language == rtl);
    CHECK(draft.help[0].direction == "rtl");
    CHECK(draft.help[1].language == "en");
    CHECK(draft.help[1].direction == "ltr");
    CHECK(signs_of(draft.help[1]) == signs_of(page_of(small).help.front()));
    CHECK_FALSE(draft.help[1].title.in_english);
    CHECK(words_of(draft.marks) == "DRAFT: nobody has checked this translation yet.");
    CHECK(page_of(Small{with_flags_translated()}, {}, rtl).marks.empty());
    CHECK(page_of(small).marks.empty());
}

TEST_CASE("a page is in its language and its direction, and words without a translation say that they are English") {
    const Small small;
    const Handout page = page_of(small, {}, rtl);
    CHECK(page.language == rtl);
    CHECK(page.direction == "rtl");
    CHECK(page.date == "2026 m12 8 w2");
    CHECK(page.title.in_english);
    CHECK(page.treated.text == "Your skin has been treated with fine needles: \u2068Cheek\u2069.");
    CHECK_FALSE(page.bars.front().until.in_english);
    CHECK(plain(page.bars.front().until.text) == "⟨\u2068s12 9 d3\u2069 ←⟩");
    CHECK_FALSE(page_of(small).title.in_english);
}

TEST_CASE("a page that is of no client, of open questions or of a day that is not certain is marked") {
    const Small small;
    CHECK(page_of(small).marks.empty());
    CHECK(words_of(page_of(small, {.sample = true}).marks) == "SAMPLE, NOT FOR A CLIENT");
    CHECK(words_of(page_of(small, {.unscreened = "tablet\u202e broken"}).marks) ==
          "NOT SCREENED: the clinic has yet to ask its safety questions. Do not rely on this page before it has. (tablet\\u{202E} broken)");
    Case c = scars_of(small);
    c.journal = {entry(1, "missed", "2026-12-08")};
    CHECK(words_of(page_of(small, c, {.sample = true}).marks) == "SAMPLE, NOT FOR A CLIENT / The day of this visit is not certain yet.");
    CHECK(page_of(small, c, {.session = 1}).visits.front().note->text == "not certain yet");
}

TEST_CASE("the head says what, which visit, when and where, and what was typed is made safe") {
    const Small small;
    Case c = scars_of(small, {"cheek", "temple"});
    c.ref = "K-1042\x1b";
    begin_at(c, 10 * 60);
    const Handout page = page_of(small, c, {.session = 2, .contact = "1", .clinic = "Clinic\u202e", .name = "A\x07", .born = "B\x07", .logo = "data:x"});
    CHECK(page.title.text == "After your visit");
    CHECK(page.visit.text == "Visit 2 of 4");
    CHECK(page.date == "Thursday 7 January 2027");
    CHECK(page.time == "10:00");
    CHECK(page.document_title == "After your visit: Visit 2 of 4, Thursday 7 January 2027");
    CHECK(page.sites.text == "cheek and temple");
    CHECK(page.treated.text == "Your skin has been treated with fine needles: cheek (1) and temple (2).");
    CHECK(page.reference == "K-1042\\u{1B}");
    CHECK(page.clinic == "Clinic\\u{202E}");
    CHECK(page.name == "A\\u{7}");
    CHECK(page.born == "B\\u{7}");
    CHECK(page.logo == "data:x");
    CHECK(page.document_title.find("A\\") == std::string::npos);
}

TEST_CASE("the sheet for before has its own title and days, and nothing of afterwards") {
    const Small small;
    const Handout before = page_of(small, {.before = true}), after = page_of(small);
    CHECK_FALSE(before.after);
    CHECK(after.after);
    CHECK(before.title.text == "Getting ready for your visit");
    CHECK(before.treated.text == "At this visit your skin will be treated with fine needles: cheek.");
    CHECK(before.days.back().dates.text == "On the day, Tuesday 8 December 2026");
    CHECK((before.normal.empty() && before.bars.empty() && before.always.empty() && before.upkeep.empty()));
    CHECK_FALSE(after.normal.empty());
    CHECK_FALSE(after.bars.empty());
    CHECK(plain(after.days.front().dates.text).starts_with("Today, Tue 8 Dec"));
}

TEST_CASE("all visits are listed, with what became of them and this one marked") {
    const Small small;
    Case c = scars_of(small);
    begin_at(c, 9 * 60 + 30);
    c.journal = {entry(1, "done", "2026-12-08"), entry(4, "cancelled")};
    CHECK(visits_of(page_of(small, c, {.session = 2})) ==
          "1 Tuesday 8 December 2026, 09:30, done | *2 Thursday 7 January 2027, 09:30 | 3 Saturday 6 February 2027, 09:30 | 4 Monday 8 March 2027, called off");
    CHECK(visits_of(page_of(small)).starts_with("*1 Tuesday 8 December 2026 | 2 "));
}

TEST_CASE("what can be expected comes by its month") {
    const Small small;
    const Handout page = page_of(small);
    REQUIRE(page.results.size() == 1);
    CHECK(page.results[0].about.text == "From about September 2027");
    CHECK(page.results[0].expect.text == "Scars are less deep.");
    CHECK(page_of(small, {}, rtl).results[0].expect.in_english);
    Case lines = scars_of(small);
    lines.treats = small.treating("lines", {"cheek"}).treats;
    CHECK(page_of(small, lines).results.empty());
}

TEST_CASE("the depths stand on the page only where they were asked for") {
    const Small small;
    CHECK(page_of(small).depths.empty());
    HandoutOptions options;
    options.depths = {{small.site("cheek"), Depth{1500}}, {small.site("temple"), Depth{750}}};
    CHECK(words_of(page_of(small, options).depths) == "Cheek: 1.5 mm / Temple: 0.75 mm");
}

TEST_CASE("maps are those of the session's sites, and what they do not show is said beside them") {
    const Small small{files_with_maps()};
    const Handout page = page_of(small, scars_of(small, {"scalp", "temple"}));
    REQUIRE(page.maps.size() == 1);
    REQUIRE(page.unseen);
    CHECK(page.unseen->text == "Not on this picture: scalp.");
    CHECK(page.treated.text.ends_with(": temple (1) and scalp (2)."));
    CHECK(contents(page.maps[0], "title").at(0) == "Where your skin is treated");
    CHECK_FALSE(page_of(small, scars_of(small, {"temple"})).unseen);
}

TEST_CASE("where no map shows anything nothing is said of a picture") {
    const Small small;
    CHECK(page_of(small).maps.empty());
    CHECK_FALSE(page_of(small).unseen);
}

TEST_CASE("the layers of the skin are drawn once, of the first site that has a figure, and never with a number") {
    const Small small;
    const Handout page = page_of(small, scars_of(small, {"temple", "cheek"}));
    REQUIRE(page.skin.size() == 1);
    for (const std::string& words : contents(page.skin[0], "text")) CHECK(numbers_in(words).empty());
    CHECK(page_of(small, scars_of(small, {"temple"})).skin.empty());
}

TEST_CASE("the address of the calendar is a code, and without one there is none") {
    const Small small;
    CHECK_FALSE(page_of(small).code);
    const Handout page = page_of(small, {.calendar_url = "https://example.org/k1042"});
    REQUIRE(page.code);
    CHECK(contents(*page.code, "desc").at(0) == "https://example.org/k1042");
    CHECK(page.calendar_url == "https://example.org/k1042");
}

TEST_CASE("the foot says by which protocols, by which program and from which revision; a sample has no identifier") {
    const Small small;
    Case c = scars_of(small);
    c.revision = 3;
    Report report = page_report(small, c);
    const std::string foot = make_handout(report, tongue_of(small), {}).page_foot.text;
    CHECK(foot == "Protocols " + small.catalogue().digest.substr(7, 12) + ", version " + std::string{version()} + ", revision 3.");
    CHECK(make_handout(report, tongue_of(small), {}).identifier.empty());
    report.space = "2d6a9a1e-6f0e-4c1e-8a53-9d1b6f1c7a10";
    const std::string identifier = make_handout(report, tongue_of(small), {}).identifier;
    CHECK(is_uuid(identifier));
    CHECK(identifier != report.space);
    CHECK(make_handout(report, tongue_of(small), {.session = 2}).identifier == identifier);
}

TEST_CASE("large print is asked for") {
    const Small small;
    CHECK(page_of(small, {.large = true}).large);
    CHECK_FALSE(page_of(small).large);
}

TEST_CASE("the reading grade is taken of the English sentences, and of no other") {
    const Small small;
    const std::string all = english_of(page_of(small, {.session = 4}));
    for (const char* sentence : {"You find it hard to breathe.", "The skin swells.", "The skin looks red.", "Use a plain moisturiser.", "Keep out of the sun.", "Scars are less deep."}) CHECK(all.find(sentence) != std::string::npos);
    CHECK(english_of(page_of(small, {.before = true})).find("Come with clean skin.") != std::string::npos);
    const std::string sun = "\n[[language.sentence]]\nof = \"sun\"\ndigest = \"" + digest_of_sentence("Keep out of the sun.") + "\"\ntext = \"x\"\n";
    const std::string translated = english_of(page_of(Small{with_more(small_files(), "lang/lang.toml", sun)}, {}, rtl));
    CHECK(translated.find("Keep out of the sun.") == std::string::npos);
    CHECK(translated.find("x\n") == std::string::npos);
    CHECK(translated.find("The skin swells.") != std::string::npos);
}

}  // namespace report_handout_test
