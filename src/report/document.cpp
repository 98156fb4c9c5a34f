// SPDX-License-Identifier: MIT
#include "report/document.hpp"

#include "report/parts.hpp"

namespace stipple {

std::vector<Block> document(const Report& report) {
    Blocks blocks;
    if (report.call) {  // the first word is what the person on the phone needs
        add_call(blocks, report);
        add_sources(blocks, report);
        add_foot(blocks, report);
        return blocks;
    }
    add_screening(blocks, report);
    const bool ruled_out = report.session_count == 0;  // nothing is treated: the refusal is the answer
    if (ruled_out) add_refusals(blocks, report);
    add_head(blocks, report);
    if (!ruled_out) add_refusals(blocks, report);
    add_questions(blocks, report);
    add_room(blocks, report);
    if (!report.room) add_depths(blocks, report);
    const bool flags_first = report.view.for_client || !report.view.sessions;  // on a care sheet they stand before anything else
    if (flags_first) add_red_flags(blocks, report);
    if (!report.room) add_sessions(blocks, report);
    add_care(blocks, report);
    if (!flags_first) add_red_flags(blocks, report);
    add_outlook(blocks, report);
    add_notes(blocks, report);
    add_sources(blocks, report);
    add_foot(blocks, report);
    return blocks;
}

}  // namespace stipple
