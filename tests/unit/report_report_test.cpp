// SPDX-License-Identifier: MIT
#include "report/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_report_test {

namespace {

constexpr View whole{true, true, true, true, {}, {}, false, false};

Case scars(const Small& small) {
    Case c = small.treating("scars", {"cheek"}, "rolling", "severe");
    c.skin = "II";
    c.start = on("2026-12-08");
    c.sessions = 2;
    return c;
}

Report report_of(const Small& small, Case& c, const View& view) { return make_report(small.catalogue(), c, small.plan(c), view); }

}  // namespace

TEST_CASE("what is over is left out of a plan, and stays in a document that stands alone") {
    const Small small;
    Case c = scars(small);
    const auto done = [](int number, int session, std::string_view day) {
        Entry e;
        e.number = number, e.what = "done", e.session = session, e.on = on(day);
        return e;
    };
    c.journal = {done(1, 1, "2026-12-08"), done(2, 2, "2027-01-12")};
    View alone = whole;
    alone.in_full = true;
    const auto of_first = [](const Report& report) {
        std::vector<Day> days;
        for (const DatedMilestone& m : report.plan.milestones)
            if (m.session == 1) days.push_back(m.date);
        return days;
    };
    const auto every = of_first(report_of(small, c, alone)), left = of_first(report_of(small, c, whole));
    REQUIRE_FALSE(every.empty());
    CHECK(left.size() < every.size());
    CHECK(std::all_of(left.begin(), left.end(), [](Day day) { return day > on("2027-01-12"); }));
}

TEST_CASE("a report holds the parts that the view asks for, and no other") {
    const Small small;
    Case c = scars(small);
    const Report all = report_of(small, c, whole), none = report_of(small, c, {});
    CHECK(all.plan.depths.size() == 2);
    CHECK(all.plan.sessions.size() == 2);
    CHECK_FALSE(all.plan.care.empty());
    CHECK_FALSE(all.days.empty());
    CHECK_FALSE(all.plan.milestones.empty());
    CHECK(none.plan.depths.empty());
    CHECK(none.plan.sessions.empty());
    CHECK(none.plan.care.empty());
    CHECK(none.days.empty());
    CHECK(none.plan.milestones.empty());
    CHECK(none.plan.outcomes.empty());
    CHECK(none.plan.maintenance.empty());
    CHECK(none.session_count == 2);
}

TEST_CASE("one session, and one day of it") {
    const Small small;
    Case c = scars(small);
    View view = whole;
    view.session = 2;
    Report report = report_of(small, c, view);
    CHECK(report.plan.depths.size() == 1);
    CHECK(report.plan.sessions.front().number == 2);
    CHECK(std::all_of(report.plan.care.begin(), report.plan.care.end(), [](const CareLine& l) { return l.session == 2; }));
    view.day = 3;
    report = report_of(small, c, view);
    REQUIRE(report.days.size() == 1);
    CHECK(report.days.front().day == 3);
    CHECK(
        std::none_of(report.plan.care.begin(), report.plan.care.end(), [](const CareLine& l) { return l.item && (l.id() == "redness" || l.phase == "pre"); }));
}

TEST_CASE("red flags are whole on any day") {
    const Small small;
    Case c = scars(small);
    View view = whole;
    view.session = 1;
    for (const int day : {0, 5, 13}) {
        CAPTURE(day);
        view.day = day;
        const Report report = report_of(small, c, view);
        const auto flags = std::count_if(report.plan.care.begin(), report.plan.care.end(), [](const CareLine& l) { return l.sign != nullptr; });
        CHECK(static_cast<std::size_t>(flags) == small.catalogue().signs.size());
    }
}

TEST_CASE("the client's copy holds no depths, no screening answers and no derivations") {
    const Small small;
    Case c = scars(small);
    c.age = 20;
    View view = whole;
    view.for_client = true;
    const Report report = report_of(small, c, view);
    CHECK(report.plan.depths.empty());
    CHECK(report.plan.warnings.empty());
    CHECK(report.plan.screening.findings.empty());
    CHECK(report.plan.screening.unasked.empty());
    for (const Session& session : report.plan.sessions) CHECK(session.bounds.empty());
    CHECK_FALSE(report.plan.care.empty());
}

TEST_CASE("days point into the report's own lines of care, also when the report has moved") {
    const Small small;
    Case c = scars(small);
    Report first = report_of(small, c, whole);
    const Report report = std::move(first);
    const CareLine *begin = report.plan.care.data(), *end = begin + report.plan.care.size();
    for (const CareDay& day : report.days)
        for (const CareLine* line : day.lines) CHECK((line >= begin && line < end));
}

TEST_CASE("sources are numbered from 1, each once") {
    const Small small;
    Case c = scars(small);
    const Report report = report_of(small, c, whole);
    REQUIRE(report.sources.size() == 1);
    CHECK(report.number_of("paper") == 1);
    CHECK(report.number_of("other") == 0);
}

TEST_CASE("a refusal decides the exit status, a warning does not") {
    const Small small;
    Case c = scars(small);
    CHECK(exit_of(report_of(small, c, whole)) == Exit::done);
    c.age = 17;
    CHECK(exit_of(report_of(small, c, whole)) == Exit::refused);
    c.age = 40;
    c.treats.front().sites.push_back(small.site("hand"));
    c.wishes.push_back({small.site("hand"), Depth{2000}});
    CHECK(exit_of(report_of(small, c, whole)) == Exit::refused);
}

TEST_CASE("a depth typed for a day within a wait is refused; a case has it for the day that its session was given, and its screening is of the day asked for") {
    const Small small;
    Case c = scars(small);
    c.history = {small.answer("filler", "2026-12-01")};
    View view;
    view.depths = view.needs_go = true;
    CHECK(refusals_of(report_of(small, c, view).plan) == "E0511");
    CHECK(report_of(small, c, view).plan.depths.empty());
    c.id = "a case";
    CHECK(refusals_of(report_of(small, c, view).plan).empty());
    CHECK(report_of(small, c, view).plan.depths.size() == 2);
    view.depths = false;
    CHECK(refusals_of(report_of(small, c, view).plan) == "E0511");
}

}  // namespace report_report_test
