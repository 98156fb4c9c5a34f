// SPDX-License-Identifier: MIT
#include "plan/triage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_triage_test {

namespace {

/// Every red flag with its answer. Taking one out, or making one milder, is a decision that has to be made here too.
const std::map<std::string, std::string>& red_flags() {
    static const std::map<std::string, std::string> flags{
        {"breathing", "emergency"}, {"faint", "emergency"}, {"numbing-reaction", "emergency"}, {"blue-lips", "emergency"}, {"very-ill", "emergency"},
        {"pain-severe", "emergency"}, {"skin-white", "emergency"}, {"eye", "emergency"}, {"blisters-near-eye", "emergency"}, {"heavy-bleeding", "emergency"},
        {"needle-breach", "emergency"}, {"bleeding", "same-day"}, {"redness-spreading", "same-day"}, {"pus", "same-day"}, {"fever", "same-day"},
        {"blisters", "same-day"}, {"one-sided", "same-day"}, {"rash", "same-day"}, {"redness", "ring-back"}, {"bumps", "ring-back"},
        {"not-healing", "ring-back"}, {"swollen-glands", "ring-back"}, {"dark-patches", "ring-back"}, {"white-patches", "ring-back"}, {"lines", "ring-back"},
        {"raised-scar", "ring-back"}};
    return flags;
}

}  // namespace

TEST_CASE("no red flag is missing and none has become milder") {
    for (const auto& [id, answer] : red_flags()) {
        CAPTURE(id);
        const Sign* sign = find(shipped().signs, id);
        REQUIRE(sign);
        CHECK(sign->answer == answer);
        CHECK_FALSE(sign->asks.empty());
        CHECK_FALSE(sign->stops.empty());
    }
    for (const Sign& sign : shipped().signs) {
        CAPTURE(sign.id);
        CHECK(red_flags().contains(sign.id));
    }
}

TEST_CASE("a sign is called normal only on the days and by the stages that say so") {
    static const std::map<std::string, int> last_normal_day{{"redness", 2}, {"swollen-glands", 6}};
    for_points(2, false, [](const Point& point) {
        const Case c = case_of(point);
        const Plan plan = make_plan(shipped(), c);
        for (const Sign& sign : shipped().signs)
            for (int day = 0; day < 60; ++day) {
                CAPTURE(name_of(point));
                CAPTURE(sign.id);
                CAPTURE(day);
                const Call call = triage(shipped(), c, plan, {&sign, nullptr}, *c.start, day);
                const auto last = last_normal_day.find(sign.id);
                if (last == last_normal_day.end() || day > last->second) CHECK(call.answer != "normal");
                if (sign.answer == "emergency") CHECK(call.answer == "emergency");
            }
    });
}

TEST_CASE("knowing more of the client never makes an answer milder") {
    for_points(1, false, [](const Point& point) {
        Case c = case_of(point);
        const Plan plan = make_plan(shipped(), c);
        const std::vector<std::string_view> mildest_first{"normal", "ring-back", "same-day", "emergency"};
        const auto rank = [&](std::string_view a) { return std::find(mildest_first.begin(), mildest_first.end(), a) - mildest_first.begin(); };
        for (const Caution& caution : shipped().cautions) {
            Case with = c;
            with.history.push_back({&caution, Answer::Kind::yes, {}});
            for (const Sign& sign : shipped().signs)
                for (const int day : {0, 1, 4, 10, 40}) {
                    CAPTURE(sign.id);
                    CAPTURE(caution.id);
                    CHECK(rank(triage(shipped(), with, plan, {&sign, nullptr}, *c.start, day).answer) >= rank(triage(shipped(), c, plan, {&sign, nullptr}, *c.start, day).answer));
                }
        }
    });
}

}  // namespace plan_triage_test
