// SPDX-License-Identifier: MIT
#include "load/csv_cells.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

/// Walks through a record by characters, and knows the line and the column.
class Walk {
public:
    explicit Walk(const SourceFile& record) : record_(record), line_(record.first_line) {}

    bool at_end() const { return at_ == record_.text.size(); }
    char peek() const { return at_end() ? '\0' : record_.text[at_]; }
    Place place() const { return {&record_, line_, column_}; }
    bool is_at_line_end() const { return peek() == '\n' || (peek() == '\r' && std::string_view{record_.text}.substr(at_ + 1).starts_with('\n')); }

    char take() {
        const char c = record_.text[at_++];
        if (c == '\n')
            ++line_, column_ = 1;
        else if (at_end() || (static_cast<unsigned char>(peek()) & 0xC0) != 0x80)
            ++column_;
        return c;
    }

private:
    const SourceFile& record_;
    std::size_t at_ = 0;
    int line_, column_ = 1;
};

/// The text between quotes, a doubled one as one; the walk stands behind the closing one.
std::string take_quoted(Walk& walk) {
    std::string text;
    walk.take();
    while (!walk.at_end()) {
        const char c = walk.take();
        if (c == '"' && walk.peek() != '"') break;
        text += c == '"' ? walk.take() : c;
    }
    return text;
}

CsvCell take_cell(Walk& walk, char separator, Diagnostics& diagnostics) {
    CsvCell cell{{}, walk.place(), 1};
    const bool quoted = walk.peek() == '"';
    if (quoted) cell.text = take_quoted(walk);
    const Place behind = walk.place();
    std::string bare;
    while (!walk.at_end() && walk.peek() != separator && !walk.is_at_line_end()) bare += walk.take();
    if (!quoted && trimmed(bare).starts_with('"'))
        diagnostics.push_back({"E0107", cell.at, width_of(bare), "there is a blank before the quote", "begin the cell with the quote: \"cheek, temple\""});
    if (quoted && !trimmed(bare).empty())
        diagnostics.push_back({"E0107", behind, width_of(bare), "there is text behind the closing quote", "write a quote within a cell twice, as in \"a \"\"b\"\" c\""});
    if (!quoted) cell.text = bare;
    cell.width = std::max(1, cell.at.line == walk.place().line ? walk.place().column - cell.at.column : 1);
    return cell;
}

}  // namespace

bool CsvQuotes::is_open_after(std::string_view line) {
    bool fresh = !open_;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (open_ && c == '"' && line.substr(i + 1).starts_with('"')) {
            ++i;
        } else if (open_ && c == '"') {
            open_ = false;
        } else if (!open_ && c == '"' && fresh) {
            open_ = true;
        }
        fresh = !open_ && c == separator_;
    }
    return open_;
}

std::vector<CsvCell> csv_cells(const SourceFile& record, char separator, Diagnostics& diagnostics) {
    std::vector<CsvCell> cells;
    Walk walk{record};
    for (;;) {
        cells.push_back(take_cell(walk, separator, diagnostics));
        if (walk.peek() != separator || walk.at_end()) return cells;
        walk.take();
    }
}

char separator_of(std::string_view header) {
    std::string bare;  // what is in no quotes
    bool quoted = false;
    for (const char c : header)
        if (c == '"')
            quoted = !quoted;
        else if (!quoted)
            bare += c;
    char best = ',';
    for (const char mark : {',', ';', '\t'})
        if (std::count(bare.begin(), bare.end(), mark) > std::count(bare.begin(), bare.end(), best)) best = mark;
    return best;
}

}  // namespace stipple
