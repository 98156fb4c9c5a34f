// SPDX-License-Identifier: MIT
#include "plan/schedule.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "dated.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_schedule_test {

TEST_CASE("sessions stand at the usual interval, in a window from the least to the most") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-07, 2027-02-06, 2027-03-08");
    CHECK(window_of(plan.sessions[0]) == "2026-12-08 -");
    CHECK(window_of(plan.sessions[1]) == "2027-01-05 2027-01-19");
    CHECK(plan.sessions[1].interval_days == 30);
    CHECK_FALSE(plan.sessions[0].interval_days);
    CHECK(warnings_of(plan) == "W0602");
}

TEST_CASE("the course of a severity wins over the general one") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"}, "mild");
    CHECK(dates_of(small.plan(c)) == "2026-12-08, 2027-01-12, 2027-02-16");
}

TEST_CASE("what is not known is the strictest course: fewest sessions, longest spacing") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"}, "");
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-12, 2027-02-16");
    CHECK(window_of(plan.sessions[1]) == "2027-01-05 2027-01-19");
}

TEST_CASE("without a start there are sessions but no dates") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    c.start.reset();
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "?, ?, ?, ?");
    CHECK(plan.care.empty());
    CHECK(plan.milestones.empty());
}

TEST_CASE("the depth sets a floor under the interval, by its band") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    CHECK(binding(small.plan(c).sessions[1].bounds) == "rule:scars, depth:cheek");
    c.overrides.push_back({"site", "cheek", "measured"});  // a ceiling of 2.5 mm is band D
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-19, 2027-03-02, 2027-04-13");
    CHECK(window_of(plan.sessions[1]) == "2027-01-19 2027-01-19");
    CHECK(binding(plan.sessions[1].bounds) == "depth:cheek");
}

TEST_CASE("the deepest site sets the floor") {
    const Small small;
    Case c = dated(small, "scars", {"temple", "arm"});
    const Plan plan = small.plan(c);
    CHECK(plan.sessions.at(1).interval_days == 42);
    CHECK(binding(plan.sessions[1].bounds) == "depth:arm");
}

TEST_CASE("among floors the one with most keys wins, so the scalp may be sooner") {
    const Small small{with(small_files(), "concerns/lines.toml", "min = 14, typical = 14, max = 21", "min = 7, typical = 7, max = 21")};
    Case c = dated(small, "lines", {"scalp"});
    CHECK(small.plan(c).sessions.at(1).interval_days == 7);
    c = dated(small, "lines", {"temple"});
    CHECK(small.plan(c).sessions.at(1).interval_days == 14);
}

TEST_CASE("a rest for some skin types, ages, types or severities holds for them, and where the answer is missing") {
    const auto with_rest = [](const std::string& some) {
        const std::string rest = "\n[[interval-floor]]\nwhen = { band = [\"A\", \"B\", \"C\", \"D\"], " + some + " }\ndays = 60\nbecause = \"b\"\nbasis = \"convention\"\n";
        return Small{with_more(small_files(), "care.toml", rest)};
    };
    const auto interval = [](const Small& small, const std::function<void(Case&)>& change) {
        Case c = dated(small, "scars", {"temple"});
        change(c);
        return small.plan(c).sessions.at(1).interval_days;
    };
    const Small dark = with_rest("skin = [\"V\", \"VI\"]");
    CHECK(interval(dark, [](Case&) {}) == 30);
    CHECK(interval(dark, [](Case& c) { c.skin = "V"; }) == 60);
    CHECK(interval(dark, [](Case& c) { c.skin.clear(); }) == 60);
    const Small old = with_rest("age = [\"60+\"]");
    CHECK(interval(old, [](Case& c) { c.age = 59; }) == 30);
    CHECK(interval(old, [](Case& c) { c.age = 60; }) == 60);
    CHECK(interval(old, [](Case& c) { c.age.reset(); }) == 60);
    CHECK(interval(with_rest("type = [\"boxcar\"]"), [](Case&) {}) == 30);
    CHECK(interval(with_rest("type = [\"boxcar\"]"), [](Case& c) { c.treats.front().type.clear(); }) == 60);
    CHECK(interval(with_rest("severity = [\"severe\"]"), [](Case& c) { c.treats.front().severity.clear(); }) == 60);
}

TEST_CASE("where a particular rest holds whatever the answer would be, the general one does not") {
    const auto with_rests = [](const std::string& some, const std::string& others) {
        const auto rest = [](const std::string& when, int days) { return "\n[[interval-floor]]\nwhen = { band = [\"A\", \"B\", \"C\", \"D\"]" + when + " }\ndays = " + std::to_string(days) + "\nbecause = \"b\"\nbasis = \"convention\"\n"; };
        return Small{with(small_files(), "concerns/scars.toml", "\n[technique]", rest("", 60) + rest(", " + some, 40) + rest(", " + others, 50) + "\n[technique]")};
    };
    const auto interval = [](const Small& small) {
        Case c = dated(small, "scars", {"temple"});
        c.age.reset(), c.treats.front().severity.clear(), c.skin.clear();
        return small.plan(c).sessions.at(1).interval_days;
    };
    CHECK(interval(with_rests("severity = [\"mild\"]", "severity = [\"severe\"]")) == 50);
    CHECK(interval(with_rests("age = [\"0-49\"]", "age = [\"50+\"]")) == 50);
    CHECK(interval(with_rests("skin = [\"I\", \"II\", \"III\"]", "skin = [\"IV\", \"V\", \"VI\"]")) == 50);
    CHECK(interval(with_rests("skin = [\"I\", \"II\", \"III\"]", "skin = [\"V\", \"VI\"]")) == 60);  // IV is left to the general one
}

TEST_CASE("a floor beyond the longest interval: the window is the floor and a fortnight, and that is said") {
    const Small small;
    Case c = dated(small, "lines", {"cheek"});
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-05");
    CHECK(window_of(plan.sessions[1]) == "2027-01-05 2027-01-19");
    CHECK(warnings_of(plan).find("W0604") != std::string::npos);
    CHECK_FALSE(plan.sessions[1].because.empty());
}

TEST_CASE("a floor for a class of work counts whichever concern has it") {
    const std::string floor =
        "\n[[interval-floor]]\nwhen = { class = [\"CLASS\"] , band = [\"A\", \"B\", \"C\", \"D\"] }\ndays = 60\nbecause = \"b\"\nbasis = \"convention\"\n";
    for (const char* klass : {"atrophic-scar", "wrinkle"}) {
        CAPTURE(std::string{klass});
        const Small small{with_more(small_files(), "care.toml", with(floor, "CLASS", klass))};
        for (const char* other : {"temple", "cheek"}) {  // on two sites, and on one
            Case c = dated(small, "scars", {other});
            c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
            CHECK(small.plan(c).sessions.at(1).interval_days == 60);
        }
    }
}

TEST_CASE("a floor for whom nobody was asked about holds: missing input is never the shorter rest") {
    const std::string floor = "\n[[interval-floor]]\nwhen = { KEY, band = [\"A\", \"B\", \"C\", \"D\"] }\ndays = 60\nbecause = \"b\"\nbasis = \"convention\"\n";
    for (const char* key : {"skin = [\"V\", \"VI\"]", "device-kind = [\"roller\"]", "age = [\"50+\"]", "severity = [\"mild\"]"}) {
        CAPTURE(std::string{key});
        const Small small{with_more(small_files(), "care.toml", with(floor, "KEY", key))};
        Case asked = dated(small, "scars", {"cheek"});
        asked.device = small.device("pen");
        CHECK(small.plan(asked).sessions.at(1).interval_days < 60);
        Case open = dated(small, "scars", {"cheek"}, "");
        open.skin.clear(), open.age.reset();
        CHECK(small.plan(open).sessions.at(1).interval_days == 60);
    }
}

TEST_CASE("two concerns share visits; a shorter course ends at its own session") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
    const Plan plan = small.plan(c);
    REQUIRE(plan.sessions.size() == 4);
    CHECK(plan.sessions[0].treat.size() == 2);
    CHECK(plan.sessions[1].treat.size() == 2);
    CHECK(plan.sessions[2].treat.size() == 1);
    CHECK(plan.sessions[1].interval_days == 30);  // 28 to 42 and 14 to 21, resting 28 after 1.0 mm
    CHECK(plan.sessions[1].bounds.size() == 3);
    CHECK(plan.sessions[3].bounds.size() == 2);
}

TEST_CASE("two intervals meet in the greatest least, the greatest usual and the least most, whichever concern they are of") {
    for (const auto& [interval, expected] : {std::pair{"min = 14, typical = 14, max = 35", "30 2027-01-05 2027-01-12"},
                                             {"min = 29, typical = 33, max = 90", "33 2027-01-06 2027-01-19"},
                                             {"min = 50, typical = 50, max = 60", "50 2027-01-27 2027-01-27"}}) {
        const Small small{with(small_files(), "concerns/lines.toml", "min = 14, typical = 14, max = 21", interval)};
        Case c = dated(small, "scars", {"cheek"});
        c.treats.push_back(small.treating("lines", {"cheek"}).treats.front());
        const Session session = small.plan(c).sessions.at(1);
        CHECK(std::to_string(*session.interval_days) + ' ' + window_of(session) == expected);
    }
}

TEST_CASE("sessions asked for outside the protocol are planned, with a warning") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    for (const int count : {2, 3, 6, 7}) {
        CAPTURE(count);
        const bool warned = count < 3 || count > 6;
        c.sessions = count;
        const Plan plan = small.plan(c);
        CHECK(plan.sessions.size() == static_cast<std::size_t>(count));
        CHECK((warnings_of(plan).find("W0607") != std::string::npos) == warned);
    }
}

TEST_CASE("preparation that must be done delays session 1, and binds it") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    c.opened = on("2026-12-04");
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan).starts_with("2026-12-11, 2027-01-10"));
    CHECK(window_of(plan.sessions[0]) == "2026-12-11 -");
    CHECK(binding(plan.sessions[0].bounds) == "lead:medicines-before");
    CHECK_FALSE(plan.sessions[0].because.empty());
    c.opened = on("2026-12-01");
    CHECK(dates_of(small.plan(c)).starts_with("2026-12-08"));
    CHECK(small.plan(c).sessions.front().bounds.empty());
}

TEST_CASE("preparation that is ideal only warns") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    c.opened = on("2026-11-20");
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan).starts_with("2026-12-08"));
    CHECK(warnings_of(plan).find("W0606") != std::string::npos);
    c.opened = on("2026-11-10");
    CHECK(warnings_of(small.plan(c)).find("W0606") == std::string::npos);
}

TEST_CASE("preparation that is not for this client is no preparation") {
    for (const char* force : {"must", "ideal"}) {
        CAPTURE(std::string{force});
        const std::string item =
            "\n[[care]]\nid = \"dark-skin-before\"\nsets = [\"standard\"]\nphase = \"pre\"\nkind = \"do\"\nforce = \"FORCE\"\nlead = \"60d\"\n"
            "when = { skin = [\"VI\"] }\ntext = \"t\"\nwhy = \"w\"\nbasis = \"convention\"\n";
        const Small small{with_more(small_files(), "care.toml", with(item, "FORCE", force))};
        Case c = dated(small, "scars", {"cheek"});
        c.opened = on("2026-11-01");
        const Plan plan = small.plan(c);
        CHECK(dates_of(plan).starts_with("2026-12-08"));
        CHECK(warnings_of(plan) == "W0602");
    }
}

TEST_CASE("preparation that could be for this client counts: who has not said their skin type waits for it") {
    const Small small{with(small_files(), "care.toml", "force = \"must\"\nlead  = \"7d\"", "force = \"must\"\nlead = \"60d\"\nwhen = { skin = [\"VI\"] }")};
    Case c = dated(small, "scars", {"cheek"});
    c.opened = on("2026-11-01");
    CHECK(dates_of(small.plan(c)).starts_with("2026-12-08"));
    c.skin.clear();
    CHECK(dates_of(small.plan(c)).starts_with("2026-12-31"));
}

TEST_CASE("without the day of opening, preparation is not checked, and that is said once") {
    const Small small;
    Case c = dated(small, "scars", {"cheek"});
    c.opened.reset();
    const Plan plan = small.plan(c);
    CHECK(dates_of(plan).starts_with("2026-12-08"));
    CHECK(warnings_of(plan) == "W0605, W0602");
}

TEST_CASE("a lead in months is in calendar months, clamped") {
    const Small small{with(small_files(), "care.toml", "lead  = \"7d\"", "lead  = \"1mo\"")};
    Case c = dated(small, "scars", {"cheek"});
    c.opened = on("2027-01-31");
    c.start = on("2027-02-01");
    CHECK(dates_of(small.plan(c)).starts_with("2027-02-28"));
    c.opened = on("2028-01-31");
    c.start = on("2028-02-01");
    CHECK(dates_of(small.plan(c)).starts_with("2028-02-29"));
}

TEST_CASE("dates run across the ends of years and leap days") {
    const Small small;
    Case c = dated(small, "lines", {"temple"});
    c.sessions = 6;
    c.start = on("2027-12-24");
    CHECK(dates_of(small.plan(c)) == "2027-12-24, 2028-01-07, 2028-01-21, 2028-02-04, 2028-02-18, 2028-03-03");
}

}  // namespace plan_schedule_test
