// SPDX-License-Identifier: MIT
#pragma once

#include "report/handout.hpp"
#include "report/json_keys.hpp"

// What the `say` of a client's page holds, for templates: every text is ready to be set.

namespace stipple {

template <class V>
void describe_json(V& v, const Wording& wording) {
    v.key("text", wording.text, "the words");
    v.key("in_english", wording.in_english, "whether they are English for want of a translation");
}

template <class V>
void describe_json(V& v, const HandoutLine& line) {
    v.key("words", line.words, "what is to be read");
    v.key("when", line.when, "when it holds, where that has to be said");
}

/// A day to tick.
struct Box {};

template <class V>
void describe_json(V& v, const Box&) {
    v.key("box", true, "always true");
}

template <class V>
void describe_json(V& v, const HandoutDays& days) {
    v.key("dates", days.dates, "the day in words, or the first and the last");
    v.key("boxes", [&] { return std::vector<Box>(static_cast<std::size_t>(days.boxes)); }, "one for each day to tick, or for each week");
    v.key("weekly", days.weekly, "in words that a box is for a week, where it is");
    v.key("call", days.call, "for what to ring first");
    v.key("do", days.to_do, "what to do");
    v.key("do_not", days.to_leave, "what to leave");
    v.key("has_do", !days.to_do.empty(), "whether there is something to do");
    v.key("has_do_not", !days.to_leave.empty(), "whether there is something to leave");
}

template <class V>
void describe_json(V& v, const HandoutBar& bar) {
    v.key("until", bar.until, "when it ends");
    v.key("lines", bar.lines, "what to leave until then");
    v.key("brief", bar.brief, "short names that say it all");
    v.key("has_brief", !bar.brief.empty(), "whether there are any");
}

template <class V>
void describe_json(V& v, const HandoutFlags& flags) {
    v.one_of("answer", flags.answer, "emergency same-day ring-back", "how soon they must be seen");
    v.key("heading", flags.heading, "what to do about them");
    v.key("signs", flags.signs, "the red flags");
}

template <class V>
void describe_json(V& v, const HandoutHelp& help) {
    v.key("language", help.language, "the language of this box");
    v.key("direction", help.direction, "ltr or rtl");
    v.key("title", help.title, "its heading");
    v.key("contact", help.contact, "whom to ring");
    v.key("unreachable", help.unreachable, "what to do where nobody answers");
    v.key("groups", help.groups, "the red flags by urgency, the gravest first");
    v.key("reassurance", help.reassurance, "that ringing is right");
}

template <class V>
void describe_json(V& v, const HandoutVisit& visit) {
    v.key("number", visit.number, "its place in the course");
    v.key("date", visit.date, "its day in words");
    v.key("time", or_null(visit.time), "when it begins");
    v.key("note", visit.note, "what has become of it");
    v.key("is_this", visit.is_this, "whether the page is about it");
}

template <class V>
void describe_json(V& v, const HandoutResult& result) {
    v.key("about", result.about, "from when");
    v.key("expect", result.expect, "what can be expected");
}

/// A drawing that stands alone.
struct SvgOf {
    const Svg* svg = nullptr;
};

template <class V>
void describe_json(V& v, const SvgOf& of) {
    v.key("svg", [&] { return *of.svg; }, "the drawing");
}

template <class V>
void describe_handout_titles(V& v, const Handout& page) {
    v.key("title", page.title, "what the page is");
    v.key("visit", page.visit, "which visit of how many");
    v.key("treated", page.treated, "what is done, and where");
    v.key("sites", page.sites, "where, in words");
    v.key("reference_label", page.reference_label, "before the reference");
    v.key("name_label", page.name_label, "before the name");
    v.key("born_label", page.born_label, "before the date of birth");
    v.key("untranslated", page.untranslated, "beside words that are English for want of a translation");
    v.key("normal_title", page.normal_title, "above what is normal");
    v.key("better", page.better, "that it gets better each day");
    v.key("do_title", page.do_title, "above what to do");
    v.key("do_not_title", page.do_not_title, "above what to leave");
    v.key("tick", page.tick, "what the boxes are for");
    v.key("visits_title", page.visits_title, "above the visits");
    v.key("results_title", page.results_title, "above what to expect");
    v.key("upkeep_title", page.upkeep_title, "above what goes on for good");
    v.key("depths_title", page.depths_title, "above the needle depths");
    v.key("calendar_words", page.calendar_words, "beside the QR code");
    v.key("map_treated", page.map_treated, "what the hatching that rises means");
    v.key("map_never", page.map_never, "what the hatching that falls means");
    v.key("page_foot", page.page_foot, "what the page was made from");
    v.key("aid", page.aid, "what it was made with, and that it is no medical device");
}

template <class V>
void describe_json(V& v, const Handout& page) {
    v.key("language", page.language, "BCP 47 tag of the page");
    v.key("direction", page.direction, "ltr or rtl");
    v.key("document_title", page.document_title, "for the title bar");
    v.key("generator", [&] { return "stipple " + std::string{version()}; }, "the program and its version");
    v.key("identifier", or_null(page.identifier), "a UUID by which a later page of the same case is known");
    v.key("is_large", page.large, "whether it is set in large print");
    v.key("is_after", page.after, "whether it is about the days after the visit, not before");
    v.key("marks", page.marks, "what must stand on every page");
    v.key("date", page.date, "the day of the visit in words");
    v.key("time", or_null(page.time), "when it begins");
    v.key("reference", or_null(page.reference), "what the clinic calls the client");
    v.key("clinic", or_null(page.clinic), "the clinic's name");
    v.key("logo", or_null(page.logo), "a picture as a data URI");
    v.key("name", or_null(page.name), "the client's name, which is never stored");
    v.key("born", or_null(page.born), "the client's date of birth");
    describe_handout_titles(v, page);
    v.key("help", page.help, "the boxes with every red flag, one a language; a template sets them by {{>red_flags}}");
    v.key("normal", page.normal, "what is normal");
    v.key("normal_brief", page.normal_brief, "what is as normal, by short names");
    v.key("has_normal_brief", !page.normal_brief.empty(), "whether there are any");
    v.key("days", page.days, "the days from the visit on; before it, the days up to it");
    v.key("bars", page.bars, "what to leave from the first hour on, by when it ends");
    v.key("always", page.always, "what stands apart from the days: the sentence about medicines");
    v.key("visits", page.visits, "all visits");
    v.key("results", page.results, "what to expect by when");
    v.key("has_results", !page.results.empty(), "whether anything is known");
    v.key("upkeep", page.upkeep, "what goes on for good");
    v.key("has_upkeep", !page.upkeep.empty(), "whether there is anything");
    v.key("depths", page.depths, "the needle depths, where the client asked");
    v.key("has_depths", !page.depths.empty(), "whether the client asked");
    v.key("maps", each_as<SvgOf>(page.maps), "where the treated sites lie");
    v.key("has_maps", !page.maps.empty(), "whether any map shows one of them");
    v.key("unseen", page.unseen, "treated sites that no map shows");
    v.key("skin", each_as<SvgOf>(page.skin), "the layers of the skin, without numbers");
    v.key("code", [&] { return page.code ? std::optional{SvgOf{&*page.code}} : std::nullopt; }, "the QR code of the calendar's address");
    v.key("calendar_url", or_null(page.calendar_url), "where the visits can be fetched");
}

}  // namespace stipple
