// SPDX-License-Identifier: MIT
#include "report/document.hpp"

#include "report/parts.hpp"

namespace stipple {

std::vector<Block> document(const Report& report) {
    Blocks blocks;
    add_head(blocks, report);
    add_refusals(blocks, report);
    add_depths(blocks, report);
    add_sessions(blocks, report);
    if (!report.view.sessions) add_red_flags(blocks, report);
    add_care(blocks, report);
    if (report.view.sessions) add_red_flags(blocks, report);
    add_outlook(blocks, report);
    add_notes(blocks, report);
    add_sources(blocks, report);
    return blocks;
}

}  // namespace stipple
