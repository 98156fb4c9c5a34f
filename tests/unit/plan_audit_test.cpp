// SPDX-License-Identifier: MIT
#include "plan/audit.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_audit_test {

namespace {

std::string found(const TestFiles& files, std::optional<Day> today = {}) {
    const Small small{files};
    std::string codes;
    for (const Diagnostic& d : audit(small.catalogue(), today)) codes += std::string{d.code} + ' ';
    return codes;
}

/// The small catalogue without its one rule that goes deeper than its site.
TestFiles sound_files() { return with(small_files(), "concerns/scars.toml", "typical = 0.75, max = 1.25", "typical = 0.75, max = 1.0"); }

std::string found_strictly(const TestFiles& files, std::optional<Day> today = {}) {
    const Small small{files};
    std::string said;
    for (const Diagnostic& d : audit(small.catalogue(), today, {{}, true})) said += std::string{d.code} + ' ' + d.message + '\n';
    return said;
}

std::string with_text(std::string_view text) { return found(with(sound_files(), "care.toml", "Keep out of the sun.", text)); }

}  // namespace

TEST_CASE("the small catalogue has no faults") { CHECK(found(sound_files(), on("2026-11-21")).empty()); }

TEST_CASE("two depth rules of equal weight for one case are found, and rules apart are not") {
    const std::string rule = "\n[[depth]]\nsite = \"cheek\"\nwhen = { WHEN }\nmm = { min = 0.5, typical = 1.0, max = 1.5 }\nbasis = \"convention\"\n";
    const auto rival = [&](std::string_view when) { return found(with_more(sound_files(), "concerns/scars.toml", with(rule, "WHEN", when))); };
    CHECK(rival("type = [\"rolling\"]") == "E0401 ");
    CHECK(rival("severity = [\"severe\", \"mild\"]") == "E0401 ");
    CHECK(rival("skin = [\"VI\"]") == "E0401 ");
    CHECK(rival("skin = [\"I\", \"V\", \"VI\"]") == "E0401 ");  // once, at the first point
    CHECK(rival("device = [\"pen\"]") == "E0401 ");
    CHECK(rival("device-kind = [\"stamp\"]") == "E0401 ");
    CHECK(rival("age = [\"40-49\"]") == "E0401 ");
    CHECK(rival("session = [\"later\"]") == "E0401 ");
    CHECK(rival("severity = [\"mild\"]").empty());
    CHECK(rival("severity = [\"severe\"], type = [\"rolling\"]").empty());
}

TEST_CASE("two courses of equal weight are found") {
    const std::string rule =
        "\n[[course.rule]]\nwhen = { WHEN }\nsessions = { min = 1, typical = 2, max = 3 }\ninterval-days = { min = 28, typical = 28, max = 42 }\nbasis = "
        "\"convention\"\n";
    CHECK(found(with_more(sound_files(), "concerns/scars.toml", with(rule, "WHEN", "type = [\"rolling\"]"))) == "E0401 ");
    CHECK(found(with_more(sound_files(), "concerns/scars.toml", with(rule, "WHEN", "severity = [\"severe\"]"))).empty());
}

TEST_CASE("a rule that begins deeper than its site ends is found") {
    CHECK(found(with(sound_files(), "concerns/scars.toml", "site  = \"temple\"\nmm    = { min = 0.5, typical = 0.75, max = 1.0", "site  = \"temple\"\nmm    = { min = 1.05, typical = 1.1, max = 1.25")) == "E0402 ");
    CHECK(found(with(sound_files(), "concerns/scars.toml", "site  = \"temple\"\nmm    = { min = 0.5, typical = 0.75, max = 1.0", "site  = \"temple\"\nmm    = { min = 1.0, typical = 1.1, max = 1.25")) == "W0407 ");
    CHECK(found(with(sound_files(), "concerns/scars.toml", "min = 0.75, typical = 1.5, max = 2.5", "min = 2.0, typical = 2.25, max = 2.5"))
              .empty());  // a reason may raise it
}

TEST_CASE("a review is due on its day, and never without a today") {
    CHECK(found(sound_files(), on("2027-11-20")).empty());
    CHECK(found(sound_files(), on("2027-11-21")) == "W0401 W0401 ");
    CHECK(found(sound_files(), {}).empty());
}

TEST_CASE("a medicine and a stop word in one client sentence are found") {
    CHECK(with_text("Stop your tablets.") == "W0402 ");
    CHECK(with_text("Do not take any painkiller.") == "W0402 ");
    CHECK(with_text("AVOID all Medication!") == "W0402 ");
    CHECK(with_text("Tell us of your tablets. Avoid the sun.").empty());
    CHECK(with_text("Keep out of the shop: stopping there for tabletop games.").empty());
    CHECK(with_text("Do not stop any medicine for this treatment.").empty());
}

TEST_CASE("a rule that ends deeper than its site is found, unless a reason may raise the ceiling so far") {
    CHECK(found(small_files()) == "W0407 ");
    CHECK(found(with(sound_files(), "concerns/scars.toml", "min = 0.75, typical = 1.5, max = 2.5", "min = 0.75, typical = 1.5, max = 3.0")) == "W0407 ");
}

TEST_CASE("a step after the last session is found") {
    const auto step = [](int after) {
        return "\n[[course.rule]]\nwhen = { severity = [\"severe\"] }\nsessions = { min = 1, typical = 2, max = 3 }\ninterval-days = { min = 28, typical = 28, max = 42 }\n"
               "basis = \"convention\"\n\n[[course.rule.step]]\nafter-session = " +
               std::to_string(after) + "\ninterval-days = { min = 28, typical = 28, max = 42 }\nbasis = \"convention\"\n";
    };
    CHECK(found(with_more(sound_files(), "concerns/scars.toml", step(2))).empty());
    CHECK(found(with_more(sound_files(), "concerns/scars.toml", step(3))) == "W0405 ");
}

TEST_CASE("strictly, a client without a depth at a site is named, and a review that is overdue is an error") {
    CHECK(found_strictly(sound_files()) == "W0406 scars at hand: no depth for type boxcar\n");
    CHECK(found_strictly(sound_files(), on("2027-11-21")).find("E0403 lines was to be reviewed by 2027-11-21") != std::string::npos);
}

TEST_CASE("strictly, a client whose depth waits for a device or an age is not without one") {
    for (const std::string some : {"device = [\"pen\"]", "device-kind = [\"stamp\"]", "age = [\"40+\"]"}) {
        CAPTURE(some);
        CHECK(found_strictly(with_more(sound_files(), "concerns/scars.toml", "\n[[depth]]\nsite = \"hand\"\nwhen = { type = [\"boxcar\"], " + some + " }\nmm = { min = 0.5, typical = 0.75, max = 1.0 }\nbasis = \"convention\"\n")).empty());
    }
}

TEST_CASE("what only follows from a fault that is known is not said") {
    const TestFiles files = with_more(sound_files(), "concerns/scars.toml",
                                      "\n[[depth]]\nsite = \"cheek\"\nwhen = { skin = [\"VI\"] }\nmm = { min = 0.5, typical = 1.0, max = 1.5 }\nbasis = \"convention\"\n");
    const Small small{files};
    const Diagnostics rivals = audit(small.catalogue(), {});
    REQUIRE(rivals.size() == 1);
    Diagnostics known{{"E0204", rivals.front().place, 1, "", ""}};
    ++known.front().place.line;
    CHECK(audit(small.catalogue(), {}, {known, true}).empty());
    known.front().place.line = 1;  // elsewhere in the file
    CHECK(audit(small.catalogue(), {}, {known, false}).size() == 1);
}

TEST_CASE("a rule of a layer that never decides is told, and neither one that stood below nor one of a concern that changes none") {
    const SourceFile layer{"clinic", "mine.toml", ""};
    const auto unused = [&](const std::function<void(Concern&, DepthRule& general)>& change) {
        const Small small{sound_files()};
        Catalogue catalogue = small.catalogue();
        Concern& mine = catalogue.concerns.at(0);
        for (Concern& concern : catalogue.concerns)
            if (concern.id == "scars") std::swap(mine, concern);
        mine.layering.extends = "scars";
        mine.at.file = &layer;
        DepthRule &general = mine.depths.at(0), &some = mine.depths.at(1);
        general.at.file = &layer;
        some.when[Dimension::severity] = {"mild", "severe"};
        change(mine, general);
        std::string codes;
        for (const Diagnostic& d : audit(catalogue, {}))
            if (d.code == "W0411") codes += "W0411 ";
        return codes;
    };
    CHECK(unused([](Concern&, DepthRule&) {}) == "W0411 ");
    CHECK(unused([](Concern& mine, DepthRule&) { mine.layering.extends.clear(); }).empty());
    CHECK(unused([](Concern& mine, DepthRule& general) { general.at.file = mine.depths.at(1).at.file; }).empty());
    CHECK(unused([](Concern& mine, DepthRule&) { mine.depths.at(1).when[Dimension::severity] = {"mild"}; }).empty());
}

TEST_CASE("a fault in the item below a rule is none of the rule") {
    const Small small{with(sound_files(), "concerns/scars.toml", "[technique]",
                           "[[depth]]\nsite = \"cheek\"\nwhen = { skin = [\"VI\"] }\nmm = { min = 0.5, typical = 1.0, max = 1.5 }\nbasis = \"convention\"\n\n[technique]")};
    const Diagnostics rivals = audit(small.catalogue(), {});
    REQUIRE(rivals.size() == 1);
    Diagnostics known{{"E0204", find(small.catalogue().concerns, "scars")->technique.at, 1, "", ""}};
    CHECK(audit(small.catalogue(), {}, {known, false}).size() == 1);
    known.front().place.line = rivals.front().place.line;
    CHECK(audit(small.catalogue(), {}, {known, false}).empty());
}

TEST_CASE("a ceiling that a reason lifts for others only is the end of a rule") {
    const auto lines = [](std::string_view mm) { return found(with_more(with(sound_files(), "concerns/lines.toml", "site  = \"cheek\"\nmm    = { min = 0.25, typical = 0.5, max = 1.0 }", mm), "concerns/lines.toml", "")); };
    CHECK(lines("site  = \"cheek\"\nmm    = { min = 0.25, typical = 0.5, max = 2.0 }") == "W0407 ");
    CHECK(lines("site  = \"cheek\"\nmm    = { min = 1.6, typical = 1.8, max = 2.0 }") == "E0402 ");
    CHECK(found(with(sound_files(), "concerns/scars.toml", "when  = { severity = [\"severe\"] }", "when  = { severity = [\"mild\"] }")) == "W0407 ");
    CHECK(found(with(sound_files(), "concerns/scars.toml", "when  = { severity = [\"severe\"] }", "when  = { skin = [\"V\"] }")) == "W0407 ");
}

TEST_CASE("a course that has a depth for some of its sessions is told of without being asked strictly") {
    const auto temple = [](std::string_view when) { return with(sound_files(), "concerns/scars.toml", "site  = \"temple\"", "site  = \"temple\"\nwhen = " + std::string{when}); };
    CHECK(found(temple("{ session = [\"first\"] }")) == "W0406 ");
    CHECK(found_strictly(temple("{ session = [\"first\"] }")).find("W0406 scars at temple: no depth for session later\n") != std::string::npos);
    CHECK(found(temple("{ session = [\"later\"] }")) == "W0406 ");
    CHECK(found(temple("{ session = [\"first\", \"later\"] }")).empty());
    CHECK(found(temple("{ severity = [\"mild\"] }")).empty());  // some clients have none at all: that may be meant
}

TEST_CASE("a course of one session has no later one to be without") {
    const std::string first = "site  = \"temple\"\nwhen = { session = [\"first\"] }";
    const TestFiles files = with(sound_files(), "concerns/lines.toml", "site  = \"temple\"", first);
    CHECK(found(files) == "W0406 ");
    CHECK(found(with(files, "concerns/lines.toml", "sessions      = { min = 1, typical = 2, max = 3 }", "sessions      = { min = 1, typical = 1, max = 1 }")).empty());
}

TEST_CASE("a figure without a source is held against its site and its course all the same") {
    const Small small{small_files()};
    const Diagnostics deep = audit(small.catalogue(), {});
    REQUIRE(deep.size() == 1);
    Place inside = deep.front().place;
    ++inside.line;
    for (const Diagnostic& d : {Diagnostic{"E0222", inside, 1, "there is no source `nobody-2099`", ""}, Diagnostic{"E0223", inside, 1, "", ""}, Diagnostic{"E0228", inside, 1, "", ""},
                                Diagnostic{"E0201", inside, 1, "`basis` is missing here", ""}}) {
        const Diagnostics known{d};
        CHECK(audit(small.catalogue(), {}, {known, false}).size() == 1);
        CHECK(audit(small.catalogue(), {}, {known, true}).size() == 2);
    }
    const Diagnostics known{{"E0222", inside, 1, "there is no severity `grim` in `scars`", ""}};
    CHECK(audit(small.catalogue(), {}, {known, false}).empty());
}

TEST_CASE("what is wrong outside the depths of a concern hides none of its gaps") {
    const Small small{sound_files()};
    const Diagnostics gaps = audit(small.catalogue(), {}, {{}, true});
    REQUIRE(gaps.size() == 1);
    const auto found_beside = [&](std::string_view code, int line) {
        const Diagnostics known{{code, {gaps.front().place.file, line, 1}, 1, "", ""}};
        return audit(small.catalogue(), {}, {known, true}).size();
    };
    CHECK(found_beside("E0204", 15) == 1);                           // in [course]
    CHECK(found_beside("E0204", 10) == 0);                           // among types and severities
    CHECK(found_beside("E0204", gaps.front().place.line + 1) == 0);  // in a depth
    CHECK(found_beside("E0203", 15) == 0);                           // a heading that is misspelt may be that of a depth
}

TEST_CASE("a review that is due is told of at its line") {
    const Small small{sound_files()};
    const Diagnostics due = audit(small.catalogue(), on("2027-11-21"));
    REQUIRE(due.size() == 2);
    CHECK(due.front().place.line == 7);
    CHECK(due.front().width == 9);
}

}  // namespace plan_audit_test
