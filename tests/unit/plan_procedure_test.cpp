// SPDX-License-Identifier: MIT
#include "plan/procedure.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_procedure_test {

namespace {

Case scars(const Small& small, const std::vector<std::string_view>& sites, std::vector<Answer> history = {}) {
    Case c = small.treating("scars", sites, "rolling", "mild");
    c.skin = "II";
    c.age = 40;
    c.start = on("2026-12-08");
    c.history = std::move(history);
    return c;
}

/// A room sheet with what was refused.
struct Made {
    RoomSheet sheet;
    std::vector<Refusal> refusals;

    std::string refused() const { return refusals.empty() ? "" : std::string{refusals.front().code} + ' ' + refusals.front().message; }
};

Made room(const Small& small, Case c, const char* product = nullptr, std::optional<int> at = {}, int session = 1) {
    Made made;
    const Plan plan = small.plan(c);
    made.sheet = make_room_sheet(small.catalogue(), c, plan, session, {at, product ? find(small.catalogue().numbing, product) : nullptr}, made.refusals);
    return made;
}

std::string steps(const Made& made) {
    std::string all;
    for (const Step* step : made.sheet.steps) all += step->id + ' ';
    return all;
}

/// When the product goes on and comes off: "09:15 10:15".
std::string times(const Made& made) {
    const auto said = [](std::optional<int> minutes) { return minutes ? clock_time(*minutes) : std::string{"-"}; };
    return made.sheet.numbing ? said(made.sheet.numbing->on_at) + ' ' + said(made.sheet.numbing->off_at) : "no numbing";
}

}  // namespace

TEST_CASE("steps stand in the order of the file, those for a site or a depth only where it is treated") {
    const Small small;
    CHECK(steps(room(small, scars(small, {"temple"}))) == "ask-today first-photo press-hard ");
    CHECK(steps(room(small, scars(small, {"cheek"}))) == "ask-today first-photo press-hard slow-down ");
    CHECK(steps(room(small, scars(small, {"temple", "arm"}))) == "ask-today first-photo press-hard stretch slow-down ");
}

TEST_CASE("a step of the first session is not in a later one") {
    const Small small;
    CHECK(steps(room(small, scars(small, {"temple"}), nullptr, {}, 2)) == "ask-today press-hard ");
    CHECK(room(small, scars(small, {"temple"}), nullptr, {}, 2).sheet.session == 2);
}

TEST_CASE("a step for a concern is gone once its course has ended") {
    const Small small{with(small_files(), "room.toml", "when  = { region = [\"limb\"] }", "when = { class = [\"wrinkle\"] }")};
    Case c = scars(small, {"temple"});
    c.treats.push_back(small.treating("lines", {"scalp"}).treats.front());
    CHECK(steps(room(small, c, nullptr, {}, 2)) == "ask-today press-hard stretch ");
    CHECK(steps(room(small, c, nullptr, {}, 3)) == "ask-today press-hard ");
}

TEST_CASE("a site that was refused brings no steps") {
    const Small small;
    Case c = scars(small, {"temple", "arm"});
    c.device = small.device("short-pen");
    CHECK(steps(room(small, c)) == "ask-today first-photo press-hard ");
}

TEST_CASE("some steps are only for clients with a caution, and some not for them") {
    const Small small;
    CHECK(steps(room(small, scars(small, {"temple"}, {small.answer("cold-sores", "yes")}))) == "ask-today first-photo tablet-taken press-hard ");
    CHECK(steps(room(small, scars(small, {"temple"}, {small.answer("dark-marks", "yes")}))) == "ask-today first-photo tablet-taken ");
    CHECK(steps(room(small, scars(small, {"temple"}, {small.answer("dark-marks", "no")}))) == "ask-today first-photo press-hard ");
}

TEST_CASE("the questions of the day are those for its sites") {
    const Small small;
    const RoomSheet sheet = room(small, scars(small, {"temple"})).sheet;
    REQUIRE(sheet.on_the_day.size() == 1);
    CHECK(sheet.on_the_day.front()->id == "fever");
    const Small limb{with(small_files(), "screening.toml", "ask     = \"same-day\"", "ask     = \"same-day\"\nwhen = { region = [\"limb\"] }")};
    CHECK(room(limb, scars(limb, {"temple"})).sheet.on_the_day.empty());
    CHECK(room(limb, scars(limb, {"temple", "arm"})).sheet.on_the_day.size() == 1);
}

TEST_CASE("a question of the day is answered on that day alone") {
    const Small small;
    Case c = scars(small, {"temple"}, {small.answer("fever", "no")});
    for (const auto& [asked, open] : {std::pair{"2026-12-07", 1}, {"2026-12-08", 0}}) {
        const auto& tried = asked;
        CAPTURE(tried);
        c.history[0].asked = on(asked);
        CHECK(room(small, c).sheet.on_the_day.size() == static_cast<std::size_t>(open));
    }
}

TEST_CASE("without a product there is no numbing and no refusal") {
    const Small small;
    const Made made = room(small, scars(small, {"arm"}), nullptr, 600);
    CHECK_FALSE(made.sheet.numbing);
    CHECK(made.refusals.empty());
    CHECK(made.sheet.at_minutes == 600);
}

TEST_CASE("the areas of the sites are added up, and the limit itself is allowed") {
    const Small small;
    Made made = room(small, scars(small, {"cheek", "temple"}), "cream");
    REQUIRE(made.sheet.numbing);
    CHECK(made.sheet.numbing->area_cm2 == 130);
    CHECK(made.sheet.numbing->sites.size() == 2);
    CHECK(made.refusals.empty());
    made = room(small, scars(small, {"temple"}), "cream");
    CHECK(made.sheet.numbing->area_cm2 == 30);
}

TEST_CASE("a site that two concerns share is added once, and a site of another session not at all") {
    const Small small;
    Case c = scars(small, {"cheek"});
    c.treats.push_back(small.treating("lines", {"cheek", "temple"}).treats.front());
    CHECK(room(small, c, "cream").sheet.numbing->area_cm2 == 130);
    CHECK(room(small, c, "cream", {}, 3).sheet.numbing->area_cm2 == 100);  // the lines have had their two sessions
}

TEST_CASE("an area over the limit is refused, and the sheet has no numbing") {
    const Small small{with(small_files(), "sites.toml", "area-cm2 = 30", "area-cm2 = 31")};
    const Made made = room(small, scars(small, {"cheek", "temple"}), "cream", 600);
    CHECK(made.refused() == "E0513 Cream: 131 cm2 (cheek 100 + temple 31) is over the 130 cm2 for one visit");
    CHECK(made.refusals.size() == 1);
    CHECK_FALSE(made.sheet.numbing);
    CHECK_FALSE(made.sheet.steps.empty());
    CHECK(room(small, scars(small, {"cheek", "temple"}), "gel").refusals.empty());  // a product without a limit
}

TEST_CASE("an area that is not known is refused") {
    const Small small;
    CHECK(room(small, scars(small, {"temple", "arm"}), "cream").refused() ==
          "E0513 the area of arm is not known, so nothing says that Cream stays within its limit");
}

TEST_CASE("a product that is not planned with is refused, with its reason") {
    const Small small;
    const Made made = room(small, scars(small, {"temple"}), "mix");
    CHECK(made.refused() == "E0513 no plan is made with Mix");
    CHECK(made.refusals.front().help == "Mixed by hand: nobody knows its strength.");
    CHECK_FALSE(made.sheet.numbing);
}

TEST_CASE("a product is barred by a caution that stands, and only by one that its label names") {
    const Small small;
    CHECK(room(small, scars(small, {"temple"}, {small.answer("dark-marks", "yes")}), "cream").refused() ==
          "E0513 Cream is barred by Dark marks after injury: not on such skin");
    CHECK(room(small, scars(small, {"temple"}, {small.answer("dark-marks", "yes")}), "gel").refusals.empty());
    CHECK(room(small, scars(small, {"temple"}, {small.answer("cold-sores", "yes")}), "cream").refusals.empty());
    Case c = scars(small, {"temple"});
    c.age = 20;
    CHECK(room(small, c, "cream").refused() == "E0513 Cream is barred by Between 18 and 21 years of age: not at that age");
}

TEST_CASE("what would bar a product and was not asked is to be asked") {
    const Small small;
    const auto to_ask = [&](std::vector<Answer> history) {
        const Made made = room(small, scars(small, {"temple"}, std::move(history)), "cream");
        std::string all;
        for (const Caution* caution : made.sheet.numbing.value().to_ask) all += caution->id + ' ';
        return all;
    };
    CHECK(to_ask({}) == "fever dark-marks ");
    CHECK(to_ask({small.answer("dark-marks", "no")}) == "fever ");
    CHECK(to_ask({small.answer("fever", "no"), small.answer("dark-marks", "no")}).empty());
}

TEST_CASE("the product comes off before needling and goes on before that, past midnight too") {
    const Small small;
    const auto at = [&](const char* product, const char* time) { return times(room(small, scars(small, {"temple"}), product, parse_clock_time(time))); };
    CHECK(at("cream", "10:30") == "09:15 10:15");
    CHECK(at("cream", "01:15") == "00:00 01:00");
    CHECK(at("cream", "00:30") == "23:15 00:15");
    CHECK(at("cream", "00:10") == "22:55 23:55");
    CHECK(at("cream", "") == "- -");
    CHECK(at("gel", "10:30") == "- -");  // its label gives no time
    const Small no_rest{with(small_files(), "room.toml", "rest-minutes = 15\n", "")};
    CHECK(times(room(no_rest, scars(no_rest, {"temple"}), "cream", 630)) == "09:30 10:30");
}

}  // namespace plan_procedure_test
