// SPDX-License-Identifier: MIT
#include "format/fhir.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "format/format.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace format_fhir_test {

namespace {

/// "done held planned": what a course whose sessions stand like this is called, out of so many sessions.
std::string_view status_of(const std::vector<std::string_view>& sessions, int length, bool withheld = false) {
    Case c;
    Report report;
    report.c = &c;
    report.plan.length = length;
    for (const std::string_view status : sessions) {
        Session s;
        s.number = static_cast<int>(report.plan.sessions.size()) + 1;
        s.status = status;
        s.withheld = withheld || status == "held";
        report.plan.sessions.push_back(s);
        Entry entry;
        entry.session = s.number;
        entry.what = status;
        if (status == "done" || status == "cancelled") c.journal.push_back(entry);
    }
    return course_status(report);
}

std::string told(const Report& report) {
    StringSink sink;
    print(sink, *find_format("fhir"), report, {});
    sink.flush();
    return sink.text;
}

View whole() {
    View view;
    view.depths = view.sessions = view.care = view.outlook = view.in_full = true;
    return view;
}

}  // namespace

TEST_CASE("a course is a draft until a session is done") {
    CHECK(status_of({}, 0) == "draft");
    CHECK(status_of({"planned", "planned"}, 2) == "draft");
    CHECK(status_of({"moved", "planned"}, 2) == "draft");
    CHECK(status_of({"missed", "planned"}, 2) == "draft");
    CHECK(status_of({"planned", "planned"}, 2, true) == "draft");
}

TEST_CASE("a course that is begun is active unless its next session is withheld or cannot be planned") {
    CHECK(status_of({"done", "planned"}, 2) == "active");
    CHECK(status_of({"done", "moved", "planned"}, 3) == "active");
    CHECK(status_of({"cancelled", "done", "planned"}, 3) == "active");
    CHECK(status_of({"done", "held", "held"}, 3) == "on-hold");
    CHECK(status_of({"done", "planned"}, 2, true) == "on-hold");
    CHECK(status_of({"done"}, 3) == "on-hold");  // ruled out on the way: the sessions to come are not in the plan, and it is not completed
}

TEST_CASE("a course with nothing ahead is completed by its last session, else revoked") {
    CHECK(status_of({"done", "done"}, 2) == "completed");
    CHECK(status_of({"cancelled", "done"}, 2) == "completed");
    CHECK(status_of({"done", "cancelled"}, 2) == "revoked");
    CHECK(status_of({"cancelled", "cancelled"}, 2) == "revoked");
}

TEST_CASE("a date is no booking") {
    Session session;
    for (const auto& [status, expected] : {std::pair{"planned", "not-started"}, {"moved", "not-started"}, {"missed", "not-started"}, {"held", "on-hold"}, {"cancelled", "cancelled"}, {"done", "completed"}}) {
        session.status = status;
        session.date = on("2026-12-08");
        CHECK(activity_status(session) == expected);
    }
}

TEST_CASE("nothing in a text is markup, and no character of it steers") {
    CHECK(xhtml("<script>alert(\"1\" & '2')</script>") == "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
    CHECK(xhtml("a\x07" "b\xE2\x80\xAE" "c") == "a\\u{7}b\\u{202E}c");
    CHECK(xhtml("a\xEF\xBF\xBF" "b\xEF\xBF\xBE") == "a\uFFFDb\uFFFD");
    CHECK(xhtml("a\xFF") == "a\uFFFD");
    CHECK(fhir_markdown("<img src=x> [a](javascript:1) [trial 3]") == "\\<img src=x> [a]\\(javascript:1) [trial 3]");
    CHECK(plain(" one\ntwo\x1b\n") == "one\ntwo\\u{1B}");
}

TEST_CASE("a narrative is one div, with pictures in words and without empty tables") {
    const std::vector<Block> blocks{Heading{2, "A & B", "aside"}, Paragraph{"text", Tone::stop, "STOP"}, Table{{{"t", false, false}}, {}, {}}, Table{{{"", false, false}}, {{"cell"}}, {}},
                                    Picture{{"|<|"}, "a needle"}};
    CHECK(narrative(blocks) == "<div xmlns=\"http://www.w3.org/1999/xhtml\"><h3>A &amp; B (aside)</h3><p><b>STOP</b> text</p><table><tr><td>cell</td></tr></table><p>a needle</p></div>");
}

TEST_CASE("a number says what it rests on") {
    CHECK(rests_on({Basis::trial, {"a-2020", "b-2021"}}) == "trial: a-2020, b-2021");
    CHECK(rests_on({Basis::convention, {}}) == "clinical default, no published figure");
    CHECK(rests_on({Basis::convention, {"a-2020"}}) == "clinical default, no published figure; see a-2020");
}

TEST_CASE("the definition of a concern keeps its URL whatever it says, and no two share one") {
    const Small small;
    Concern changed = small.catalogue().concerns.front();
    changed.title = "Something else";
    CHECK(definition_url(changed) == definition_url(small.catalogue().concerns.front()));
    CHECK(definition_url(small.catalogue().concerns[0]) != definition_url(small.catalogue().concerns[1]));
}

TEST_CASE("a CarePlan has every red flag whole, and the client's copy no depth and another name") {
    const Small small;
    Case c = small.treating("scars", {"cheek"}, "", "severe");
    c.start = on("2026-12-08");
    c.age = 20;
    View view = whole();
    Report clinic = make_report(small.catalogue(), c, small.plan(c), view);
    view.for_client = true;
    Report client = make_report(small.catalogue(), c, small.plan(c), view);
    clinic.space = client.space = "0b6f2a4e-1111-4222-8333-444455556666";
    const std::string ours = told(clinic), theirs = told(client);
    for (const Sign& sign : small.catalogue().signs) {
        CHECK(ours.find("- " + sign.text) != std::string::npos);
        CHECK(theirs.find("- " + sign.text) != std::string::npos);
    }
    CHECK(ours.find("set to") != std::string::npos);
    CHECK(theirs.find(" mm") == std::string::npos);
    CHECK(ours.substr(0, ours.find("\"resource\"")) != theirs.substr(0, theirs.find("\"resource\"")));
    CHECK(ours.find("\"doNotPerform\"") == std::string::npos);
}

}  // namespace format_fhir_test
