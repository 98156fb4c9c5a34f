// SPDX-License-Identifier: MIT
// What a layer may make of the questions for the phone, and of the words by which things are named.
#include <doctest/doctest.h>

#include "laid_over.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_signs_test {

namespace {

std::string ask(const std::string& text, const std::string& answers) { return "[[sign.ask]]\ntext = \"" + text + "\"\n" + answers; }

const std::string hot = ask("Is it hot?", "yes = \"emergency\"\n"), sore = ask("Is it sore?", "no = \"ring-back\"\n"), where = ask("Where are you?", "");

/// What is said of a layer that gives pus these questions, where it has others: by default one that raises the call, one that lowers it, and one
/// that does neither.
std::string asking(const std::string& questions, const std::string& below = hot + sore + where) {
    const TestFiles files = with(small_files(), "screening.toml", "until  = \"14d\"\nwhy    = \"Infection.\"\nbasis  = \"convention\"\n", "until  = \"14d\"\nwhy    = \"Infection.\"\nbasis  = \"convention\"\n\n" + below);
    return bolder_than_small(item_over("sign", "pus", questions), files);
}

}  // namespace

TEST_CASE("over all answers on the phone, a red flag never comes to a milder level than below") {
    CHECK(asking("").empty());
    CHECK(asking(hot + sore + where).empty());
    CHECK(asking(where + sore + hot).empty());
    CHECK(asking(hot + sore + where + ask("Is it small?", "yes = \"normal\"\nno = \"normal\"\n")) == "pus has a question that can make it normal (`Is it small?`); what it replaces has none such\n");
    CHECK(asking(hot + sore + where + ask("Is it small?", "no = \"ring-back\"\n")) != "");  // another way to be milder, though no milder than there is
    CHECK(asking(hot + sore + where + ask("Is it big?", "yes = \"emergency\"\nno = \"same-day\"\n")).empty());
    CHECK(asking(hot + ask("Is it sore?", "no = \"normal\"\n") + where) != "");
}

TEST_CASE("a question that can lower the call is known by its words alone, any other may be put otherwise") {
    CHECK(asking(ask("Does it feel hot?", "yes = \"emergency\"\n") + sore + where).empty());
    CHECK(asking(hot + sore + ask("Where are you, and who is with you?", "")).empty());
    CHECK(asking(hot + ask("Are you well?", "no = \"ring-back\"\n") + where) != "");
    CHECK(asking(hot + where).empty());  // nothing makes it milder any more
    CHECK(asking(sore + where) == "pus has a question less, or a milder answer to it; what it replaces has Is it hot?\n");
    CHECK(asking(ask("Is it hot?", "yes = \"same-day\"\n") + sore + where) != "");
    CHECK(asking(hot + sore) != "");
    CHECK(asking(ask("Does it feel hot?", "yes = \"same-day\"\n") + sore + where) != "");
}

TEST_CASE("a question that was there already does not stand for one that is gone") {
    const std::string swollen = ask("Is it swollen?", "yes = \"emergency\"\n");
    CHECK(asking(swollen, hot + swollen) == "pus has a question less, or a milder answer to it; what it replaces has Is it hot?\n");
    CHECK(asking(ask("Does it feel hot?", "yes = \"emergency\"\n") + swollen, hot + swollen).empty());
}

TEST_CASE("a question that can raise the call as well as lower it stays, in its words") {
    const std::string spreading = ask("Is it spreading?", "yes = \"emergency\"\nno = \"ring-back\"\n");
    CHECK(asking(spreading, spreading).empty());
    CHECK(asking(where, spreading + where) == "pus has a question less, or a milder answer to it; what it replaces has Is it spreading?\n");
    CHECK(asking(ask("Does it spread?", "yes = \"emergency\"\nno = \"ring-back\"\n"), spreading) != "");
}

TEST_CASE("a word by which an item is found may not get lost") {
    CHECK(bolder_than_small(item_over("caution", "cold-sores", "also = [\"lip blisters\"]\n")) == "cold-sores has fewer words that mean it (lip blisters); what it replaces has herpes\n");
    CHECK(bolder_than_small(item_over("caution", "cold-sores", "also = [\"lip blisters\", \"herpes\"]\n")).empty());
    const TestFiles festering = with(small_files(), "screening.toml", "title  = \"Pus\"\n", "title  = \"Pus\"\nalso   = [\"festering\"]\n");
    CHECK(bolder_than_small(item_over("sign", "pus", "also = [\"oozing\"]\n"), festering) == "pus has fewer words that mean it (oozing); what it replaces has festering\n");
    CHECK(bolder_than_small(item_over("device", "pen", "also = [\"needle pen\"]\n")) == "pen has fewer words that mean it (needle pen); what it replaces has pen one\n");
    CHECK(bolder_than(small_files(), {{"concerns/scars.toml", "id = \"scars\"\nextends = \"scars\"\nalso = [\"old scars\"]\n"}}).starts_with("scars has fewer words that mean it (old scars); what it replaces has pitted skin\n"));
    CHECK(bolder_than_small("[[sign]]\nid = \"mine\"\nextends = \"pus\"\ntitle = \"T\"\n", festering).empty());  // another sign, which takes none away
}

}  // namespace plan_tighten_signs_test
