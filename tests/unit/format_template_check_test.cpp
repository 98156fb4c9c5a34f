// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "format/html.hpp"
#include "format/templates.hpp"
#include "report/schema_answers.hpp"

using namespace stipple;

namespace format_template_check_test {

namespace {

/// What is said of a template of a client's page, a line a complaint: "line:column message".
std::string said(std::string_view text, Carries carries = Carries::anything, const SchemaNode& schema = handout_schema()) {
    const SourceFile file{"named", "own.html", std::string{text}};
    std::vector<std::string> all;
    for (const Diagnostic& d : check_template(file, schema, carries)) {
        CHECK(d.code == (is_utf8(text) ? "E0106" : "E0104"));
        CHECK_FALSE(d.help.empty());
        all.push_back(std::to_string(d.place.line) + ':' + std::to_string(d.place.column) + ' ' + d.message);
    }
    return join(all, "\n");
}

constexpr std::string_view flags = "{{>red_flags}}", marks = "{{#say.marks}}{{>said}}{{/say.marks}}";

/// The same of a template that must carry the red flags, and carries the marks at its end.
std::string said_of_flags(std::string_view text) { return said(std::string{text} + std::string{marks}, Carries::red_flags); }

/// The same of one that carries the red flags at its beginning, and must carry the marks.
std::string said_of_marks(std::string_view text) { return said(std::string{flags} + '\n' + std::string{text}, Carries::red_flags); }

std::string help_of(std::string_view text) {
    const SourceFile file{"named", "own.html", std::string{text}};
    return check_template(file, handout_schema(), Carries::anything).at(0).help;
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    while (times-- > 0) out += text;
    return out;
}

}  // namespace

TEST_CASE("the templates that are built in are sound") {
    CHECK(said(embedded::handout_html, Carries::red_flags).empty());
    CHECK(said(embedded::page_html, Carries::anything, page_schema()).empty());
    CHECK_FALSE(said(embedded::page_html).empty());  // of another schema
}

TEST_CASE("what a page needs is allowed") {
    CHECK(said("<p title=\"{{say.date}}\">{{say.date}}{{#say.time}}, {{say.time}}{{/say.time}}{{^say.time}}-{{/say.time}}</p>{{! a word }}").empty());
    CHECK(said("{{#say.title}}{{>said}}{{/say.title}}{{#say.visits}}<p>{{number}} {{date}} {{say.date}}</p>{{/say.visits}}").empty());
    CHECK(said("<p{{#say.is_large}} class=\"large\"{{/say.is_large}}>{{#say.maps}}{{{svg}}}{{/say.maps}}{{#say.code}}{{&svg}}{{/say.code}}").empty());
    CHECK(said("{{#say}}{{#visits}}{{date}}{{/visits}}{{/say}}{{generator.version}}{{case.ref}}").empty());
    CHECK(said("").empty());
}

TEST_CASE("a name that the document has not is reported where it stands, with the nearest") {
    CHECK(said("<p>\n  {{say.dat}}") == "2:3 there is nothing called `say.dat` here");
    CHECK(help_of("{{say.dat}}") == "did you mean `say.date`?");
    CHECK(said("{{}}") == "1:1 there is nothing called `` here");
    CHECK(said("{{{}}}") == "1:1 there is nothing called `` here");
    CHECK(said("{{#say.titel}}{{/say.titel}}") == "1:1 there is nothing called `say.titel` here");
    CHECK(said("{{^say.titel}}{{/say.titel}}") == "1:1 there is nothing called `say.titel` here");
    CHECK(said("{{number}}") == "1:1 there is nothing called `number` here");  // only within a visit
    CHECK(said("{{^say.visits}}{{number}}{{/say.visits}}") == "1:16 there is nothing called `number` here");
}

TEST_CASE("what is no text is not set as one, and a drawing not with two braces") {
    CHECK(said("{{say.title}}") == "1:1 `say.title` is no text");
    CHECK(said("{{say.visits}}") == "1:1 `say.visits` is no text");
    CHECK(said("{{#say.maps}}{{svg}}{{/say.maps}}") == "1:14 `svg` is a drawing");
    CHECK(said("{{#say.maps}}{{.}}{{/say.maps}}") == "1:14 `.` is no text");
}

TEST_CASE("nothing is set unescaped but drawings between tags") {
    CHECK(said("{{{say.date}}}") == "1:1 `say.date` would be set unescaped");
    CHECK(said("{{& say.date}}") == "1:1 `say.date` would be set unescaped");
    CHECK(said("{{#say.maps}}<p title=\"{{{svg}}}\">{{/say.maps}}") == "1:24 `svg` would be set unescaped");
    CHECK(said("{{#say.maps}}<!-- {{{svg}}} -->{{/say.maps}}") == "1:19 `svg` would be set unescaped");
}

TEST_CASE("a name stands between tags or in quotes, where escaping holds") {
    for (const char* text : {"<p {{say.date}}>", "<p a={{say.date}}>", "<!--{{say.date}}-->", "<style>{{say.date}}</style>"}) {
        CAPTURE(std::string{text});
        CHECK(said(text).ends_with(" a name stands where its escaping does not hold"));
        CHECK(said(text).find('\n') == std::string::npos);
    }
}

TEST_CASE("no name is filled into what a browser runs or loads, but the two that were looked at") {
    for (const char* text : {"<p onclick=\"{{say.name}}\">", "<p STYLE='{{say.name}}'>", "<a href = \"x{{say.name}}\">", "<img src=\"{{say.clinic}}\">", "<p a=\"b\" onload=\"{{say.name}}\">"}) {
        CAPTURE(std::string{text});
        CHECK(said(text).find("is no attribute for a name") != std::string::npos);
    }
    CHECK(said("<a href=\"{{say.calendar_url}}\" title=\"{{say.name}}\"><img alt=\"\" src=\"{{say.logo}}\"></a>").empty());
    for (const char* text : {"<base href=\"x\">", "<form>", "<img srcset=\"x\">", "<img src='https://x'>", "<meta http-equiv=refresh>"}) CHECK_FALSE(said(text).empty());
}

TEST_CASE("sections are closed, each after what it holds") {
    CHECK(said("{{#say.time}}x") == "1:1 the section `say.time` is never closed");
    CHECK(said("{{/say.time}}") == "1:1 `say.time` is closed here and is not the last that was opened");
    CHECK(help_of("{{/say.time}}") == "take it out");
    CHECK(said("{{#say.time}}{{#say.name}}{{/say.time}}{{/say.name}}{{/say.time}}") == "1:27 `say.time` is closed here and is not the last that was opened");
    CHECK(help_of("{{#say.time}}{{#say.name}}{{/say.time}}{{/say.name}}{{/say.time}}") == "close `say.name` first");
    CHECK(said("{{#say.time}}\n{{#say.name}}") == "2:1 the section `say.name` is never closed\n1:1 the section `say.time` is never closed");
}

TEST_CASE("a tag has its end") {
    CHECK(said("a\nb {{say.date") == "2:3 a tag without its end");
    CHECK(said("{{") == "1:1 a tag without its end");
    CHECK(said("{{say.date}}{{{") == "1:13 a tag without its end");
}

TEST_CASE("sections stand in one another thirty-two deep and no deeper") {
    const std::string open = "{{#say.has_maps}}", close = "{{/say.has_maps}}";
    CHECK(said(repeated(open, 32) + repeated(close, 32)).empty());
    CHECK(said(repeated(open, 33) + repeated(close, 33)) == "1:545 sections stand in one another too deep");
    CHECK(said(repeated(open + close, 100)).empty());
}

TEST_CASE("a template keeps its braces, and sets only the parts that there are, where they can be") {
    CHECK(said("{{=<% %>=}}") == "1:1 a template keeps its braces");
    CHECK(said("{{>header}}") == "1:1 there is no part `header`");
    CHECK(said("{{>said}}") == "1:1 {{>said}} sets words, and there are none here");
    CHECK(said("{{#say.visits}}{{>said}}{{/say.visits}}") == "1:16 {{>said}} sets words, and there are none here");
    CHECK(said("{{>red_flags}}") == "1:1 {{>red_flags}} is of a client's page");
}

TEST_CASE("a client's page carries the red flags, for themselves and before the days") {
    CHECK(said_of_flags("{{>red_flags}}{{#say.days}}{{/say.days}}").empty());
    const std::string missing = "1:1 the red flags are missing", hidden = " the red flags must stand for themselves, before the days\n" + missing;
    CHECK(said_of_flags("<p>") == missing);
    CHECK(said_of_flags("") == missing);
    CHECK(said_of_flags("{{!>red_flags}}") == missing);
    CHECK(said_of_flags("{{#say.is_after}}{{>red_flags}}{{/say.is_after}}") == "1:18" + hidden);
    CHECK(said_of_flags("{{^say.is_after}}{{>red_flags}}{{/say.is_after}}") == "1:18" + hidden);
    CHECK(said_of_flags("<!--{{>red_flags}}-->") == "1:5" + hidden);
    CHECK(said_of_flags("<p title=\"{{>red_flags}}\">") == "1:11" + hidden);
    CHECK(said_of_flags("{{#say.days}}{{/say.days}}{{>red_flags}}") == "1:27" + hidden);
    CHECK(said_of_flags("{{>red_flags}}\n<!--{{>red_flags}}-->") == "2:5 the red flags must stand for themselves, before the days");
}

TEST_CASE("the red flags do not stand where nobody reads them") {
    for (const auto& [before, after] : {std::pair{"<title>", "</title>"}, {"<style>", "</style>"}, {"<svg>", "</svg>"}, {"<svg><g><text>", "</text></g></svg>"}, {"<svg><desc>", "</desc></svg>"}}) {
        const std::string all = said_of_flags(std::string{before} + std::string{flags} + after);
        CAPTURE(all);
        CHECK(all.find("the red flags must stand for themselves") != std::string::npos);
        CHECK(all.ends_with("the red flags are missing"));
    }
    for (const char* around : {"<template>", "<textarea>", "<details>", "<noscript>", "<p hidden>", "<p HIDDEN=''>", "<div inert>", "<p popover>", "<dialog>", "<select>", "<object>", "<audio>", "<canvas>", "<rp>"}) {
        CAPTURE(std::string{around});
        CHECK(said_of_flags(around + std::string{flags}).ends_with("has no place in a page that stands alone"));
    }
    CHECK(said_of_flags("<svg></svg><title></title><style></style>{{>red_flags}}").empty());
}

TEST_CASE("no section opens or closes what hides the red flags") {
    for (const char* text : {"<svg>{{#say.time}}</svg>{{/say.time}}", "{{#say.time}}<svg>{{/say.time}}</svg>", "<!-- {{#say.time}}-->{{/say.time}}-->", "{{#say.time}}<!--{{/say.time}}-->",
                             "<title>{{#say.time}}</title>{{/say.time}}", "<p title=\"{{#say.time}}\">{{/say.time}}", "<i{{#say.time}} a=\"b\" {{/say.time}}frame>", "<i{{! }}frame>"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(said_of_flags(text + std::string{flags}).empty());
    }
}

TEST_CASE("a client's page carries the marks, for themselves") {
    CHECK(said_of_marks("<p>{{# say.marks }}<b>{{> said}}</b>{{/say.marks}}</p>").empty());
    CHECK(said_of_marks("{{#say.is_after}}{{#say.marks}}{{>said}}{{/say.marks}}{{/say.is_after}}{{#say.marks}}{{>said}}{{/say.marks}}").empty());
    const std::string missing = "1:1 the marks are missing", misplaced = " the marks must stand for themselves";
    CHECK(said_of_marks("") == missing);
    CHECK(said_of_marks("{{! {{#say.marks}}") == missing);
    CHECK(said_of_marks("{{#say.title}}{{>said}}{{/say.title}}") == missing);
    CHECK(said_of_marks("{{#say.marks}}{{/say.marks}}") == "2:1" + misplaced);
    CHECK(said_of_marks("{{#say.marks}}{{text}}{{/say.marks}}") == "2:1" + misplaced);
    CHECK(said_of_marks("{{^say.marks}}{{#say.title}}{{>said}}{{/say.title}}{{/say.marks}}") == "2:1" + misplaced);
    CHECK(said_of_marks("<p>{{#say.is_after}}{{#say.marks}}{{>said}}{{/say.marks}}{{/say.is_after}}") == "2:21" + misplaced);
    CHECK(said_of_marks("{{#say.marks}}{{^say.is_after}}{{>said}}{{/say.is_after}}{{/say.marks}}") == "2:1" + misplaced);
    CHECK(said_of_marks("{{#say}}{{#marks}}{{>said}}{{/marks}}{{/say}}") == "2:9" + misplaced);
    for (const char* around : {"<title>", "<style>", "<svg>", "<!--", "<p title=\""}) {
        CAPTURE(std::string{around});
        CHECK(said_of_marks(around + std::string{marks}).find(misplaced) != std::string::npos);
    }
    CHECK(said_of_marks("<textarea>" + std::string{marks} + "</textarea>") == "2:1 `<textarea>` has no place in a page that stands alone");
    CHECK(said("<p>").empty());  // a clinic's page has none
    CHECK(said(marks, Carries::anything, page_schema()) == "1:1 there is nothing called `say.marks` here\n1:15 {{>said}} sets words, and there are none here");
}

TEST_CASE("parts hold markup, and stand between tags alone") {
    for (const char* text : {"<p {{#say.title}}{{>said}}{{/say.title}}>", "<p title=\"{{#say.title}}{{>said}}{{/say.title}}\">", "<svg><text>{{#say.title}}{{>said}}{{/say.title}}</text></svg>"}) {
        CAPTURE(std::string{text});
        CHECK(said(text).find("stands where its marks of language do not hold") != std::string::npos);
    }
    CHECK(said_of_flags("{{>red_flags}}<p title=\"{{>visits}}\">") == "1:25 {{>visits}} stands where its markup does not hold");
    CHECK(said("{{#say.maps}}<title>{{{svg}}}</title>{{/say.maps}}") == "1:21 `svg` would be set unescaped");
}

TEST_CASE("days are days by whatever way they are named") {
    CHECK(said_of_flags("{{#say}}{{#days}}{{/days}}{{/say}}{{>red_flags}}").starts_with("1:35 the red flags must stand"));
    CHECK(said_of_flags("{{^say.days}}{{/say.days}}{{>red_flags}}").starts_with("1:27 the red flags must stand"));
    CHECK(said_of_flags("{{#say.visits}}{{/say.visits}}{{>red_flags}}").empty());
}

TEST_CASE("a page has no script and loads nothing, in any case of letters") {
    for (const char* text : {"<script>x</script>", "<SCRIPT src='data:image/png;x'>", "<iframe>", "<object>", "<embed>", "<a href=\"JavaScript:x\">", "<link rel=\"x\">", "<style>@import 'x'</style>", "<img src=\"HTTPS://x\">",
                             "<style>p { background: url(http://x) }</style>"}) {
        CAPTURE(std::string{text});
        CHECK(said(text).ends_with("` has no place in a page that stands alone"));
        CHECK(said(text).find('\n') == std::string::npos);
    }
    CHECK(said("a\n  <iframe>") == "2:3 `<iframe>` has no place in a page that stands alone");
    CHECK(said("<img src=\"data:image/png;base64,AAAA\"><a href=\"https://example.org\">a description</a>").empty());
}

TEST_CASE("a template that is not UTF-8 is not read on") { CHECK(said("{{say.dat}}\xff{{") == "1:1 the template is not UTF-8"); }

TEST_CASE("every complaint of a text is made, each once") {
    CHECK(said("<script>{{say.dat}}</script>{{{say.date}}}{{#say.time}}{{=| |=}}{{>x}}{{/y}}{{", Carries::red_flags) ==
          "1:9 there is nothing called `say.dat` here\n"
          "1:29 `say.date` would be set unescaped\n"
          "1:56 a template keeps its braces\n"
          "1:65 there is no part `x`\n"
          "1:71 `y` is closed here and is not the last that was opened\n"
          "1:77 a tag without its end\n"
          "1:43 the section `say.time` is never closed\n"
          "1:1 `<script>` has no place in a page that stands alone\n"
          "1:1 the red flags are missing\n"
          "1:1 the marks are missing");
}

TEST_CASE("lists within lists end, and so does what is said of a template") {
    const auto nested = [](int times) { return repeated("{{#say.visits}}", times) + repeated("{{/say.visits}}", times); };
    CHECK(said(nested(4)).empty());
    CHECK(said(nested(5)) == "1:61 more than 4 lists within each other");
    const std::string all = said(repeated("{{#say.is_large}}", 10'000));
    CHECK(std::count(all.begin(), all.end(), '\n') == 49);
    for (const char* part : {"<p onclick=x>", "<script>", "</script>", "<svg><p>", "<p style='\\", "<style>\\", "<style>\"<a\n", "<!--", "<!--<script", "<", "<p ", "<p a", "<p a=", "<!doctype", "{{#say.marks}}<", "<title><", "url(", "<style>url("}) {
        CAPTURE(std::string{part});
        const std::string many = said(repeated(part, 20'000), Carries::red_flags);
        CHECK(std::count(many.begin(), many.end(), '\n') <= 49);
    }
}

}  // namespace format_template_check_test
