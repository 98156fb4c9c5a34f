// SPDX-License-Identifier: MIT
#include "format/template_markup.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"

using namespace stipple;

namespace format_template_markup_test {

namespace {

std::vector<Offence> offences_of(std::string_view text) {
    std::size_t unclosed = 0;
    auto tags = tags_of(text, unclosed);
    return read_markup(text, tags);
}

/// What is said of a piece of markup, a line an offence: "byte message".
std::string said(std::string_view text) {
    std::vector<std::string> all;
    for (const Offence& offence : offences_of(text)) {
        CHECK_FALSE(offence.help.empty());
        CHECK(offence.at < std::max<std::size_t>(1, text.size()));
        all.push_back(std::to_string(offence.at) + ' ' + offence.message);
    }
    return join(all, "\n");
}

std::string no_place(std::size_t at, std::string_view what) { return std::to_string(at) + " `" + std::string{what} + "` has no place in a page that stands alone"; }

}  // namespace

TEST_CASE("what a printed page is made of is permitted") {
    for (const char* text : {
             "", "words & signs > ' \"", "<!DOCTYPE html><html lang=\"en\"><head><meta charset=utf-8><title>a &lt; b</title></head><body class=x></body></html>",
             "<table><thead><tr><th scope=\"col\" colspan=2>a</th></tr></thead></table>", "<P ID='a' Class = \"b\">x</P >", "<br/><hr /><img alt=\"\" src=\"data:image/png;base64,AA==\">",
             "<a href=\"#x\"></a><a href=\"HTTPS://e.org/?a=1&amp;b=2\" title=\"a: javascript\"></a><a href='mailto:a@e.org'></a><a href=tel:+44></a><a href=\"webcal://e.org\"></a><a href='http://e.org'></a>",
             "<svg viewBox=\"0 0 1 1\"><defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient></defs><title>a</title><g fill=\"url(#g)\"><path d=\"M0 0\"/></g><use href=\"#g\"/><image href=\"data:image/png;base64,AA\"/></svg><p>",
             "<style>@media (width < 40rem) { p::before { content: \"\\2022 <\"; background: url( 'data:image/png;base64,AA' ) url(#a) URL(data:x) } } /* it's */</style>", "<p style=\"color: red\">",
             "<!-- words <p> -- > --><p>", "<!----><!--> <!--->x", "<td{{#a}} class=\"b{{#c}} d{{/c}}\"{{/a}}{{^a}} id='e'{{/a}}>", "{{#a}}<p>{{/a}}{{^a}}<div>{{/a}}", "<style>\n{{#a}}\n@page { margin: 0 }\n{{/a}}\n</style>",
             "<a href=\"{{say.calendar_url}}\"><img src=\"{{say.logo}}\">", "<title>{{#a}}{{text}}{{/a}}</title>"}) {
        CAPTURE(std::string{text});
        CHECK(said(text).empty());
    }
}

TEST_CASE("an element that a page has no use for is refused, in any case of letters") {
    for (const char* element : {"script", "iframe", "object", "embed", "link", "base", "form", "input", "button", "select", "textarea", "template", "details", "dialog", "noscript", "audio", "video", "source", "picture", "math",
                                "frameset", "frame", "plaintext", "xmp", "noembed", "portal", "marquee", "canvas", "x-own"}) {
        CAPTURE(std::string{element});
        CHECK(said("a<" + std::string{element} + " a=\"b\"></" + element + ">") == no_place(1, '<' + std::string{element} + '>'));
    }
    CHECK(said("<ScRiPt>if (a < b) \"</p>\"</sCript><p>") == no_place(0, "<script>"));
    for (const char* element : {"animate", "set", "foreignObject", "script", "feImage", "iframe", "handler"}) {
        CAPTURE(std::string{element});
        CHECK_FALSE(said("<svg><" + std::string{element} + "></" + element + "></svg>").empty());
    }
}

TEST_CASE("a handler is no attribute of a page, nor what hides, sends or loads") {
    for (const char* text : {"<body onload=x>", "<p onclick='x'>", "<svg onload=\"x\">", "<img OnError=x>", "<p on>", "<p\fonclick=x>", "<p\nonclick\n=\nx>"}) {
        CAPTURE(std::string{text});
        CHECK(said(text).find("has no place in a page that stands alone") != std::string::npos);
    }
    CHECK(said("<p a=\"b\" onclick=\"x\">") == no_place(9, "onclick"));
    for (const char* name : {"hidden", "inert", "popover", "srcset", "srcdoc", "action", "formaction", "ping", "background", "poster", "http-equiv", "manifest", "imagesrcset"}) {
        CHECK(said("<p " + std::string{name} + ">") == no_place(3, name));
        CHECK(said("<p " + std::string{name} + "=\"x\">") == no_place(3, name));
    }
    CHECK(said("<meta charset=\"iso-2022-jp\">") == no_place(6, "charset"));
}

TEST_CASE("a page loads nothing") {
    for (const char* value : {"//e.org/a.png", "logo.png", "http://e.org", "HTTPS://e.org", " data:image/png;x", "data:text/html,x", "&#104;ttp://e.org", "", "x{{say.logo}}", "file:///etc/passwd", "blob:x"}) {
        CAPTURE(std::string{value});
        for (const char* start : {"<img src='", "<img alt=\"\" SRC='", "<svg><image href='", "<svg><use xlink:href='", "<svg><use href='", "<svg><image XLINK:HREF='", "<svg><linearGradient href='"}) {
            const std::string before = start;
            CHECK(said(before + value + "'>").starts_with(std::to_string(before.size()) + " `"));
        }
    }
    CHECK(said("<img src=logo.png>") == no_place(9, "logo.png"));
    CHECK(said("<svg><use href='data:image/svg+xml,x'/></svg>") == no_place(16, "data:image/svg+xml,x"));
    CHECK(said("<svg><use href=\"{{say.calendar_url}}\"/></svg>") == no_place(16, "{{say.calendar_url}}"));
    CHECK_FALSE(said("<img src=\"{{#say.logo}}data:image/{{/say.logo}}//e.org\">").empty());
}

TEST_CASE("a link leads to an address and runs nothing, however it is written") {
    for (const char* value : {"javascript:x", "JavaScript:x", " javascript:x", "java\nscript:x", "java\tscript:x", "&#106;avascript:x", "javascript&colon;x", "&#x6A;avascript:x", "data:text/html,x", "vbscript:x", "page.html", "//e.org",
                              "\x01javascript:x", "javascript:{{say.calendar_url}}", "http&colon;x"}) {
        CAPTURE(std::string{value});
        CHECK_FALSE(said("<a href=\"" + std::string{value} + "\">").empty());
        CHECK_FALSE(said("<a href=\"#\" HREF = '" + std::string{value} + "'>").empty());
        CHECK_FALSE(said("<svg><a xlink:href=\"" + std::string{value} + "\">").empty());
    }
    for (const char* text : {"<a href=\"{{#a}}#{{/a}}javascript:x\">", "<a href{{#a}} x{{/a}}=\"javascript:x\">", "<a href{{#a}} x{{/a}} =\"javascript:x\">", "<a href={{#a}}\"#\"{{/a}}\"javascript:x\">", "<a href= {{#a}} b {{/a}} javascript:x>",
                             "<a href=\"{{! }}javascript:x\">"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(said(text).empty());
    }
}

TEST_CASE("a style sheet loads nothing, however it is written") {
    for (const char* style : {"@import 'x'", "@IMPORT url(data:x)", "@\\69mport 'x'", "p{b:url(\"http://e\")}", "p{b:url( http://e)}", "p{b:url(//e)}", "p{b:URL('e.png')}", "p{b:u\\72l(http://e)}", "p{b:image-set(\"http://e\" 1x)}",
                              "p{b:-webkit-image-set('e' 1x)}", "p{b:image('e')}", "p{b:src('e')}", "p{b:cross-fade('e',red)}", "p{b:-webkit-cross-fade('e','e')}", "p{w:expression(x)}", "p{b:url(/**/http://e)}", "p{b:url()}", "p{b:url(\"\\68ttp://e\")}",
                              "p{b:url(#a\"){}@import 'e';/*\")}", "p{b:\"a\n;c:url(http://e)}", "'a\\\n\n@import \"e\"", "a\\:b{}", "/* a", "'a", "p{b:url(#a", "<script", "'<script'", "/*<script*/"}) {
        CAPTURE(std::string{style});
        CHECK_FALSE(said("<style>" + std::string{style} + "</style><p>").empty());
    }
    for (const char* style : {"b:url(http://e)", "b:u&#114;l(http://e)", "b:url('e')", "w:expression(x)", "b:image-set('e' 1x)", "b:u\\72l(e)"}) {
        CAPTURE(std::string{style});
        for (const char* name : {"style", "STYLE", "fill", "filter", "mask", "clip-path", "cursor", "marker-end"}) CHECK_FALSE(said("<p " + std::string{name} + "=\"" + style + "\">").empty());
    }
    CHECK(said("<style>p { b: url(http://e) }</style>").starts_with("14 `url(http://e)"));
    CHECK(said("<style></stylex>@import 'e'</style>") == no_place(16, "@import"));
}

TEST_CASE("no tag makes one word of two in a style sheet, nor moves where a string or a comment ends") {
    for (const char* style : {"p{b:u{{#a}}x{{/a}}rl(http://e)}", "@{{! }}import 'e'", "p{b:url({{#a}}#{{/a}}http://e)}", "'{{#a}} ' {{/a}}'", "/* {{#a}} */ {{/a}} */", "/{{! }}*", "\\{{! }}72l"}) {
        CAPTURE(std::string{style});
        CHECK_FALSE(said("<style>" + std::string{style} + "</style>").empty());
    }
    CHECK_FALSE(said("<p style=\"{{#a}}color: red{{/a}}\">").empty());
}

TEST_CASE("what a browser would read otherwise is refused") {
    for (const char* text : {"<", "a < b", "<{{#a}}script>", "</{{#a}}p>", "<!x>", "<![CDATA[x]]>", "<?xml?>", "</>", "<!DOCTYPE html [<!ENTITY a \"b\">]>", "<p", "<p a", "<p a=\"", "<p a='b'c>", "<p \"a\">", "<p/onclick=x>", "<p a=b\"c>", "<p a=`b`>",
                             "<p a=\"<b>\">", "<p =a>", "<!--", "<!-- <script> -->", "<title><p title=\"</title>", "<title>", "<style>", "</p a=\"b\">", "<p$>", "<!-{{#a}}-{{/a}}", "<!-- --{{! }}> <p> -->", "<p a={{#b}}c{{/b}}>",
                             "<i{{#a}}frame{{/a}}>", "<i{{#a}} a=\"b\"{{/a}}frame>", "<p on{{! }}click=x>", "{{#a}}<p {{/a}}>", "{{#a}}<style>{{/a}}</style>", "<g /{{#a}} b{{/a}}>", "</p{{! }}>"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(said(text).empty());
    }
}

TEST_CASE("a drawing holds drawings, and a page none of its parts") {
    CHECK(said("<svg><p></p></svg>") == "5 `<p>` stands within a drawing\n" + no_place(8, "</p>"));
    CHECK(said("<svg><style></style></svg>").starts_with("5 `<style>` stands within a drawing"));
    CHECK(said("<path d=\"\"/>") == "0 `<path>` stands outside a drawing");
    CHECK(said("<svg/><path/>") == "6 `<path>` stands outside a drawing");
    CHECK(said("<svg><svg></svg><g></g></svg></svg><p>").empty());
    for (const char* words : {"title", "desc"}) CHECK(said("<svg><" + std::string{words} + "><script>x</script></" + words + "></svg>").starts_with(std::to_string(std::string_view{words}.size() + 7) + " more than words in <"));
}

TEST_CASE("only what is read is shown") {
    const auto shown = [](std::string_view text) {
        std::size_t unclosed = 0;
        auto tags = tags_of(text, unclosed);
        static_cast<void>(read_markup(text, tags));
        return tags.back().where == Tag::Where::text && tags.back().shown;
    };
    for (const char* text : {"{{a}}", "<p>{{a}}", "<svg></svg>{{a}}", "<svg/>{{a}}", "<title>x</title>{{a}}", "<svg><svg/></svg>{{a}}", "<svg><title></title></svg>{{a}}", "</svg>{{a}}", "<!-- -->{{a}}", "<!-- --!>{{a}}", "<style></p></style >{{a}}"}) {
        CAPTURE(std::string{text});
        CHECK(shown(text));
    }
    for (const char* text : {"<svg>{{a}}", "<svg><g/>{{a}}", "<svg><svg></svg>{{a}}", "<title>{{a}}", "<title></p>{{a}}", "<style>{{a}}", "<!--{{a}}", "<p {{a}}>", "<p a=\"{{a}}\">"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(shown(text));
    }
}

}  // namespace format_template_markup_test
