// SPDX-License-Identifier: MIT
#include "load/case_text.hpp"

#include <doctest/doctest.h>

#include "load/case_file.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_case_text_test {

namespace {

/// A case read from the text of its file; throws where the text has a fault.
Case read(const Small& small, const std::string& text) {
    Diagnostics diagnostics;
    const SourceFile source{"case", "c.toml", text};
    const auto file = read_case_file(source, diagnostics);
    REQUIRE_MESSAGE(file, places_of(diagnostics));
    Case c = case_after(*file, small.catalogue(), file->revision(), diagnostics);
    REQUIRE_MESSAGE(diagnostics.empty(), places_of(diagnostics));
    return c;
}

/// The text of a case, written, read and written again; what the two texts agree in was neither lost nor changed.
void check_round_trip(const Small& small, const Case& c, const std::vector<std::string>& answers) {
    const std::string text = case_toml(c, answers);
    CHECK(case_toml(read(small, text), answers) == text);
}

Case least(const Small& small) {
    Case c = small.treating("scars", {"cheek"});
    c.id = "a";
    c.opened = on("2026-10-01");
    return c;
}

/// A case with everything that a head can hold.
Case full(const Small& small) {
    Case c = small.treating("lines", {"temple"});
    c.treats.push_back(small.treating("scars", {"cheek", "arm"}, "rolling", "severe").treats.front());
    c.id = "0b6f-1", c.ref = "K \"1\" \\ é";
    c.opened = on("2027-12-31"), c.start = on("2028-02-29");
    c.protocols = "sha256:3f";
    c.planned = {{small.site("cheek"), Depth{1250}, Depth{1500}}, {small.site("arm"), Depth{2000}, Depth{2500}}};
    c.skin = "IV", c.age = 34, c.sessions = 4;
    c.device = small.device("pen");
    c.booking.closed.weekdays = {true, false, false, true, false, false, true};
    c.booking.closed.runs = {{on("2027-12-24"), on("2028-01-02")}, {on("2028-05-01"), on("2028-05-01")}};
    c.booking.avoid = {{on("2028-03-01"), on("2028-03-05")}};
    c.booking.event = Event{on("2028-06-12"), "wedding, at last"};
    c.booking.event_margin = Duration{1, Duration::Unit::months};
    c.booking.interval_days = 35, c.booking.at_minutes = 9 * 60 + 5, c.booking.minutes = 90;
    c.booking.zone = "Europe/London";
    c.wishes = {{small.site("cheek"), Depth{1250}}, {nullptr, Depth{500}}};
    c.overrides = {{"site", "cheek", "scar = 2.0 mm"}, {"caution", "thinner", "a: b"}};
    c.cleared = {{&small.caution("thinner"), "Dr A = by letter"}};
    return c;
}

}  // namespace

TEST_CASE("a case is written with what is given, key by key") {
    const Small small;
    CHECK(case_toml(least(small), {}) == "id           = \"a\"\nopened       = 2026-10-01\ntreat        = [\"scars:cheek\"]\n");
    CHECK(case_toml(full(small), {"filler=2026-05-01", "rest=no"}) ==
          "id           = \"0b6f-1\"\nopened       = 2027-12-31\nprotocols    = \"sha256:3f\"\n"
          "planned      = [\"cheek=1.25/1.5\", \"arm=2.0/2.5\"]\nref          = \"K \\\"1\\\" \\\\ é\"\n"
          "treat        = [\"lines:temple\", \"scars/rolling/severe:cheek,arm\"]\nskin         = \"IV\"\nage          = 34\n"
          "device       = \"pen\"\nstart        = 2028-02-29\nsessions     = 4\ninterval     = 35\n"
          "closed       = [\"sun\", \"wed\", \"sat\", \"2027-12-24..2028-01-02\", \"2028-05-01\"]\navoid        = "
          "[\"2028-03-01..2028-03-05\"]\n"
          "event        = \"2028-06-12 wedding, at last\"\nevent-margin = \"1mo\"\nat           = \"09:05\"\nduration     = \"90m\"\n"
          "zone         = \"Europe/London\"\nhistory      = [\"filler=2026-05-01\", \"rest=no\"]\ncleared      = [\"thinner=Dr A = by "
          "letter\"]\n"
          "set          = [\"cheek=1.25\", \"0.5\"]\noverride     = [\"site:cheek=scar = 2.0 mm\", \"caution:thinner=a: b\"]\n");
}

TEST_CASE("what is written is read as the same case") {
    const Small small;
    const Case c = read(small, case_toml(full(small), {"filler=2026-05-01", "rest=no"}));
    CHECK(c.ref == "K \"1\" \\ é");
    CHECK(c.treats.size() == 2);
    CHECK(c.treats[1].type == "rolling");
    CHECK(c.treats[1].sites == std::vector<const Site*>{small.site("cheek"), small.site("arm")});
    CHECK(c.planned.at(1).ceiling == Depth{2500});
    CHECK(c.start == on("2028-02-29"));
    CHECK(c.device == small.device("pen"));
    CHECK(c.booking.closed.weekdays == std::array<bool, 7>{true, false, false, true, false, false, true});
    CHECK(c.booking.closed.runs.at(1).from == on("2028-05-01"));
    CHECK(c.booking.event->name == "wedding, at last");
    CHECK(c.booking.event_margin == Duration{1, Duration::Unit::months});
    CHECK(c.booking.at_minutes == 545);
    CHECK(c.booking.minutes == 90);
    CHECK(c.wishes.at(0).site == small.site("cheek"));
    CHECK(c.wishes.at(1).site == nullptr);
    CHECK(c.wishes.at(1).depth == Depth{500});
    CHECK(c.overrides.at(1).reason == "scar = 2.0 mm");  // in order: caution before site
    CHECK(c.cleared.at(0).by == "Dr A = by letter");
    CHECK(answer_to(c, small.caution("filler"))->date == on("2026-05-01"));
    CHECK(answer_to(c, small.caution("surgery"))->asked == on("2027-12-31"));
}

TEST_CASE("a case that was read is written as it stood") {
    const Small small;
    check_round_trip(small, least(small), {});
    check_round_trip(small, read(small, case_toml(full(small), {"rest=no"})), {"rest=no"});
    Case c = least(small);
    c.treats = small.treating("scars", {"hand"}, "", "mild").treats;
    c.booking.minutes = 120;
    c.booking.event = Event{on("2027-06-12"), "event"};
    c.booking.event_margin = Duration{4, Duration::Unit::weeks};
    check_round_trip(small, c, {"cold-sores=yes", "same-day=no"});
    c.treats = small.treating("scars", {"scalp"}, "boxcar").treats;
    c.booking.closed.weekdays = {true, true, true, true, true, true, false};
    c.ref = "tab\there, line\nthere, \x7f";
    check_round_trip(small, c, {});
}

}  // namespace load_case_text_test
