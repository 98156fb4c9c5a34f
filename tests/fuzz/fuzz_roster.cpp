// SPDX-License-Identifier: MIT
// Any bytes as a roster: its rows are the same in whatever pieces they come, and what `batch` makes of each is read by its reader, one
// behind the other and each as a document of its own.
#include <algorithm>

#include "base/text.hpp"
#include "cli/batch_out.hpp"
#include "given.hpp"
#include "load/csv_cells.hpp"
#include "load/refs.hpp"
#include "outputs.hpp"
#include "readers.hpp"

namespace {

using namespace stipple;

constexpr int most_plans = 2;  // of a roster of many rows the first that can be planned

/// A machine with its zone data, on some day.
World some_world(Sink& out, Sink& err) {
    World world;
    world.out = &out, world.err = &err;
    world.environment = [](const char*) { return std::nullopt; };
    world.clock = [] { return day_of(2026, 12, 1); };
    return world;
}

/// The roster as it comes, in pieces of so many bytes.
Roster roster_of(std::string_view text, std::size_t piece) {
    Request defaults;
    defaults.today = day_of(2026, 12, 1);
    return {"roster.csv", [rest = text, piece]() mutable {
                const std::string_view part = rest.substr(0, piece);
                rest.remove_prefix(part.size());
                return part;
            },
            std::move(defaults)};
}

/// What a roster says, down to the place of each fault.
std::string in_words(std::string_view text, std::size_t piece) {
    Roster roster = roster_of(text, piece);
    Diagnostics faults;
    roster.open(faults);
    fuzz::is_sound(faults);
    std::string out;
    for (const Diagnostic& fault : faults) out += to_text(fault);
    if (!faults.empty()) return out;
    while (const auto row = roster.next()) {
        fuzz::is_sound(row->faults);
        for (const Diagnostic& fault : row->faults) out += to_text(fault);
        for (const auto& [key, given] : row->request.keys)
            for (const Given& one : given) out += key + "=" + one.text + "\n";
    }
    fuzz::must(roster.bytes_read() <= text.size(), "no byte is read twice");
    return out;
}

/// The cells of a record, each in quotes, are the same cells.
void check_cells(const SourceFile& record) {
    for (const char separator : {',', ';', '\t'}) {
        Diagnostics faults, again;
        SourceFile quoted{record.layer, record.name, {}};
        const auto cells = csv_cells(record, separator, faults);
        for (const CsvCell& cell : cells) {
            if (!quoted.text.empty()) quoted.text += separator;
            quoted.text += '"';
            for (const char c : cell.text) quoted.text += c == '"' ? std::string{"\"\""} : std::string{c};
            quoted.text += '"';
        }
        fuzz::must(!CsvQuotes{separator}.is_open_after(quoted.text), "every quote is closed", quoted.text);
        const auto same = [](const CsvCell& one, const CsvCell& other) { return one.text == other.text; };
        const auto read = csv_cells(quoted, separator, again);
        fuzz::must(again.empty() && std::equal(cells.begin(), cells.end(), read.begin(), read.end(), same), "cells in quotes are the same", quoted.text);
    }
}

/// Whether a row names a file, whose lines would stand in its place.
bool names_a_file(const RosterRow& row) {
    const auto closed = row.request.all("closed");
    return std::any_of(closed.begin(), closed.end(), [](const Given& given) { return given.text.starts_with('@'); });
}

/// What a batch makes of a roster.
class Run {
public:
    explicit Run(const Batch& batch) : batch_(batch), out_(batch) {
        Diagnostics none;
        if (!batch.a_file_each) out_.open(none);
    }

    void take(RosterRow row) {
        BatchResult result = make_result(batch_, {std::move(row), {}});
        fuzz::is_sound(result.warnings), fuzz::is_sound(result.refusals);
        const bool planned = fuzz::is_sound(result.faults);
        plans_ += planned, ++rows_;
        fuzz::must(planned || result.bytes.empty(), "what has a fault has no document");
        if (planned && (batch_.format || !result.bytes.empty())) {
            if (!batch_.format || batch_.a_file_each) fuzz::read_back(result.bytes, batch_.format ? batch_.format->name : "ics");
            if (!batch_.a_file_each) out_.put(result);
        } else if (!batch_.a_file_each) {
            out_.put_failed(result);
        }
    }

    bool has_enough() const { return plans_ == most_plans; }
    int rows() const { return rows_; }

private:
    const Batch& batch_;
    BatchOut out_;
    int plans_ = 0, rows_ = 0;
};

/// Plans the rows and prints them in a format, or as calendars.
void check_batch(std::string_view text, const Format* format) {
    StringSink out, err;
    World world = some_world(out, err);
    const Typed typed;
    const Invocation in{typed, world};
    Batch batch{in, fuzz::built_in(), format, {}, {}, {}, format && (!format->many_in_one || format->name == "json")};
    batch.view.depths = batch.view.sessions = batch.view.care = batch.view.outlook = true;
    batch.view.in_full = format && format->only_whole;
    Run run{batch};
    Roster roster = roster_of(text, text.size());
    Diagnostics faults;
    roster.open(faults);
    while (auto row = faults.empty() && !run.has_enough() ? roster.next() : std::nullopt)
        if (!names_a_file(*row)) run.take(std::move(*row));
    out.flush();
    if (!format || batch.a_file_each) return;
    fuzz::read_back(out.text, format->name);
    if (format->name == "ndjson") fuzz::must(std::count(out.text.begin(), out.text.end(), '\n') == run.rows(), "a line for each row", out.text);
}

/// A ref that was there is known again.
void check_refs(std::string_view text) {
    Roster roster = roster_of(text, text.size());
    Diagnostics faults;
    roster.open(faults);
    Refs refs;
    for (int rows = 0; rows < 3 && faults.empty(); ++rows) {
        const auto row = roster.next();
        if (!row) return;
        refs.neighbour_of(row->ref());
        refs.add(row->ref());
        fuzz::must(!refs.add(row->ref()), "a ref is known again", row->ref());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const SourceFile source = fuzz::file_of("roster.csv", data, size);
    fuzz::must(in_words(source.text, 1) == in_words(source.text, size), "the same rows in whatever pieces they come");
    check_cells(source);
    check_refs(source.text);
    const std::size_t turn = size % (formats().size() + 1);  // a format each, since to print in all of them takes its time
    check_batch(source.text, turn == formats().size() ? nullptr : &formats()[turn]);
    return 0;
}
