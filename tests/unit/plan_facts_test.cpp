// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "load/case_file.hpp"
#include "plan/booking.hpp"
#include "plan/closures.hpp"
#include "plan/due.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_facts_test {

namespace {

const std::string head =
    "id = \"a\"\nopened = 2026-10-01\ntreat = [\"scars/rolling/severe:cheek\"]\nskin = \"II\"\nage = 30\nstart = 2026-12-08\nhistory = [\"rest=no\"]\n";

std::string entry(std::string_view day, const std::string& lines) { return "[[entry]]\nrecorded = " + std::string{day} + "T12:00:00Z\n" + lines; }

struct Opened {
    std::unique_ptr<Small> small = std::make_unique<Small>();
    std::unique_ptr<SourceFile> source;
    Diagnostics diagnostics;
    std::optional<CaseFile> file;
    Case c;
    Plan plan;
};

Opened open(const std::string& text) {
    Opened o;
    o.source = std::make_unique<SourceFile>(SourceFile{"case", "c.toml", text});
    o.file = read_case_file(*o.source, o.diagnostics);
    if (!o.file) return o;
    o.c = case_after(*o.file, o.small->catalogue(), o.file->revision(), o.diagnostics);
    if (o.diagnostics.empty()) o.plan = make_plan(o.small->catalogue(), o.c);
    return o;
}
const std::string done1 = entry("2026-12-08", "what = \"done\"\nsession = 1\non = 2026-12-08\n");
std::string codes(const Plan& p) { return refusals_of(p); }
}  // namespace

TEST_CASE("a course that cannot go on after session 1 is not \"all done\"") {
    Opened o = open(head + done1 + entry("2026-12-20", "what = \"answered\"\nanswers = [\"bleeds-easily=yes\"]\n"));
    const Due due = due_on(o.plan, o.c, on("2027-01-01"));
    CHECK(codes(o.plan) == "E0507");
    CHECK(in_words(due) != "all done");
    CHECK_FALSE(due.why_not.empty());
}

TEST_CASE("a course with no open day left is not all done") {
    Opened o = open(head + "closed = [\"2026-12-10..2029-01-01\"]\n" + done1);
    CHECK(codes(o.plan) == "E0601");
    CHECK(in_words(due_on(o.plan, o.c, on("2027-01-01"))) != "all done");
}

TEST_CASE("a course whose wished interval is refused is not all done") {
    Opened o = open(head + "interval = 20\n" + done1);
    CHECK(codes(o.plan) == "E0516");
    CHECK(in_words(due_on(o.plan, o.c, on("2027-01-01"))) != "all done");
}

TEST_CASE("one session too late for its event is E0602 as well") {
    Opened o = open(head + "sessions = 1\nevent = \"2026-12-10 x\"\n");
    CHECK(o.plan.event.value().days_spare == -26);
    CHECK(codes(o.plan) == "E0602");
}

TEST_CASE("two sessions on one day cannot both be, in whatever order they are recorded") {
    const std::string done2 = entry("2026-12-08", "what = \"done\"\nsession = 2\non = 2026-12-08\n");
    CHECK_FALSE(open(head + done1 + done2).diagnostics.empty());
    CHECK_FALSE(open(head + done2 + done1).diagnostics.empty());
}

TEST_CASE("a course stopped by a review ends with the session that was done: it is the last") {
    Opened o = open(head + done1 + entry("2026-12-11", "what = \"reacted\"\nsession = 1\nreaction = \"pus\"\nday = 3\n") + entry("2026-12-12", "what = \"reviewed\"\ndecision = \"stop\"\n"));
    CHECK_NOTHROW(line_of(o.plan, "home-routine", 1));
}

TEST_CASE("session 1 cancelled: the first session that takes place is the first, with its lighter setting") {
    const std::string four = std::string{head}.replace(head.find("\"II\""), 4, "\"IV\"");
    CHECK(open(four).plan.depths.at(0).setting == Depth{1250});
    Opened o = open(four + entry("2026-12-07", "what = \"cancelled\"\nsession = 1\nreason = \"x\"\non = 2026-12-08\n"));
    CHECK(o.plan.depths.at(0).session == 2);
    CHECK(o.plan.depths.at(0).setting == Depth{1250});
}

TEST_CASE("an answer given after a session does not change the band of that session: the ceiling recorded in `planned` decides") {
    const std::string mild = std::string{head}.replace(head.find("severe"), 6, "mild");
    const std::string done = entry("2026-12-08", "what = \"done\"\nsession = 1\non = 2026-12-08\nplanned = [\"cheek=1.0/1.5\"]\n");
    const std::string before = span_of(line_of(open(mild + done).plan, "sun"));
    Opened o = open(mild + done + entry("2026-12-10", "what = \"answered\"\nanswers = [\"dark-marks=yes\"]\n"));
    CHECK(span_of(line_of(o.plan, "sun")) == before);
    CHECK(o.plan.depths.at(0).reached() == Depth{1500});
}

TEST_CASE("without a start a cancelled session is still cancelled") {
    Opened o = open(std::string{head}.replace(head.find("start"), 19, "") + entry("2026-12-07", "what = \"cancelled\"\nsession = 1\nreason = \"x\"\n"));
    CHECK(o.plan.sessions.at(0).status == "cancelled");
}

TEST_CASE("session 1 too is looked for on 366 days, and no more") {
    Booking booking;
    booking.closed.runs = {{on("2026-12-08"), on("2028-01-10")}};  // 399 days
    CHECK_FALSE(choose_day({on("2026-12-08"), on("2026-12-08"), std::nullopt}, booking));
}

TEST_CASE("what E0602 says would fit does fit, with preparation that must be done as well") {
    std::string text = std::string{head}.replace(head.find("2026-10-01"), 10, "2026-12-01") + "event = \"2027-03-01 x\"\n";
    Opened o = open(text);
    CAPTURE(o.plan.refusals.at(0).help);  // says: beginning by 2026-12-07 would fit
    if (o.plan.refusals.at(0).help.find("beginning by 2026-12-07") != std::string::npos)
        CHECK(codes(open(text.replace(text.find("2026-12-08"), 10, "2026-12-07")).plan).empty());
}

TEST_CASE("an id that says nothing is none") { CHECK_FALSE(open("id = \"\"\n" + head.substr(head.find('\n') + 1)).file); }

TEST_CASE("a cancelled session that is moved is neither, and that is told") {
    Opened o = open(head + entry("2026-12-07", "what = \"cancelled\"\nsession = 2\nreason = \"x\"\n") + entry("2026-12-08", "what = \"moved\"\nsession = 2\nto = 2027-01-10\nreason = \"y\"\n"));
    CHECK((!o.diagnostics.empty() || o.plan.sessions.at(1).status == "moved"));
}

}  // namespace plan_facts_test
