// SPDX-License-Identifier: MIT
#include "plan/triage.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_triage_test {

namespace {

/// Severe rolling scars on 2026-12-08: the cheek is band C, the temple B, the arm D.
Case treated(const Small& small, const std::vector<std::string_view>& sites, std::vector<Answer> history = {}, std::string skin = "II") {
    Case c = small.treating("scars", sites, "rolling", "severe");
    c.skin = std::move(skin);
    c.age = 40;
    c.start = on("2026-12-08");
    c.sessions = 1;
    c.history = std::move(history);
    return c;
}

/// The answer to a swelling on a day, with how many graver stages hang on what was not asked: "same-day 1".
std::string swelling(const Small& small, Case c, int day) {
    const Plan plan = small.plan(c);
    const Call call = triage(small.catalogue(), c, plan, {find(small.catalogue().signs, "swelling"), nullptr}, on("2026-12-08"), day);
    return std::string{call.answer} + ' ' + std::to_string(call.unknown.size());
}

/// The answer to something expected, with the day on which it no longer is.
std::string expecting(const Small& small, Case c, std::string_view item, int day) {
    const Plan plan = small.plan(c);
    const Call call = triage(small.catalogue(), c, plan, {nullptr, &small.care(item)}, on("2026-12-08"), day);
    return std::string{call.answer} + (call.expected_until ? ' ' + iso(*call.expected_until) : std::string{});
}

Answer no_thinner(const Small& small) { return small.answer("thinner", "no"); }
std::vector<Answer> denied(const Small& small) { return {no_thinner(small), small.answer("inr-high", "no")}; }

/// The rank of an answer, the gravest last.
int how_grave(std::string_view answer) { return answer == "emergency" ? 3 : answer == "same-day" ? 2 : answer == "ring-back" ? 1 : 0; }

}  // namespace

TEST_CASE("a sign without stages has its own answer on every day") {
    const Small small;
    Case c = treated(small, {"cheek"});
    const Plan plan = small.plan(c);
    for (const int day : {0, 30}) {
        const Call call = triage(small.catalogue(), c, plan, {find(small.catalogue().signs, "breathing"), nullptr}, on("2026-12-08"), day);
        CHECK(call.answer == "emergency");
        CHECK(call.because.empty());
        CHECK(call.day == day);
    }
}

TEST_CASE("a milder stage holds while its clock surely runs, in the band reached") {
    const Small small;
    const auto answer = [&](const char* site, int day) { return swelling(small, treated(small, {site}, denied(small)), day); };
    CHECK(answer("cheek", 0) == "normal 0");
    CHECK(answer("cheek", 2) == "normal 0");
    CHECK(answer("cheek", 3) == "same-day 0");
    CHECK(answer("temple", 1) == "normal 0");
    CHECK(answer("temple", 2) == "same-day 0");
    CHECK(answer("arm", 0) == "same-day 0");
}

TEST_CASE("a milder stage must hold at every site") {
    const Small small;
    const auto answer = [&](const std::vector<std::string_view>& sites, int day) { return swelling(small, treated(small, sites, denied(small)), day); };
    CHECK(answer({"cheek", "temple"}, 1) == "normal 0");
    CHECK(answer({"cheek", "temple"}, 2) == "same-day 0");
    CHECK(answer({"cheek", "arm"}, 0) == "same-day 0");
}

TEST_CASE("where no depth is known a milder stage must hold in every band, and a graver one in any") {
    const std::string graver =
        "\n[[sign.stage]]\nfrom = { A = \"9d\", B = \"9d\", C = \"9d\", D = \"5d\" }\nanswer = \"emergency\"\nbecause = \"b\"\nbasis = \"convention\"\n";
    const Small small{with_more(small_files(), "signs.toml", graver)};
    const Case c = treated(small, {"cheek"}, denied(small));
    const auto answer = [&](int day) {
        return triage(small.catalogue(), c, Plan{}, {find(small.catalogue().signs, "swelling"), nullptr}, on("2026-12-08"), day).answer;
    };
    CHECK(answer(0) == "normal");
    CHECK(answer(1) == "same-day");
    CHECK(answer(4) == "same-day");
    CHECK(answer(5) == "emergency");
    CHECK(swelling(small, c, 5) == "same-day 0");
    CHECK(swelling(small, c, 9) == "emergency 0");
}

TEST_CASE("the band of a call is that of the first session") {
    const Small small;
    Case c = treated(small, {"cheek"}, denied(small));
    c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());  // band B for two sessions, then band C
    c.treats.front().severity = "mild";
    c.sessions.reset();
    CHECK(small.plan(c).depths.back().depth.value.max == Depth{1500});
    CHECK(swelling(small, c, 1) == "normal 0");
    CHECK(swelling(small, c, 2) == "same-day 0");
}

TEST_CASE("hours round against the risk: a milder stage begins late, and a graver one ends late") {
    const Small milder{with(small_files(), "signs.toml", "until   = { A = \"24h\", B = \"48h\", C = \"72h\", D = \"4d\" }", "from = { all = \"24h\" }")};
    CHECK(swelling(milder, treated(milder, {"cheek"}, denied(milder)), 1) == "same-day 0");
    CHECK(swelling(milder, treated(milder, {"cheek"}, denied(milder)), 2) == "normal 0");
    const Small graver{with(small_files(), "signs.toml", "from    = { all = \"24h\" }", "until = { all = \"24h\" }")};
    CHECK(swelling(graver, treated(graver, {"cheek"}, denied(graver), "VI"), 1) == "emergency 0");
    CHECK(swelling(graver, treated(graver, {"cheek"}, denied(graver), "VI"), 2) == "normal 0");
}

TEST_CASE("a stage with the sign's own answer holds against a milder one") {
    const Small small{with(small_files(), "signs.toml", "answer  = \"emergency\"\nbecause = \"dark", "answer  = \"same-day\"\nbecause = \"dark")};
    CHECK(swelling(small, treated(small, {"cheek"}, denied(small), "VI"), 0) == "normal 0");
    CHECK(swelling(small, treated(small, {"cheek"}, denied(small), "VI"), 1) == "same-day 0");
}

TEST_CASE("of two graver stages the gravest counts, in whatever order they stand") {
    const std::string stage = "\n[[sign.stage]]\nanswer = \"ANSWER\"\nbecause = \"b\"\nbasis = \"convention\"\n";
    for (const auto& [first, second] : {std::pair{"emergency", "same-day"}, {"same-day", "emergency"}}) {
        const Small small{with_more(with(small_files(), "signs.toml", "answer = \"same-day\"", "answer = \"ring-back\""), "signs.toml",
                                    with(stage, "ANSWER", first) + with(stage, "ANSWER", second))};
        CHECK(swelling(small, treated(small, {"arm"}, denied(small)), 0) == "emergency 0");
    }
}

TEST_CASE("without a case nothing is milder") {
    const Small small;
    const Call call = triage(small.catalogue(), {}, {}, {find(small.catalogue().signs, "swelling"), nullptr}, on("2026-12-08"), 0);
    CHECK(call.answer == "same-day");
}

TEST_CASE("a milder stage needs to be surely met, and a graver one only to be possible") {
    const Small small{with(small_files(), "signs.toml", "when    = { region = [\"face\"] }", "when    = { skin = [\"II\"] }")};
    CHECK(swelling(small, treated(small, {"cheek"}, denied(small), "II"), 0) == "normal 0");
    CHECK(swelling(small, treated(small, {"cheek"}, denied(small), ""), 0) == "same-day 0");
    CHECK(swelling(small, treated(small, {"cheek"}, denied(small), ""), 1) == "emergency 0");
    CHECK(swelling(small, treated(small, {"cheek"}, denied(small), "II"), 1) == "normal 0");
}

TEST_CASE("a graver stage raises what a milder one has lowered, and names itself") {
    const Small small;
    Case c = treated(small, {"cheek"}, denied(small), "VI");
    CHECK(swelling(small, c, 0) == "normal 0");
    CHECK(swelling(small, c, 1) == "emergency 0");
    const Plan plan = small.plan(c);
    const Call call = triage(small.catalogue(), c, plan, {find(small.catalogue().signs, "swelling"), nullptr}, on("2026-12-08"), 1);
    REQUIRE(call.because.size() == 1);
    CHECK(call.because.front()->because == "dark skin that swells late");
}

TEST_CASE("a graver stage at one site is enough") {
    const Small small{with(small_files(), "signs.toml", "when    = { skin = [\"V\", \"VI\"] }", "when    = { site = [\"temple\"] }")};
    CHECK(swelling(small, treated(small, {"cheek"}, denied(small)), 1) == "normal 0");
    CHECK(swelling(small, treated(small, {"cheek", "temple"}, denied(small)), 1) == "emergency 0");
}

TEST_CASE("a stage for clients with a caution: met, denied, or to be asked") {
    const Small small;
    CHECK(swelling(small, treated(small, {"cheek"}, {small.answer("thinner", "yes")}), 0) == "emergency 0");
    CHECK(swelling(small, treated(small, {"cheek"}, denied(small)), 0) == "normal 0");
    CHECK(swelling(small, treated(small, {"cheek"}), 0) == "normal 1");
    CHECK(swelling(small, treated(small, {"cheek"}, {no_thinner(small)}), 0) == "normal 1");  // the other is still open
    CHECK(swelling(small, treated(small, {"cheek"}, {}, "VI"), 1) == "emergency 0");          // it could be no graver
}

TEST_CASE("a milder stage for clients with a caution asks for its answer, and an open question lowers nothing") {
    const Small small;
    std::vector<Answer> history = denied(small);
    CHECK(swelling(small, treated(small, {"arm"}, history), 1) == "same-day 0");
    history.push_back(small.answer("dark-marks", "yes"));
    CHECK(swelling(small, treated(small, {"arm"}, history), 1) == "ring-back 0");
    CHECK(swelling(small, treated(small, {"cheek"}, history), 0) == "normal 0");  // the mildest of two
    history.back() = small.answer("dark-marks", "no");
    CHECK(swelling(small, treated(small, {"arm"}, history), 1) == "same-day 0");
}

TEST_CASE("a caution that a concern implies counts as there") {
    const Small small{with(small_files(), "concerns/scars.toml", "care       = [\"standard\"]", "care = [\"standard\"]\nimplies = [\"dark-marks\"]")};
    CHECK(swelling(small, treated(small, {"arm"}, denied(small)), 1) == "ring-back 0");
}

TEST_CASE("what is expected is normal while its clock runs, and to be rung back after") {
    const Small small;
    CHECK(expecting(small, treated(small, {"cheek"}), "redness", 0) == "normal 2026-12-11");
    CHECK(expecting(small, treated(small, {"cheek"}), "redness", 2) == "normal 2026-12-11");
    CHECK(expecting(small, treated(small, {"cheek"}), "redness", 3) == "ring-back 2026-12-11");
    CHECK(expecting(small, treated(small, {"temple"}), "redness", 2) == "ring-back 2026-12-10");
    CHECK(expecting(small, treated(small, {"temple", "cheek"}), "redness", 1) == "normal 2026-12-10");
    CHECK(expecting(small, treated(small, {"cheek", "temple"}), "redness", 2) == "ring-back 2026-12-10");  // nobody knows which of the two is red
}

TEST_CASE("what is expected after a later session says nothing of the first") {
    const Small small;
    Case c = treated(small, {"cheek"});
    c.sessions = 2;
    CHECK(expecting(small, c, "redness", 0) == "normal 2026-12-11");
}

TEST_CASE("what is expected is not normal before it begins, nor where no plan says so") {
    const Small small{with(small_files(), "care.toml", "text  = \"The skin looks red.\"", "from = { all = \"1d\" }\ntext = \"The skin looks red.\"")};
    CHECK(expecting(small, treated(small, {"cheek"}), "redness", 0) == "ring-back 2026-12-11");
    CHECK(expecting(small, treated(small, {"cheek"}), "redness", 1) == "normal 2026-12-11");
    const Call call = triage(small.catalogue(), {}, {}, {nullptr, &small.care("redness")}, on("2026-12-08"), 1);
    CHECK(call.answer == "ring-back");
    CHECK_FALSE(call.expected_until);
}

TEST_CASE("what is expected is counted from the day of needling, also where the plan would have waited") {
    const Small small;
    CHECK(expecting(small, treated(small, {"cheek"}, {small.answer("filler", "2026-12-01")}), "redness", 2) == "normal 2026-12-11");
    CHECK(expecting(small, treated(small, {"cheek"}, {small.answer("filler", "2026-12-01")}), "redness", 3) == "ring-back 2026-12-11");
}

TEST_CASE("what is expected without an end is normal on any day") {
    const Small small{with(small_files(), "care.toml", "until = { A = \"24h\", B = \"48h\", C = \"72h\", D = \"5d\" }\n", "")};
    CHECK(expecting(small, treated(small, {"cheek"}), "redness", 90) == "normal");
}

TEST_CASE("of a needling that is not on record the answer is the gravest of any day, and nothing is expected") {
    const Small small;
    Case c = treated(small, {"cheek"}, denied(small));
    const Plan plan = small.plan(c);
    const auto answer = [&](Complaint complaint) { return triage(small.catalogue(), c, plan, complaint, std::nullopt, std::nullopt).answer; };
    for (const Sign& sign : small.catalogue().signs) {
        CAPTURE(sign.id);
        const std::string_view off_record = answer({&sign, nullptr});
        for (const int day : {0, 1, 3, 7, 30, 200}) {
            const Call call = triage(small.catalogue(), c, plan, {&sign, nullptr}, on("2026-12-08"), day);
            CAPTURE(day);
            CHECK(how_grave(off_record) >= how_grave(call.answer));
        }
    }
    CHECK(answer({find(small.catalogue().signs, "breathing"), nullptr}) == "emergency");
    CHECK(answer({nullptr, &small.care("redness")}) == "ring-back");
}

}  // namespace plan_triage_test
