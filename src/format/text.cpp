// SPDX-License-Identifier: MIT
#include "format/text.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "format/bodies.hpp"
#include "report/document.hpp"

namespace stipple {

namespace {

constexpr int indent = 2;
constexpr int widest_hang = 14;  // under a longer label the lines go on near the margin
constexpr int gap = 2;
constexpr int widest_prose = 100;

/// Prints one block after another; the only place that knows of colour and of ASCII.
class Printer {
public:
    Printer(Sink& sink, const Style& style) : sink_(sink), style_(style) {}

    void operator()(const Heading& heading) {
        if (!first_ && heading.level > 1) sink_.put("\n");
        std::string text = heading.level == 2 ? upper(heading.text) : heading.text;
        if (heading.level == 3) text = "  " + text;
        const int room = std::min(style_.width, widest_prose) - width_of(text);
        const std::string aside = !heading.aside.empty() && width_of(heading.aside) + gap <= room ? pad_left(heading.aside, room) : std::string{};
        if (width_of(text) <= style_.width) return line(painted(text, "1") + painted(aside, "2"));
        for (const std::string& part : wrap(text, style_.width)) line(painted(part, "1"));
    }

    void operator()(const Paragraph& paragraph) {
        const int label = width_of(paragraph.label);
        const bool outer = label > 2 && paragraph.label[1] >= 'A' && paragraph.label[1] <= 'Z';  // words that decide stand at the margin
        const int left = outer ? 0 : indent;
        const int beside = label == 0 ? 0 : label + (label > 2 ? gap : 1);
        const int hang = beside > widest_hang ? 2 * indent : beside;
        const auto lines = wrap(std::string(static_cast<std::size_t>(beside - hang), '_') + paragraph.text, prose_width() - left - hang);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::string head(static_cast<std::size_t>(left), ' ');
            head += i == 0 ? painted(paragraph.label, paint_of(paragraph.tone)) + std::string(static_cast<std::size_t>(beside - label), ' ')
                           : std::string(static_cast<std::size_t>(hang), ' ');
            const std::string text = i == 0 ? lines[i].substr(static_cast<std::size_t>(beside - hang)) : lines[i];
            line(head + (paragraph.tone == Tone::faint ? painted(text, "2") : text));
        }
    }

    void operator()(const Table& table) {
        if (table.rows.empty()) return;
        const auto widths = widths_of(table);
        const auto titled = [](const Table::Column& c) { return !c.title.empty() && c.title != " "; };
        if (std::any_of(table.columns.begin(), table.columns.end(), titled)) {
            std::vector<std::string> titles;
            for (const auto& column : table.columns) titles.push_back(column.title);
            row(table, widths, titles, true);
        }
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            row(table, widths, table.rows[r], false, r < table.tones.size() ? table.tones[r] : Tone::plain);
    }

    void operator()(const Picture& picture) {
        sink_.put("\n");
        for (const std::string& text : picture.lines)
            for (const std::string& part : beside_picture(text)) line("  " + part);
    }

private:
    static std::string upper(std::string text) {
        for (char& c : text)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        return text;
    }

    static std::string_view paint_of(Tone tone) {
        switch (tone) {
            case Tone::stop: return "1;31";
            case Tone::caution: return "33";
            case Tone::faint: return "2";
            case Tone::plain: break;
        }
        return "1";
    }

    /// A row of a picture; words beside it for which there is no room go on below.
    std::vector<std::string> beside_picture(const std::string& text) const {
        constexpr std::string_view arrow = "<- ";
        const auto at = text.find(arrow);
        if (at == text.npos || indent + width_of(text) <= style_.width) return {text};
        const std::string head = text.substr(0, at + arrow.size());
        auto lines = wrap(text.substr(head.size()), style_.width - indent - width_of(head));
        const std::string hang(static_cast<std::size_t>(width_of(head)), ' ');
        for (std::string& line : lines) line.insert(0, &line == lines.data() ? head : hang);
        return lines;
    }

    int prose_width() const { return std::min(style_.width, widest_prose); }

    std::string painted(const std::string& text, std::string_view code) const {
        if (!style_.colour || text.empty()) return text;
        return std::string{"\x1b["}.append(code).append("m").append(text).append("\x1b[0m");
    }

    void line(std::string_view text) {
        const auto end = text.find_last_not_of(' ');
        text = end == std::string_view::npos ? std::string_view{} : text.substr(0, end + 1);
        sink_.put(style_.ascii ? to_ascii(text) : std::string{text});
        sink_.put("\n");
        first_ = false;
    }

    std::vector<int> widths_of(const Table& table) const {
        std::vector<int> widths;
        int fixed = indent;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            int widest = width_of(table.columns[c].title);
            for (const auto& cells : table.rows) widest = std::max(widest, width_of(cells[c]));
            widths.push_back(widest);
            if (!table.columns[c].flexible) fixed += widest + gap;
        }
        share(prose_width() - fixed, table, widths);
        return fits(table, widths) ? widths : squeezed(table);
    }

    /// The widest thing of a column that stays whole: a word, or one step of a path.
    static int widest_word(const Table& table, std::size_t column) {
        int widest = 0;
        const auto look = [&](std::string_view cell) {
            while (!cell.empty()) {
                const auto end = std::min(cell.find_first_of(" /"), cell.size());
                const auto word = cell.substr(0, end + (end < cell.size() && cell[end] == '/' ? 1 : 0));
                widest = std::max(widest, width_of(word));
                cell.remove_prefix(std::min(end + 1, cell.size()));
            }
        };
        look(table.columns[column].title);
        for (const auto& cells : table.rows) look(cells[column]);
        return widest;
    }

    static int total(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), indent + gap * (static_cast<int>(widths.size()) - 1)); }

    bool fits(const Table& table, const std::vector<int>& widths) const {
        for (std::size_t c = 0; c < widths.size(); ++c)
            if (table.columns[c].flexible && widest_word(table, c) > widths[c]) return false;
        return total(widths) <= prose_width();
    }

    /// The widths where there is little room: every column bends, the widest first, down to its widest word; and if that is not enough, words break, those
    /// of the first column last.
    std::vector<int> squeezed(const Table& table) const {
        constexpr int least = 6;
        std::vector<int> widths, words;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            words.push_back(widest_word(table, c));
            widths.push_back(width_of(table.columns[c].title));
            for (const auto& cells : table.rows) widths.back() = std::max(widths.back(), width_of(cells[c]));
        }
        const auto narrow = [&](auto floor_of) {
            while (total(widths) > prose_width()) {
                std::size_t widest = widths.size();
                for (std::size_t c = 0; c < widths.size(); ++c)
                    if (widths[c] > floor_of(c) && (widest == widths.size() || widths[c] > widths[widest])) widest = c;
                if (widest == widths.size()) return;
                --widths[widest];
            }
        };
        narrow([&](std::size_t c) { return words[c]; });
        narrow([&](std::size_t c) { return c == 0 ? words[c] : least; });  // the first column has the ids, which are copied
        narrow([](std::size_t) { return least; });
        return widths;
    }

    /// The lines of a cell, none of them wider than its column.
    static std::vector<std::string> lines_of(const std::string& cell, int width) {
        std::vector<std::string> lines;
        for (const std::string& line : width_of(cell) > width ? wrap(cell, width) : std::vector<std::string>{cell}) {
            std::string_view rest = line;
            for (auto head = first_cells(rest, width); head.size() < rest.size(); head = first_cells(rest, width)) {
                if (const auto hyphen = head.rfind('-'); hyphen != head.npos && hyphen > 0) head = head.substr(0, hyphen + 1);
                lines.emplace_back(head);
                rest.remove_prefix(head.size());
            }
            lines.emplace_back(rest);
        }
        return lines;
    }

    /// Gives the columns that bend what room there is: the widest gives way first, and none goes below a few words.
    static void share(int room, const Table& table, std::vector<int>& widths) {
        constexpr int least = 16;
        std::vector<std::size_t> bending;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            if (table.columns[c].flexible) bending.push_back(c);
        if (bending.size() == 1) widths[bending.front()] = std::max(least, room);
        if (bending.size() < 2) return;
        int wanted = gap * static_cast<int>(bending.size() - 1);
        for (const std::size_t c : bending) wanted += widths[c];
        for (; wanted > room; --wanted) {
            const std::size_t widest = *std::max_element(bending.begin(), bending.end(), [&](std::size_t a, std::size_t b) { return widths[a] < widths[b]; });
            if (widths[widest] <= least) return;
            --widths[widest];
        }
    }

    void row(const Table& table, const std::vector<int>& widths, const std::vector<std::string>& cells, bool is_title,
             Tone tone = Tone::plain) {
        std::vector<std::vector<std::string>> parts;
        std::size_t height = 1;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            parts.push_back(table.columns[c].flexible && width_of(cells[c]) <= widths[c] ? wrap(cells[c], widths[c]) : lines_of(cells[c], widths[c]));
            height = std::max(height, parts.back().size());
        }
        for (std::size_t l = 0; l < height; ++l) {
            std::string out(indent, ' ');
            for (std::size_t c = 0; c < cells.size(); ++c) {
                const std::string text = l < parts[c].size() ? parts[c][l] : std::string{};
                const std::string cell = table.columns[c].right ? pad_left(text, widths[c]) : pad_right(text, widths[c]);
                out += c == 0 && tone != Tone::plain ? painted(cell, paint_of(tone)) : cell;
                if (c + 1 < cells.size()) out += std::string(gap, ' ');
            }
            line(is_title ? painted(out.substr(0, out.find_last_not_of(' ') + 1), "2") : out);
        }
    }

    Sink& sink_;
    const Style& style_;
    bool first_ = true;
};

}  // namespace

void print_text(Sink& sink, std::span<const Block> blocks, const Style& style) {
    Printer printer{sink, style};
    for (const Block& block : blocks) std::visit(printer, printable(block));
}

void text_body(Sink& sink, const Report& report, const Style& style) { print_text(sink, document(report), style); }

}  // namespace stipple
