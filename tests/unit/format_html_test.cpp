// SPDX-License-Identifier: MIT
#include "format/html.hpp"

#include <doctest/doctest.h>

#include "drawn.hpp"
#include "format/bodies.hpp"
#include "format/format.hpp"
#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace format_html_test {

namespace {

/// A template filled with a page and the report of a course for scars.
std::string filled(std::string_view text, const Handout& page, const Small& small = Small{}) {
    Case c = scars_of(small);
    c.ref = "K<1>\x1b";
    return handout_html(page_report(small, c), page, text);
}

/// The built-in page of a session of a course, without its style sheet.
std::string shown(const Small& small, const HandoutOptions& options, std::string_view language = "en") {
    Case c = scars_of(small);
    const Report report = page_report(small, c);
    std::string html = handout_html(report, make_handout(report, tongue_of(small, language), options), {});
    const auto from = html.find("<style>"), to = html.find("</style>");
    return html.erase(from, to - from);
}

int count(std::string_view text, std::string_view part) {
    int found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

bool has(std::string_view text, std::string_view part) { return count(text, part) > 0; }

}  // namespace

TEST_CASE("a template is filled, and texts are escaped between tags and in quotes") {
    Handout page;
    page.name = "O'Neil <b>&\"x\"";
    CHECK(filled("<p title=\"{{say.name}}\">{{say.name}}</p>", page) == "<p title=\"O&#39;Neil &lt;b&gt;&amp;&quot;x&quot;\">O&#39;Neil &lt;b&gt;&amp;&quot;x&quot;</p>");
}

TEST_CASE("a value is never read as a template") {
    Handout page;
    page.name = "{{say.date}}{{#say}}";
    page.date = "today";
    CHECK(filled("{{say.name}} {{say.date}}", page) == "{{say.date}}{{#say}} today");
}

TEST_CASE("null, an empty text, an empty list and false open no section, and print nothing") {
    const Handout page;
    for (const char* name : {"say.time", "say.date", "say.marks", "say.is_large", "say.code"}) {
        CAPTURE(std::string{name});
        const std::string n = name;
        CHECK(filled("[{{#" + n + "}}open{{/" + n + "}}]{{^" + n + "}}none{{/" + n + "}}[{{" + n + "}}]", page) == "[]none[]");
    }
    CHECK(filled("{{#nothing.at.all}}x{{/nothing.at.all}}{{nothing}}.", page) == ".");
}

TEST_CASE("a list opens its section for each item, in order, and a number is written plainly") {
    Handout page;
    page.visits = {{1, "a", "", std::nullopt, false}, {2, "b", "10:00", std::nullopt, true}, {10, "c", "", std::nullopt, false}};
    CHECK(filled("{{#say.visits}}{{number}}{{date}}{{#time}}@{{time}}{{/time}}{{#is_this}}*{{/is_this}} {{/say.visits}}", page) == "1a 2b@10:00* 10c ");
    CHECK(filled("{{#sessions}}{{number}} {{/sessions}}", page) == "1 2 3 4 ");
    CHECK(filled("{{case.age}}", page) == "30");
}

TEST_CASE("nought is a number and is written") {
    Case c;
    c.revision = 0;
    const Small small;
    CHECK(handout_html(page_report(small, c), {}, "[{{case.revision}}]") == "[0]");
}

TEST_CASE("words without a translation are marked as English where they are set, and others are not") {
    Handout page;
    page.untranslated = {"in English", false};
    page.title = {"Title <1>", true};
    CHECK(filled("{{#say.title}}{{>said}}{{/say.title}}", page) == "<span lang=\"en\" dir=\"ltr\">Title &lt;1&gt;</span> <small>(in English)</small>");
    page.title.in_english = false;
    CHECK(filled("{{#say.title}}{{>said}}{{/say.title}}", page) == "Title &lt;1&gt;");
}

TEST_CASE("the box of red flags is set whole, once for each language") {
    Handout page;
    page.help = {{"en", "ltr", {"Help", false}, {"Ring 1", false}, {"Or go", false}, {{"emergency", {"NOW", false}, {{"A < B", false}, {"C", false}}}, {"same-day", {"TODAY", false}, {}}}, {{"Do ring", false}}},
                 {"ar", "rtl", {"H2", false}, {"R2", false}, {"O2", false}, {}, {}}};
    const std::string box = filled("{{>red_flags}}", page);
    CHECK(count(box, "<section class=\"help\"") == 2);
    CHECK(has(box, "<section class=\"help\" lang=\"ar\" dir=\"rtl\">"));
    CHECK(has(box, "<li>A &lt; B</li>\n<li>C</li>"));
    CHECK(has(box, "<h2>Help. Do ring</h2>"));
    CHECK(has(box, "Ring 1 Or go"));
    CHECK(has(box, "<h3 class=\"emergency\">NOW</h3>"));
}

TEST_CASE("drawings are set as they are") {
    Handout page;
    page.maps = {Svg{"<svg a=\"1\"></svg>"}, Svg{"<svg b=\"2\"></svg>"}};
    CHECK(filled("{{#say.maps}}{{{svg}}}{{/say.maps}}", page) == "<svg a=\"1\"></svg><svg b=\"2\"></svg>");
}

TEST_CASE("what the document says besides is made printable, and escaped") { CHECK(filled("{{case.ref}}", {}) == "K&lt;1&gt;\\u{1B}"); }

TEST_CASE("no page of a client has a needle depth, unless the client asked for it") {
    const Small small{files_with_maps()};
    for (const bool before : {false, true})
        for (const char* language : {"en", "ar-x-test"}) {
            const std::string page = shown(small, {.session = 2, .before = before, .contact = "1"}, language);
            CHECK_FALSE(has(page, " mm"));
            CHECK_FALSE(has(page, "Needle depth"));
            for (const char* depth : {"0.75", "1.5", "2.5"}) CHECK_FALSE(has(page, std::string{">"} + depth));
            CHECK_FALSE(has(page, "stroke-dasharray=\"6 4\""));
        }
    HandoutOptions asked;
    asked.depths = {{small.site("cheek"), Depth{1500}}};
    CHECK(has(shown(small, asked), "Cheek: 1.5 mm"));
    CHECK(has(shown(small, asked), "Needle depth"));
}

TEST_CASE("the client's page has every red flag before its days, the marks on every sheet, and no script") {
    const Small small;
    const std::string page = plain(shown(small, {.sample = true, .unscreened = "no time", .contact = "020 7946 0000"}));
    for (const Sign& sign : small.catalogue().signs) {
        CHECK(count(page, "<li>" + sign.text + "</li>") == 1);
        CHECK(page.find(sign.text) < page.find("Today, Tue 8 Dec"));
    }
    CHECK(page.find("SAMPLE, NOT FOR A CLIENT") < page.find("</thead>"));  // the head of a table comes again on each sheet
    CHECK(page.find("(no time)") < page.find("</thead>"));
    CHECK(page.find("020 7946 0000") < page.find("Today, Tue 8 Dec"));
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "{{"));
}

TEST_CASE("a page is marked with its language and direction, and set large where that is asked for") {
    const Small small;
    CHECK(has(shown(small, {}), "<html lang=\"en\" dir=\"ltr\">"));
    CHECK(has(shown(small, {}, "ar-x-test"), "<html lang=\"ar-x-test\" dir=\"rtl\">"));
    CHECK(has(shown(small, {.large = true}), "<html lang=\"en\" dir=\"ltr\" class=\"large\">"));
}

TEST_CASE("a name, a clinic, a logo and an address from outside cannot leave their places") {
    const Small small;
    const std::string page = shown(small, {.clinic = "<img src=x>", .name = "</bdi><b>", .born = "\"><i>", .logo = "data:\"><u>", .calendar_url = "https://x/\"><s>"});
    for (const char* tag : {"<img src=x>", "<b></bdi>", "<b>&nbsp;", "<i>", "<u>", "<s>"}) {
        CAPTURE(std::string{tag});
        CHECK_FALSE(has(page, tag));
    }
    CHECK(has(page, "&lt;img src=x&gt;"));
    CHECK(has(page, "src=\"data:&quot;&gt;&lt;u&gt;\""));
}

TEST_CASE("every answer is a page: headings, paragraphs, tables and drawings in their order") {
    const Small small{files_with_maps()};
    Case c = scars_of(small);
    c.ref = "<K>";
    View view;
    view.sessions = view.depths = view.care = view.outlook = true;
    const Report report = make_report(small.catalogue(), c, small.plan(c), view);
    StringSink sink;
    html_body(sink, report, {});
    sink.flush();
    CHECK(sink.text.starts_with("<!DOCTYPE html>"));
    CHECK(has(sink.text, "<title>&lt;K&gt;, Scars</title>"));
    CHECK(count(sink.text, "<figure class=\"scroll\" tabindex=\"0\"><svg ") == 3);  // the skin, a map and the course
    CHECK(sink.text.find("<h2>Sessions") < sink.text.find("The course at a glance"));
    CHECK(has(sink.text, "<th scope=\"col\">"));
    CHECK_FALSE(has(sink.text, "<K>"));
    CHECK_FALSE(has(sink.text, "{{"));
}

TEST_CASE("a clinic's own template takes the place of the built-in page") {
    const Small small;
    Case c = scars_of(small);
    const Report report = make_report(small.catalogue(), c, small.plan(c), {});
    Style style;
    style.page_template = "own: {{say.title}}";
    StringSink sink;
    html_body(sink, report, style);
    sink.flush();
    CHECK(sink.text == "own: Scars");
}

TEST_CASE("tables are a page too, titled by the first of them, and none at all is an empty page") {
    StringSink sink;
    html_listings(sink, {Listing{"One <1>", {"id", "title"}, {{"a", "b & c"}}}, Listing{"Two", {"id"}, {{"d"}}}}, {}, {});
    sink.flush();
    CHECK(has(sink.text, "<title>One &lt;1&gt;</title>"));
    CHECK(has(sink.text, "b &amp; c"));
    CHECK(has(sink.text, "Two"));
    StringSink empty;
    html_listings(empty, {}, {}, {});
    empty.flush();
    CHECK(has(empty.text, "<title>stipple</title>"));
}

}  // namespace format_html_test
