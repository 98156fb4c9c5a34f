// SPDX-License-Identifier: MIT
#include "plan/audit.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

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

TEST_CASE("strictly, a client whose depth waits for a device, an age or a session is not without one") {
    for (const std::string some : {"device = [\"pen\"]", "device-kind = [\"stamp\"]", "age = [\"40+\"]", "session = [\"later\"]"}) {
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
        for (const Diagnostic& d : audit(catalogue, {})) codes += std::string{d.code} + ' ';
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
