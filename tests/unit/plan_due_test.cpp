// SPDX-License-Identifier: MIT
#include "plan/due.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_due_test {

namespace {

Session session(int number, std::string_view status, std::string_view date, std::string_view latest = {}) {
    Session s;
    s.number = number;
    s.status = status;
    if (!date.empty()) s.date = on(date);
    if (!latest.empty()) s.latest = on(latest);
    return s;
}

/// Session 1 done, and session 2 on 2027-01-07 in a window to the 19th.
Plan begun() {
    Plan plan;
    plan.sessions = {session(1, "done", "2026-12-08"), session(2, "planned", "2027-01-07", "2027-01-19"),
                     session(3, "planned", "2027-02-06")};
    return plan;
}

Due due(const Plan& plan, std::string_view today) { return due_on(plan, {}, on(today)); }

/// A reaction that nobody has reviewed, or somebody has.
Reaction reaction(bool reviewed) { return {nullptr, "same-day", reviewed, {}}; }

}  // namespace

TEST_CASE("a session to come is days away, then today") {
    const Plan plan = begun();
    CHECK(in_words(due(plan, "2026-12-26")) == "in 12 days");
    CHECK(in_words(due(plan, "2027-01-06")) == "in 1 day");
    CHECK(in_words(due(plan, "2027-01-07")) == "today");
    const Due today = due(plan, "2027-01-07");
    CHECK(today.done == 1);
    CHECK(today.total == 3);
    CHECK(today.next->number == 2);
    CHECK(today.days == 0);
    CHECK_FALSE(today.overdue);
    CHECK(today.why_not.empty());
}

TEST_CASE("a session whose day has passed is overdue, and past its window once that has passed too") {
    const Plan plan = begun();
    CHECK(in_words(due(plan, "2027-01-08")) == "overdue by 1 day");
    CHECK(in_words(due(plan, "2027-01-19")) == "overdue by 12 days");
    CHECK_FALSE(due(plan, "2027-01-19").past_window);
    CHECK(in_words(due(plan, "2027-01-20")) == "overdue by 13 days, past its window");
}

TEST_CASE("a session that was booked past its window is not overdue before its day") {
    Plan plan = begun();
    plan.sessions[1].date = on("2027-02-01");
    CHECK(in_words(due(plan, "2027-01-25")) == "in 7 days");
    CHECK_FALSE(due(plan, "2027-01-25").past_window);
}

TEST_CASE("a session without a latest day is never past its window") {
    Plan plan = begun();
    plan.sessions[1].latest.reset();
    CHECK(in_words(due(plan, "2027-12-07")) == "overdue by 334 days");
}

TEST_CASE("a reaction that waits for its review holds the next session, and one that was reviewed does not") {
    Plan plan = begun();
    plan.reactions = {reaction(false)};
    plan.sessions[1].status = "held";
    CHECK(in_words(due(plan, "2027-01-05")) == "held; its day is in 2 days");
    CHECK(in_words(due(plan, "2027-01-07")) == "held; its day is today");
    CHECK(in_words(due(plan, "2027-01-08")) == "held");
    CHECK(due(plan, "2027-01-05").next->number == 2);
    plan.reactions = {reaction(true)};
    plan.sessions[1].status = "planned";
    CHECK_FALSE(due(plan, "2027-01-05").held);
    CHECK(in_words(due(plan, "2027-01-05")) == "in 2 days");
    plan.reactions = {{nullptr, "normal", false, {}}};
    CHECK_FALSE(due(plan, "2027-01-05").held);
}

TEST_CASE("what was cancelled is not next, is counted apart, and a course whose rest was cancelled is over") {
    Plan plan = begun();
    plan.sessions[1].status = "cancelled";
    Due d = due(plan, "2027-01-07");
    CHECK(d.next->number == 3);
    CHECK(d.total == 3);
    CHECK(d.cancelled == 1);
    plan.sessions[2].status = "cancelled";
    d = due(plan, "2027-01-07");
    CHECK(d.next == nullptr);
    CHECK(d.done == 1);
    CHECK(d.cancelled == 2);
    CHECK(in_words(d) == "over");
    CHECK(d.is_over());
    CHECK_FALSE(d.days);
}

TEST_CASE("a reaction that waits for its review holds a course of which nothing is left, and it is not over and done with") {
    Plan plan = begun();
    for (Session& s : plan.sessions) s.status = "done";
    plan.reactions = {reaction(false)};
    plan.refusals = {{"E0514", "held: not reviewed", {}, {}, {}, {}}};
    const Due held = due(plan, "2027-03-01");
    CHECK(in_words(held) == "held");
    CHECK(held.why_not == std::vector<std::string>{"held: not reviewed"});
    Plan over = begun();
    for (Session& s : over.sessions) s.status = "done";
    CHECK(comes_before(held, due(over, "2027-03-01")));
}

TEST_CASE("a course that a review stopped, or that a second reaction ended, says so") {
    Plan plan = begun();
    plan.sessions[1].status = plan.sessions[2].status = "cancelled";
    Case c;
    c.journal = {Entry{}};
    c.journal[0].what = "reviewed";
    c.journal[0].decision = "stop";
    CHECK(in_words(due_on(plan, c, on("2027-01-07"))) == "stopped at a review");
    plan.refusals = {{"E0515", "again", {}, {}, {}, {}}};
    CHECK(in_words(due(plan, "2027-01-07")) == "ended by a reaction");
    CHECK(due(plan, "2027-01-07").is_over());
    CHECK(due(plan, "2027-01-07").why_not == std::vector<std::string>{"again"});
}

TEST_CASE("questions stay unasked only of a course that goes on") {
    Plan plan = begun();
    const Question asked;
    plan.screening.outcome = "incomplete";
    plan.screening.unasked = {&asked};
    for (Session& s : plan.sessions) s.status = "done";
    CHECK(due(plan, "2027-03-01").why_not.empty());
}

TEST_CASE("all done is all done, whatever the day") {
    Plan plan = begun();
    for (Session& s : plan.sessions) s.status = "done";
    CHECK(in_words(due(plan, "2029-01-01")) == "all done");
    CHECK(due(plan, "2029-01-01").done == 3);
}

TEST_CASE("where nothing can be planned, the refusal says why") {
    Plan plan;
    plan.refusals.push_back({"E0507", "Fever: ill", {}, {}, {}, {}});
    const Due d = due(plan, "2026-12-01");
    CHECK(in_words(d) == "nothing can be planned");
    CHECK(d.why_not == std::vector<std::string>{"Fever: ill"});
    plan.length = 4;
    CHECK(in_words(due(plan, "2026-12-01")) == "nothing can be planned");
    CHECK(due(plan, "2026-12-01").total == 4);
}

TEST_CASE("what stands in the way of the next session: questions, refusals, no date, a caution") {
    Plan plan = begun();
    const Question asked;
    plan.screening.outcome = "incomplete";
    plan.screening.unasked = {&asked};
    CHECK(due(plan, "2027-01-07").why_not == std::vector<std::string>{"1 question not asked"});
    plan.screening.unasked = {&asked, &asked};
    plan.refusals = {{"E0510", "Blood thinner: more bruises", {}, {}, {}, {}}, {"E0602", "wedding: too late", {}, {}, {}, {}}};
    CHECK(due(plan, "2027-01-07").why_not == std::vector<std::string>{"2 questions not asked", "Blood thinner: more bruises"});
    plan = begun();
    plan.sessions[1].date.reset();
    CHECK(due(plan, "2027-01-07").why_not == std::vector<std::string>{"no date"});
    CHECK(in_words(due(plan, "2027-01-07")) == "no date");
    plan = begun();
    plan.sessions[1].withheld = true;
    CHECK(due(plan, "2027-01-07").why_not == std::vector<std::string>{"a caution stands"});
    CHECK(due(plan, "2027-01-07").withheld);
    plan.sessions[1].because = {"moved", "provisional until Filler is settled"};
    CHECK(due(plan, "2027-01-07").why_not == std::vector<std::string>{"provisional until Filler is settled"});
}

TEST_CASE("a session whose day has to be agreed anew is never ready, whatever the day") {
    Plan plan = begun();
    plan.sessions[1].status = "missed";
    plan.sessions[1].to_book = true;
    plan.sessions[1].earliest = on("2027-01-07");
    CHECK(in_words(due(plan, "2027-01-07")) == "missed");
    CHECK(in_words(due(plan, "2027-01-20")) == "missed, past its window");
    CHECK(due(plan, "2027-01-07").why_not == std::vector<std::string>{"to be booked anew, not before 2027-01-07"});
    plan.sessions[1].status = "moved";
    CHECK(in_words(due(plan, "2027-01-07")) == "its day does not stand");
}

TEST_CASE("days to an event count down, and past it") {
    Case c;
    c.booking.event = Event{on("2027-06-12"), "wedding"};
    CHECK(due_on(begun(), c, on("2027-06-01")).days_to_event == 11);
    CHECK(due_on(begun(), c, on("2027-06-13")).days_to_event == -1);
    CHECK_FALSE(due(begun(), "2027-06-01").days_to_event);
}

TEST_CASE("what must be seen to first stands first: held, refused, overdue, today, to come, over") {
    const Plan plan = begun();
    Plan held = begun(), refused, over = begun();
    held.reactions = {reaction(false)};
    refused.refusals.push_back({"E0507", "Fever: ill", {}, {}, {}, {}});
    for (Session& s : over.sessions) s.status = "done";
    const std::vector<Due> ordered{due(held, "2026-12-10"), due(refused, "2027-01-07"), due(plan, "2027-01-20"),
                                   due(plan, "2027-01-07"), due(plan, "2026-12-26"),    due(over, "2027-01-07")};
    for (std::size_t a = 0; a < ordered.size(); ++a)
        for (std::size_t b = 0; b < ordered.size(); ++b) {
            CAPTURE(a);
            CAPTURE(b);
            CHECK(comes_before(ordered[a], ordered[b]) == (a < b));
        }
}

}  // namespace plan_due_test
