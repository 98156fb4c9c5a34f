// SPDX-License-Identifier: MIT
// What a layer adds rather than changes may not undo what lies below it either.
#include <doctest/doctest.h>

#include "laid_over.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_added_test {

namespace {

std::string question(const std::string& id, const std::string& covers) { return "[[question]]\nid = \"" + id + "\"\ntext = \"Are you well?\"\ncovers = [" + covers + "]\n"; }

/// A caution that is new, with what else it says.
std::string house_rule(const std::string& rest, const std::string& id = "house-rule") {
    return "[[caution]]\nid = \"" + id + "\"\ntitle = \"House rule " + id + "\"\nanswer = \"yes-no\"\nasks = \"Do you?\"\noutcome = \"note\"\nbecause = \"b\"\naction = \"a\"\n" + by_clinic + rest;
}

}  // namespace

TEST_CASE("a plain no to a question of a layer may not deny what was asked by itself below") {
    CHECK(bolder_than_small(question("all-well", "\"thinner\", \"filler\"")) == "all-well has a plain no to thinner and filler; what lies below has other questions for that\n");
    CHECK(bolder_than_small(question("cold-sores", "\"cold-sores\", \"surgery\"")) == "cold-sores has a plain no to surgery; what lies below has other questions for that\n");
    CHECK(bolder_than_small(question("dark", "\"dark-marks\"")) != "");  // one that no question asked about until now too
    CHECK(bolder_than_small(question("blood", "\"bleeds-easily\", \"thinner\"")).empty());
}

TEST_CASE("a question may cover a caution that comes in the same layer, and keep it in the layers above") {
    const std::string mine = house_rule("") + question("house", "\"house-rule\""), wide = house_rule("") + question("blood", "\"thinner\", \"bleeds-easily\", \"house-rule\"");
    CHECK(bolder_than_small(mine).empty());
    CHECK(bolder_than_small(wide).empty());
    CHECK(bolder_than(small_files(), {{"a.toml", mine}, {"b.toml", question("house", "\"house-rule\"")}}).empty());
    CHECK(bolder_than(small_files(), {{"a.toml", mine}, {"b.toml", question("other", "\"house-rule\"")}}) == "other has a plain no to house-rule; what lies below has other questions for that\n");
    CHECK(bolder_than(small_files(), {{"a.toml", mine}, {"b.toml", question("house", "\"house-rule\", \"thinner\"")}}) == "house has a plain no to thinner; what lies below has other questions for that\n");
}

TEST_CASE("a concern that is new may not rest shorter than all others do, without a reason and where it is treated") {
    const auto brings = [](const std::string& floor) {
        return bolder_than(small_files(), {{"marks.toml", "id = \"marks\"\ntitle = \"Marks\"\nclass = \"wrinkle\"\nrevised = 2026-11-21\nreview-by = 2027-11-21\nevidence = 4\ncare = [\"standard\"]\n"
                                            "[course]\nsessions = { min = 1, typical = 2, max = 3 }\ninterval-days = { min = 14, typical = 14, max = 21 }\n" + by_clinic +
                                            "[[depth]]\nsite = \"cheek\"\nmm = { min = 0.25, typical = 0.5, max = 1.0 }\n" + by_clinic +
                                            "[technique]\nendpoint = \"redness\"\n" + by_clinic + floor}});
    };
    const auto floor = [](const std::string& rest) { return "[[interval-floor]]\nbecause = \"b\"\n" + rest + by_clinic; };
    CHECK(brings("").empty());
    CHECK(brings(floor("days = 13\nwhen = { band = [\"A\"] }\n")) == "marks has 13 days of rest after band A at cheek; what holds for every concern has 14 days\n");
    CHECK(brings(floor("days = 14\nwhen = { band = [\"A\"] }\n")).empty());
    CHECK(brings(floor("days = 27\nwhen = { band = [\"C\"] }\n")) == "marks has 27 days of rest after band C at cheek; what holds for every concern has 28 days\n");
    CHECK(brings(floor("days = 3\nwhen = { band = [\"C\"] }\noverride-reason = \"r\"\n")).empty());
    CHECK(brings(floor("days = 3\nwhen = { site = [\"temple\"] }\n")).empty());  // no depth there
}

TEST_CASE("a caution that is new may not keep something normal for longer, nor hold back what protects") {
    const auto longer = [](const std::string& rest) { return "[[caution.longer]]\nbecause = \"b\"\n" + rest + by_clinic; };
    const auto moves = [&](const std::string& rest) { return bolder_than_small(house_rule(longer(rest))); };
    CHECK(moves("item = \"redness\"\nuntil = { all = \"60d\" }\n") == "house-rule has a clock of redness until 60d (b); what lies below has none so late\n");
    CHECK(moves("item = \"moisturiser\"\nfrom = { all = \"20d\" }\n") == "house-rule has a clock of moisturiser from 20d (b); what lies below has none so late\n");
    CHECK(moves("item = \"covering\"\nfrom = { all = \"2h\" }\n") != "");
    CHECK(moves("item = \"sun\"\nuntil = { all = \"60d\" }\n").empty());
    CHECK(bolder_than_small(house_rule("override-reason = \"r\"\n" + longer("item = \"redness\"\nuntil = { all = \"60d\" }\n"))).empty());
}

TEST_CASE("a caution of a layer above that repeats what a reason was given for needs one of its own, once") {
    const auto redness = [](const std::string& reason, const std::string& until = "60d") {
        return house_rule(reason + "[[caution.longer]]\nitem = \"redness\"\nuntil = { all = \"" + until + "\" }\nbecause = \"b\"\n" + by_clinic);
    };
    const std::string reason = "override-reason = \"r\"\n", again = item_over("caution", "house-rule", "title = \"T\"\n");
    CHECK(bolder_than(small_files(), {{"a.toml", redness(reason)}, {"b.toml", redness("")}}) == "house-rule has a clock of redness until 60d (b); what lies below has none so late\n");
    CHECK(bolder_than(small_files(), {{"a.toml", redness(reason)}, {"b.toml", again}}).empty());
    CHECK(bolder_than(small_files(), {{"a.toml", redness(reason)}, {"b.toml", redness(reason, "70d")}}) != "");
    CHECK(bolder_than(small_files(), {{"a.toml", redness("")}, {"b.toml", house_rule("", "other")}}) == "house-rule has a clock of redness until 60d (b); what lies below has none so late\n");
}

TEST_CASE("a caution that extends one from below is held to that one, and a line of care that comes in the same layer is its own") {
    const TestFiles files = with(small_files(), "screening.toml", "item    = \"sun\"\n", "item    = \"redness\"\n");
    CHECK(bolder_than(files, {{"a.toml", "[[caution]]\nid = \"mine\"\nextends = \"filler\"\ntitle = \"T\"\n"}}).empty());
    const std::string line = "[[care]]\nid = \"dry\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"expect\"\nuntil = { all = \"2d\" }\ntext = \"It looks dry.\"\nwhy = \"W.\"\n" + by_clinic;
    const std::string rule = house_rule("[[caution.longer]]\nitem = \"dry\"\nuntil = { all = \"5d\" }\nbecause = \"b\"\n" + by_clinic);
    CHECK(bolder_than_small(line + rule).empty());
    CHECK(bolder_than(small_files(), {{"a.toml", line}, {"b.toml", rule}}) != "");
}

}  // namespace plan_tighten_added_test
