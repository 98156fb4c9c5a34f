// SPDX-License-Identifier: MIT
#include "plan/progress.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_progress_test {

namespace {

/// A case with these facts, numbered in the order of their record.
Case with_facts(std::vector<Entry> facts) {
    Case c;
    for (Entry& fact : facts) {
        fact.number = static_cast<int>(c.journal.size()) + 1;
        c.journal.push_back(std::move(fact));
    }
    return c;
}

Entry fact(std::string what, int session, std::string_view day = {}) {
    Entry e;
    e.what = std::move(what);
    e.session = session;
    if (!day.empty()) (e.what == "moved" ? e.to : e.on) = on(day);
    return e;
}

/// The number of the entry that is in force: "done 2", "-".
std::string state(const Case& c, int session) {
    const Progress p = progress_of(c, session);
    std::string all;
    for (const auto& [name, e] : {std::pair{"done", p.done}, {"moved", p.moved}, {"missed", p.missed}, {"cancelled", p.cancelled}})
        if (e) all += std::string{all.empty() ? "" : ", "} + name + ' ' + std::to_string(e->number);
    return all.empty() ? "-" : all;
}

}  // namespace

TEST_CASE("of moves and misses the last is in force, and only of the session itself") {
    CHECK(state(with_facts({}), 1) == "-");
    CHECK(state(with_facts({fact("moved", 2, "2027-01-10"), fact("moved", 2, "2027-01-12"), fact("moved", 3, "2027-02-12")}), 2) ==
          "moved 2");
    CHECK(state(with_facts({fact("moved", 2, "2027-01-10"), fact("missed", 2, "2027-01-10")}), 2) == "missed 2");
    CHECK(state(with_facts({fact("missed", 2, "2027-01-07"), fact("moved", 2, "2027-01-12")}), 2) == "moved 2");
    CHECK(state(with_facts({fact("missed", 2, "2027-01-07")}), 1) == "-");
}

TEST_CASE("what was done is done, whatever was said of it besides") {
    CHECK(state(with_facts({fact("moved", 1, "2026-12-10"), fact("done", 1, "2026-12-10")}), 1) == "done 2");
    CHECK(state(with_facts({fact("done", 1, "2026-12-10"), fact("missed", 1, "2026-12-08")}), 1) == "done 1");
    CHECK(state(with_facts({fact("cancelled", 1), fact("done", 1, "2026-12-10")}), 1) == "done 2");
    CHECK(state(with_facts({fact("cancelled", 1)}), 1) == "cancelled 1");
}

TEST_CASE("the days that a session had are kept in order, and it lies after the last that was missed") {
    Entry moved = fact("moved", 2, "2027-01-12");
    moved.on = on("2027-01-07");
    const Case c = with_facts({moved, fact("missed", 2, "2027-01-12"), fact("moved", 2, "2027-01-20"), fact("cancelled", 2, "2027-01-20")});
    const Progress p = progress_of(c, 2);
    CHECK(p.was == std::vector<Day>{on("2027-01-07"), on("2027-01-12")});
    CHECK(p.last_missed == on("2027-01-12"));
    CHECK_FALSE(progress_of(c, 1).last_missed);
}

TEST_CASE("next is the first that is neither done nor cancelled") {
    CHECK(next_number(with_facts({})) == 1);
    CHECK(next_number(with_facts({fact("done", 1, "2026-12-08")})) == 2);
    CHECK(next_number(with_facts({fact("done", 1, "2026-12-08"), fact("cancelled", 2), fact("missed", 3, "2027-02-06")})) == 3);
    CHECK(next_number(with_facts({fact("done", 2, "2027-01-07")})) == 1);
}

TEST_CASE("the last session that was really done before another") {
    const Case c = with_facts({fact("done", 3, "2027-02-06"), fact("done", 1, "2026-12-08"), fact("cancelled", 2)});
    CHECK(last_done_before(c, 1) == nullptr);
    CHECK(last_done_before(c, 2)->session == 1);
    CHECK(last_done_before(c, 3)->session == 1);
    CHECK(last_done_before(c, 4)->session == 3);
}

TEST_CASE("a day that is tried stands as if the session was moved there") {
    Case c = with_facts({fact("moved", 2, "2027-01-10")});
    try_day(c, 2, on("2027-01-15"));
    CHECK(state(c, 2) == "moved 2");
    CHECK(progress_of(c, 2).moved->to == on("2027-01-15"));
    CHECK(progress_of(c, 2).was.empty());
}

TEST_CASE("the last review decides whether the course goes on") {
    const auto review = [](const char* decision) {
        Entry e = fact("reviewed", 0);
        e.decision = decision;
        return e;
    };
    CHECK(stopped_by(with_facts({fact("done", 1, "2026-12-08")})) == nullptr);
    CHECK(stopped_by(with_facts({review("continue")})) == nullptr);
    CHECK(stopped_by(with_facts({review("continue"), review("stop")}))->number == 2);
    CHECK(stopped_by(with_facts({review("stop"), review("continue")})) == nullptr);
}

TEST_CASE("what is asked at each session or on the day expires with the session that was done after it, and else it holds") {
    const Small small;
    for (const auto& [caution, expires] : {std::pair{"filler", true}, {"fever", true}, {"cold-sores", false}, {"dark-marks", false}}) {
        const auto& tried = caution;
        CAPTURE(std::string{tried});
        const Caution& asked = small.caution(caution);
        Case c = with_facts({fact("done", 1, "2026-12-08"), fact("done", 2, "2027-01-07")});
        const auto holds = [&](std::string_view day, int session) {
            c.history = {small.answer(tried, "no")};
            c.history[0].asked = on(day);
            return current_answer(c, asked, session) != nullptr;
        };
        CHECK(holds("2026-12-01", 1));
        CHECK(holds("2026-12-07", 2) == !expires);
        CHECK(holds("2026-12-08", 2) == !expires);  // asked on the day of session 1, and for it
        CHECK(holds("2026-12-09", 2));
        CHECK(holds("2026-12-09", 3) == !expires);
        CHECK(holds("2027-01-08", 3));
        c.history[0].asked.reset();
        CHECK(current_answer(c, asked, 3) == &c.history[0]);
        c.history.clear();
        CHECK(current_answer(c, asked, 1) == nullptr);
    }
}

TEST_CASE("an answer does not expire with a session that was missed, moved or cancelled") {
    const Small small;
    Case c = with_facts({fact("missed", 1, "2026-12-08"), fact("moved", 1, "2026-12-10"), fact("cancelled", 2, "2027-01-07")});
    c.history = {small.answer("fever", "no")};
    c.history[0].asked = on("2026-12-01");
    CHECK(current_answer(c, small.caution("fever"), 3) == &c.history[0]);
}

TEST_CASE("a sign leaves behind what it says only where it is a reaction, and late enough") {
    Sign sign;
    sign.later.emplace();
    sign.later->from = Duration{14, Duration::Unit::days};
    Entry entry;
    entry.sign = &sign;
    const auto left_behind = [&](int day, std::string_view answer) {
        entry.day = day;
        return Reaction{&entry, answer, true, {}}.later() != nullptr;
    };
    CHECK_FALSE(left_behind(13, "same-day"));
    CHECK(left_behind(14, "same-day"));
    CHECK_FALSE(left_behind(14, "normal"));
    sign.later->from.reset();
    CHECK(left_behind(0, "ring-back"));
    sign.later.reset();
    CHECK_FALSE(left_behind(14, "same-day"));
}

}  // namespace plan_progress_test
