// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/blocks.hpp"
#include "report/report.hpp"
#include "report/svg.hpp"

namespace stipple {

/// One block of a page: exactly one of its parts is there.
struct PageBlock {
    std::optional<Heading> heading;
    std::optional<Paragraph> paragraph;
    std::optional<Table> table;
    std::optional<Svg> drawing;
    std::optional<Picture> picture;  ///< lines that keep their shape, where there is no drawing
};

/// A document as a page for the treatment room. This is the `say` of its template.
struct Page {
    std::string title, identifier;
    std::string running{};  ///< what each sheet of paper repeats; empty on a page that answers no treatment
    std::vector<PageBlock> blocks;
};

/// Makes the page of any answer.
Page make_page(const Report& report);

/// Makes a page of blocks that answer no treatment.
Page make_page(const std::string& title, const std::vector<Block>& blocks);

}  // namespace stipple
