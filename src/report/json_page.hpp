// SPDX-License-Identifier: MIT
#pragma once

#include "report/json_keys.hpp"
#include "report/page.hpp"

// What the `say` of the clinic's page holds, for templates.

namespace stipple {

/// One cell of a table.
struct CellOf {
    std::string text;
    bool right = false, head = false, keep = false;
    Tone tone = Tone::plain;
};

/// One row of a table.
struct RowOf {
    std::vector<CellOf> cells;
};

inline std::string_view word_of(Tone tone) {
    return tone == Tone::stop ? "stop" : tone == Tone::caution ? "caution" : tone == Tone::faint ? "faint" : "plain";
}

/// Whether the cells of a column keep to one line: beside a column that takes what width is left, all others do.
inline bool is_kept(const Table& table, std::size_t column) {
    for (const Table::Column& other : table.columns)
        if (other.flexible) return !table.columns[column].flexible;
    return false;
}

/// The rows of a table; where no column has a title, the first cell of each heads its row.
inline std::vector<RowOf> rows_of(const Table& table, bool titled) {
    std::vector<RowOf> rows;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        RowOf& row = rows.emplace_back();
        for (std::size_t c = 0; c < table.rows[r].size(); ++c)
            row.cells.push_back({table.rows[r][c], table.columns[c].right, !titled && c == 0, is_kept(table, c), c == 0 && r < table.tones.size() ? table.tones[r] : Tone::plain});
    }
    return rows;
}

inline bool has_titles(const Table& table) {
    for (const Table::Column& column : table.columns)
        if (!column.title.empty()) return true;
    return false;
}

template <class V>
void describe_json(V& v, const CellOf& cell) {
    v.key("text", cell.text, "its words");
    v.key("right", cell.right, "whether it holds a number, set at the right");
    v.key("keep", cell.keep, "whether it keeps to one line");
    v.key("head", cell.head, "whether it heads its row");
    v.one_of("tone", word_of(cell.tone), "plain stop caution faint", "how much it matters");
}

template <class V>
void describe_json(V& v, const RowOf& row) {
    v.key("cells", row.cells, "its cells");
}

template <class V>
void describe_json(V& v, const Table::Column& column) {
    v.key("title", column.title, "its heading");
    v.key("right", column.right, "whether it holds numbers");
}

template <class V>
void describe_json(V& v, const Table& table) {
    v.key("titled", [&] { return has_titles(table); }, "whether its columns have headings");
    v.key("columns", table.columns, "its columns");
    v.key("rows", [&] { return rows_of(table, has_titles(table)); }, "its rows");
}

/// A heading, of one level.
template <class V>
void describe_json(V& v, const Heading& heading) {
    v.key("first", heading.level <= 1, "whether it heads the page");
    v.key("second", heading.level == 2, "whether it heads a part");
    v.key("third", heading.level >= 3, "whether it heads a part of a part");
    v.key("text", heading.text, "its words");
    v.key("aside", or_null(heading.aside), "a remark beside it");
}

template <class V>
void describe_json(V& v, const Paragraph& paragraph) {
    v.key("text", paragraph.text, "its words");
    v.key("label", or_null(paragraph.label), "what stands before it");
    v.one_of("tone", word_of(paragraph.tone), "plain stop caution faint", "how much it matters");
}

template <class V>
void describe_json(V& v, const Picture& picture) {
    v.key("lines", picture.lines, "lines that keep their shape");
    v.key("says", picture.says, "the same in words");
}

template <class V>
void describe_json(V& v, const PageBlock& block) {
    v.key("heading", block.heading, "a heading");
    v.key("paragraph", block.paragraph, "a paragraph");
    v.key("table", block.table, "a table");
    v.key("svg", block.drawing, "a drawing");
    v.key("picture", block.picture, "a drawing of characters");
}

template <class V>
void describe_json(V& v, const Page& page) {
    v.key("title", page.title, "for the title bar");
    v.key("generator", [&] { return "stipple " + std::string{version()}; }, "the program and its version");
    v.key("identifier", or_null(page.identifier), "a UUID by which a later page of the same case is known");
    v.key("running", or_null(page.running), "what each sheet of paper repeats: the case, its revision, the session and its day, what is treated and where; null on a page that answers no treatment");
    v.key("blocks", page.blocks, "everything on the page, in order");
}

}  // namespace stipple
