// SPDX-License-Identifier: MIT
#include "cli/interview.hpp"

#include <doctest/doctest.h>

#include "quiet_world.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace cli_interview_test {

namespace {

/// What a request holds under one key after somebody has given these answers, in order; "ended" where they did not suffice.
std::string asked(std::string_view key, std::vector<std::string> answers, const std::string& treat = {}) {
    const Small small;
    QuietWorld quiet;
    std::size_t given = 0;
    quiet.world.read_line = [&] { return given < answers.size() ? std::optional{answers[given++]} : std::nullopt; };
    quiet.world.clock = [] { return on("2026-11-21"); };
    const Typed typed;
    const Invocation in{typed, quiet.world};
    Request request;
    request.today = on("2026-11-21");
    if (!treat.empty()) request.keys["treat"].push_back({treat, "treat", {}, 1, {}, 0, 1});
    if (!interview(in, small.catalogue(), request)) return "ended";
    std::string texts;
    for (const Given& one : request.all(key)) texts += (texts.empty() ? "" : " ") + one.text;
    return texts;
}

/// Ref, skin, age, device and start, none of them given, and then the questions.
std::vector<std::string> then(std::vector<std::string> first, const std::vector<std::string>& answers = {""}) {
    first.insert(first.end(), {"", "II", "30", "", ""});
    first.insert(first.end(), answers.begin(), answers.end());
    return first;
}

}  // namespace

TEST_CASE("a treatment is asked for in parts, and may be given whole or begun") {
    CHECK(asked("treat", then({"scars", "rolling", "mild", "cheek"})) == "scars/rolling/mild:cheek");
    CHECK(asked("treat", then({"scars:cheek,temple"})) == "scars:cheek,temple");
    CHECK(asked("treat", then({"scars/rolling/mild:cheek"})) == "scars/rolling/mild:cheek");
    CHECK(asked("treat", then({"scars/rolling", "", "mild", "cheek"})) == "scars/rolling/mild:cheek");
    CHECK(asked("treat", then({"scras", "", "scars", "", "", "nowhere", "cheek"})) == "scars:cheek");
}

TEST_CASE("sites are asked for where a treatment was typed without any") {
    CHECK(asked("treat", then({"arm"}), "scars/rolling") == "scars/rolling:arm");
    CHECK(asked("treat", then({}), "scars:arm") == "scars:arm");
}

TEST_CASE("a no to all questions is one act, and an empty answer none") {
    CHECK(asked("history", then({"scars:cheek"}, {"yes"})) == "rest=no");
    CHECK(asked("history", then({"scars:cheek"}, {""})).empty());
    CHECK(asked("history", then({"scars:cheek"}, {"no", "yes"})) == "ended");
}

TEST_CASE("a yes that is about nothing in the question puts it once more, and what was answered in it is forgotten") {
    CHECK(asked("history", then({"scars:cheek"}, {"no", "yes", "no", "no", "yes", "", "yes", ""})) == "cold-sores=no bleeds-easily=yes");
}

}  // namespace cli_interview_test
