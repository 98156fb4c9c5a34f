// SPDX-License-Identifier: MIT
#pragma once

#include <string>
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

/// The whole derivation of one value, bound by bound: the one printer for depth, interval, start and care alike.
void add_derivation(Blocks& blocks, const Report& report, const std::vector<Bound>& bounds);

/// "[1, 4]" for the sources of some evidence, or its basis where it has none.
std::string cited(const Report& report, const Evidence* evidence);

/// An id as words: "cold-sores" is spoken "cold sores".
std::string spoken(std::string id);

/// "skin", "skin:IV", "label:skinpen-precision": what a bound is called on the command line and in print.
std::string name_of(const Bound& bound);

}  // namespace stipple
