// SPDX-License-Identifier: MIT
#include "plan/walk.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/progress.hpp"
#include "plan/schedule.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_walk_test {

namespace {

Entry fact(std::string what, int session) {
    Entry e;
    e.what = std::move(what);
    e.session = session;
    e.recorded = Moment{on("2027-01-15")};
    return e;
}

Entry done(int session, std::string_view day) {
    Entry e = fact("done", session);
    e.on = on(day);
    return e;
}

Entry moved(int session, std::string_view from, std::string_view to) {
    Entry e = fact("moved", session);
    if (!from.empty()) e.on = on(from);
    e.to = on(to);
    e.reason = "ill";
    return e;
}

Entry missed(int session, std::string_view day) {
    Entry e = fact("missed", session);
    e.on = on(day);
    return e;
}

Entry cancelled(int session, std::string_view day = {}) {
    Entry e = fact("cancelled", session);
    if (!day.empty()) e.on = on(day);
    e.reason = "away";
    return e;
}

Entry reacted(const Small& small, int session, int day) {
    Entry e = fact("reacted", session);
    e.sign = find(small.catalogue().signs, "swelling");
    e.day = day;
    return e;
}

Entry reviewed(const char* decision) {
    Entry e = fact("reviewed", 0);
    e.decision = decision;
    return e;
}

/// Severe scars of the cheek: sessions every 28 to 42 days, usually 30, of 1.5 mm (band C, which rests 28 days).
/// Without facts: 2026-12-08, 2027-01-07, 2027-02-06, 2027-03-08.
Case course(const Small& small, std::vector<Entry> facts) {
    Case c = small.treating("scars", {"cheek"}, "rolling", "severe");
    c.skin = "II";
    c.age = 30;
    c.opened = on("2026-10-01");
    c.start = on("2026-12-08");
    for (Entry& e : facts) {
        e.number = static_cast<int>(c.journal.size()) + 1;
        c.journal.push_back(std::move(e));
    }
    return c;
}

Plan planned(const Small& small, std::vector<Entry> facts) {
    Case c = course(small, std::move(facts));
    return make_plan(small.catalogue(), c);
}

std::string states(const Plan& plan) {
    std::vector<std::string> all;
    for (const Session& s : plan.sessions) all.emplace_back(s.status);
    return join(all, " ");
}

/// "earliest latest" of a session.
std::string window_of(const Session& session) { return iso(*session.earliest) + ' ' + (session.latest ? iso(*session.latest) : "-"); }

std::string because(const Session& session) { return join(session.because, "; "); }

/// The messages with a code.
template <class T>
std::string messages(const std::vector<T>& all, std::string_view code) {
    std::vector<std::string> found;
    for (const T& one : all)
        if (one.code == code) found.push_back(one.message);
    return join(found, "; ");
}

/// The small catalogue with what a swelling leaves behind: 60 days, 0.25 mm less, and the end where it comes again.
Small with_later(const std::string& from = "") {
    return Small{with(
        small_files(), "signs.toml", "why    = \"It may be infected.\"\nbasis  = \"convention\"\n",
        "why    = \"It may be infected.\"\nbasis  = \"convention\"\nstops = \"Nothing until it is seen.\"\n"
        "later = { " +
            from + "interval-days = 60, typical-less-mm = 0.25, again = \"stop\", because = \"it came late\", basis = \"convention\" }\n")};
}

}  // namespace

TEST_CASE("the next session is dated from the day on which the last was really done") {
    const Small small;
    const Plan plan = planned(small, {done(1, "2026-12-10")});
    CHECK(dates_of(plan) == "2026-12-10, 2027-01-09, 2027-02-08, 2027-03-10");
    CHECK(states(plan) == "done planned planned planned");
    CHECK(window_of(plan.sessions[1]) == "2027-01-07 2027-01-21");
    CHECK(dates_of(planned(small, {done(1, "2026-12-10"), done(2, "2027-01-30")})) == "2026-12-10, 2027-01-30, 2027-03-01, 2027-03-31");
}

TEST_CASE("a session that was done stands, on a closed day and without preparation as well") {
    const Small small;
    Case c = course(small, {done(1, "2026-12-08")});
    c.opened = on("2026-12-07");
    c.booking.closed.runs = {{on("2026-12-08"), on("2026-12-08")}};
    CHECK(dates_of(make_plan(small.catalogue(), c)).starts_with("2026-12-08, 2027-01-07"));
    c.start.reset();
    CHECK(dates_of(make_plan(small.catalogue(), c)).starts_with("2026-12-08, 2027-01-07"));
}

TEST_CASE("a session that was moved takes the rest with it") {
    const Small small;
    const Plan plan = planned(small, {done(1, "2026-12-08"), moved(2, "2027-01-07", "2027-01-15")});
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-15, 2027-02-14, 2027-03-16");
    CHECK(states(plan) == "done moved planned planned");
    CHECK(because(plan.sessions[1]) == "moved from 2027-01-07: ill");
    CHECK(plan.sessions[1].was == std::vector<Day>{on("2027-01-07")});
    CHECK(plan.sessions[1].interval_days == 38);
    CHECK(window_of(plan.sessions[1]) == "2027-01-05 2027-01-19");
    CHECK(window_of(plan.sessions[2]) == "2027-02-12 2027-02-26");
}

TEST_CASE("session 1 can be moved, later and not before its preparation") {
    const Small small;
    CHECK(dates_of(planned(small, {moved(1, "2026-12-08", "2026-12-20")})).starts_with("2026-12-20, 2027-01-19"));
    CHECK(dates_of(planned(small, {moved(1, "2026-12-08", "2026-12-20"), moved(1, "2026-12-20", "2026-12-15")}))
              .starts_with("2026-12-15, 2027-01-14"));
}

TEST_CASE("a day that was agreed past the window stands, and that is said") {
    const Small small;
    const Plan plan = planned(small, {moved(2, "", "2027-02-01")});
    CHECK(dates_of(plan) == "2026-12-08, 2027-02-01, 2027-03-03, 2027-04-02");
    CHECK(because(plan.sessions[1]) == "moved: ill; past the window, which ended on 2027-01-19");
}

TEST_CASE("a day that was agreed too early, or on a closed day, gives way") {
    const Small small;
    const Plan early = planned(small, {moved(2, "2027-01-07", "2027-01-02")});
    CHECK(dates_of(early).starts_with("2026-12-08, 2027-01-05"));
    CHECK(because(early.sessions[1]) == "moved from 2027-01-07 to 2027-01-02, which does not stand: ill; to be booked anew, not before 2027-01-05");
    Case c = course(small, {moved(2, "2027-01-07", "2027-01-15")});
    c.booking.closed.runs = {{on("2027-01-15"), on("2027-01-16")}};
    const Plan closed = make_plan(small.catalogue(), c);
    CHECK(dates_of(closed).starts_with("2026-12-08, 2027-01-14"));
    CHECK(because(closed.sessions[1]) == "moved from 2027-01-07 to 2027-01-15, which does not stand: ill; 2027-01-15: closed 2027-01-15..2027-01-16; to be booked anew, not before 2027-01-05");
    for (const Plan& plan : {early, closed}) CHECK((plan.sessions[1].to_book && plan.sessions[1].is_provisional() && !plan.sessions[1].withheld));
    CHECK_FALSE(planned(small, {moved(2, "2027-01-07", "2027-01-15")}).sessions[1].to_book);
}

TEST_CASE("a day that was agreed no longer stands where a wait has come that passes it") {
    const Small small;
    Entry first = done(1, "2026-12-08");
    first.depths = {{small.site("cheek"), Depth{1500}}};
    Case c = course(small, {first, moved(2, "2027-01-07", "2027-01-10")});
    c.history = {small.answer("filler", "2026-12-20")};
    c.history[0].asked = on("2026-12-21");
    const Plan plan = make_plan(small.catalogue(), c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-17, 2027-02-16, 2027-03-18");
    CHECK(because(plan.sessions[1]).ends_with("waits for Filler; to be booked anew, not before 2027-01-17"));
    CHECK(binding(plan.sessions[1].bounds) == "caution:filler");
    CHECK(plan.screening.session == 2);
    CHECK(plan.screening.asked == on("2027-01-10"));
    CHECK(plan.screening.earliest == on("2027-01-17"));
    CHECK(messages(plan.warnings, "W0613").empty());  // asked after session 1 was done
}

TEST_CASE("a session that was missed is dated after the day that was missed") {
    const Small small;
    const Plan plan = planned(small, {done(1, "2026-12-08"), missed(2, "2027-01-07")});
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-08, 2027-02-07, 2027-03-09");
    CHECK(states(plan) == "done missed planned planned");
    CHECK(because(plan.sessions[1]) == "missed on 2027-01-07; to be booked anew, not before 2027-01-08");
    CHECK(plan.sessions[1].is_provisional());
    CHECK_FALSE(plan.sessions[1].withheld);  // whoever comes after all is needled at the setting that stands
    CHECK_FALSE(plan.sessions[2].is_provisional());
    CHECK(binding(plan.sessions[1].bounds) == "entry:missed");
    CHECK(plan.sessions[1].was == std::vector<Day>{on("2027-01-07")});
}

TEST_CASE("missed past the window: the day after, and that is said") {
    const Small small;
    const Plan plan = planned(small, {done(1, "2026-12-08"), missed(2, "2027-01-25")});
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-26, 2027-02-25, 2027-03-27");
    CHECK(because(plan.sessions[1]) == "missed on 2027-01-25; past the window, which ended on 2027-01-19; to be booked anew, not before 2027-01-26");
}

TEST_CASE("a day that was missed stays passed, whatever is agreed later") {
    const Small small;
    const Plan plan = planned(small, {missed(2, "2027-01-07"), moved(2, "2027-01-08", "2027-01-12")});
    CHECK(dates_of(plan).starts_with("2026-12-08, 2027-01-12"));
    CHECK(plan.sessions[1].status == "moved");
    CHECK_FALSE(plan.sessions[1].is_provisional());
    CHECK(plan.sessions[1].was == std::vector<Day>{on("2027-01-07"), on("2027-01-08")});
    CHECK(dates_of(planned(small, {missed(2, "2027-01-07"), moved(2, "2027-01-08", "2027-01-06")})).starts_with("2026-12-08, 2027-01-08"));
    CHECK(dates_of(planned(small, {missed(2, "2027-01-07"), missed(2, "2027-01-10")})).starts_with("2026-12-08, 2027-01-11"));
}

TEST_CASE("a session that was cancelled keeps its number, and nobody rests from it") {
    const Small small;
    const Plan plan = planned(small, {done(1, "2026-12-08"), cancelled(2, "2027-01-07")});
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-07, 2027-02-06, 2027-03-08");
    CHECK(states(plan) == "done cancelled planned planned");
    CHECK(because(plan.sessions[1]) == "cancelled: away");
    CHECK(plan.sessions[2].number == 3);
    CHECK(plan.sessions[2].interval_days == 60);  // to session 1: the last that took place
    CHECK(window_of(plan.sessions[2]) == "2027-02-04 2027-02-18");
    CHECK(binding(plan.sessions[2].bounds) == "entry:cancelled");
    CHECK(std::none_of(plan.depths.begin(), plan.depths.end(), [](const DepthAdvice& a) { return a.session == 2; }));
    CHECK(std::none_of(plan.care.begin(), plan.care.end(), [](const CareLine& l) { return l.session == 2; }));
    CHECK(plan.sessions.size() == 4);
    CHECK(dates_of(planned(small, {cancelled(2, "2027-01-12")})) == "2026-12-08, 2027-01-12, 2027-02-11, 2027-03-13");  // the day that it had
}

TEST_CASE("what follows a session that was cancelled lies no earlier than it did, nor before the day of the record") {
    const Small small;
    CHECK(dates_of(planned(small, {cancelled(1, "2026-12-08")})) == "2026-12-08, 2027-01-16, 2027-02-15, 2027-03-17");  // recorded on 2027-01-15
    CHECK(dates_of(planned(small, {cancelled(2, "2027-01-07"), cancelled(3, "2027-02-06")})) == "2026-12-08, 2027-01-07, 2027-02-06, 2027-03-08");
    CHECK(dates_of(planned(small, {moved(1, "2026-12-08", "2027-01-20"), cancelled(1, "2027-01-20")})) == "2027-01-20, 2027-02-19, 2027-03-21, 2027-04-20");
    Entry late = cancelled(2, "2027-01-07");
    late.recorded = Moment{on("2027-04-01")};
    CHECK(dates_of(planned(small, {done(1, "2026-12-08"), late})).starts_with("2026-12-08, 2027-01-07, 2027-04-02"));
    CHECK(dates_of(planned(small, {done(1, "2026-12-08"), late, done(3, "2027-01-06")})) == "2026-12-08, 2027-01-07, 2027-01-06, 2027-02-05");  // what was done stands
    CHECK(messages(planned(small, {done(1, "2026-12-08"), late, done(3, "2027-01-06")}).warnings, "W0613").empty());
}

TEST_CASE("nobody rests from a session that was cancelled, and yet what follows stays in its place") {
    const Small small;
    Case c = course(small, {done(1, "2026-12-08"), cancelled(2, "2027-01-19")});
    c.overrides.push_back({"site", "cheek", "measured"});  // a ceiling of 2.5 mm is band D, which rests 42 days
    Plan plan = make_plan(small.catalogue(), c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-19, 2027-03-02, 2027-04-13");
    CHECK(window_of(plan.sessions[2]) == "2027-02-16 2027-03-02");  // it may be agreed 28 days after, the course's interval
    CHECK(plan.sessions[2].bounds.size() == 3);
    c.booking.closed.runs = {{on("2027-03-02"), on("2027-03-02")}};
    plan = make_plan(small.catalogue(), c);
    CHECK(iso(*plan.sessions[2].date) == "2027-03-03");
}

TEST_CASE("a session set below what was done is spaced by the course") {
    const Small small;
    Case c = course(small, {done(1, "2026-12-08"), done(2, "2027-01-07"), done(3, "2027-02-06")});
    c.sessions = 2;
    CHECK(window_of(make_plan(small.catalogue(), c).sessions.at(2)) == "2027-02-04 2027-02-18");
}

TEST_CASE("the rest after a deeper session further back runs on from its own day") {
    const Small small;
    Entry deep = done(1, "2026-12-08"), shallow = done(2, "2026-12-12");
    deep.depths = {{small.site("cheek"), Depth{2500}}};
    shallow.depths = {{small.site("cheek"), Depth{500}}};
    const Plan plan = planned(small, {deep, shallow});
    CHECK(dates_of(plan) == "2026-12-08, 2026-12-12, 2027-01-19, 2027-02-18");
    CHECK(window_of(plan.sessions[2]) == "2027-01-19 2027-01-23");
    CHECK(because(plan.sessions[2]) == "session 1 asks for 42 days of rest");
    CHECK(binding(plan.sessions[2].bounds) == "depth:cheek");
    CHECK(plan.sessions[2].bounds.back().because.starts_with("42 days from session 1 on: rest after 2.5 mm."));
    shallow.on = on("2027-01-19");
    CHECK(because(planned(small, {deep, shallow}).sessions[2]).empty());
}

TEST_CASE("the rest of a site that the last session did not treat runs on as well, and a wished interval does not shorten it") {
    const Small small;
    Entry both = done(1, "2026-12-08"), one = done(2, "2026-12-20");
    both.depths = {{small.site("cheek"), Depth{500}}, {small.site("temple"), Depth{1750}}};
    one.depths = {{small.site("cheek"), Depth{500}}};
    Case c = course(small, {both, one});
    c.treats.front().sites.push_back(small.site("temple"));
    put_in_order(c, small.catalogue());
    CHECK(dates_of(make_plan(small.catalogue(), c)).starts_with("2026-12-08, 2026-12-20, 2027-01-19"));
    CHECK(binding(make_plan(small.catalogue(), c).sessions[2].bounds) == "depth:temple");
    c.booking.interval_days = 29;
    CHECK(messages(make_plan(small.catalogue(), c).refusals, "E0516") == "29 days between sessions are too few: session 3 needs 30");
}

TEST_CASE("where the last is cancelled, the one before it is the last") {
    const Small small;
    CHECK(line_of(planned(small, {}), "home-routine", 4).session == 4);
    const Plan plan = planned(small, {cancelled(4), cancelled(3)});
    CHECK(line_of(plan, "home-routine", 2).session == 2);
    const auto review =
        std::find_if(plan.milestones.begin(), plan.milestones.end(), [](const auto& m) { return m.milestone->id == "last-review"; });
    REQUIRE(review != plan.milestones.end());
    CHECK(iso(review->date) == "2027-02-07");  // a month after session 2
}

TEST_CASE("a session done before the least interval is said, and to the day it is not") {
    const Small small;
    CHECK(messages(planned(small, {done(1, "2026-12-08"), done(2, "2027-01-04")}).warnings, "W0613") ==
          "session 2 was done 27 days after session 1, and 28 are the least");
    CHECK(messages(planned(small, {done(1, "2026-12-08"), done(2, "2027-01-05")}).warnings, "W0613").empty());
    CHECK(dates_of(planned(small, {done(1, "2026-12-08"), done(2, "2027-01-04")})) == "2026-12-08, 2027-01-04, 2027-02-03, 2027-03-05");
}

TEST_CASE("a session done against a caution that was known by then is said") {
    const Small small;
    Case c = course(small, {done(1, "2026-12-08")});
    c.history = {small.answer("filler", "2026-12-01")};
    for (const auto& [asked, said] : {std::pair{"2026-12-08", true}, {"2026-12-09", false}}) {
        c.history[0].asked = on(asked);
        CHECK((messages(make_plan(small.catalogue(), c).warnings, "W0613") == "session 1 was done though \"Filler\" stood against it") ==
              said);
    }
}

TEST_CASE("a depth that was recorded decides the band: care clocks and rest follow it") {
    const Small small;
    for (const auto& [depth, care, next] : {std::tuple{1000, "2026-12-10 2026-12-13", "2027-01-07"},
                                            {1500, "2026-12-10 2026-12-14", "2027-01-07"},
                                            {1510, "2026-12-11 2026-12-15", "2027-01-19"}}) {
        const auto& tried = depth;
        CAPTURE(tried);
        Entry first = done(1, "2026-12-08");
        first.depths = {{small.site("cheek"), Depth{depth}}};
        const Plan plan = planned(small, {first});
        CHECK(span_of(line_of(plan, "moisturiser")) == care);
        CHECK(iso(*plan.sessions[1].date) == next);
        CHECK(plan.depths[0].used == Depth{depth});
        CHECK(plan.depths[0].setting == Depth{depth});
        CHECK(plan.depths[1].setting == Depth{1500});
        CHECK_FALSE(plan.depths[1].used);
    }
}

TEST_CASE("a depth past the ceiling of its day is said") {
    const Small small;
    Entry first = done(1, "2026-12-08");
    first.depths = {{small.site("cheek"), Depth{1750}}};
    CHECK(messages(planned(small, {first}).warnings, "W0613") == "session 1: cheek was needled at 1.75 mm, above its ceiling of 1.5 mm");
    first.planned = {{small.site("cheek"), Depth{1000}, Depth{1250}}};
    first.depths = {{small.site("cheek"), Depth{1500}}};
    CHECK(messages(planned(small, {first}).warnings, "W0613") == "session 1: cheek was needled at 1.5 mm, above its ceiling of 1.25 mm");
    first.depths = {{small.site("cheek"), Depth{1250}}};
    CHECK(messages(planned(small, {first}).warnings, "W0613").empty());
}

TEST_CASE("without a recorded depth the setting is what was planned then") {
    const Small small;
    Entry first = done(1, "2026-12-08");
    first.planned = {{small.site("cheek"), Depth{1250}, Depth{1500}}};
    const Plan plan = planned(small, {first});
    CHECK(plan.depths[0].setting == Depth{1250});
    CHECK_FALSE(plan.depths[0].used);
    CHECK(plan.depths[1].setting == Depth{1500});
}

TEST_CASE("what was done stays in the plan where nothing would be recommended today") {
    const Small small;
    Entry first = done(1, "2026-12-08");
    first.depths = {{small.site("cheek"), Depth{1500}}};
    Case c = course(small, {first});
    c.history = {small.answer("dark-marks", "yes")};  // caps at 0.6 mm, under the rule's 0.75
    c.history[0].asked = on("2026-12-20");
    const Plan plan = make_plan(small.catalogue(), c);
    REQUIRE_FALSE(plan.depths.empty());
    CHECK(plan.depths[0].session == 1);
    CHECK(plan.depths[0].used == Depth{1500});
    CHECK(span_of(line_of(plan, "moisturiser")) == "2026-12-10 2026-12-14");
    CHECK(dates_of(plan).starts_with("2026-12-08, 2027-01-07"));
    CHECK(refusals_of(plan) == "E0506");
}

TEST_CASE("a new answer screens what is ahead: a wait without an end leaves what was done and plans nothing") {
    const Small small;
    Case c = course(small, {done(1, "2026-12-08")});
    c.history = {small.answer("bleeds-easily", "yes")};
    c.history[0].asked = on("2026-12-20");
    const Plan plan = make_plan(small.catalogue(), c);
    CHECK(dates_of(plan) == "2026-12-08");
    CHECK(states(plan) == "done");
    CHECK(refusals_of(plan) == "E0507");
    CHECK(plan.screening.session == 2);
}

TEST_CASE("an answer asked at each session is open again once a session was done") {
    const Small small;
    Case c = course(small, {});
    for (const Caution& caution : small.catalogue().cautions)
        if (caution.answer != "known") c.history.push_back({&caution, Answer::Kind::no, {}, on("2026-12-01")});
    CHECK(make_plan(small.catalogue(), c).screening.outcome == "clear");
    c.journal = {done(1, "2026-12-08")};
    Plan plan = make_plan(small.catalogue(), c);
    CHECK(plan.screening.outcome == "incomplete");
    REQUIRE(plan.screening.unasked.size() == 1);
    CHECK(plan.screening.unasked[0]->id == "earlier");  // covers filler, which is asked each time
    for (Answer& a : c.history) a.asked = on("2026-12-09");
    CHECK(make_plan(small.catalogue(), c).screening.outcome == "clear");
}

TEST_CASE("a reaction that has not been reviewed holds what is ahead") {
    const Small small = with_later();
    Plan plan = planned(small, {done(1, "2026-12-08"), reacted(small, 1, 10)});
    CHECK(states(plan) == "done held held held");
    CHECK(plan.sessions[1].withheld);
    CHECK(messages(plan.refusals, "E0514") == "held: \"Swelling\" (day 10 after session 1) has not been reviewed");
    CHECK(plan.refusals[0].help.starts_with("Nothing until it is seen."));
    plan = planned(small, {done(1, "2026-12-08"), reviewed("continue"), reacted(small, 1, 10)});
    CHECK(states(plan) == "done held held held");  // a review settles only what was recorded before it
    plan = planned(small, {done(1, "2026-12-08"), reacted(small, 1, 10), reviewed("continue")});
    CHECK(states(plan) == "done planned planned planned");
    CHECK(plan.refusals.empty());
}

TEST_CASE("a reaction that is normal on its day holds nothing and leaves nothing behind") {
    const Small small = with_later();
    const Plan plan = planned(small, {done(1, "2026-12-08"), reacted(small, 1, 1)});  // a face swells for 72 hours in band C
    CHECK(states(plan) == "done planned planned planned");
    CHECK(plan.reactions.at(0).answer == "normal");
    CHECK(plan.sessions[1].interval_days == 30);
}

TEST_CASE("a reviewed reaction leaves behind a longer rest and a lighter setting, from the day that it says") {
    const Small small = with_later();
    Entry first = done(1, "2026-12-08");
    first.depths = {{small.site("cheek"), Depth{1250}}};
    Plan plan = planned(small, {first, reacted(small, 1, 10), reviewed("continue")});
    CHECK(dates_of(plan) == "2026-12-08, 2027-02-06, 2027-04-07, 2027-06-06");
    CHECK(plan.depths.at(1).setting == Depth{1000});  // 0.25 mm under what was used
    CHECK(plan.depths.at(0).setting == Depth{1250});
    CHECK(binding(plan.sessions[1].bounds) == "entry:swelling");
    const Small late = with_later("from = \"11d\", ");
    first.depths = {{late.site("cheek"), Depth{1250}}};
    plan = planned(late, {first, reacted(late, 1, 10), reviewed("continue")});
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-07, 2027-02-06, 2027-03-08");
    CHECK(plan.depths.at(1).setting == Depth{1500});
}

TEST_CASE("the setting after a reaction is under what was used, under the rule's least too, and on a step that the device has") {
    const Small small = with_later();
    const auto after = [&](int used, const Device* device) {
        Entry first = done(1, "2026-12-08");
        first.depths = {{small.site("cheek"), Depth{used}}};
        Case c = course(small, {first, reacted(small, 1, 10), reviewed("continue")});
        c.device = device;
        return make_plan(small.catalogue(), c);
    };
    CHECK(after(750, nullptr).depths.at(1).depth.value == DepthRange{Depth{500}, Depth{500}, Depth{500}});  // the rule begins at 0.75 mm
    CHECK(after(1250, nullptr).depths.at(1).depth.value == DepthRange{Depth{750}, Depth{1000}, Depth{1000}});
    CHECK(after(1000, small.device("stamp")).depths.at(1).depth.value == DepthRange{Depth{500}, Depth{500}, Depth{500}});
    CHECK(messages(after(500, small.device("stamp")).refusals, "E0504") == "Stamp has no setting between 0.25 and 0.25 mm for cheek");
}

TEST_CASE("a wish as deep as what came before a reaction is refused, and its limit named") {
    const Small small = with_later();
    Entry first = done(1, "2026-12-08");
    first.depths = {{small.site("cheek"), Depth{1250}}};
    Case c = course(small, {first, reacted(small, 1, 10), reviewed("continue")});
    c.wishes = {{small.site("cheek"), Depth{1250}}};
    const Plan plan = make_plan(small.catalogue(), c);
    CHECK(messages(plan.refusals, "E0501") == "1.25 mm at cheek is deeper than the ceiling of 1.0 mm");
    CHECK(plan.refusals.at(0).help == "use 1.0 mm or less; the limits are entry swelling 1.0 mm");
    c.wishes = {{small.site("cheek"), Depth{1000}}};
    CHECK(make_plan(small.catalogue(), c).refusals.empty());
}

TEST_CASE("a site that was not needled before a reaction is needled lighter than its rule, and its ceiling stays") {
    const Small small = with_later();
    Entry first = done(1, "2026-12-08");
    first.depths = {{small.site("cheek"), Depth{1000}}};
    Case c = course(small, {first, reacted(small, 1, 10), reviewed("continue")});
    c.treats.front().sites.push_back(small.site("temple"));
    const Plan plan = make_plan(small.catalogue(), c);
    const auto second = [&](std::string_view site) {
        return std::find_if(plan.depths.begin(), plan.depths.end(), [&](const DepthAdvice& a) { return a.session == 2 && a.site->id == site; });
    };
    REQUIRE(second("temple") != plan.depths.end());
    CHECK(second("temple")->depth.value == DepthRange{Depth{500}, Depth{500}, Depth{1000}});
    CHECK(second("cheek")->depth.value.max == Depth{750});
}

TEST_CASE("a limit under the rule's least depth refuses after a reaction as before it") {
    const Small small{with(with(small_files(), "signs.toml", "why    = \"It may be infected.\"\nbasis  = \"convention\"\n",
                                "why    = \"It may be infected.\"\nbasis  = \"convention\"\nlater = { typical-less-mm = 0.25, because = \"late\", basis = \"convention\" }\n"),
                           "screening.toml", "max-mm  = 0.9", "max-mm  = 0.6")};
    Entry first = done(1, "2026-12-08");
    first.depths = {{small.site("cheek"), Depth{750}}};
    Case c = course(small, {first, reacted(small, 1, 10), reviewed("continue")});
    c.age = 20;
    CHECK(messages(make_plan(small.catalogue(), c).refusals, "E0506") == "Scars at cheek: the rule begins at 0.75 mm and caution:young-adult allows 0.6 mm");
}

TEST_CASE("a review that stops the course cancels what is ahead, and a later one may take it up again") {
    const Small small = with_later();
    Plan plan = planned(small, {done(1, "2026-12-08"), reacted(small, 1, 10), reviewed("stop")});
    CHECK(states(plan) == "done cancelled cancelled cancelled");
    CHECK(because(plan.sessions[1]) == "the course was stopped at the review of 2027-01-15");
    CHECK_FALSE(plan.sessions[1].withheld);
    CHECK(dates_of(plan) == "2026-12-08, 2027-02-06, 2027-04-07, 2027-06-06");  // the days that they had, 60 apart after the reaction
    CHECK(plan.screening.session == 2);
    CHECK(plan.screening.outcome == "incomplete");  // a stop answers no question
    CHECK(messages(plan.refusals, "E0514").empty());
    plan = planned(small, {done(1, "2026-12-08"), reacted(small, 1, 10), reviewed("stop"), reviewed("continue")});
    CHECK(states(plan) == "done planned planned planned");
}

TEST_CASE("a reaction that comes a second time ends the course where the data say so") {
    const Small small = with_later();
    const Plan plan = planned(small, {done(1, "2026-12-08"), reacted(small, 1, 10), reviewed("continue"), done(2, "2027-02-06"),
                                      reacted(small, 2, 10), reviewed("continue")});
    CHECK(states(plan) == "done done cancelled cancelled");
    CHECK(because(plan.sessions[2]) == "the course ended with a second reaction");
    CHECK(messages(plan.refusals, "E0515") == "\"Swelling\" was reported a second time: the course ends here");
}

TEST_CASE("a reaction that is reported twice after one session has not come a second time") {
    const Small small = with_later();
    const Plan plan = planned(small, {done(1, "2026-12-08"), reacted(small, 1, 10), reacted(small, 1, 20), reviewed("continue")});
    CHECK(states(plan) == "done planned planned planned");
    CHECK(plan.refusals.empty());
}

TEST_CASE("closed through the whole window: the first open day after it, and both are said") {
    const Small small;
    Case c = course(small, {});
    c.booking.closed.runs = {{on("2027-01-01"), on("2027-01-31")}};
    const Plan plan = make_plan(small.catalogue(), c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-02-01, 2027-03-03, 2027-04-02");
    CHECK(because(plan.sessions[1]) == "2027-01-07: closed 2027-01-01..2027-01-31; past the window, which ended on 2027-01-19");
}

TEST_CASE("closed for more than a year after the window: no schedule from there on") {
    const Small small;
    Case c = course(small, {});
    c.booking.closed.runs = {{on("2027-01-01"), on("2028-02-01")}};
    const Plan plan = make_plan(small.catalogue(), c);
    CHECK(dates_of(plan) == "2026-12-08");
    CHECK(messages(plan.refusals, "E0601") == "session 2: no open day from 2027-01-05 on, for a year");
    CHECK(std::all_of(plan.care.begin(), plan.care.end(), [](const CareLine& l) { return l.session == 1; }));
}

TEST_CASE("closed for more than a year from the start: no schedule at all") {
    const Small small;
    Case c = course(small, {});
    c.booking.closed.runs = {{on("2026-12-08"), on("2028-12-31")}};
    const Plan plan = make_plan(small.catalogue(), c);
    CHECK(refusals_of(plan) == "E0601");
    CHECK(plan.sessions.empty());
}

TEST_CASE("an interval wished for is kept, past the longest too, and below the least it is refused") {
    const Small small;
    Case c = course(small, {});
    c.booking.interval_days = 35;
    CHECK(dates_of(make_plan(small.catalogue(), c)) == "2026-12-08, 2027-01-12, 2027-02-16, 2027-03-23");
    c.booking.interval_days = 28;
    CHECK(refusals_of(make_plan(small.catalogue(), c)).empty());
    c.booking.interval_days = 50;
    Plan plan = make_plan(small.catalogue(), c);
    CHECK(dates_of(plan).starts_with("2026-12-08, 2027-01-27"));
    CHECK(because(plan.sessions[1]) == "past the window, which ended on 2027-01-19");
    c.booking.interval_days = 27;
    plan = make_plan(small.catalogue(), c);
    CHECK(dates_of(plan) == "2026-12-08");
    CHECK(messages(plan.refusals, "E0516") == "27 days between sessions are too few: session 2 needs 28");
}

TEST_CASE("dates run over 29 February and the turn of the year") {
    const Small small;
    CHECK(dates_of(planned(small, {done(1, "2028-01-30")})) == "2028-01-30, 2028-02-29, 2028-03-30, 2028-04-29");
    CHECK(dates_of(planned(small, {done(1, "2027-12-02"), moved(2, "2028-01-01", "2028-01-03")})) ==
          "2027-12-02, 2028-01-03, 2028-02-02, 2028-03-03");
    Case c = course(small, {done(1, "2028-01-30")});
    c.booking.closed.runs = {{on("2028-02-29"), on("2028-02-29")}};
    CHECK(dates_of(make_plan(small.catalogue(), c)).starts_with("2028-01-30, 2028-03-01"));
    CHECK(dates_of(planned(small, {done(1, "2027-12-01"), missed(2, "2027-12-31")})).starts_with("2027-12-01, 2028-01-01"));
}

TEST_CASE("sessions past the course that were done are in it") {
    const Small small;
    Case c =
        course(small, {done(1, "2026-12-08"), done(2, "2027-01-07"), done(3, "2027-02-06"), done(4, "2027-03-08"), done(5, "2027-04-07")});
    const Plan plan = make_plan(small.catalogue(), c);
    CHECK(dates_of(plan) == "2026-12-08, 2027-01-07, 2027-02-06, 2027-03-08, 2027-04-07");
    CHECK(line_of(plan, "home-routine", 5).session == 5);
}

TEST_CASE("a day is refused for a session where it is too early or closed, and else it will do") {
    const Small small;
    Case c = course(small, {done(1, "2026-12-08")});
    c.booking.closed.runs = {{on("2027-01-08"), on("2027-01-09")}};
    c.booking.avoid = {{on("2027-01-11"), on("2027-01-11")}};
    const Session second = make_plan(small.catalogue(), c).sessions.at(1);
    const auto verdict = [&](std::string_view day) {
        const auto refusal = refuse_move(second, c, on(day));
        return refusal ? std::string{refusal->code} + ' ' + refusal->message : std::string{"will do"};
    };
    CHECK(verdict("2027-01-04") == "E0511 session 2 cannot be on 2027-01-04: not before 2027-01-05");
    CHECK(verdict("2027-01-05") == "will do");
    CHECK(verdict("2027-01-08") == "E0603 session 2 cannot be on Fri 2027-01-08: closed 2027-01-08..2027-01-09");
    CHECK(verdict("2027-01-11") == "E0603 session 2 cannot be on Mon 2027-01-11: the client is away 2027-01-11");
    CHECK(verdict("2027-06-01") == "will do");
}

TEST_CASE("a day that is tried shows what would follow, and the case stays as it was") {
    const Small small;
    const Case c = course(small, {done(1, "2026-12-08")});
    Case tried = c;
    try_day(tried, 2, on("2027-01-15"));
    CHECK(dates_of(make_plan(small.catalogue(), tried)) == "2026-12-08, 2027-01-15, 2027-02-14, 2027-03-16");
    CHECK(c.journal.size() == 1);
}

}  // namespace plan_walk_test
