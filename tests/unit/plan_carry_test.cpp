// SPDX-License-Identifier: MIT
#include "plan/carry.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_carry_test {

namespace {

Entry done(int session, std::string_view day, std::vector<UsedDepth> depths) {
    Entry e;
    e.number = session;
    e.what = "done";
    e.session = session;
    e.on = on(day);
    e.depths = std::move(depths);
    return e;
}

/// Scars of the cheek and the arm, needled deeply at both, and again on a later day, lightly and at the cheek alone.
Case course(const Small& small, std::string_view again) {
    Case c = small.treating("scars", {"cheek", "arm"}, "rolling", "severe");
    c.skin = "II";
    c.age = 30;
    c.start = on("2026-12-08");
    c.journal = {done(1, "2026-12-08", {{small.site("cheek"), Depth{2500}}, {small.site("arm"), Depth{2500}}}),
                 done(2, again, {{small.site("cheek"), Depth{500}}})};
    return c;
}

bool is_on(const CareDay& day, std::string_view id) {
    return std::any_of(day.lines.begin(), day.lines.end(), [&](const CareLine* line) { return line->id() == id; });
}

/// The small catalogue with items for limbs alone, and a permission that comes later after deep work.
Small with_limbs() {
    return Small{with_more(small_files(), "care.toml",
                           "\n[[care]]\nid = \"salt\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"avoid\"\nwhen = { region = [\"limb\"] }\nuntil = { all = \"10d\" }\n"
                           "text = \"No salt water.\"\nwhy = \"It stings.\"\nbasis = \"convention\"\n"
                           "\n[[care]]\nid = \"ointment\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"do\"\non-skin = true\nwhen = { region = [\"limb\"] }\n"
                           "text = \"Use the ointment.\"\nwhy = \"It soothes.\"\nbasis = \"convention\"\n"
                           "\n[[care]]\nid = \"acids-again\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"do\"\nfrom = { A = \"4d\", B = \"5d\", C = \"7d\", D = \"14d\" }\n"
                           "text = \"Begin slowly.\"\nwhy = \"It stings.\"\nbasis = \"convention\"\n")};
}

}  // namespace

TEST_CASE("what a deeper session barred stays barred after a lighter one, to its own end") {
    const Small small;
    Case c = course(small, "2026-12-12");
    const Plan plan = small.plan(c);
    CHECK(span_of(line_of(plan, "sun", 1)) == "2026-12-08 2026-12-22");
    const CareLine& sun = line_of(plan, "sun", 2);
    CHECK(span_of(sun) == "2026-12-12 2026-12-22");  // its own clock would end on the 19th
    CHECK(sun.span.value.until_hours == 240);
    CHECK(binding(sun.span.bounds) == "care:sun");
    CHECK(sun.span.bounds.back().because == "still holds from session 1");
    CHECK(sun.sites.size() == 2);
    const auto days = care_days(plan, 2);
    REQUIRE(days.size() == 10);
    CHECK(std::all_of(days.begin(), days.end(), [](const CareDay& day) { return is_on(day, "sun"); }));
}

TEST_CASE("a site where a line of an earlier session still runs keeps it, though the later session's ends last") {
    const Small small;
    Case c = course(small, "2026-12-20");
    const Plan plan = small.plan(c);
    CHECK(span_of(line_of(plan, "sun", 1)) == "2026-12-08 2026-12-22");
    CHECK(span_of(line_of(plan, "sun", 2)) == "2026-12-20 2026-12-27");
    CHECK(line_of(plan, "sun", 2).sites == std::vector<const Site*>{small.site("cheek"), small.site("arm")});
    c.journal[1].on = on("2026-12-22");  // over at the arm
    CHECK(line_of(small.plan(c), "sun", 2).sites == std::vector<const Site*>{small.site("cheek")});
}

TEST_CASE("what is barred from some day on has no gap at a session that comes while it holds") {
    const std::string until = "until = { A = \"7d\", B = \"7d\", C = \"14d\", D = \"14d\" }\n";
    const Small small{with(small_files(), "care.toml", until, "from  = { all = \"2d\" }\n" + until)};
    Case c = course(small, "2026-12-12");
    CHECK(span_of(line_of(small.plan(c), "sun", 1)) == "2026-12-10 2026-12-22");
    CHECK(span_of(line_of(small.plan(c), "sun", 2)) == "2026-12-12 2026-12-22");  // its own clock would begin on the 14th
}

TEST_CASE("a session of the same depth has its own ends alone, and what is normal is not prolonged") {
    const Small small;
    Case c = course(small, "2026-12-12");
    CHECK(span_of(line_of(small.plan(c), "redness", 2)) == "2026-12-12 2026-12-13");  // session 1 lets it last to the 12th
    Case soon = course(small, "2026-12-10");
    CHECK(span_of(line_of(small.plan(soon), "redness", 2)) == "2026-12-10 2026-12-11");
    c.journal[1].depths = c.journal[0].depths;
    const Plan plan = small.plan(c);
    CHECK(span_of(line_of(plan, "sun", 2)) == "2026-12-12 2026-12-26");
    CHECK(line_of(plan, "sun", 2).span.bounds.size() == line_of(plan, "sun", 1).span.bounds.size());
}

TEST_CASE("what the later session has no line for is carried over, and what goes on the skin waits for its channels") {
    const Small small = with_limbs();
    Case c = course(small, "2026-12-12");
    const Plan plan = small.plan(c);
    CHECK(span_of(line_of(plan, "salt", 2)) == "2026-12-12 2026-12-18");
    CHECK(line_of(plan, "salt", 2).sites == std::vector<const Site*>{small.site("arm")});
    CHECK(span_of(line_of(plan, "ointment", 1)) == "2026-12-11 -");
    CHECK(span_of(line_of(plan, "ointment", 2)) == "2026-12-14 -");  // the channels of session 2 are open through the 13th
    const auto days = care_days(plan, 2);
    CHECK_FALSE(is_on(days.at(1), "ointment"));
    CHECK(is_on(days.at(2), "ointment"));
    CHECK(is_on(days.at(5), "salt"));
    CHECK_FALSE(is_on(days.at(6), "salt"));
}

TEST_CASE("a permission that the deeper session gives later is not given earlier by a lighter one") {
    const Small small = with_limbs();
    Case c = course(small, "2026-12-12");
    const Plan plan = small.plan(c);
    const CareLine& again = line_of(plan, "acids-again", 2);
    CHECK(span_of(again) == "2026-12-22 -");  // its own clock would begin on the 16th
    CHECK(again.span.value.from_hours == 240);
    CHECK(binding(again.span.bounds) == "care:acids-again");
    c.journal[1].on = on("2026-12-20");
    CHECK(span_of(line_of(small.plan(c), "acids-again", 2)) == "2026-12-24 -");
}

TEST_CASE("channels that an earlier session opened for longer hold back what goes on the skin") {
    const TestFiles longer = with(small_files(), "care.toml", "C = \"24h\", D = \"48h\" }\ntext  = \"Put nothing on the skin.\"", "C = \"24h\", D = \"120h\" }\ntext  = \"Put nothing on the skin.\"");
    const Small small{with_more(longer, "care.toml",
                                "\n[[care]]\nid = \"serum\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"do\"\non-skin = true\nwhen = { session = [\"later\"] }\n"
                                "text = \"Use the serum.\"\nwhy = \"It soothes.\"\nbasis = \"convention\"\n")};
    Case c = course(small, "2026-12-10");
    const Plan plan = small.plan(c);
    CHECK(span_of(line_of(plan, "channels-open", 2)) == "2026-12-10 2026-12-14");
    CHECK(span_of(line_of(plan, "moisturiser", 2)).starts_with("2026-12-14 "));
    CHECK(span_of(line_of(plan, "serum", 2)) == "2026-12-14 -");  // session 1 has no line for it
}

TEST_CASE("a session whose day is not certain ends no days of the one before") {
    const Small small;
    Case c = small.treating("lines", {"scalp"});
    c.skin = "VI";  // out of the sun for 28 days, and back after 14
    c.age = 30;
    c.start = on("2026-12-08");
    c.journal = {done(1, "2026-12-08", {})};
    CHECK(care_days(small.plan(c), 1).size() == 14);
    Entry missed;
    missed.number = 2, missed.what = "missed", missed.session = 2, missed.on = on("2026-12-22");
    c.journal.push_back(missed);
    const Plan plan = small.plan(c);
    REQUIRE(plan.sessions.at(1).is_provisional());
    CHECK(care_days(plan, 1).size() == 28);
    CHECK_FALSE(day_of_next(plan, plan.sessions[0]));
}

}  // namespace plan_carry_test
