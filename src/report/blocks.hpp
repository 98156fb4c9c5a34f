// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "report/svg.hpp"

namespace stipple {

/// How much a line of prose matters: `stop` and `caution` are printed as words and in colour.
enum class Tone { plain, stop, caution, faint };

/// The title of the document, or of one part of it.
struct Heading {
    int level = 1;
    std::string text;
    std::string aside;  ///< set at the right edge where there is room
};

/// A paragraph; `label` hangs before it.
struct Paragraph {
    std::string text;
    Tone tone = Tone::plain;
    std::string label;
};

/// Rows of cells under headings; the columns that bend share what width is left.
struct Table {
    struct Column {
        std::string title;
        bool right = false;
        bool flexible = false;
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<Tone> tones;  ///< of the first cell of each row; may be shorter than the rows
};

/// Lines that keep their shape, such as a drawing.
struct Picture {
    std::vector<std::string> lines;
    std::string says;  ///< the same in words
    std::function<Svg()> draw{};  ///< the same as a drawing, where there is one; it looks at the report, which must still be there
};

using Block = std::variant<Heading, Paragraph, Table, Picture>;

/// The block with nothing in its texts that could steer a terminal or break a line.
Block printable(Block block);

}  // namespace stipple
