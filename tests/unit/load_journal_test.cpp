// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "load/case_file.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_journal_test {

namespace {

/// A case file, the case after all of its entries, and what was wrong.
struct Replayed {
    CaseFile file;
    Case c;
    Diagnostics diagnostics;

    std::string fault() const {
        return diagnostics.empty() ? std::string{} : std::string{diagnostics.front().code} + ' ' + diagnostics.front().message;
    }
};

const std::string head =
    "id = \"a\"\nopened = 2026-10-01\ntreat = [\"scars/rolling/severe:cheek\"]\nskin = \"II\"\nage = 30\nstart = 2026-12-08\nclosed = "
    "[\"sun\", \"sat\"]\n";

/// An entry that was recorded at noon of a day.
std::string entry(std::string_view day, const std::string& lines) {
    return "[[entry]]\nrecorded = " + std::string{day} + "T12:00:00Z\n" + lines;
}

std::string answered(std::string_view day, const std::string& answers) {
    return entry(day, "what = \"answered\"\nanswers = [" + answers + "]\n");
}
std::string set(std::string_view day, const std::string& keys) { return entry(day, "what = \"set\"\nset = [" + keys + "]\n"); }
std::string undone(int which) {
    return entry("2027-02-01", "what = \"undone\"\nentry = " + std::to_string(which) + "\nreason = \"wrong\"\n");
}
std::string done(int session, std::string_view day) {
    return entry(day, "what = \"done\"\nsession = " + std::to_string(session) + "\non = " + std::string{day} + "\n");
}

/// A case file; of its places only lines and columns are asked for, which do not end with the source.
CaseFile file_of(const std::string& text) {
    Diagnostics diagnostics;
    const SourceFile source{"case", "c.toml", text};
    auto file = read_case_file(source, diagnostics);
    REQUIRE_MESSAGE(file, places_of(diagnostics));
    return std::move(*file);
}

Replayed replay(const Small& small, const std::string& text, int entries = -1) {
    Replayed all{file_of(text), {}, {}};
    all.c = case_after(all.file, small.catalogue(), entries < 0 ? all.file.revision() : entries, all.diagnostics);
    return all;
}

/// The answer about a caution and the day of its asking: "yes 2026-10-01", "2026-11-01 2026-12-08", "-".
std::string answer_of(const Replayed& all, const Small& small, std::string_view caution) {
    const Answer* a = answer_to(all.c, small.caution(caution));
    if (!a) return "-";
    const std::string said = a->kind == Answer::Kind::date ? iso(a->date) : a->kind == Answer::Kind::yes ? "yes" : "no";
    return said + ' ' + (a->asked ? iso(*a->asked) : "?");
}

/// The numbers of the entries that stand.
std::string standing(const Case& c) {
    std::string numbers;
    for (const Entry& e : c.journal) numbers += std::to_string(e.number) + ' ';
    return numbers;
}

}  // namespace

TEST_CASE("without entries a case is its head") {
    const Small small;
    const Replayed all = replay(small, head);
    CHECK(all.fault().empty());
    CHECK(all.c.id == "a");
    CHECK(all.c.opened == on("2026-10-01"));
    CHECK(all.c.start == on("2026-12-08"));
    CHECK(all.c.skin == "II");
    CHECK(all.c.age == 30);
    CHECK(all.c.treats.at(0).severity == "severe");
    CHECK(all.c.revision == 0);
}

TEST_CASE("set changes a key from there on, and the last word holds") {
    const Small small;
    const std::string text = head + set("2026-12-01", "\"skin=V\", \"sessions=5\"") + set("2026-12-02", "\"skin=III\"");
    CHECK(replay(small, text, 0).c.skin == "II");
    CHECK_FALSE(replay(small, text, 0).c.sessions);
    CHECK(replay(small, text, 1).c.skin == "V");
    CHECK(replay(small, text, 1).c.sessions == 5);
    CHECK(replay(small, text).c.skin == "III");
    CHECK(replay(small, text).c.sessions == 5);
    CHECK(replay(small, text).c.revision == 2);
}

TEST_CASE("set gives a list whole, its items parted by semicolons") {
    const Small small;
    const Replayed all =
        replay(small, head + set("2026-12-01", "\"closed=mon;2026-12-24..2027-01-02\", \"treat=scars:cheek;lines:scalp\""));
    CHECK(all.fault().empty());
    CHECK(all.c.booking.closed.weekdays == std::array<bool, 7>{false, true, false, false, false, false, false});
    REQUIRE(all.c.booking.closed.runs.size() == 1);
    CHECK(all.c.booking.closed.runs.front().to == on("2027-01-02"));
    REQUIRE(all.c.treats.size() == 2);
    CHECK(all.c.treats.front().concern->id == "lines");
}

TEST_CASE("set with an empty value takes a key away") {
    const Small small;
    const Replayed all = replay(small, head + set("2026-12-01", "\"closed=\", \"skin=\", \"start=\""));
    CHECK(all.fault().empty());
    CHECK(all.c.booking.is_open(on("2026-12-13")));
    CHECK(all.c.skin.empty());
    CHECK_FALSE(all.c.start);
}

TEST_CASE("what is written once, or is no key, cannot be set") {
    const Small small;
    for (const std::string key : {"id=b", "opened=2026-11-01", "history=fever=no", "cleared=thinner=me"}) {
        CAPTURE(key);
        const Replayed all = replay(small, head + set("2026-12-01", '"' + key + '"'));
        CHECK(all.fault() == "E0220 `" + key + "` cannot be set");
        CHECK(all.diagnostics.front().place.line == 8);
        CHECK(all.diagnostics.front().help == "answers and clearances have entries of their own, and the rest is written once");
    }
    const Replayed typo = replay(small, head + set("2026-12-01", "\"skn=V\", \"skin\""));
    REQUIRE(typo.diagnostics.size() == 2);
    CHECK(typo.fault() == "E0220 `skn=V` cannot be set");
    CHECK(typo.diagnostics[0].help == "did you mean `skin`?");
    CHECK(typo.diagnostics[1].message == "`skin` cannot be set");
}

TEST_CASE("a value that cannot be is told at the entry that set it") {
    const Small small;
    const Replayed all = replay(small, head + set("2026-12-01", "\"skin=V\"") + set("2026-12-02", "\"skin=9\""));
    CHECK(places_of(all.diagnostics) == "E0015 12:1");
    CHECK(replay(small, head + set("2026-12-01", "\"skin=9\"") + set("2026-12-02", "\"skin=V\""))
              .fault()
              .empty());  // what was set right since
}

TEST_CASE("an answer of the head is dated by the opening, and one of an entry by its day, else by its record") {
    const Small small;
    const std::string text = head + "history = [\"cold-sores=yes\", \"filler=2026-05-01\"]\n" +
                             answered("2026-12-01", "\"dark-marks=no\"") +
                             entry("2026-12-05", "what = \"answered\"\non = 2026-12-04\nanswers = [\"fever=no\"]\n");
    const Replayed all = replay(small, text);
    CHECK(all.fault().empty());
    CHECK(answer_of(all, small, "cold-sores") == "yes 2026-10-01");
    CHECK(answer_of(all, small, "filler") == "2026-05-01 2026-10-01");
    CHECK(answer_of(all, small, "dark-marks") == "no 2026-12-01");
    CHECK(answer_of(all, small, "fever") == "no 2026-12-04");
    CHECK(answer_of(all, small, "surgery") == "-");
    CHECK(answer_of(replay(small, text, 1), small, "fever") == "-");
}

TEST_CASE("a named answer of a later entry takes the place of an earlier one, either way round") {
    const Small small;
    const std::string text = head + "history = [\"dark-marks=no\", \"cold-sores=yes\", \"filler=2026-05-01\"]\n" +
                             answered("2026-12-01", "\"dark-marks=yes\", \"cold-sores=no\", \"filler=2026-11-30\"");
    const Replayed all = replay(small, text);
    CHECK(all.fault().empty());
    CHECK(answer_of(all, small, "dark-marks") == "yes 2026-12-01");
    CHECK(answer_of(all, small, "cold-sores") == "no 2026-12-01");
    CHECK(answer_of(all, small, "filler") == "2026-11-30 2026-12-01");
    CHECK(all.c.history.size() == 3);
}

TEST_CASE("two different answers in one act cannot both be, and the same twice can") {
    const Small small;
    const Replayed two =
        replay(small, head + answered("2026-12-01", "\"fever=no\"") + answered("2026-12-02", "\"fever=yes\", \"fever=no\""));
    CHECK(two.fault() == "E0019 answers fever=no: this is not an answer");
    CHECK(two.diagnostics.front().help == "fever was answered before in another way; leave one answer out");
    CHECK(two.diagnostics.front().place.line == 12);
    CHECK(replay(small, head + answered("2026-12-01", "\"fever=no\", \"fever=no\"")).fault().empty());
    CHECK(replay(small, head + "history = [\"filler=2026-01-01\", \"filler=2026-01-02\"]\n").fault().starts_with("E0019"));
}

TEST_CASE("a no to all the rest is a no where nothing is known, and never takes back a yes") {
    const Small small;
    const Replayed all =
        replay(small, head + "history = [\"cold-sores=yes\", \"filler=2026-05-01\"]\n" + answered("2026-12-01", "\"rest=no\""));
    CHECK(all.fault().empty());
    CHECK(answer_of(all, small, "cold-sores") == "yes 2026-12-01");  // asked again
    CHECK(answer_of(all, small, "filler") == "2026-05-01 2026-12-01");
    CHECK(answer_of(all, small, "thinner") == "no 2026-12-01");
    CHECK(answer_of(all, small, "bleeds-easily") == "no 2026-12-01");
    CHECK(answer_of(all, small, "surgery") == "no 2026-12-01");
    CHECK(answer_of(all, small, "fever") == "-");  // no question of the catalogue covers it
}

TEST_CASE("an answer of an earlier day neither takes back a later one nor sets its day back") {
    const Small small;
    const auto earlier = [](const std::string& answer) { return entry("2026-12-06", "what = \"answered\"\non = 2026-11-25\nanswers = [\"" + answer + "\"]\n"); };
    const std::string text = head + answered("2026-12-05", "\"thinner=yes\", \"cold-sores=no\"");
    CHECK(answer_of(replay(small, text + earlier("thinner=no")), small, "thinner") == "yes 2026-12-05");
    CHECK(answer_of(replay(small, text + earlier("rest=no")), small, "thinner") == "yes 2026-12-05");
    CHECK(answer_of(replay(small, text + earlier("rest=no")), small, "cold-sores") == "no 2026-12-05");
    CHECK(answer_of(replay(small, text + earlier("rest=no")), small, "surgery") == "no 2026-11-25");
}

TEST_CASE("a clearance knows the answers that stood before it, asked again or not, and none that came later") {
    const Small small;
    const std::string cleared = entry("2026-12-02", "what = \"cleared\"\ncleared = \"thinner\"\nby = \"Dr A\"\n");
    const auto knows = [&](const std::string& text) {
        const Replayed all = replay(small, head + text);
        return all.c.cleared.at(0).knows(*answer_to(all.c, small.caution("thinner")));
    };
    const std::string yes = answered("2026-12-01", "\"thinner=yes\"");
    CHECK(knows(yes + cleared));
    CHECK(knows(yes + cleared + answered("2027-01-04", "\"rest=no\"")));
    CHECK_FALSE(knows(cleared + answered("2026-12-02", "\"thinner=yes\"")));
    CHECK_FALSE(knows(yes + cleared + answered("2026-12-03", "\"thinner=no\"") + answered("2027-02-01", "\"thinner=yes\"")));
    CHECK_FALSE(knows(cleared + entry("2026-12-04", "what = \"answered\"\non = 2026-12-01\nanswers = [\"thinner=yes\"]\n")));
    CHECK(knows("history = [\"thinner=yes\"]\ncleared = [\"thinner=Dr A\"]\n"));
}

TEST_CASE("one record has one depth for a site") {
    const Small small;
    const Replayed twice = replay(small, head + entry("2026-12-08", "what = \"done\"\nsession = 1\non = 2026-12-08\ndepth = [\"cheek=0.5\", \"cheeks=2.5\"]\n"));
    CHECK(twice.fault() == "E0220 session 1 has two depths at cheek: 0.5 and 2.5 mm");
}

TEST_CASE("a session that something was reported or reviewed after cannot be undone before that") {
    const Small small;
    const std::string followed = head + done(1, "2026-12-08") + entry("2026-12-10", "what = \"reacted\"\nsession = 1\nreaction = \"pus\"\nday = 2\n");
    CHECK(replay(small, followed).fault().empty());
    const Replayed one = replay(small, followed + undone(1));
    CHECK(one.fault() == "E0220 entry 2 (reacted) is about session 1, which then was not done");
    CHECK(one.diagnostics.front().help == "undo that entry first: stipple record CASE --undo 2 --reason WHY");
    CHECK(replay(small, followed + undone(2) + undone(1)).fault().empty());
    const std::string reviewed = entry("2026-12-11", "what = \"reviewed\"\nsession = 1\ndecision = \"continue\"\n");
    CHECK(replay(small, followed + reviewed + undone(2) + undone(1)).fault() == "E0220 entry 3 (reviewed) is about session 1, which then was not done");
}

TEST_CASE("a yes beside a no to the rest stands, whichever was said first") {
    const Small small;
    for (const char* answers : {"\"rest=no\", \"thinner=yes\"", "\"thinner=yes\", \"rest=no\"", "\"blood=no\", \"thinner=yes\""}) {
        CAPTURE(std::string{answers});
        const Replayed all = replay(small, head + answered("2026-12-01", answers));
        CHECK(all.fault().empty());
        CHECK(answer_of(all, small, "thinner") == "yes 2026-12-01");
        CHECK(answer_of(all, small, "bleeds-easily") == "no 2026-12-01");
    }
}

TEST_CASE("a no to all questions of the day denies those alone, and never takes back a yes") {
    const Small small;
    const Replayed all = replay(small, head + answered("2026-12-08", "\"same-day=no\""));
    CHECK(all.c.history.size() == 1);
    CHECK(answer_of(all, small, "fever") == "no 2026-12-08");
    const Replayed ill = replay(small, head + answered("2026-12-08", "\"fever=yes\"") + answered("2027-01-07", "\"same-day=no\""));
    CHECK(answer_of(ill, small, "fever") == "yes 2027-01-07");
    CHECK(answer_of(replay(small, head + answered("2026-12-08", "\"fever=yes\"") + answered("2027-01-07", "\"fever=no\"")), small,
                    "fever") == "no 2027-01-07");
}

TEST_CASE("all the rest can only be denied") {
    const Small small;
    CHECK(replay(small, head + answered("2026-12-08", "\"rest=yes\"")).diagnostics.front().help ==
          "write rest=no once every other question was read out and denied");
    CHECK(replay(small, head + answered("2026-12-08", "\"same-day\"")).fault() == "E0019 answers same-day: this is not an answer");
}

TEST_CASE("a clearance of an entry stands beside those of the head, and one for no caution is told at its entry") {
    const Small small;
    const std::string text = head + "cleared = [\"surgery=surgeon\"]\n" +
                             entry("2026-12-01", "what = \"cleared\"\ncleared = \"thinner\"\nby = \"Dr A, letter\"\n");
    const Replayed all = replay(small, text);
    CHECK(all.fault().empty());
    REQUIRE(all.c.cleared.size() == 2);
    CHECK(all.c.cleared[0].caution->id == "thinner");
    CHECK(all.c.cleared[0].by == "Dr A, letter");
    CHECK(replay(small, text, 0).c.cleared.size() == 1);
    const Replayed none = replay(small, head + entry("2026-12-01", "what = \"cleared\"\ncleared = \"thiner\"\nby = \"Dr A\"\n"));
    CHECK(places_of(none.diagnostics) == "E0305 8:1");
    CHECK(none.diagnostics.front().help == "did you mean `thinner`?");
}

TEST_CASE("an override of the head is for session 1, and one set later for the session that is next then") {
    const Small small;
    const std::string reason = "\"override=caution:thinner=why\"";
    CHECK(replay(small, head + "override = [\"caution:thinner=why\"]\n" + done(1, "2026-12-08")).c.overrides.at(0).session == 1);
    CHECK(replay(small, head + set("2026-12-01", reason) + done(1, "2026-12-08")).c.overrides.at(0).session == 1);
    CHECK(replay(small, head + done(1, "2026-12-08") + set("2026-12-09", reason) + done(2, "2027-01-07")).c.overrides.at(0).session == 2);
    const std::string cancelled = entry("2026-12-09", "what = \"cancelled\"\nsession = 2\nreason = \"r\"\n");
    CHECK(replay(small, head + done(1, "2026-12-08") + cancelled + set("2026-12-10", reason)).c.overrides.at(0).session == 3);
    const std::string moved = entry("2026-12-09", "what = \"moved\"\nsession = 2\nto = 2027-02-01\nreason = \"r\"\n");
    CHECK(replay(small, head + done(1, "2026-12-08") + moved + set("2026-12-10", reason)).c.overrides.at(0).session == 2);
    CHECK(replay(small, head + done(1, "2026-12-08") + set("2026-12-09", reason) + undone(1)).c.overrides.at(0).session == 1);
}

TEST_CASE("an undone entry counts as absent, of whatever kind it is") {
    const Small small;
    const std::string text = head + set("2026-12-01", "\"skin=V\"") + answered("2026-12-02", "\"thinner=yes\"") +
                             entry("2026-12-03", "what = \"cleared\"\ncleared = \"thinner\"\nby = \"Dr A\"\n") + done(1, "2026-12-08");
    for (const auto& [which, expected] : {std::pair{1, "II, yes 2026-12-02, 1 cleared, 2 3 4 5 "},
                                          {2, "V, -, 1 cleared, 1 3 4 5 "},
                                          {3, "V, yes 2026-12-02, 0 cleared, 1 2 4 5 "}}) {
        const Replayed all = replay(small, text + undone(which));
        CHECK(all.fault().empty());
        CHECK(all.c.skin + ", " + answer_of(all, small, "thinner") + ", " + std::to_string(all.c.cleared.size()) + " cleared, " +
                  standing(all.c) ==
              expected);
    }
    CHECK(replay(small, text + undone(4)).c.journal.back().what == "undone");
    CHECK(standing(replay(small, text + undone(4)).c) == "1 2 3 5 ");
    CHECK(replay(small, text + undone(4)).c.revision == 5);
}

TEST_CASE("an undoing can be undone, and that again") {
    const Small small;
    const std::string text = head + set("2026-12-01", "\"skin=V\"") + undone(1);
    CHECK(replay(small, text).c.skin == "II");
    CHECK(replay(small, text + undone(2)).c.skin == "V");
    CHECK(replay(small, text + undone(2) + undone(3)).c.skin == "II");
    CHECK(replay(small, text + undone(2) + undone(3), 3).c.skin == "V");
    CHECK(standing_entries(file_of(text + undone(2)), 3) == std::vector<bool>{true, false, true});
    CHECK(standing_entries(file_of(text + undone(3)), 3) == std::vector<bool>{false, true, true});  // none undoes itself
}

TEST_CASE("an undoing of what is not there, of itself, or of what comes later is refused") {
    const Small small;
    for (const int which : {0, 2, 3}) {
        CAPTURE(which);
        const Replayed all = replay(small, head + done(1, "2026-12-08") + undone(which));
        CHECK(all.fault() == "E0220 there is no entry " + std::to_string(which) + " before this one");
        CHECK(all.diagnostics.front().place.line == 13);
    }
    CHECK(replay(small, head + done(1, "2026-12-08") + undone(1)).fault().empty());
}

TEST_CASE("a session is done once") {
    const Small small;
    const Replayed twice = replay(small, head + done(1, "2026-12-08") + done(1, "2026-12-09"));
    CHECK(twice.fault() == "E0220 session 1 was done before, by entry 1");
    CHECK(twice.diagnostics.front().place.line == 13);
    CHECK(replay(small, head + done(1, "2026-12-08") + undone(1) + done(1, "2026-12-09")).fault().empty());
}

TEST_CASE("sessions were done in the order of their numbers, in whatever order they are recorded") {
    const Small small;
    CHECK(replay(small, head + done(1, "2026-12-08") + done(2, "2026-12-07")).fault() ==
          "E0220 session 2 on 2026-12-07 and session 1 on 2026-12-08 cannot both be");
    CHECK(replay(small, head + done(2, "2026-12-07") + done(1, "2026-12-08")).fault() ==
          "E0220 session 1 on 2026-12-08 and session 2 on 2026-12-07 cannot both be");
    CHECK(replay(small, head + done(2, "2027-01-07") + done(1, "2026-12-08")).fault().empty());
    CHECK(replay(small, head + done(1, "2026-12-08") + done(2, "2026-12-08")).fault().starts_with("E0220"));
}

TEST_CASE("what an entry names is looked up") {
    const Small small;
    const std::string text = head +
                             entry("2026-12-08",
                                   "what = \"done\"\nsession = 1\non = 2026-12-08\ndepth = [\"cheeks=1.25\"]\nplanned = "
                                   "[\"cheek=1.0/1.5\"]\ndevice = \"pen one\"\n") +
                             entry("2026-12-10", "what = \"reacted\"\nsession = 1\nreaction = \"Pus\"\nday = 2\n") +
                             entry("2026-12-11", "what = \"reacted\"\nsession = 1\nreaction = \"redness\"\nday = 3\n");
    const Replayed all = replay(small, text);
    CHECK(all.fault().empty());
    REQUIRE(all.c.journal.size() == 3);
    const Entry& first = all.c.journal[0];
    CHECK(first.depths.at(0).site == small.site("cheek"));
    CHECK(first.depths.at(0).depth == Depth{1250});
    CHECK(first.planned.at(0).setting == Depth{1000});
    CHECK(first.planned.at(0).ceiling == Depth{1500});
    CHECK(first.device == small.device("pen"));
    CHECK(all.c.journal[1].sign->id == "pus");
    CHECK(all.c.journal[1].expected == nullptr);
    CHECK(all.c.journal[2].sign == nullptr);
    CHECK(all.c.journal[2].expected == &small.care("redness"));
    CHECK(all.c.journal[2].day == 3);
}

TEST_CASE("what an entry names and nothing is, is told at the entry") {
    const Small small;
    const auto places = [&](const std::string& lines) { return places_of(replay(small, head + entry("2026-12-08", lines)).diagnostics); };
    const std::string first = "what = \"done\"\nsession = 1\non = 2026-12-08\n";
    CHECK(places(first + "depth = [\"chek=1.0\"]\n") == "E0302 8:1");
    CHECK(places(first + "depth = [\"cheek=15\"]\n") == "E0014 8:1");
    CHECK(places(first + "depth = [\"cheek\"]\n") == "E0014 8:1");
    CHECK(places(first + "device = \"pin\"\n") == "E0303 8:1");
    CHECK(places(first + "planned = [\"cheek=1.0\"]\n") == "E0220 8:1");
    CHECK(places(first + "planned = [\"cheek/1.0=1.5\"]\n") == "E0220 8:1");
    CHECK(places(first + "planned = [\"cheek=1.0/4\"]\n") == "E0014 8:1");
    CHECK(places("what = \"reacted\"\nsession = 1\nreaction = \"sun\"\nday = 2\n") == "E0305 8:1");  // care, and nothing expected
}

TEST_CASE("what was planned at the opening is in the case") {
    const Small small;
    const Replayed all = replay(small, head + "planned = [\"cheek=1.25/1.5\"]\nprotocols = \"sha256:3f\"\n");
    REQUIRE(all.c.planned.size() == 1);
    CHECK(all.c.planned[0].site == small.site("cheek"));
    CHECK(all.c.planned[0].setting == Depth{1250});
    CHECK(all.c.planned[0].ceiling == Depth{1500});
    CHECK(all.c.protocols == "sha256:3f");
    CHECK(places_of(replay(small, head + "planned = [\"cheek\"]\n").diagnostics) == "E0220 8:12");
}

}  // namespace load_journal_test
