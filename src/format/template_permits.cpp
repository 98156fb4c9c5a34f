// SPDX-License-Identifier: MIT
#include "format/template_permits.hpp"

#include <algorithm>
#include <span>

#include "format/letters.hpp"

namespace stipple {

namespace {

/// The elements that a printed page has a use for; those of drawings stand within <svg>, and nothing else does.
constexpr std::string_view of_pages[]{"a",       "abbr",   "address", "article", "aside", "b",    "bdi",    "bdo",    "blockquote", "body", "br",   "caption", "cite", "code", "col",  "colgroup", "dd",    "del",   "dfn",
                                      "div",     "dl",     "dt",      "em",      "figcaption", "figure", "footer", "h1", "h2",     "h3",   "h4",   "h5",      "h6",   "head", "header", "hgroup", "hr",    "html",  "i",
                                      "img",     "ins",    "kbd",     "li",      "main",  "mark", "meta",   "nav",    "ol",         "p",    "pre",  "q",       "rt",   "ruby", "s",    "samp",     "section", "small", "span",
                                      "strong",  "style",  "sub",     "sup",     "svg",   "table", "tbody", "td",     "tfoot",      "th",   "thead", "time",   "title", "tr",  "u",    "ul",       "var",   "wbr"};
constexpr std::string_view of_drawings[]{"a",    "circle",  "clippath", "defs", "desc", "ellipse", "g",      "image", "line", "lineargradient", "marker", "mask", "path", "pattern",
                                         "polygon", "polyline", "radialgradient", "rect", "stop", "svg", "symbol", "text", "textpath", "title", "tspan", "use"};

/// Attributes that hide, load, send or change what the page is read as.
constexpr std::string_view refused[]{"hidden", "inert", "popover", "srcset", "imagesrcset", "srcdoc", "action", "formaction", "ping", "background", "poster", "http-equiv", "manifest", "lowsrc", "dynsrc", "longdesc", "profile", "xml:base"};

/// Attributes of drawings, and the one of every element, that are read as a style sheet is.
constexpr std::string_view styling[]{"style", "fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end", "cursor"};

bool is_among(std::span<const std::string_view> list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

}  // namespace

Holds holds_of(std::string_view attribute) {
    const std::string name = lower(attribute);
    if (name.starts_with("on") || is_among(refused, name)) return Holds::nothing;
    if (name == "src" || name == "href" || name == "xlink:href") return Holds::address;
    if (name == "charset") return Holds::encoding;
    return is_among(styling, name) ? Holds::style : Holds::words;
}

bool is_of_pages(std::string_view element) { return is_among(of_pages, element); }

bool is_of_drawings(std::string_view element) { return is_among(of_drawings, element); }

bool is_permitted_address(std::string_view value, std::string_view element, std::string_view attribute) {
    const std::string start = lower(value.substr(0, longest_quoted));
    const auto begins = [&](std::string_view with) { return start.starts_with(with); };
    if (attribute == "src") return begins("data:image/");
    if (element != "a") return begins("#") || (element == "image" && begins("data:image/"));
    return begins("#") || begins("http:") || begins("https:") || begins("mailto:") || begins("tel:") || begins("webcal:");
}

}  // namespace stipple
