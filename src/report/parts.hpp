// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/blocks.hpp"
#include "report/report.hpp"

namespace stipple {

using Blocks = std::vector<Block>;

// The parts of a document, each adding its blocks; a part that the report does not hold adds none.
void add_screening(Blocks& blocks, const Report& report);
void add_questions(Blocks& blocks, const Report& report);
void add_call(Blocks& blocks, const Report& report);
void add_room(Blocks& blocks, const Report& report);
void add_head(Blocks& blocks, const Report& report);
void add_refusals(Blocks& blocks, const Report& report);
void add_depths(Blocks& blocks, const Report& report);
void add_sessions(Blocks& blocks, const Report& report);
void add_care(Blocks& blocks, const Report& report);
void add_red_flags(Blocks& blocks, const Report& report);
void add_outlook(Blocks& blocks, const Report& report);
void add_notes(Blocks& blocks, const Report& report);
void add_sources(Blocks& blocks, const Report& report);
void add_foot(Blocks& blocks, const Report& report);

/// What each sheet of paper repeats, in one line: the case and its revision, the session and its day or the whole course, what is treated and where.
std::string running_head(const Report& report);

/// The whole derivation of one value, bound by bound: the one printer for depth, interval, start and care alike.
void add_derivation(Blocks& blocks, const Report& report, const std::vector<Bound>& bounds);

/// "[1, 4]" for the sources of some evidence, or its basis where it has none.
std::string cited(const Report& report, const Evidence* evidence);

/// The setting of one site as a practitioner dials it, with the tolerance of the device: "1.5 ±0.15", "0.75 (wish)".
std::string setting_text(const DepthAdvice& advice, const Case& c);

/// What set the ceiling, by name; where nothing but the rule did, the rule.
std::string set_by(const DepthAdvice& advice);

/// How many passes: "6", "4 to 10"; empty where that is not known.
std::string passes_text(const DepthAdvice& a);

/// Where needling stops, and after how many passes; empty where neither is known.
std::string technique_of(const DepthAdvice& a);

/// How a session lies to the one before, and everything that made its date what it is.
std::string remark_of(const Session& s, const Plan& plan);

/// The care of one phase of a session (pre, day or after) as plain lines under headings, each with the days for which it holds.
std::string care_in_words(const Report& report, int session, std::string_view phase);

/// Every red flag in the client's words, the gravest first, under what to do about it; the list is never shortened.
std::string red_flags_in_words(const Catalogue& catalogue);

/// The program and the catalogue that a document was made by, in short.
std::string made_by(const Report& report);

/// A source as a reference list gives it, with what was not read of it.
std::string citation(const Source& s);

/// The outcome of a finding in a receptionist's words: "STOP", "WAIT UNTIL Thu 2027-02-18".
std::string in_words(const Finding& finding);

/// What is said where safety questions are open, in the reader's words; empty where none is.
std::string not_screened(const Report& report);

/// An id as words: "cold-sores" is spoken "cold sores".
std::string spoken(std::string id);

/// The sites of a session as words, each once.
std::vector<std::string> spoken_sites(const Session& session);

/// "skin", "skin:IV", "label:skinpen-precision": what a bound is called on the command line and in print.
std::string name_of(const Bound& bound);

}  // namespace stipple
