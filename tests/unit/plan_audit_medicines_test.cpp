// SPDX-License-Identifier: MIT
#include "plan/audit_medicines.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;

namespace plan_audit_medicines_test {

namespace {

/// A catalogue with two cautions: a medicine whose prescriber is asked, and something that nobody prescribes.
Catalogue two_cautions() {
    Catalogue catalogue;
    Caution thinner;
    thinner.id = "anticoagulant", thinner.also = {"blood-thinner", "aspirin", "warfarin"}, thinner.prescribed = "ask";
    Caution filler;
    filler.id = "filler";
    catalogue.cautions = {thinner, filler};
    return catalogue;
}

std::string found_in(std::string_view text) {
    Diagnostics found;
    MedicineAudit{two_cautions()}.check({}, text, found);
    return found.empty() ? "" : found.front().message;
}

}  // namespace

TEST_CASE("what a caution that asks a prescriber goes by is a medicine, in one and in many") {
    CHECK(found_in("Stop taking your blood thinners before the visit.") == "one sentence has `blood thinners` and `stop`: a client may stop a medicine over it");
    CHECK(found_in("Do not take aspirin for a week.") == "one sentence has `aspirin` and `not take`: a client may stop a medicine over it");
    CHECK(found_in("Avoid anticoagulants.") != "");
    CHECK(found_in("Avoid filler.").empty());
}

TEST_CASE("a medicine is not taken in many words, before it and after it") {
    for (const char* text : {"Discontinue your pills; cease warfarin.", "Come off warfarin, i.e. your tablets.", "Leave your blood thinner tablets out.", "Leave off the aspirin.", "Warfarin must be skipped.",
                             "Don't take your pills.", "Don\xE2\x80\x99t ever take drugs.", "You cannot use aspirin now.", "You mustn't take aspirin.", "DON'T take aspirin.", "Never take aspirin.", "Take no aspirin.", "No aspirin for a week.", "Come without any tablets.",
                             "Aspirin: hold it for a week.", "Do without warfarin.", "Quit the pills.", "Stopping aspirin helps.", "Ask e.g. at the desk. Go off aspirin."}) {
        CAPTURE(std::string{text});
        CHECK(found_in(text) != "");
    }
}

TEST_CASE("what does not speak of leaving a medicine is let by") {
    for (const char* text : {"Keep taking warfarin.", "Do not worry: take your tablets.", "It is quite usual with aspirin.", "Take your pills. Avoid the sun.", "Do you take a blood thinner?",
                             "Do not stop any medicine for this treatment.", "Use a mild wash, and no scrub."}) {
        CAPTURE(std::string{text});
        CHECK(found_in(text).empty());
    }
}

TEST_CASE("the ruled sentence is let by alone, and not with more in it") {
    CHECK(found_in("Do not stop any medicine for this treatment; leave out aspirin.") != "");
}

TEST_CASE("a full stop ends a sentence before a capital letter alone") {
    CHECK(sentences_of("One, i.e. this. Two 1.5! three? Four") == std::vector<std::string_view>{"One, i.e. this", "Two 1.5", "three", "Four"});
    CHECK(sentences_of(" . ").empty());
}

}  // namespace plan_audit_medicines_test
