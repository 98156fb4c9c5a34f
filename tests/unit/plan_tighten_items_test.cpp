// SPDX-License-Identifier: MIT
// What a layer may not take back, item by item: each rule of the comparison with what breaks it, and with what only tightens.
#include <doctest/doctest.h>

#include <functional>

#include "plan/tighten.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_items_test {

namespace {

const SourceFile of_the_layer{"clinic", "clinic.toml", ""};

template <class T>
T& item_of(std::vector<T>& items, std::string_view id) {
    for (T& item : items)
        if (item.id == id) return item;
    throw std::logic_error("the small catalogue has no " + std::string{id});
}

template <class T>
using Change = std::function<void(T&)>;

/// How often a layer is called bolder that replaces an item by itself changed, where the item below was changed as well.
template <class T>
std::size_t bolder(std::vector<T> Catalogue::*list, std::string_view id, const Change<T>& change, const Change<T>& below = {}) {
    Catalogue before = small();
    if (below) below(item_of(before.*list, id));
    Catalogue now = before;
    T& item = item_of(now.*list, id);
    item.at.file = &of_the_layer;
    change(item);
    return bolder_than_below({{&before, 1}, now, now}).size();
}

std::size_t site(const Change<Site>& change, const Change<Site>& below = {}) { return bolder(&Catalogue::sites, "temple", change, below); }
std::size_t device(const Change<Device>& change, const Change<Device>& below = {}) { return bolder(&Catalogue::devices, "stamp", change, below); }
std::size_t care(std::string_view id, const Change<CareItem>& change, const Change<CareItem>& below = {}) { return bolder(&Catalogue::care, id, change, below); }
std::size_t caution(std::string_view id, const Change<Caution>& change, const Change<Caution>& below = {}) { return bolder(&Catalogue::cautions, id, change, below); }
std::size_t sign(std::string_view id, const Change<Sign>& change, const Change<Sign>& below = {}) { return bolder(&Catalogue::signs, id, change, below); }
std::size_t step(std::string_view id, const Change<Step>& change, const Change<Step>& below = {}) { return bolder(&Catalogue::steps, id, change, below); }
std::size_t cream(const Change<NumbingProduct>& change) { return bolder(&Catalogue::numbing, "cream", change); }
std::size_t milestone(std::string_view id, const Change<Milestone>& change) { return bolder(&Catalogue::milestones, id, change); }
std::size_t scars(const Change<Concern>& change, const Change<Concern>& below = {}) { return bolder(&Catalogue::concerns, "scars", change, below); }

std::optional<Duration> time(std::string_view text) { return parse_duration(text); }
ByBand in_all(std::string_view text) { return {time(text), {}}; }

When only(Dimension d, std::vector<std::string> values) {
    When when;
    when[d] = std::move(values);
    return when;
}

const When on_face = only(Dimension::region, {"face"});

}  // namespace

TEST_CASE("what a layer replaces by the same is quiet, whatever it is") {
    CHECK(site([](Site&) {}) == 0);
    CHECK(device([](Device&) {}) == 0);
    for (const CareItem& item : small().care) CHECK(care(item.id, [](CareItem&) {}) == 0);
    for (const Caution& item : small().cautions) CHECK(caution(item.id, [](Caution&) {}) == 0);
    for (const Sign& item : small().signs) CHECK(sign(item.id, [](Sign&) {}) == 0);
    for (const Step& item : small().steps) CHECK(step(item.id, [](Step&) {}) == 0);
    for (const Milestone& item : small().milestones) CHECK(milestone(item.id, [](Milestone&) {}) == 0);
    CHECK(cream([](NumbingProduct&) {}) == 0);
    CHECK(scars([](Concern&) {}) == 0);
}

TEST_CASE("a site may not lose what makes it delicate") {
    const auto delicate = [](Site& s) { s.keloid_prone = s.over_bone = true; };
    CHECK(site([](Site& s) { s.keloid_prone = false; }, delicate) == 1);
    CHECK(site([](Site& s) { s.over_bone = false; }, delicate) == 1);
    CHECK(site(delicate) == 0);
    CHECK(site([](Site& s) { s.area_cm2 = 29; }) == 1);
    CHECK(site([](Site& s) { s.area_cm2.reset(); }) == 1);
    CHECK(site([](Site& s) { s.area_cm2 = 31; }) == 0);
}

TEST_CASE("the roughest endpoint of a site may not be rougher, nor be left out") {
    const auto gentle = [](Site& s) { s.endpoint = "redness"; };
    const auto rough = [](Site& s) { s.endpoint = "bleeding"; };
    CHECK(site(rough, gentle) == 1);
    CHECK(site([](Site& s) { s.endpoint.clear(); }, gentle) == 1);
    CHECK(site(gentle, rough) == 0);
    CHECK(site(rough) == 0);
}

TEST_CASE("the skin of a site may not be called thicker, at either figure, nor be left out") {
    const auto skin = [](int low, int mean) { return [=](Site& s) { s.thickness = Thickness{Depth{low}, Depth{mean}, {}, "m", {}}; }; };
    CHECK(site(skin(700, 1100), skin(600, 1100)) == 1);
    CHECK(site(skin(600, 1200), skin(600, 1100)) == 1);
    CHECK(site(skin(500, 1000), skin(600, 1100)) == 0);
    CHECK(site([](Site& s) { s.thickness.reset(); }, skin(600, 1100)) == 1);
    CHECK(site(skin(600, 1100)) == 0);
}

TEST_CASE("no word for an area that is never treated may be left out") {
    const auto eyelid = [](const Change<NeverSite>& change) { return bolder(&Catalogue::never_sites, "eyelid", change); };
    CHECK(eyelid([](NeverSite& s) { s.also.clear(); }) == 1);
    CHECK(eyelid([](NeverSite& s) { s.also.push_back("lid"); }) == 0);
}

TEST_CASE("a device that has settings reaches to the deepest of them, and its least age may only rise") {
    CHECK(device([](Device& d) { d.settings.push_back(Depth{1750}); }) == 1);
    CHECK(device([](Device& d) { d.settings = {Depth{1000}, Depth{500}}; }) == 0);
    const auto adult = [](Device& d) { d.age_min = 22; };
    CHECK(device([](Device& d) { d.age_min = 21; }, adult) == 1);
    CHECK(device([](Device& d) { d.age_min.reset(); }, adult) == 1);
    CHECK(device([](Device& d) { d.age_min = 23; }, adult) == 0);
    CHECK(device([](Device& d) { d.use = "home"; }) == 0);
}

TEST_CASE("care keeps its kind, its phase, its sets and those it is for") {
    CHECK(care("if-unsure", [](CareItem& c) { c.kind = "do"; }) == 1);
    CHECK(care("if-unsure", [](CareItem& c) { c.phase = "day"; }) == 1);
    CHECK(care("line-care", [](CareItem& c) { c.sets = {"standard"}; }) == 1);
    CHECK(care("line-care", [](CareItem& c) { c.sets.push_back("standard"); }) == 0);
    const auto of_limbs = [](CareItem& c) { c.when = only(Dimension::region, {"limb"}); };
    CHECK(care("line-care", [](CareItem& c) { c.when = only(Dimension::region, {"limb", "trunk"}); }, of_limbs) == 0);
    CHECK(care("line-care", [](CareItem& c) { c.when = {}; }, of_limbs) == 0);
    CHECK(care("sunscreen-before", [](CareItem& c) { c.force = "must"; }) == 0);
    CHECK(care("medicines-before", [](CareItem& c) { c.lead = time("8d"); }) == 0);
}

TEST_CASE("what is called normal may not begin sooner; what is to be avoided may") {
    const auto late = [](CareItem& c) { c.from = in_all("12h"); };
    CHECK(care("redness", [](CareItem& c) { c.from = in_all("6h"); }, late) == 1);
    CHECK(care("redness", [](CareItem& c) { c.from = in_all("18h"); }, late) == 0);
    CHECK(care("sun", [](CareItem& c) { c.from = in_all("6h"); }, late) == 0);
    CHECK(care("sun", [](CareItem& c) { c.from = in_all("18h"); }, late) == 1);
}

TEST_CASE("a longer clock is for as many and as long") {
    CHECK(care("sun", [](CareItem& c) { c.longer.front().when = only(Dimension::skin, {"IV", "V"}); }) == 1);
    CHECK(care("sun", [](CareItem& c) { c.longer.front().when = only(Dimension::skin, {"III", "IV", "V", "VI"}); }) == 0);
    CHECK(care("sun", [](CareItem& c) { c.longer.front().until = in_all("27d"); }) == 1);
    CHECK(care("sun", [](CareItem& c) { c.longer.front().until = in_all("29d"); }) == 0);
    const auto late = [](CareItem& c) { c.longer.front().from = in_all("2d"); };
    CHECK(care("moisturiser", [](CareItem& c) { c.longer.front().from = in_all("1d"); }, [&](CareItem& c) { c.longer.emplace_back(), late(c); }) == 1);
}

TEST_CASE("a consequence stays for as many, as strict, as long, and with what follows it") {
    CHECK(caution("cold-sores", [](Caution& c) { c.general.when = only(Dimension::region, {"face", "neck"}); }) == 0);
    CHECK(caution("cold-sores", [](Caution& c) { c.general.when[Dimension::skin] = {"IV"}; }) == 1);
    CHECK(caution("cold-sores", [](Caution& c) { c.general.outcome = "note"; }) == 1);
    CHECK(caution("cold-sores", [](Caution& c) { c.general.outcome = "refer"; }) == 0);
    CHECK(caution("surgery", [](Caution& c) { c.general.then.clear(); }) == 1);
    CHECK(caution("surgery", [](Caution& c) { c.general.wait = time("5mo"); }) == 1);
    CHECK(caution("surgery", [](Caution& c) { c.general.wait.reset(); }) == 1);
    CHECK(caution("surgery", [](Caution& c) { c.general.wait = time("7mo"); }) == 0);
}

TEST_CASE("a stricter variant stays, unless the caution is as strict for all") {
    CHECK(caution("filler", [](Caution& c) { c.variants.clear(); }) == 1);
    CHECK(caution("filler", [](Caution& c) { c.variants.front().wait = time("5mo"); }) == 1);
    CHECK(caution("filler", [](Caution& c) { c.variants.clear(), c.general.wait = time("6mo"); }) == 0);
}

TEST_CASE("how and of whom a caution is asked may not become less") {
    CHECK(caution("dark-marks", [](Caution& c) { c.answer = "known"; }) == 1);
    CHECK(caution("dark-marks", [](Caution& c) { c.asks.clear(); }) == 1);
    CHECK(caution("dark-marks", [](Caution& c) { c.ask = "same-day"; }) == 0);
    CHECK(caution("inr-high", [](Caution& c) { c.follows.clear(); }) == 1);
    CHECK(caution("inr-high", [](Caution& c) { c.follows.push_back("bleeds-easily"); }) == 0);
    CHECK(caution("inr-high", [](Caution& c) { c.asked_when[Dimension::skin] = {"IV"}; }) == 1);
    CHECK(caution("inr-high", [](Caution& c) { c.asked_when = {}; }) == 1);  // nothing calls for it any more
    CHECK(caution("inr-high", [](Caution& c) { c.asked_when = only(Dimension::device, {"roller", "pen"}); }) == 0);
    CHECK(caution("dark-marks", [](Caution& c) { c.asked_when = only(Dimension::device, {"roller"}); }) == 0);  // one that nothing calls for gets a cause to be
    CHECK(caution("thinner", [](Caution& c) { c.prescribed.clear(); }) == 1);
}

TEST_CASE("what a caution adds may not become less: care, rest, limits, clocks") {
    CHECK(caution("cold-sores", [](Caution& c) { c.care.clear(); }) == 1);
    CHECK(caution("cold-sores", [](Caution& c) { c.care.push_back("for-lines"); }) == 0);
    CHECK(caution("thinner", [](Caution& c) { c.interval_days = 49; }) == 1);
    CHECK(caution("thinner", [](Caution& c) { c.interval_days.reset(); }) == 1);
    CHECK(caution("thinner", [](Caution& c) { c.interval_days = 51; }) == 0);
    CHECK(caution("thinner", [](Caution& c) { c.bounds.front().cleared_max = Depth{900}; }) == 1);
    CHECK(caution("thinner", [](Caution& c) { c.bounds.front().cleared_max = Depth{700}; }) == 0);
    CHECK(caution("thinner", [](Caution& c) { c.bounds.front().cleared_max.reset(); }) == 0);
    CHECK(caution("dark-marks", [](Caution& c) { c.bounds.front().cleared_max = Depth{700}; }) == 1);
    CHECK(caution("filler", [](Caution& c) { c.longer.front().item = "redness"; }) > 0);
    CHECK(caution("filler", [](Caution& c) { c.longer.front().bound.until = in_all("39d"); }) == 1);
    CHECK(caution("filler", [](Caution& c) { c.longer.front().bound.until = in_all("41d"); }) == 0);
    CHECK(caution("filler", [](Caution& c) { c.longer.front().bound.when = on_face; }) == 1);
}

TEST_CASE("an override of a caution may not begin, shorten a wait further, or lift an outcome further or for more clients") {
    CHECK(caution("dark-marks", [](Caution& c) { c.lift = CautionLift{{}, {}, "note"}; }) == 1);
    CHECK(caution("filler", [](Caution& c) { c.lift->wait = time("13d"); }) == 1);
    CHECK(caution("filler", [](Caution& c) { c.lift->wait = time("15d"); }) == 0);
    CHECK(caution("filler", [](Caution& c) { c.lift->outcome = "refer"; }) == 1);
    CHECK(caution("thinner", [](Caution& c) { c.lift->wait = time("200d"); }) == 1);
    CHECK(caution("thinner", [](Caution& c) { c.lift->outcome = "note"; }) == 1);
    CHECK(caution("thinner", [](Caution& c) { c.lift->outcome = "refer"; }) == 0);
    CHECK(caution("thinner", [](Caution& c) { c.lift->when = {}; }) == 1);
    CHECK(caution("thinner", [](Caution& c) { c.lift->when[Dimension::age] = {"22+"}; }) == 0);
    CHECK(caution("thinner", [](Caution& c) { c.lift.reset(); }) == 0);
}

TEST_CASE("the window of a red flag may not become shorter at either end, and what it stops stays stopped") {
    CHECK(sign("pus", [](Sign& s) { s.from = time("25h"); }) == 1);
    CHECK(sign("pus", [](Sign& s) { s.from = time("12h"); }) == 0);
    CHECK(sign("pus", [](Sign& s) { s.until = time("13d"); }) == 1);
    CHECK(sign("pus", [](Sign& s) { s.until.reset(); }) == 0);
    CHECK(sign("breathing", [](Sign& s) { s.until = time("90d"); }) == 1);
    CHECK(sign("pus", [](Sign& s) { s.stops.clear(); }, [](Sign& s) { s.stops = "all needling"; }) == 1);
    CHECK(sign("pus", [](Sign& s) { s.stops = "all needling"; }) == 0);
}

TEST_CASE("a milder stage of a red flag is as it was: for the same clients, in the same days, no milder") {
    const auto face = [](const std::function<void(Stage&)>& change) { return sign("swelling", [&](Sign& s) { change(s.stages.front()); }); };
    CHECK(face([](Stage& s) { s.when = {}; }) == 1);
    CHECK(face([](Stage& s) { s.when[Dimension::region].push_back("neck"); }) == 1);
    CHECK(face([](Stage& s) { s.until = in_all("5d"); }) == 1);
    CHECK(face([](Stage& s) { s.until.reset(); }) == 1);
    CHECK(face([](Stage& s) { s.answer = "same-day"; }) == 0);
    const auto late = [](Sign& s) { s.stages.front().from = in_all("12h"); };
    CHECK(sign("swelling", [](Sign& s) { s.stages.front().from.reset(); }, late) == 1);
    CHECK(sign("swelling", [](Sign& s) { s.stages.front().answer = "normal"; }, [](Sign& s) { s.stages.front().answer = "ring-back"; }) == 1);
    CHECK(sign("swelling", [](Sign& s) { s.stages.erase(s.stages.begin()); }) == 0);
}

TEST_CASE("a graver stage of a red flag is for as many clients, as grave, and on as many days") {
    const auto dark = [](const std::function<void(Stage&)>& change) {
        return sign("swelling", [&](Sign& s) { change(s.stages[1]); }, [](Sign& s) { s.stages[1].until = in_all("7d"); });
    };
    CHECK(dark([](Stage& s) { s.when = only(Dimension::skin, {"VI"}); }) == 1);
    CHECK(dark([](Stage& s) { s.when = only(Dimension::skin, {"IV", "V", "VI"}); }) == 0);
    CHECK(dark([](Stage& s) { s.answer = "same-day"; }) == 1);
    CHECK(dark([](Stage& s) { s.from = in_all("25h"); }) == 1);
    CHECK(dark([](Stage& s) { s.from.reset(); }) == 0);
    CHECK(dark([](Stage& s) { s.until = in_all("6d"); }) == 1);
    CHECK(dark([](Stage& s) { s.until.reset(); }) == 0);
    CHECK(sign("swelling", [](Sign& s) { s.answer = "emergency"; s.stages = {s.stages[0], s.stages[3]}; }) == 0);  // for all what it was for some
}

TEST_CASE("a graver stage that is for clients with one of some cautions is for those with any of them still") {
    const auto thin = [](const std::function<void(Stage&)>& change) { return sign("swelling", [&](Sign& s) { change(s.stages[2]); }); };
    CHECK(thin([](Stage& s) { s.with = {"thinner"}; }) == 1);
    CHECK(thin([](Stage& s) { s.with = {"bleeds-easily"}; }) == 1);
    CHECK(thin([](Stage& s) { s.with.push_back("bleeds-easily"); }) == 0);
    CHECK(thin([](Stage& s) { s.with.clear(); }) == 0);
    CHECK(sign("swelling", [](Sign& s) { s.stages[1].with = {"thinner"}; }) == 1);
}

TEST_CASE("no question for the phone may be left out, nor an answer to it become milder") {
    const auto asks = [](Sign& s) { s.asks = {{{}, "Does it spread?", "emergency", "ring-back"}, {{}, "Is it hot?", "same-day", {}}}; };
    CHECK(sign("pus", [](Sign&) {}, asks) == 0);
    CHECK(sign("pus", [](Sign& s) { s.asks.pop_back(); }, asks) == 1);
    CHECK(sign("pus", [](Sign& s) { s.asks.front().yes = "same-day"; }, asks) > 0);
    CHECK(sign("pus", [](Sign& s) { s.asks.front().no = "normal"; }, asks) > 0);
    CHECK(sign("pus", [](Sign& s) { s.asks.front().no = "same-day"; }, asks) == 0);
    CHECK(sign("pus", [](Sign& s) { s.asks.back().yes.clear(); }, asks) == 0);  // the sign's own answer, which is as grave
    CHECK(sign("pus", asks) > 0);                                               // a no would make it milder than it was unasked
}

TEST_CASE("what a red flag leaves behind for the sessions after it may not become less") {
    const auto later = [](Sign& s) { s.later = Later{{}, time("7d"), 60, Depth{250}, "stop", "b", {}}; };
    CHECK(sign("pus", [](Sign&) {}, later) == 0);
    CHECK(sign("pus", later) == 0);
    CHECK(sign("pus", [](Sign& s) { s.later.reset(); }, later) == 1);
    CHECK(sign("pus", [](Sign& s) { s.later->interval_days = 59; }, later) == 1);
    CHECK(sign("pus", [](Sign& s) { s.later->interval_days.reset(); }, later) == 1);
    CHECK(sign("pus", [](Sign& s) { s.later->interval_days = 61; }, later) == 0);
    CHECK(sign("pus", [](Sign& s) { s.later->typical_less = Depth{200}; }, later) == 1);
    CHECK(sign("pus", [](Sign& s) { s.later->typical_less = Depth{300}; }, later) == 0);
    CHECK(sign("pus", [](Sign& s) { s.later->again.clear(); }, later) == 1);
    CHECK(sign("pus", [](Sign& s) { s.later->from = time("8d"); }, later) == 1);
    CHECK(sign("pus", [](Sign& s) { s.later->from.reset(); }, later) == 0);
}

TEST_CASE("a step of the room sheet may not be for fewer, nor fall away for more") {
    CHECK(step("stretch", [](Step& s) { s.when[Dimension::session] = {"first"}; }) == 1);
    CHECK(step("stretch", [](Step& s) { s.when = {}; }) == 0);
    CHECK(step("press-hard", [](Step& s) { s.unless.push_back("fever"); }) == 1);
    CHECK(step("press-hard", [](Step& s) { s.unless.pop_back(); }) == 0);
    CHECK(step("stretch", [](Step& s) { s.numbing = true; }) == 1);
    CHECK(step("stretch", [](Step& s) { s.numbing = false; }, [](Step& s) { s.numbing = true; }) == 0);
    CHECK(step("ask-today", [](Step& s) { s.shows.clear(); }) == 1);
    CHECK(step("ask-today", [](Step& s) { s.shows = "record"; }) == 1);
}

TEST_CASE("a step that is for clients with one of some cautions is for those with any of them still") {
    CHECK(step("tablet-taken", [](Step& s) { s.with = {"cold-sores"}; }) == 1);
    CHECK(step("tablet-taken", [](Step& s) { s.with = {"fever"}; }) == 1);
    CHECK(step("tablet-taken", [](Step& s) { s.with.push_back("fever"); }) == 0);
    CHECK(step("tablet-taken", [](Step& s) { s.with.clear(); }) == 0);
    CHECK(step("stretch", [](Step& s) { s.with = {"fever"}; }) == 1);
}

TEST_CASE("a numbing product may not cover more, stay on longer, rest less, or be barred by less") {
    CHECK(cream([](NumbingProduct& p) { p.max_area_cm2 = 131; }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.max_area_cm2.reset(); }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.max_area_cm2 = 129; }) == 0);
    CHECK(cream([](NumbingProduct& p) { p.minutes->max = 91; }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.minutes.reset(); }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.minutes->max = 80; }) == 0);
    CHECK(cream([](NumbingProduct& p) { p.rest_minutes = 14; }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.rest_minutes.reset(); }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.rest_minutes = 16; }) == 0);
    CHECK(cream([](NumbingProduct& p) { p.contains.clear(); }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.contains.push_back("prilocaine"); }) == 0);
    CHECK(cream([](NumbingProduct& p) { p.bars.pop_back(); }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.bars.front().cautions.pop_back(); }) == 1);
    CHECK(cream([](NumbingProduct& p) { p.bars.front().cautions.push_back("thinner"); }) == 0);
    CHECK(cream([](NumbingProduct& p) { p.use = "refused"; }) == 0);
    CHECK(bolder<NumbingProduct>(&Catalogue::numbing, "mix", [](NumbingProduct& p) { p.use = "labelled"; }) == 1);
}

TEST_CASE("a call, a review or a photograph may not come later or sooner, be counted from another day, become a lesser one or be for fewer") {
    CHECK(milestone("next-day-call", [](Milestone& m) { m.delay = *time("2d"); }) == 1);
    CHECK(milestone("next-day-call", [](Milestone& m) { m.delay = *time("0h"); }) == 1);
    CHECK(milestone("next-day-call", [](Milestone& m) { m.delay = *time("24h"); }) == 0);
    CHECK(milestone("next-day-call", [](Milestone& m) { m.after = "last-session"; }) == 1);
    CHECK(milestone("next-day-call", [](Milestone& m) { m.kind = "photo"; }) == 1);
    CHECK(milestone("last-review", [](Milestone& m) { m.delay = *time("2mo"); }) == 1);
    CHECK(milestone("last-review", [](Milestone& m) { m.delay = *time("0d"); }) == 1);
    CHECK(milestone("last-review", [](Milestone& m) { m.delay = *time("30d"); }) == 1);  // may be either
    CHECK(milestone("last-review", [](Milestone& m) { m.when = on_face; }) == 1);
    CHECK(milestone("deep-photo", [](Milestone& m) { m.delay = *time("14d"); }) == 1);
    CHECK(milestone("deep-photo", [](Milestone& m) { m.delay = *time("0d"); }) == 1);
    CHECK(milestone("deep-photo", [](Milestone& m) { m.after = "last-session"; }) == 1);
    CHECK(milestone("deep-photo", [](Milestone& m) { m.delay = *time("1w"); }) == 0);
    CHECK(milestone("deep-photo", [](Milestone& m) { m.kind = "review"; }) == 0);
    CHECK(milestone("deep-photo", [](Milestone& m) { m.when = only(Dimension::band, {"D"}); }) == 1);
    CHECK(milestone("deep-photo", [](Milestone& m) { m.when = only(Dimension::band, {"B", "C", "D"}); }) == 0);
}

TEST_CASE("a call or a review of a concern may not be left out; a photograph may") {
    const auto call = [](Concern& c) { c.milestones.push_back({{}, "scar-call", "call", "each-session", "Call.", *time("2d"), {}, {}}); };
    CHECK(scars([](Concern& c) { c.milestones.pop_back(); }, call) == 1);
    CHECK(scars([](Concern& c) { c.milestones.back().delay = *time("3d"); }, call) == 1);
    CHECK(scars([](Concern& c) { c.milestones.back().delay = *time("0d"); }, call) == 1);
    CHECK(scars([](Concern& c) { c.milestones.pop_back(); }) == 0);
    CHECK(scars(call) == 0);
}

TEST_CASE("a concern keeps its class, its care, what it implies, and where it stops") {
    CHECK(scars([](Concern& c) { c.klass = "texture"; }) >= 1);
    CHECK(scars([](Concern& c) { c.care.clear(); }) == 1);
    CHECK(scars([](Concern& c) { c.care.push_back("for-lines"); }) == 0);
    CHECK(scars([](Concern& c) { c.implies = {"fever"}; }) == 1);
    CHECK(scars([](Concern& c) { c.implies.clear(); }, [](Concern& c) { c.implies = {"fever"}; }) == 1);
    CHECK(scars([](Concern& c) { c.technique.endpoint = "redness"; }) == 0);
    CHECK(scars([](Concern& c) { c.technique.endpoint = "bleeding"; }, [](Concern& c) { c.technique.endpoint = "redness"; }) == 1);
}

TEST_CASE("concerns are compared in a catalogue that has no skin types too") {
    Catalogue before = small();
    before.skin_types.clear();
    Catalogue now = before;
    Concern& concern = item_of(now.concerns, "scars");
    concern.at.file = &of_the_layer;
    CHECK(bolder_than_below({{&before, 1}, now, now}).empty());
    for (DepthRule& rule : concern.depths)
        if (rule.site == "temple") rule.depth.typical = Depth{1200};
    CHECK(bolder_than_below({{&before, 1}, now, now}).size() == 1);
}

TEST_CASE("a reason for a shorter rest of a concern answers for the layer that gives it, and not for a shorter one still") {
    const auto rest = [](int days, std::string reason) {
        return [=](Concern& c) { c.interval_floors = {{{&of_the_layer, 7, 1}, only(Dimension::band, {"C"}), days, "b", reason, {}}}; };
    };
    CHECK(scars(rest(14, ""), rest(21, "r")) == 1);
    CHECK(scars(rest(14, "r"), rest(21, "r")) == 1);
    CHECK(scars(rest(14, "r; s"), rest(21, "r")) == 0);
    CHECK(scars(rest(14, " "), rest(21, "r")) == 1);
    CHECK(scars(rest(28, ""), rest(21, "r")) == 0);
}

TEST_CASE("passes of a concern may not be more, at most or usually, nor be without a limit") {
    CHECK(scars([](Concern& c) { c.technique.passes->max = 9; }) == 1);
    CHECK(scars([](Concern& c) { c.technique.passes->typical = 5; }) == 1);
    CHECK(scars([](Concern& c) { c.technique.passes.reset(); }) == 1);
    CHECK(scars([](Concern& c) { c.technique.passes->max = 7, c.technique.passes->typical = 3; }) == 0);
}

TEST_CASE("maintenance may not begin, nor be closer, at the least or usually") {
    CHECK(scars([](Concern& c) { c.maintenance->every_days.min = 179; }) == 1);
    CHECK(scars([](Concern& c) { c.maintenance->every_days.typical = 364; }) == 1);
    CHECK(scars([](Concern& c) { c.maintenance->every_days.min = 181; }) == 0);
    CHECK(scars([](Concern& c) { c.maintenance.reset(); }) == 0);
    CHECK(scars([](Concern&) {}, [](Concern& c) { c.maintenance.reset(); }) == 0);
    CHECK(scars([](Concern& c) { c.maintenance = Maintenance{{180, 365, 365}, {}, {}}; }, [](Concern& c) { c.maintenance.reset(); }) == 1);
}

TEST_CASE("a course may not have more sessions, at most or usually, nor be closer, at the least or usually, before any of them") {
    const auto general = [](const std::function<void(CourseRule&)>& change) { return scars([&](Concern& c) { c.course.rules.clear(), change(c.course.general); }, [](Concern& c) { c.course.rules.clear(); }); };
    CHECK(general([](CourseRule&) {}) == 0);
    CHECK(general([](CourseRule& r) { r.sessions.max = 7; }) >= 1);
    CHECK(general([](CourseRule& r) { r.sessions.typical = 5; }) >= 1);
    CHECK(general([](CourseRule& r) { r.interval_days.min = 27; }) >= 1);
    CHECK(general([](CourseRule& r) { r.interval_days.typical = 29; }) >= 1);
    CHECK(general([](CourseRule& r) { r.sessions = {3, 3, 5}, r.interval_days = {29, 31, 42}; }) == 0);
    CHECK(general([](CourseRule& r) { r.steps.push_back({{}, 5, {27, 30, 42}, {}, {}}); }) >= 1);   // before the last session
    CHECK(general([](CourseRule& r) { r.steps.push_back({{}, 6, {27, 30, 42}, {}, {}}); }) >= 1);   // and after it, where --sessions leads
    CHECK(general([](CourseRule& r) { r.steps.push_back({{}, 24, {27, 30, 42}, {}, {}}); }) == 0);  // nobody comes there
}

TEST_CASE("an override of a limit of a concern may not begin, reach further or be for more clients") {
    const auto may_move = [](Concern& c) { c.bounds.front().lift = Lift{Depth{2250}, only(Dimension::skin, {"II"})}; };
    CHECK(scars([](Concern&) {}, may_move) == 0);
    CHECK(scars(may_move) >= 1);
    CHECK(scars([](Concern& c) { c.bounds.front().lift->max = Depth{2300}; }, may_move) >= 1);
    CHECK(scars([](Concern& c) { c.bounds.front().lift->when = only(Dimension::skin, {"II", "III"}); }, may_move) >= 1);
    CHECK(scars([](Concern& c) { c.bounds.front().lift->max = Depth{2200}; }, may_move) == 0);
    CHECK(scars([](Concern& c) { c.bounds.front().lift.reset(); }, may_move) == 0);
    const auto more = [](int to, std::vector<std::string> skins) { return [=](Concern& c) { c.bounds.push_back({{}, {}, Depth{2200}, {}, {}, Lift{Depth{to}, only(Dimension::skin, skins)}, "b", {}}); }; };
    CHECK(scars(more(2250, {"II"})) == 1);  // nor may one that is added be raised where none below is
    CHECK(scars(more(2250, {"II"}), may_move) == 0);
    CHECK(scars(more(2300, {"II"}), may_move) == 1);
    CHECK(scars(more(2250, {"II", "III"}), may_move) == 1);
}

TEST_CASE("a reason for an item answers for it, and one that the item below had does not") {
    const auto shorter_window = [](Sign& s) { s.until = time("13d"); };
    CHECK(sign("pus", [&](Sign& s) { shorter_window(s), s.layering.override_reason = "r"; }) == 0);
    CHECK(sign("pus", [&](Sign& s) { shorter_window(s), s.layering.override_reason = " "; }) == 1);
    CHECK(sign("pus", [&](Sign& s) { shorter_window(s), s.layering.override_reason = "\u200b\u3164"; }) == 1);
    CHECK(sign("pus", shorter_window, [](Sign& s) { s.layering.override_reason = "r"; }) == 1);
}

}  // namespace plan_tighten_items_test
