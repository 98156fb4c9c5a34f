// SPDX-License-Identifier: MIT
// What a layer adds rather than changes may not undo what lies below it either.
#include <doctest/doctest.h>

#include "laid_over.hpp"

using namespace stipple;
using namespace stipple::test;

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
