// SPDX-License-Identifier: MIT
#include "plan/changes.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_changes_test {

namespace {

/// Mild scars of the cheek, two sessions of 1.0 mm under 1.5 mm: 2026-12-08 and 2027-01-12.
Case course(const Small& small) {
    Case c = small.treating("scars", {"cheek"}, "rolling", "mild");
    c.skin = "II";
    c.age = 30;
    c.opened = on("2026-10-01");
    c.start = on("2026-12-08");
    c.sessions = 2;
    for (const Caution& caution : small.catalogue().cautions)
        if (caution.answer != "known") c.history.push_back(small.answer(caution.id, "no"));
    return c;
}

Entry fact(std::string what, int session, std::string_view day) {
    Entry e;
    e.number = 1;
    e.what = std::move(what);
    e.session = session;
    (e.what == "moved" ? e.to : e.on) = on(day);
    e.reason = "ill";
    return e;
}

/// Every change as "about: before -> after".
std::string changes(const Small& small, Case before, Case after) {
    std::vector<std::string> all;
    const Plan then = small.plan(before), now = small.plan(after);
    for (const Change& change : changes_between(then, before, now, after))
        all.push_back(change.about + ": " + change.before + " -> " + change.after);
    return join(all, "; ");
}

}  // namespace

TEST_CASE("a plan does not differ from itself") {
    const Small small;
    const Case c = course(small);
    CHECK(changes(small, c, c).empty());
}

TEST_CASE("a session that moved, and those that it takes along") {
    const Small small;
    Case after = course(small);
    after.journal = {fact("moved", 1, "2026-12-10")};
    CHECK(changes(small, course(small), after) ==
          "session 1: Tue 2026-12-08 -> Thu 2026-12-10, moved; session 2: Tue 2027-01-12 -> Thu 2027-01-14");
}

TEST_CASE("a session that was done, cancelled or missed") {
    const Small small;
    Case after = course(small);
    after.journal = {fact("missed", 2, "2027-01-12")};
    CHECK(changes(small, course(small), after) == "session 2: Tue 2027-01-12 -> Wed 2027-01-13, missed");
    after.journal = {fact("cancelled", 2, "2027-01-12")};
    CHECK(changes(small, course(small), after) ==
          "session 2: Tue 2027-01-12 -> Tue 2027-01-12, cancelled; session 2 cheek: 1.0 mm, ceiling 1.5 mm -> no longer planned");
}

TEST_CASE("sessions that are new, and sessions that are gone") {
    const Small small;
    Case longer = course(small);
    longer.sessions = 3;
    CHECK(changes(small, course(small), longer) == "session 3:  -> Tue 2027-02-16; session 3 cheek:  -> 1.0 mm, ceiling 1.5 mm");
    CHECK(changes(small, longer, course(small)) ==
          "session 3: Tue 2027-02-16 -> no longer planned; session 3 cheek: 1.0 mm, ceiling 1.5 mm -> no longer planned");
}

TEST_CASE("a depth that changed, with the screening that changed it") {
    const Small small;
    Case after = course(small);
    for (Answer& a : after.history)
        if (a.caution->id == "dark-marks") a.kind = Answer::Kind::yes;
    CHECK(changes(small, course(small), after) ==
          "screening: clear -> adjust, dark-marks adjust; session 1 cheek: 1.0 mm, ceiling 1.5 mm -> 0.6 mm, ceiling 0.6 mm; "
          "session 2 cheek: 1.0 mm, ceiling 1.5 mm -> 0.6 mm, ceiling 0.6 mm");
}

TEST_CASE("a setting that is withheld has no figure, and the refusal is new; the other way round it is no longer refused") {
    const Small small;
    Case referred = course(small);
    for (Answer& a : referred.history)
        if (a.caution->id == "surgery") a.kind = Answer::Kind::date, a.date = on("2026-01-01");
    referred.sessions = 2;
    const std::string there = changes(small, course(small), referred);
    CHECK(there ==
          "screening: clear -> refer, surgery refer; session 1 cheek: 1.0 mm, ceiling 1.5 mm -> no setting; session 2 cheek: 1.0 mm, "
          "ceiling 1.5 mm -> no setting; "
          "refused:  -> Surgery: the scar is young");
    CHECK(changes(small, referred, course(small))
              .ends_with("session 2 cheek: no setting -> 1.0 mm, ceiling 1.5 mm; no longer refused:  -> Surgery: the scar is young"));
}

TEST_CASE("what is refused is told by what it says: another of the same code is new, and the one before is gone") {
    const Small small;
    const auto referred = [&](std::string_view id) {
        Case c = course(small);
        for (Answer& a : c.history)
            if (a.caution->id == id) a.kind = a.caution->answer == "date" ? Answer::Kind::date : Answer::Kind::yes, a.date = on("2026-01-01");
        return c;
    };
    const std::string there = changes(small, referred("surgery"), referred("thinner"));
    CHECK(there.find("refused:  -> Blood thinner: more bruises; no longer refused:  -> Surgery: the scar is young") != std::string::npos);
}

TEST_CASE("a wait says until when") {
    const Small small;
    Case after = course(small);
    for (Answer& a : after.history)
        if (a.caution->id == "filler") a.kind = Answer::Kind::date, a.date = on("2026-11-20");
    CHECK(changes(small, course(small), after) ==
          "screening: clear -> defer, filler until 2026-12-18; session 1: Tue 2026-12-08 -> Fri 2026-12-18; session 2: Tue 2027-01-12 -> "
          "Fri 2027-01-22");
}

TEST_CASE("an hour, a length or a zone that changed is a change of every visit") {
    const Small small;
    Case after = course(small);
    after.booking.at_minutes = 14 * 60;
    CHECK(changes(small, course(small), after) == "hour: not known -> 14:00");
    Case later = after;
    later.booking.minutes = 1;
    later.booking.zone = "Europe/London";
    CHECK(changes(small, after, later) == "hour: 14:00 -> 14:00, 1 minute, Europe/London");
    CHECK(changes(small, later, later).empty());
}

TEST_CASE("sessions without a date are told as such") {
    const Small small;
    Case after = course(small);
    after.start.reset();
    CHECK(changes(small, course(small), after) == "session 1: Tue 2026-12-08 -> no date; session 2: Tue 2027-01-12 -> no date");
}

}  // namespace plan_changes_test
