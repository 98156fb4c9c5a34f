// SPDX-License-Identifier: MIT
#include "load/roster.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/csv_cells.hpp"
#include "load/toml_reader.hpp"

namespace stipple {

namespace {

/// What one cell gives: a text, or the parts of a list.
std::vector<Given> given_in(const CsvCell& cell, const CaseKey& key) {
    std::vector<Given> given;
    for (const std::string_view part : key.is_list() ? split(cell.text, ';') : std::vector<std::string_view>{cell.text})
        if (!trimmed(part).empty()) given.push_back({std::string{trimmed(part)}, std::string{key.name}, cell.at, cell.width, {}, 0, 1});
    return given;
}

/// Whether a line of cells has nothing in any of them.
bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n,;\"") == text.npos; }

/// The line in which some spreadsheets name the separator before the header: `sep=;`.
bool names_separator(std::string_view line) { return trimmed(line).size() == 5 && folded(trimmed(line)).starts_with("sep="); }

/// What a file is that cannot be read as text, and what to do; nothing where it may be a roster.
std::optional<Diagnostic> refuse_other_file(const SourceFile& first) {
    const Place at{&first, first.first_line, 1};
    if (first.text.starts_with("PK\3\4")) return Diagnostic{"E0107", at, 1, "this is a workbook, or another packed file", "save it as CSV, in UTF-8"};
    if (first.text.starts_with("\xff\xfe") || first.text.starts_with("\xfe\xff")) return Diagnostic{"E0104", {}, 1, fmt::format("{} is UTF-16", first.name), "save it as CSV in UTF-8"};
    if (trimmed(first.text).starts_with('[')) return Diagnostic{"E0107", at, 1, "a JSON array is no roster", "write one object a line; `jq -c .[]` makes them of an array"};
    const auto cr = trimmed(first.text).find('\r');
    if (cr != std::string_view::npos && trimmed(first.text).find('\n') > cr + 1) return Diagnostic{"E0107", at, 1, "lines end with a carriage return alone", "save the roster with the line ends of Windows or Unix"};
    return std::nullopt;
}

}  // namespace

bool is_own_key(std::string_view key) { return key.starts_with("x-") || key.starts_with("x_"); }

bool is_roster_key(const CaseKey& key) { return key.is_given() || key.name == "ref" || key.name == "id"; }

void complain_of_key(std::string_view key, Place at, Diagnostics& diagnostics) {
    std::vector<std::string_view> names;
    for (const CaseKey& known : case_keys())
        if (is_roster_key(known)) names.push_back(known.name);
    const std::vector<std::string> listed(names.begin(), names.end());
    diagnostics.push_back({"E0203", at, std::max(1, width_of(key)), fmt::format("unknown column `{}`", key),
                           did_you_mean(key, names, fmt::format("columns are {}; put x- before one of your own", enumerate(listed)))});
}

std::size_t marks_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == ';' || c == ',' || c == '[' || c == '{'; }));
}

void complain_of_values(RosterRow& row) {
    row.faults.push_back({"E0107", {row.source.get(), row.source->first_line, 1}, 1, fmt::format("this row has more than {} values", most_values), "no course is so long; is it the roster that was meant?"});
}

void put_given(Request& request, const CaseKey& key, std::vector<Given> given) {
    if (!given.empty()) request.keys[std::string{key.name}] = std::move(given);
}

std::unique_ptr<SourceFile> Roster::read_record(Diagnostics& faults) {
    auto line = lines_.next();
    if (!line) return nullptr;
    auto record = std::make_unique<SourceFile>(SourceFile{"roster", name_, std::move(*line), lines_.number()});
    if (kind_ == Kind::unknown && !is_blank(record->text)) kind_ = trimmed(record->text).starts_with('{') ? Kind::json : Kind::csv;
    CsvQuotes quotes{separator_};
    bool open = kind_ == Kind::csv && quotes.is_open_after(record->text);
    while (open && record->text.size() < RosterLines::longest_row && (line = lines_.next())) {
        open = quotes.is_open_after(*line);
        record->text += *line;
    }
    Diagnostics unclosed;
    const Place start = open ? csv_cells(*record, separator_, unclosed).back().at : Place{record.get(), record->first_line, 1};
    const bool too_long = record->text.size() >= RosterLines::longest_row;
    broken_ = open;
    if (open)
        faults.push_back({"E0107", start, 1, too_long ? "the quote that begins here is not closed within 1 MiB" : "the quote that begins here is never closed", "mend it: the rows behind it cannot be told apart, and were not read"});
    else if (too_long)
        faults.push_back({"E0107", start, 1, "this row is longer than 1 MiB", "is it the roster that was meant? No course is so long"}), broken_ = !lines_.skip_line();
    else if (!is_utf8(record->text))
        faults.push_back({"E0104", start, 1, "this row is not UTF-8", "save the roster as UTF-8"});
    return record;
}

void Roster::open(Diagnostics& diagnostics) {
    Diagnostics faults;
    do {
        first_ = read_record(faults);
    } while (first_ && (is_blank(first_->text) || names_separator(first_->text)) && faults.empty());
    if (kind_ == Kind::json)
        first_faults_.swap(faults);  // of that row alone
    else if (auto other = first_ ? refuse_other_file(*first_) : std::nullopt)
        faults = {std::move(*other)};
    else if (faults.empty())
        read_header(diagnostics);
    diagnostics.insert(diagnostics.end(), faults.begin(), faults.end());
}

void Roster::read_header(Diagnostics& diagnostics) {
    if (!first_) return diagnostics.push_back({"E0107", {}, 1, fmt::format("{} is empty", name_), "its first line names the columns: ref,treat,skin,device,start"});
    separator_ = separator_of(first_->text);
    for (const CsvCell& cell : csv_cells(*first_, separator_, diagnostics)) {
        const std::string_view name = trimmed(cell.text);
        const CaseKey* key = find_case_key(name);
        const bool known = key && is_roster_key(*key);
        if (known && std::find(columns_.begin(), columns_.end(), key) != columns_.end())
            diagnostics.push_back({"E0107", cell.at, cell.width, fmt::format("the column `{}` stands here a second time", name), "leave one of them out"});
        if (!known && name.empty())
            diagnostics.push_back({"E0107", cell.at, cell.width, fmt::format("column {} has no name", columns_.size() + 1), "take the column out, or name it; x- begins the name of one of your own"});
        else if (!known && !is_own_key(name))
            complain_of_key(name, cell.at, diagnostics);
        columns_.push_back(known ? key : nullptr);
        if (diagnostics.size() >= most_faults) return diagnostics.push_back({"E0107", cell.at, cell.width, "there are more columns, which were not looked at", "mend these first"});
    }
    if (diagnostics.empty() && std::find(columns_.begin(), columns_.end(), find_case_key("treat")) == columns_.end() && !defaults_.last("treat"))
        diagnostics.push_back({"E0201", {first_.get(), first_->first_line, 1}, 1, "no column is called `treat`", "add one that says what is treated: acne-scars:cheek"});
}

std::optional<RosterRow> Roster::next() {
    for (;;) {
        const bool is_first = kind_ == Kind::json && first_;
        if (broken_ && !is_first) return std::nullopt;
        RosterRow row{nullptr, defaults_, {}};
        row.faults = std::exchange(first_faults_, {});
        row.source = is_first ? std::move(first_) : read_record(row.faults);
        if (!row.source) return std::nullopt;
        if (kind_ == Kind::json ? trimmed(row.source->text).empty() : is_blank(row.source->text)) continue;
        if (row.faults.empty()) kind_ == Kind::json ? read_json_row(row) : read_cells(row);
        return row;
    }
}

void Roster::read_cells(RosterRow& row) const {
    const auto cells = csv_cells(*row.source, separator_, row.faults);
    if (cells.size() != columns_.size() && row.faults.empty())
        row.faults.push_back({"E0107", cells[std::min(cells.size() - 1, columns_.size())].at, 1, fmt::format("this row has {}, and the header {}", counted(std::ssize(cells), "cell"), columns_.size()),
                              cells.size() > columns_.size() ? "a text with a separator in it stands in quotes: \"cheek, temple\"" : "each column has a cell in each row, an empty one too"});
    std::size_t values = 0;
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i)
        if (columns_[i] && columns_[i]->is_list()) values += 1 + marks_in(cells[i].text);
    if (values > most_values) return complain_of_values(row);
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i)
        if (columns_[i]) put_given(row.request, *columns_[i], given_in(cells[i], *columns_[i]));
}

}  // namespace stipple
