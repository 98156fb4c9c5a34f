// SPDX-License-Identifier: MIT
#include "format/template_tags.hpp"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <utility>

#include "format/template_markup.hpp"

using namespace stipple;

namespace format_template_tags_test {

namespace {

using Kind = Tag::Kind;
using Where = Tag::Where;

std::vector<Tag> closed_tags(std::string_view text) {
    std::size_t unclosed = 0;
    const auto tags = tags_of(text, unclosed);
    CHECK(unclosed == std::string_view::npos);
    return tags;
}

/// The only tag of a text.
Tag tag_in(std::string_view text) {
    const auto tags = closed_tags(text);
    REQUIRE(tags.size() == 1);
    return tags.front();
}

/// Where the last tag of a text stands.
Where where(std::string_view text) {
    auto tags = closed_tags(text);
    static_cast<void>(read_markup(text, tags));
    return tags.back().where;
}

/// The place of the tag that has no end, and the names of those before it.
std::pair<std::size_t, std::string> unclosed_in(std::string_view text) {
    std::size_t unclosed = 0;
    std::string names;
    for (const Tag& tag : tags_of(text, unclosed)) names += std::string{tag.name} + ' ';
    return {unclosed, names};
}

constexpr auto none = std::string_view::npos;

}  // namespace

TEST_CASE("a tag has its kind, and its name without marks and spaces") {
    for (const auto& [text, kind, name] : {std::tuple{"{{a.b}}", Kind::variable, "a.b"}, {"{{ a }}", Kind::variable, "a"}, {"{{{a}}}", Kind::unescaped, "a"}, {"{{{ a }}}", Kind::unescaped, "a"},
                                           {"{{& a}}", Kind::unescaped, "a"}, {"{{#a}}", Kind::open, "a"}, {"{{ # a }}", Kind::open, "a"}, {"{{^a}}", Kind::inverted, "a"}, {"{{/a}}", Kind::close, "a"},
                                           {"{{> a}}", Kind::partial, "a"}, {"{{! any word }}", Kind::comment, "any word"}, {"{{=<% %>=}}", Kind::delimiters, "<% %>="}, {"{{.}}", Kind::variable, "."}}) {
        const auto& tried = text;
        CAPTURE(std::string{tried});
        const Tag tag = tag_in(text);
        CHECK(tag.kind == kind);
        CHECK(tag.name == name);
        CHECK(tag.at == 0);
        CHECK(tag.end == std::string_view{text}.size());
    }
}

TEST_CASE("an empty tag is a variable without a name") {
    for (const char* text : {"{{}}", "{{  }}"}) {
        CHECK(tag_in(text).kind == Kind::variable);
        CHECK(tag_in(text).name.empty());
    }
    CHECK(tag_in("{{{}}}").kind == Kind::unescaped);
    CHECK(tag_in("{{#}}").kind == Kind::open);
    CHECK(tag_in("{{#}}").name.empty());
}

TEST_CASE("tags come in their order, each with its bytes") {
    const auto tags = closed_tags("a{{b}}c{{{d}}}{{/e}}");
    REQUIRE(tags.size() == 3);
    CHECK((tags[0].at == 1 && tags[0].end == 6));
    CHECK((tags[1].at == 7 && tags[1].end == 14));
    CHECK((tags[2].at == 14 && tags[2].end == 20));
    CHECK(closed_tags("no { tags } }} here {").empty());
    CHECK(closed_tags("").empty());
}

TEST_CASE("a tag ends at its own braces, wherever the text does") {
    CHECK(tag_in("{{{a}}}").end == 7);
    CHECK(tag_in("x{{a}}").end == 6);
    CHECK(tag_in("{{a}}}").end == 5);
    CHECK(tag_in("{{a b\n}}").name == "a b");
}

TEST_CASE("a tag without its end is reported at its first brace, after all before it") {
    CHECK(unclosed_in("a{{b}}{{c") == std::pair{std::size_t{6}, std::string{"b "}});
    CHECK(unclosed_in("{{").first == 0);
    CHECK(unclosed_in("text {{").first == 5);
    CHECK(unclosed_in("{{{").first == 0);
    CHECK(unclosed_in("text {{{").first == 5);
    CHECK(unclosed_in("{{{a}}").first == 0);  // three braces end with three
    CHECK(unclosed_in("{{{a}} {{b}}").first == 0);
    CHECK(unclosed_in("{{a}").first == 0);
    CHECK(unclosed_in("{{{a}}}").first == none);
    CHECK(unclosed_in("{").first == none);
    CHECK(unclosed_in("").first == none);
}

TEST_CASE("every kind of tag knows whether it stands between tags, in a tag, in quotes, in a comment or in a style sheet") {
    for (const char* tag : {"{{a}}", "{{{a}}}", "{{&a}}", "{{#a}}", "{{^a}}", "{{/a}}", "{{>a}}", "{{!a}}", "{{}}"}) {
        CAPTURE(std::string{tag});
        const std::string t = tag;
        CHECK(where(t) == Where::text);
        CHECK(where("<p>" + t + "</p>") == Where::text);
        CHECK(where("<p " + t + ">") == Where::start_tag);
        CHECK(where("<p class=" + t + ">") == Where::start_tag);
        CHECK(where("<p class=\"" + t + "\">") == Where::quoted);
        CHECK(where("<p class='" + t + "'>") == Where::quoted);
        CHECK(where("<!-- " + t + " -->") == Where::comment);
        CHECK(where("<style>" + t + "</style>") == Where::raw);
        CHECK(where("<script>" + t + "</script>") == Where::raw);
    }
}

TEST_CASE("a state ends where HTML ends it") {
    CHECK(where("<p class=\"a>b\">{{t}}") == Where::text);
    CHECK(where("<p class=\"it's {{t}}") == Where::quoted);
    CHECK(where("<p class='a' {{t}}") == Where::start_tag);
    CHECK(where("<p a='x' b='{{t}}") == Where::quoted);
    CHECK(where("<!-- <p class=\" --> {{t}}") == Where::text);
    CHECK(where("<!-- > {{t}}") == Where::comment);
    CHECK(where("<!---->{{t}}") == Where::text);
    CHECK(where("<p></p>{{t}}") == Where::text);
    CHECK(where("</p {{t}}") == Where::start_tag);
    CHECK(where("it's \"{{t}}\"") == Where::text);  // quotes between tags are text
}

TEST_CASE("a style sheet is raw until its end tag, whatever stands in it") {
    CHECK(where("<style>a > b { content: \"<p>\" } {{t}}") == Where::raw);
    CHECK(where("<STYLE media=\"print\">{{t}}") == Where::raw);
    CHECK(where("<style media=\"{{t}}\">") == Where::quoted);
    CHECK(where("<style></p>{{t}}") == Where::raw);
    CHECK(where("<style>x</style>{{t}}") == Where::text);
    CHECK(where("<style>x</STYLE >{{t}}") == Where::text);
    CHECK(where("<Script>if (a < b) {{t}}") == Where::raw);
    CHECK(where("<style>x</style><p>{{t}}") == Where::text);
}

TEST_CASE("what stands within a tag's braces is not read as HTML") {
    CHECK(where("{{! <style> }}{{t}}") == Where::text);
    CHECK(where("{{! \"<p }}<p a=\"{{t}}") == Where::quoted);
}

}  // namespace format_template_tags_test
