// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/pictures.hpp"
#include "report/report.hpp"
#include "report/tongue.hpp"

namespace stipple {

/// What a page for a client is to be, besides its report.
struct HandoutOptions {
    int session = 1;
    bool before = false;          ///< the preparation sheet of the session, not the care after it
    bool sample = false;          ///< of no client: marked so on every page
    bool large = false;
    std::vector<std::pair<const Site*, Depth>> depths;  ///< the settings of the session, where the client has asked for them
    std::string unscreened;       ///< the reason for which it is printed though questions are open
    std::string contact;          ///< the clinic's number; empty: a line to fill in
    std::string clinic, name, born;
    std::string logo;             ///< a data URI
    std::string calendar_url;
};

/// A line to read, with when it holds where that has to be said.
struct HandoutLine {
    Wording words;
    std::optional<Wording> when;
};

/// What to do and what to leave over some days, every line at the day on which it begins.
struct HandoutDays {
    Wording dates;
    int boxes = 0;  ///< to tick, one a day, or one a week where that is said
    std::optional<Wording> weekly;
    std::vector<HandoutLine> call, to_do, to_leave;
};

/// What to leave until one and the same time.
struct HandoutBar {
    Wording until;
    std::vector<Wording> lines;
    std::vector<Wording> brief;  ///< short names that say it all
};

/// The red flags of one urgency under their heading.
struct HandoutFlags {
    std::string_view answer;
    Wording heading;
    std::vector<Wording> signs;
};

/// The box with every red flag, in one language.
struct HandoutHelp {
    std::string language, direction;
    Wording title, contact, unreachable;
    std::vector<HandoutFlags> groups;
    std::vector<Wording> reassurance;
};

struct HandoutVisit {
    int number = 1;
    std::string date, time;
    std::optional<Wording> note;
    bool is_this = false;
};

struct HandoutResult {
    Wording about, expect;
};

/// A page for a client, ready to be set: every word of it in the language of the reader. This is the `say` of its template.
struct Handout {
    std::string language, direction, document_title;
    bool large = false, after = true;
    std::vector<Wording> marks;  ///< what must stand on every page
    Wording title, visit, treated, sites;
    std::string date, time, reference, clinic, logo, name, born, identifier;
    Wording reference_label, name_label, born_label, untranslated;
    std::vector<HandoutHelp> help;  ///< in the page's language, and in English too where that is a draft or has holes
    Wording help_title;
    Wording normal_title, better;
    std::vector<HandoutLine> normal, normal_brief;
    Wording do_title, do_not_title, tick;
    std::vector<HandoutDays> days;  ///< from the day of needling on; before a visit up to it
    std::vector<HandoutBar> bars;   ///< what to leave from the first hour on, by when it ends
    std::vector<Wording> always;    ///< what stands apart from the days: the sentence about medicines
    Wording visits_title;
    std::vector<HandoutVisit> visits;
    Wording results_title;
    std::vector<HandoutResult> results;
    Wording upkeep_title;
    std::vector<HandoutLine> upkeep;
    Wording depths_title;
    std::vector<Wording> depths;
    std::vector<Svg> maps;
    std::optional<Wording> unseen;  ///< treated sites that no map shows
    std::vector<Svg> skin;
    std::optional<Svg> code;        ///< the QR code
    Wording calendar_words, map_treated, map_never, page_foot, aid;
    std::string calendar_url;
};

/// The English sentences of a page, a line each: what its reading grade is taken of.
std::string english_of(const Handout& page);

/// Makes the page of one session.
Handout make_handout(const Report& report, const Tongue& tongue, const HandoutOptions& options);

}  // namespace stipple
