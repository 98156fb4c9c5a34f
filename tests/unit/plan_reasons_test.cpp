// SPDX-License-Identifier: MIT
#include "plan/reasons.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_reasons_test {

namespace {

/// The small catalogue in which one passage is followed by a reason to be bolder.
Small with_reason(std::string_view file, const std::string& passage) {
    return Small{with(small_files(), file, passage, passage + "\noverride-reason = \"measured\"")};
}

/// Whose reason the plan of mild scars of the cheek with the pen says.
std::string said(const Small& small) {
    Case c = small.treating("scars", {"cheek"}, "rolling", "mild");
    c.skin = "II";
    c.device = small.device("pen");
    std::string ids;
    for (const Warning& warning : small.plan(c).warnings)
        if (warning.code == "W0622") ids += warning.message.substr(0, warning.message.find(" is bolder here than what it changes, reason: \"measured\"")) + ';';
    return ids;
}

}  // namespace

TEST_CASE("a reason for what is bolder is in every plan that it touches, and in no other") {
    CHECK(said(Small{}).empty());
    CHECK(said(with_reason("sites.toml", "title   = \"Cheek\"")) == "cheek;");
    CHECK(said(with_reason("sites.toml", "title   = \"Arm\"")).empty());
    CHECK(said(with_reason("concerns/scars.toml", "title      = \"Scars\"")) == "scars;");
    CHECK(said(with_reason("concerns/lines.toml", "title     = \"Lines\"")).empty());
    CHECK(said(with_reason("devices.toml", "title      = \"Pen\"")) == "pen;");
    CHECK(said(with_reason("care.toml", "text  = \"Keep out of the sun.\"")) == "sun;");
    CHECK(said(with_reason("screening.toml", "title   = \"Fever\"")) == "fever;");
    CHECK(said(with_reason("care.toml", "because = \"band D rests six weeks\"")) == "the rest between sessions;");
    CHECK(said(with_reason("sites.toml", "title   = \"Eyelid\"")) == "eyelid;");
    CHECK(said(with_reason("screening.toml", "title  = \"Pus\"")) == "pus;");
    CHECK(said(with_reason("room.toml", "id    = \"ask-today\"")) == "ask-today;");
    CHECK(said(with_reason("room.toml", "title        = \"Cream\"")) == "cream;");
}

TEST_CASE("a reason for a shorter rest of a concern's own is in the plans of that concern") {
    const std::string rest = "[[interval-floor]]\nwhen = { band = [\"A\"] }\ndays = 10\nbecause = \"b\"\noverride-reason = \"measured\"\nbasis = \"convention\"\n\n[technique]";
    CHECK(said(Small{with(small_files(), "concerns/scars.toml", "[technique]", rest)}) == "the rest between sessions of scars;");
    CHECK(said(Small{with(small_files(), "concerns/lines.toml", "[technique]", rest)}).empty());
}

TEST_CASE("a reason that several parts of a plan share is said once") {
    const Small small = with_reason("sites.toml", "title   = \"Cheek\"");
    Case c = small.treating("scars", {"cheek"}, "rolling", "mild");
    c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
    const Plan plan = small.plan(c);
    CHECK(std::count_if(plan.warnings.begin(), plan.warnings.end(), [](const Warning& w) { return w.code == "W0622"; }) == 1);
}

}  // namespace plan_reasons_test
