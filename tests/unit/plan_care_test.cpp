// SPDX-License-Identifier: MIT
#include "plan/care.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_care_test {

namespace {

/// One session of mild or severe rolling scars on 2026-12-08: the cheek is band C, temple B, arm D.
Case once(const Small& small, const std::vector<std::string_view>& sites, std::string skin = "II") {
    Case c = small.treating("scars", sites, "rolling", "severe");
    c.skin = std::move(skin);
    c.opened = on("2026-10-01");
    c.start = on("2026-12-08");
    c.sessions = 1;
    return c;
}

std::string span(const Small& small, Case c, std::string_view id) { return span_of(line_of(small.plan(c), id)); }

bool has(const Plan& plan, std::string_view id, int session = 1) {
    return std::any_of(plan.care.begin(), plan.care.end(), [&](const CareLine& line) { return line.session == session && line.id() == id; });
}

}  // namespace

TEST_CASE("clocks differ by band, and the band is that of the ceiling") {
    const Small small;
    CHECK(span(small, once(small, {"temple"}), "redness") == "2026-12-08 2026-12-10");
    CHECK(span(small, once(small, {"cheek"}), "redness") == "2026-12-08 2026-12-11");
    CHECK(span(small, once(small, {"arm"}), "redness") == "2026-12-08 2026-12-13");
    CHECK(span(small, once(small, {"cheek"}), "channels-open") == "2026-12-08 2026-12-10");
    CHECK(span(small, once(small, {"arm"}), "channels-open") == "2026-12-08 2026-12-11");
}

TEST_CASE("two sites: kept until the latest end") {
    const Small small;
    const Case c = once(small, {"temple", "cheek"});
    CHECK(span(small, c, "sun") == "2026-12-08 2026-12-22");
    CHECK(span(small, c, "redness") == "2026-12-08 2026-12-11");
    const Case d = once(small, {"arm", "temple"});
    CHECK(span(small, d, "channels-open") == "2026-12-08 2026-12-11");
    CHECK(span(small, d, "moisturiser") == "2026-12-11 2026-12-15");
}

TEST_CASE("two sites: a do begins at the latest start, all else at the earliest") {
    const std::string from = "from = { A = \"1d\", B = \"2d\", C = \"3d\", D = \"4d\" }\n";
    TestFiles files = with(small_files(), "care.toml", "text  = \"The skin looks red.\"", from + "text  = \"The skin looks red.\"");
    files = with(files, "care.toml", "text  = \"Keep out of the sun.\"", from + "text  = \"Keep out of the sun.\"");
    files = with(files, "care.toml", "from    = { all = \"12h\" }\n", from);
    const Small small{files};
    const Case c = once(small, {"temple", "cheek"});
    CHECK(span(small, c, "redness") == "2026-12-10 2026-12-11");
    CHECK(span(small, c, "sun").starts_with("2026-12-10"));
    CHECK(span(small, c, "moisturiser").starts_with("2026-12-11"));
}

TEST_CASE("the sites of a line are those that call for it") {
    const Small small;
    Case c = once(small, {"cheek", "arm"});
    const Plan plan = small.plan(c);
    CHECK(line_of(plan, "loose-sleeves").sites == std::vector<const Site*>{small.site("arm")});
    CHECK(line_of(plan, "sun").sites.size() == 2);
    c = once(small, {"cheek"});
    CHECK_FALSE(has(small.plan(c), "loose-sleeves"));
}

TEST_CASE("darker skin keeps out of the sun for longer, and so does skin of unknown type, as assumed") {
    const Small small;
    CHECK(span(small, once(small, {"cheek"}, "II"), "sun") == "2026-12-08 2026-12-22");
    CHECK(span(small, once(small, {"cheek"}, "IV"), "sun") == "2026-12-08 2027-01-05");
    CHECK(span(small, once(small, {"cheek"}, ""), "sun") == "2026-12-08 2027-01-05");
    Case known = once(small, {"cheek"}, "V"), open = once(small, {"cheek"}, "");
    CHECK(binding(line_of(small.plan(known), "sun").span.bounds) == "skin:sun");
    CHECK(binding(line_of(small.plan(open), "sun").span.bounds) == "assumed:sun");
}

TEST_CASE("nothing that goes on the skin is permitted before channels-open ends, and what is barred stays barred until then") {
    const Small small;
    for (const char* site : {"temple", "cheek", "arm"}) {
        CAPTURE(std::string{site});
        Case c = once(small, {site});
        const Plan plan = small.plan(c);
        const Span &gate = line_of(plan, "channels-open").span.value, &put_on = line_of(plan, "moisturiser").span.value,
                   &barred = line_of(plan, "covering").span.value;
        CHECK(put_on.from >= *gate.until);
        CHECK(*barred.until >= *gate.until);
        CHECK(put_on.from_hours.value() >= gate.until_hours.value());
        CHECK(barred.until_hours.value() >= gate.until_hours.value());
    }
}

TEST_CASE("what is for one site alone waits until nothing is barred from the skin at another") {
    const Small small{with_more(small_files(), "care.toml",
                                "[[care]]\nid = \"hair-oil\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"do\"\non-skin = true\nfrom = { all = \"12h\" }\n"
                                "when = { site = [\"temple\"] }\ntext = \"Oil your hair.\"\nwhy = \"It is dry.\"\nbasis = \"convention\"\n")};
    CHECK(span(small, once(small, {"temple"}), "hair-oil").starts_with("2026-12-10"));
    for (const auto& sites : {std::vector<std::string_view>{"temple", "arm"}, {"arm", "temple"}}) {
        const Case c = once(small, sites);
        CHECK(span(small, c, "channels-open") == "2026-12-08 2026-12-11");
        CHECK(span(small, c, "hair-oil").starts_with("2026-12-11"));
    }
}

TEST_CASE("the exact hours of a line of two sites are those of the stricter site") {
    const Small small;
    Case c = once(small, {"hand"});  // band B, 24 hours; the temple is band A, 12 hours: both end on the same day
    c.treats.push_back(small.treating("lines", {"temple"}).treats.front());
    const Plan plan = small.plan(c);
    CHECK(line_of(plan, "channels-open").sites.size() == 2);
    CHECK(span_of(line_of(plan, "channels-open")) == "2026-12-08 2026-12-10");
    CHECK(line_of(plan, "channels-open").span.value.until_hours.value() == 24);
}

TEST_CASE("a bound that the other site outlasts does not bind") {
    const Small small;
    Case c = once(small, {"temple", "cheek"});
    const Plan plan = small.plan(c);
    for (const Bound& bound : line_of(plan, "sun").span.bounds) {
        CAPTURE(to_text(bound.limit.until.value()));
        CHECK(bound.binding == (bound.limit.until == Duration{14, Duration::Unit::days}));
    }
}

TEST_CASE("preparation runs up to the session, and what belongs to the day holds on it") {
    const Small small;
    const Case c = once(small, {"cheek"});
    CHECK(span(small, c, "medicines-before") == "2026-12-01 2026-12-08");
    CHECK(span(small, c, "sunscreen-before") == "2026-11-10 2026-12-08");
    CHECK(span(small, c, "arrive-clean") == "2026-12-08 2026-12-09");
}

TEST_CASE("preparation of a month begins a calendar month before") {
    const Small small{with(small_files(), "care.toml", "lead  = \"28d\"", "lead  = \"1mo\"")};
    Case c = once(small, {"cheek"});
    c.start = on("2027-03-31");
    CHECK(span(small, c, "sunscreen-before") == "2027-02-28 2027-03-31");
}

TEST_CASE("a line for the last session is there once, and a line for the first is not repeated") {
    const Small small{with(small_files(), "care.toml", "when  = { region = [\"limb\"] }", "when  = { session = [\"first\"] }")};
    Case c = once(small, {"cheek"});
    c.sessions = 3;
    const Plan plan = small.plan(c);
    for (int session : {1, 2, 3}) {
        CHECK(has(plan, "home-routine", session) == (session == 3));
        CHECK(has(plan, "loose-sleeves", session) == (session == 1));
    }
    c.sessions = 1;
    CHECK(has(small.plan(c), "home-routine"));
    CHECK(has(small.plan(c), "loose-sleeves"));
    CHECK(span(small, once(small, {"cheek"}), "home-routine") == "2027-01-05 -");
}

TEST_CASE("a line for later sessions is not for the first") {
    const Small small{with(small_files(), "care.toml", "when  = { region = [\"limb\"] }", "when  = { session = [\"later\"] }")};
    Case c = once(small, {"cheek"});
    c.sessions = 3;
    const Plan plan = small.plan(c);
    for (int session : {1, 2, 3}) CHECK(has(plan, "loose-sleeves", session) == (session > 1));
    c.sessions = 1;
    CHECK_FALSE(has(small.plan(c), "loose-sleeves"));
}

TEST_CASE("what prolongs a clock at later sessions does so at the last, and at the first in a course of one") {
    const auto ends = [](std::string_view word, int sessions) {
        const Small small{with(small_files(), "care.toml", "when    = { skin = [\"IV\", \"V\", \"VI\"] }", "when    = { session = [\"" + std::string{word} + "\"] }")};
        Case c = once(small, {"cheek"});
        c.sessions = sessions;
        std::string days;
        for (const CareLine& line : small.plan(c).care)
            if (line.id() == "sun") days += ' ' + std::to_string((*line.span.value.until - line.span.value.from).count());
        return days;
    };
    CHECK(ends("later", 3) == " 14 28 28");
    CHECK(ends("last", 3) == " 14 14 28");
    CHECK(ends("first", 3) == " 28 14 14");
    CHECK(ends("first", 1) == " 28");
    CHECK(ends("later", 1) == " 14");
}

TEST_CASE("an age that is not known shortens no clock") {
    const Small small{with(small_files(), "care.toml", "when    = { skin = [\"IV\", \"V\", \"VI\"] }", "when    = { age = [\"60+\"] }")};
    Case c = once(small, {"cheek"});
    c.age = 59;
    CHECK(span(small, c, "sun") == "2026-12-08 2026-12-22");
    c.age = 60;
    CHECK(span(small, c, "sun") == "2026-12-08 2027-01-05");
    c.age.reset();
    CHECK(span(small, c, "sun") == "2026-12-08 2027-01-05");
}

TEST_CASE("what has no end is never given one: not by a longer clock, not by the gate") {
    const std::string longer = "[[care.longer]]\nwhen = { skin = [\"IV\"] }\nuntil = { all = \"7d\" }\nbecause = \"b\"\nbasis = \"convention\"\n";
    const std::string clock = "until = { A = \"7d\", B = \"7d\", C = \"14d\", D = \"14d\" }\n";
    TestFiles files = with(small_files(), "care.toml", clock, "");
    files = with(files, "care.toml", "until   = { all = \"6h\" }\n", "");
    files = with_more(
        files, "care.toml",
        "[[care]]\nid = \"retinol\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"avoid\"\ntext = \"t\"\nwhy = \"w\"\nbasis = \"convention\"\n" + longer);
    const Small small{files};
    CHECK(span(small, once(small, {"cheek"}, "IV"), "retinol") == "2026-12-08 -");
    CHECK(span(small, once(small, {"cheek"}, "II"), "retinol") == "2026-12-08 -");
    CHECK(span(small, once(small, {"cheek"}, "IV"), "sun") == "2026-12-08 -");
    CHECK(span(small, once(small, {"cheek"}), "covering") == "2026-12-08 -");
}

TEST_CASE("a concern brings only the sets it names") {
    const Small small;
    Case c = once(small, {"cheek"});
    CHECK_FALSE(has(small.plan(c), "line-care"));
    c.treats.push_back(small.treating("lines", {"scalp"}).treats.front());
    CHECK(has(small.plan(c), "line-care"));
}

TEST_CASE("a line without an end stays") {
    const Small small;
    CHECK(span(small, once(small, {"cheek"}), "if-unsure") == "2026-12-08 -");
}

TEST_CASE("red flags are whole at every session, with windows that round out") {
    const Small small;
    Case c = once(small, {"cheek"});
    c.sessions = 3;
    const Plan plan = small.plan(c);
    for (int session : {1, 2, 3})
        for (const Sign& sign : small.catalogue().signs) CHECK(line_of(plan, sign.id, session).sign == &sign);
    CHECK(span_of(line_of(plan, "pus")) == "2026-12-09 2026-12-23");
    CHECK(span_of(line_of(plan, "breathing")) == "2026-12-08 -");
}

TEST_CASE("a site that was refused has no care") {
    const Small small;
    Case c = once(small, {"cheek", "arm"});
    c.treats.front().severity = "mild";
    c.device = small.device("short-pen");
    const Plan plan = small.plan(c);
    CHECK_FALSE(has(plan, "loose-sleeves"));
    CHECK(line_of(plan, "sun").sites == std::vector<const Site*>{small.site("cheek")});
}

TEST_CASE("a caution that stands brings its care, also the preparation that session 1 waits for") {
    const Small small;
    Case c = once(small, {"cheek"});
    CHECK_FALSE(has(small.plan(c), "sores-question"));
    c.history = {small.answer("cold-sores", "no")};
    CHECK_FALSE(has(small.plan(c), "sores-question"));
    c.history = {small.answer("cold-sores", "yes")};
    CHECK(span(small, c, "sores-question") == "2026-12-06 2026-12-08");
    const Small longer{with(small_files(), "screening.toml", "lead  = \"2d\"", "lead  = \"9d\"")};
    c = once(longer, {"cheek"});
    c.opened = on("2026-12-01");
    CHECK(dates_of(longer.plan(c)) == "2026-12-08");
    c.history = {longer.answer("cold-sores", "yes")};
    CHECK(dates_of(longer.plan(c)) == "2026-12-10");
}

TEST_CASE("a caution that stands at one session only brings its care there") {
    const Small small;
    Case c = once(small, {"scalp"});
    c.sessions = 2;
    c.history = {small.answer("filler", "2026-11-25")};  // until 2026-12-23; a reason lets session 1 be on 2026-12-09
    c.overrides = {{"caution", "filler", "another area"}};
    Plan plan = small.plan(c);
    CHECK(dates_of(plan) == "2026-12-09, 2027-01-08");
    CHECK(span_of(line_of(plan, "sun", 1)) == "2026-12-09 2027-01-18");
    CHECK(span_of(line_of(plan, "sun", 2)) == "2027-01-08 2027-01-22");
}

TEST_CASE("a caution prolongs a clock and never shortens it, and is named beside the clock itself") {
    const Small small;
    Case c = once(small, {"scalp"});
    c.overrides = {{"caution", "filler", "another area"}};
    c.history = {small.answer("filler", "2026-11-20")};
    Plan plan = small.plan(c);
    CHECK(span_of(line_of(plan, "sun")) == "2026-12-08 2027-01-17");
    CHECK(binding(line_of(plan, "sun").span.bounds).find("caution:filler") == 0);
    CHECK(span_of(line_of(plan, "redness")) == "2026-12-08 2026-12-10");
    const Small shorter{with(small_files(), "screening.toml", "until   = { all = \"40d\" }", "until   = { all = \"4d\" }")};
    c = once(shorter, {"scalp"});
    c.overrides = {{"caution", "filler", "another area"}};
    c.history = {shorter.answer("filler", "2026-11-20")};
    plan = shorter.plan(c);
    CHECK(span_of(line_of(plan, "sun")) == "2026-12-08 2026-12-15");
}

TEST_CASE("a caution prolongs a clock only for whom it says") {
    const Small small{with(small_files(), "screening.toml", "until   = { all = \"40d\" }", "until   = { all = \"40d\" }\nwhen = { region = [\"limb\"] }")};
    Case c = once(small, {"scalp"});
    c.overrides = {{"caution", "filler", "another area"}};
    c.history = {small.answer("filler", "2026-11-20")};
    CHECK(span(small, c, "sun") == "2026-12-08 2026-12-15");
}

}  // namespace plan_care_test
