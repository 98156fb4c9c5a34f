// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "format/bodies.hpp"
#include "format/markdown.hpp"
#include "report/document.hpp"

namespace stipple {

namespace {

bool is_alphanumeric(char c) { return is_digit(c) || is_letter(c) || (c & 0x80) != 0; }

/// Whether a bracket opens a link or a note.
bool opens_link(std::string_view text, std::size_t at) {
    const auto end = text.find(']', at);
    return end != std::string_view::npos && end + 1 < text.size() && std::string_view{"([:"}.find(text[end + 1]) != std::string_view::npos;
}

/// Whether the character at a place of a text would be read as a mark: an underscore inside a word and a lone bracket would not.
bool is_mark(std::string_view text, std::size_t at) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    switch (text[at]) {
        case '_': return at == 0 || !is_alphanumeric(text[at - 1]) || !is_alphanumeric(next);
        case '[': return opens_link(text, at);
        case '&': return next == '#' || is_alphanumeric(next);
        default: return std::string_view{"\\`*<>|~"}.find(text[at]) != std::string_view::npos;
    }
}

/// The place of what would begin a heading, a list or a rule at the start of a line; npos if nothing does.
std::size_t block_mark(std::string_view text) {
    const auto mark = text.find_first_not_of("0123456789");
    if (mark == std::string_view::npos) return mark;
    const char next = mark + 1 < text.size() ? text[mark + 1] : ' ';
    const std::string_view marks = mark == 0 ? "#+-=" : ".)";
    const bool begins = marks.find(text[mark]) != std::string_view::npos && (next == ' ' || next == text[mark]);
    return begins ? mark : std::string_view::npos;
}

/// Prints one block after another, a blank line between them and none between the items of a list.
class MarkdownPrinter {
public:
    explicit MarkdownPrinter(Sink& sink) : sink_(sink) {}

    void operator()(const Heading& heading) {
        block(false);
        line(std::string(static_cast<std::size_t>(heading.level), '#') + " " + markdown(heading.text) + (heading.aside.empty() ? "" : " (" + markdown(heading.aside) + ")"));
    }

    void operator()(const Paragraph& paragraph) {
        const std::string_view label = trimmed(paragraph.label);
        if (label == "-" || label == "*") return item("- " + markdown(paragraph.text));
        if (!label.empty() && label.find_first_not_of("0123456789") == std::string_view::npos) return item(std::string{label} + ". " + markdown(paragraph.text));
        block(false);
        line((label.empty() ? "" : "**" + markdown(label) + "** ") + markdown(paragraph.text));
    }

    void operator()(const Table& table) {
        if (table.rows.empty()) return;
        const bool titled = std::any_of(table.columns.begin(), table.columns.end(), [](const Table::Column& c) { return !trimmed(c.title).empty(); });
        titled ? print_table(table) : print_list(table);
    }

    void operator()(const Picture& picture) {
        block(false);
        line("```text");
        for (const std::string& text : picture.lines) line(text);
        line("```");
    }

private:
    /// Begins a block; the items of one list are not parted.
    void block(bool is_item) {
        if (!first_ && !(is_item && in_list_)) sink_.put("\n");
        first_ = false, in_list_ = is_item;
    }

    void line(std::string_view text) {
        sink_.put(text);
        sink_.put("\n");
    }

    void item(const std::string& text) {
        block(true);
        line(text);
    }

    void print_row(const std::vector<std::string>& cells) {
        std::string out = "|";
        for (const std::string& cell : cells) out += " " + markdown(trimmed(cell)) + " |";
        line(out);
    }

    void print_table(const Table& table) {
        block(false);
        std::vector<std::string> titles;
        std::string rule = "|";
        for (const Table::Column& column : table.columns) titles.push_back(column.title), rule += column.right ? " ---: |" : " --- |";
        print_row(titles);
        line(rule);
        for (const auto& row : table.rows) print_row(row);
    }

    /// A table without titles is a list whose first cell names what the rest is about; an empty one is named as the row above.
    void print_list(const Table& table) {
        in_list_ = false;
        std::string name;
        for (const auto& row : table.rows) {
            if (!trimmed(row.front()).empty()) name = row.front();
            std::string text = trimmed(name).empty() ? std::string{"-"} : "- **" + markdown(trimmed(name)) + "**";
            for (std::size_t c = 1; c < row.size(); ++c) text += " " + markdown(row[c]);
            item(text);
        }
    }

    Sink& sink_;
    bool first_ = true, in_list_ = false;
};

}  // namespace

std::string markdown(std::string_view text) {
    const auto begins = block_mark(text);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == begins || is_mark(text, i)) out += '\\';
        out += text[i];
    }
    return out;
}

void print_markdown(Sink& sink, std::span<const Block> blocks) {
    MarkdownPrinter printer{sink};
    for (const Block& block : blocks) std::visit(printer, printable(block));
}

void markdown_body(Sink& sink, const Report& report, const Style&) { print_markdown(sink, document(report)); }

}  // namespace stipple
