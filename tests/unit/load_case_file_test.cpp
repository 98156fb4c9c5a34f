// SPDX-License-Identifier: MIT
#include "load/case_file.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_case_file_test {

namespace {

const std::string least = "id = \"a\"\nopened = 2026-10-01\ntreat = [\"scars:cheek\"]\n";

/// A case file as it was read, with everything that was wrong with it.
struct Got {
    std::unique_ptr<SourceFile> source;  // places point into it
    Diagnostics diagnostics;
    std::optional<CaseFile> file;

    std::string texts(std::string_view key) const {
        std::vector<std::string> all;
        for (const Given& given : file.value().head.all(key)) all.push_back(given.text);
        return join(all, " | ");
    }
    std::string messages() const {
        std::vector<std::string> all;
        for (const Diagnostic& d : diagnostics) all.push_back(d.message);
        return join(all, "; ");
    }
};

Got read(std::string text) {
    Got got{std::make_unique<SourceFile>(SourceFile{"case", "c.toml", std::move(text)}), {}, {}};
    got.file = read_case_file(*got.source, got.diagnostics);
    return got;
}

/// The least of a case with one entry: its first line is line 4, the keys that are given stand from line 7 on.
Got with_journal(std::string_view what, const std::string& lines) {
    return read(least + "[[entry]]\nrecorded = 2026-12-08T11:02:00Z\nwhat = \"" + std::string{what} + "\"\n" + lines);
}

/// The messages about an entry of one kind.
std::string faults(std::string_view what, const std::string& lines) {
    const Got got = with_journal(what, lines);
    for (const Diagnostic& d : got.diagnostics) CHECK(d.code == "E0220");
    CHECK(got.file.has_value() == got.diagnostics.empty());
    return got.messages();
}

}  // namespace

TEST_CASE("every key of the head is kept as its text, a list as several") {
    const Got got = read(
        "id = \"a\"\nopened = 2026-10-01\nprotocols = \"sha256:3f\"\nplanned = [\"cheek=1/1.5\"]\nref = \"K-1\"\n"
        "treat = [\"scars:cheek\", \"lines:scalp\"]\ntype = \"rolling\"\nseverity = \"mild\"\nskin = \"IV\"\nage = 34\ndevice = \"pen\"\n"
        "start = 2026-12-08\nsessions = 4\ninterval = 30\nclosed = [\"sun\", 2026-12-25]\navoid = [\"2027-01-01..2027-01-03\"]\n"
        "event = \"2027-06-12 wedding\"\nevent-margin = \"4w\"\nat = \"10:30\"\nduration = \"90m\"\nzone = \"Europe/London\"\n"
        "history = [\"fever=no\"]\ncleared = [\"thinner=Dr A\"]\nset = [\"cheek=1.0\"]\noverride = [\"site:cheek=measured\"]\n");
    CHECK(places_of(got.diagnostics).empty());
    for (const auto& [key, expected] : {std::pair{"id", "a"},
                                        {"opened", "2026-10-01"},
                                        {"protocols", "sha256:3f"},
                                        {"planned", "cheek=1/1.5"},
                                        {"ref", "K-1"},
                                        {"treat", "scars:cheek | lines:scalp"},
                                        {"type", "rolling"},
                                        {"severity", "mild"},
                                        {"skin", "IV"},
                                        {"age", "34"},
                                        {"device", "pen"},
                                        {"start", "2026-12-08"},
                                        {"sessions", "4"},
                                        {"interval", "30"},
                                        {"closed", "sun | 2026-12-25"},
                                        {"avoid", "2027-01-01..2027-01-03"},
                                        {"event", "2027-06-12 wedding"},
                                        {"event-margin", "4w"},
                                        {"at", "10:30"},
                                        {"duration", "90m"},
                                        {"zone", "Europe/London"},
                                        {"history", "fever=no"},
                                        {"cleared", "thinner=Dr A"},
                                        {"set", "cheek=1.0"},
                                        {"override", "site:cheek=measured"}})
        CHECK(got.texts(key) == expected);
    CHECK(got.file->head.keys.size() == case_keys().size());
    CHECK(got.file->revision() == 0);
    CHECK(got.file->head.last("skin")->name == "skin");
    CHECK(got.file->head.last("skin")->at.line == 9);
}

TEST_CASE("what is fixed, and what is wished for rather than found") {
    std::vector<std::string> fixed, wished, lists;
    for (const CaseKey& key : case_keys()) {
        if (key.fixed) fixed.emplace_back(key.name);
        if (key.wish) wished.emplace_back(key.name);
        if (key.is_list()) lists.emplace_back(key.name);
    }
    CHECK(join(fixed, " ") == "id opened history cleared");
    CHECK(join(wished, " ") == "treat start sessions interval event event-margin set override");
    CHECK(join(lists, " ") == "planned treat closed avoid history cleared set override");
}

TEST_CASE("a text where a list is wanted, and a list where a text is, are told at the value") {
    const Got got = read("id = [\"a\"]\nopened = 2026-10-01\ntreat = \"scars:cheek\"\n");
    CHECK(places_of(got.diagnostics) == "E0204 1:6, E0204 3:9, E0201 0:0, E0201 0:0");
    CHECK(got.diagnostics.at(0).message == "`id` must be one text, number or date, and this is a list");
    CHECK(got.diagnostics.at(1).message == "`treat` must be a list, and this is a text");
    CHECK(got.diagnostics.at(1).help == "write treat = [\"…\"]");
    CHECK_FALSE(got.file);
}

TEST_CASE("a value that no key can have is told, also inside a list") {
    const Got got = read(least + "age = 34.5\nskin = true\nat = 10:30:00\nclosed = [\"sun\", [\"mon\"], 1.5]\nref = {a = 1}\n");
    CHECK(places_of(got.diagnostics) == "E0204 4:7, E0204 5:8, E0204 6:6, E0204 7:18, E0204 7:27, E0204 8:7");
    CHECK(got.messages() ==
          "`age` cannot be a number; `skin` cannot be true or false; `at` cannot be a time; `closed` cannot be a list; "
          "`closed` cannot be a number; `ref` cannot be a table");
}

TEST_CASE("a key that is not known is told with the likeliest that is") {
    const Got got = read(least + "skn = \"II\"\ncolour = \"red\"\n[[entyr]]\nwhat = \"done\"\n");
    CHECK(places_of(got.diagnostics) == "E0203 4:1, E0203 5:1, E0203 6:3");
    CHECK(got.diagnostics.at(0).help == "did you mean `skin`?");
    CHECK(got.diagnostics.at(0).width == 3);
    CHECK(to_text(got.diagnostics.at(0)).find("skn = \"II\"") != std::string::npos);  // the line can still be shown
    CHECK(got.diagnostics.at(1).help.find("did you mean") == std::string::npos);
    CHECK(got.diagnostics.at(2).help == "did you mean `entry`?");
}

TEST_CASE("keys of the clinic's own are passed over, tables too") {
    const Got got = read(least + "x-room = 3\n[x-billing]\nskn = \"anything\"\n");
    CHECK(places_of(got.diagnostics).empty());
    CHECK(got.file.value().head.keys.size() == 3);
}

TEST_CASE("a case without its id, its opening day or a treatment is none") {
    CHECK(read("skin = \"II\"\n").messages() == "a case needs `id`; a case needs `opened`; a case needs `treat`");
    CHECK(places_of(read("").diagnostics) == "E0201 0:0, E0201 0:0, E0201 0:0");
    CHECK(read("id = \"a\"\nopened = 2026-10-01\ntreat = []\n").messages() == "a case needs `treat`");
    CHECK(places_of(read(least).diagnostics).empty());
}

TEST_CASE("what is not TOML is one diagnostic, and no case") {
    const Got got = read(least + "skin = \n");
    CHECK(got.diagnostics.size() == 1);
    CHECK(got.diagnostics.at(0).code == "E0102");
    CHECK_FALSE(got.file);
}

TEST_CASE("an entry is read with all that it says") {
    const Got got =
        with_journal("done",
                     "session = 1\non = 2026-12-08\ndepth = [\"cheek=1.5\", \"temple=0.75\"]\nplanned = [\"cheek=1.5/1.5\"]\n"
                     "protocols = \"sha256:3f\"\ndevice = \"pen\"\nlot = \"A1\"\nendpoint = \"bleeding\"\nby = \"E.\"\nnote = \"calm\"\n");
    CHECK(places_of(got.diagnostics).empty());
    REQUIRE(got.file);
    REQUIRE(got.file->revision() == 1);
    const EntryText& e = got.file->journal.front();
    CHECK(e.at.line == 4);
    CHECK(iso(e.recorded) == "2026-12-08T11:02:00Z");
    CHECK(e.what == "done");
    CHECK(e.session == 1);
    CHECK(e.on == on("2026-12-08"));
    CHECK(join(e.depth, " ") == "cheek=1.5 temple=0.75");
    CHECK(join(e.planned, " ") == "cheek=1.5/1.5");
    CHECK(join(std::vector{e.protocols, e.device, e.lot, e.endpoint, e.by, e.note}, " ") == "sha256:3f pen A1 bleeding E. calm");
    CHECK_FALSE(e.to);
    CHECK_FALSE(e.day);
    CHECK_FALSE(e.entry);
}

TEST_CASE("each kind of entry is whole with what it needs, and with what it may have") {
    const std::string who = "by = \"E.\"\nnote = \"n\"\n";
    for (const auto& [what, needs, may] :
         {std::tuple{"done", "session = 1\non = 2026-12-08\n", ""},
          {"moved", "session = 2\nto = 2027-01-20\nreason = \"ill\"\n", "on = 2027-01-07\nplanned = [\"cheek=1/1\"]\nprotocols = \"d\"\n"},
          {"missed", "session = 2\non = 2027-01-07\n", "reason = \"ill\"\n"},
          {"cancelled", "session = 4\nreason = \"moved away\"\n", "on = 2027-03-08\n"},
          {"reacted", "session = 1\nreaction = \"pus\"\nday = 3\n", ""},
          {"reviewed", "decision = \"stop\"\n", "session = 1\n"},
          {"answered", "answers = [\"fever=no\"]\n", "on = 2026-12-08\n"},
          {"cleared", "cleared = \"thinner\"\nby = \"Dr A\"\n", ""},
          {"set", "set = [\"skin=V\"]\n", "reason = \"seen again\"\n"},
          {"undone", "entry = 1\nreason = \"wrong client\"\n", ""}}) {
        const auto& tried = what;
        CAPTURE(std::string{tried});
        CHECK(faults(what, needs).empty());
        CHECK(faults(what, std::string{needs} + may + (std::string_view{what} == "cleared" ? "note = \"n\"\n" : who)).empty());
    }
}

TEST_CASE("an entry that lacks what its kind needs names each key") {
    CHECK(faults("done", "") == "an entry `done` needs `session`; an entry `done` needs `on`");
    CHECK(faults("moved", "session = 2\n") == "an entry `moved` needs `to`; an entry `moved` needs `reason`");
    CHECK(faults("missed", "session = 2\n") == "an entry `missed` needs `on`");
    CHECK(faults("cancelled", "session = 2\n") == "an entry `cancelled` needs `reason`");
    CHECK(faults("reacted", "reaction = \"pus\"\n") == "an entry `reacted` needs `session`; an entry `reacted` needs `day`");
    CHECK(faults("reviewed", "") == "an entry `reviewed` needs `decision`; `` is not a decision");
    CHECK(faults("answered", "") == "an entry `answered` needs `answers`");
    CHECK(faults("cleared", "cleared = \"thinner\"\n") == "an entry `cleared` needs `by`");
    CHECK(faults("set", "") == "an entry `set` needs `set`");
    CHECK(faults("undone", "entry = 1\n") == "an entry `undone` needs `reason`");
}

TEST_CASE("an entry with a key of another kind is refused, and says what it may have") {
    CHECK(faults("done", "session = 1\non = 2026-12-08\nto = 2026-12-09\nday = 1\nreason = \"r\"\n") ==
          "an entry `done` takes no `to`; an entry `done` takes no `day`; an entry `done` takes no `reason`");
    CHECK(faults("missed", "session = 1\non = 2026-12-08\ndepth = [\"cheek=1\"]\nlot = \"A\"\n") ==
          "an entry `missed` takes no `depth`; an entry `missed` takes no `lot`");
    CHECK(faults("answered", "answers = [\"fever=no\"]\nsession = 1\nset = [\"skin=V\"]\n") ==
          "an entry `answered` takes no `session`; an entry `answered` takes no `set`");
    CHECK(faults("set", "set = [\"skin=V\"]\nentry = 1\nanswers = [\"fever=no\"]\ncleared = \"thinner\"\n") ==
          "an entry `set` takes no `entry`; an entry `set` takes no `answers`; an entry `set` takes no `cleared`");
    CHECK(faults("reviewed", "decision = \"stop\"\nreaction = \"pus\"\ndevice = \"pen\"\nendpoint = \"redness\"\n") ==
          "an entry `reviewed` takes no `device`; an entry `reviewed` takes no `endpoint`; an entry `reviewed` takes no `reaction`");
    const Got got = with_journal("undone", "entry = 1\nreason = \"r\"\ndecision = \"stop\"\n");
    CHECK(places_of(got.diagnostics) == "E0220 4:1");
    CHECK(got.diagnostics.at(0).help == "it may have: entry reason by note");
}

TEST_CASE("a review decides to continue or to stop") {
    CHECK(faults("reviewed", "decision = \"continue\"\n").empty());
    CHECK(faults("reviewed", "decision = \"go\"\n") == "`go` is not a decision");
}

TEST_CASE("sessions are numbered from 1 to 24") {
    CHECK(faults("missed", "on = 2026-12-08\nsession = 0\n") == "there is no session 0");
    CHECK(faults("missed", "on = 2026-12-08\nsession = 1\n").empty());
    CHECK(faults("missed", "on = 2026-12-08\nsession = 24\n").empty());
    CHECK(faults("missed", "on = 2026-12-08\nsession = 25\n") == "there is no session 25");
}

TEST_CASE("a kind that is not known, or a moment that is missing, is told at its place") {
    const Got kind = with_journal("doen", "session = 1\n");
    CHECK(places_of(kind.diagnostics) == "E0205 6:8");
    CHECK(kind.diagnostics.at(0).help == "did you mean `done`?");
    CHECK(places_of(read(least + "[[entry]]\nwhat = \"reviewed\"\ndecision = \"stop\"\n").diagnostics) == "E0201 4:1");
    CHECK(places_of(read(least + "[[entry]]\nrecorded = 2026-12-08T11:02:00Z\n").diagnostics) == "E0201 4:1");
}

TEST_CASE("a key of an entry that is not known is told with the likeliest") {
    const Got got = with_journal("missed", "session = 1\non = 2026-12-08\nreson = \"ill\"\n");
    CHECK(places_of(got.diagnostics) == "E0203 9:1");
    CHECK(got.diagnostics.at(0).help == "did you mean `reason`?");
}

TEST_CASE("a moment is kept in universal time, whatever its offset") {
    const auto moment = [](const std::string& text) {
        const Got got = read(least + "[[entry]]\nrecorded = " + text + "\nwhat = \"reviewed\"\ndecision = \"stop\"\n");
        return got.file ? iso(got.file->journal.front().recorded) : places_of(got.diagnostics);
    };
    CHECK(moment("2026-12-08T11:02:00Z") == "2026-12-08T11:02:00Z");
    CHECK(moment("2026-12-08T11:02:33+01:00") == "2026-12-08T10:02:33Z");
    CHECK(moment("2026-12-31 23:30:00-05:30") == "2027-01-01T05:00:00Z");
    CHECK(moment("2028-03-01T00:15:00+00:30") == "2028-02-29T23:45:00Z");
    CHECK(moment("2026-12-08T11:02:00") == "E0204 5:12");  // a moment without an offset is none
    CHECK(moment("2026-12-08") == "E0204 5:12");
    CHECK(moment("\"2026-12-08T11:02:00Z\"") == "E0204 5:12");
}

TEST_CASE("an empty text or list in an entry says nothing") {
    CHECK(places_of(with_journal("set", "set = []\n").diagnostics) == "E0211 7:7, E0220 4:1");
    CHECK(places_of(with_journal("cleared", "cleared = \"thinner\"\nby = \" \"\n").diagnostics) == "E0211 8:6");
}

TEST_CASE("the journal is a list of tables") {
    CHECK(places_of(read(least + "entry = 1\n").diagnostics) == "E0204 4:9");
    CHECK(places_of(read(least + "entry = [1]\n").diagnostics) == "E0204 4:10");
    CHECK(places_of(read(least + "[entry]\nwhat = \"done\"\n").diagnostics) == "E0204 4:1");
    CHECK(read(least + "entry = []\n").file.value().revision() == 0);
}

TEST_CASE("everything that is wrong is told at once, over head and journal") {
    const Got got = read(
        "opened = 2026-10-01\n"                                                    // and no id
        "treat = \"scars:cheek\"\n"                                                // no list
        "skn = \"II\"\n"                                                           // unknown
        "[[entry]]\nrecorded = 2026-12-08T11:02:00Z\nwhat = \"missed\"\n"          // two keys short
        "[[entry]]\nrecorded = 2026-12-08\nwhat = \"reviewed\"\ndecision = 1\n");  // no moment, no text
    CHECK(places_of(got.diagnostics) ==
          "E0204 2:9, E0203 3:1, E0220 4:1, E0220 4:1, E0204 8:12, E0204 10:12, E0220 7:1, E0220 7:1, E0201 0:0, E0201 0:0");
}

}  // namespace load_case_file_test
