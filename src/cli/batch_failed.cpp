// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/batch.hpp"
#include "format/csv_record.hpp"
#include "format/json.hpp"
#include "format/markdown.hpp"
#include "report/json_row.hpp"
#include "report/rows.hpp"

namespace stipple {

namespace {

Place place_of(const BatchResult& result) { return {result.source.get(), result.source ? result.source->first_line : 0, 1}; }

/// "roster.csv:7:4".
std::string in_words(Place at) {
    if (!at.file) return {};
    return at.line > 0 ? fmt::format("{}:{}:{}", at.file->name, at.line, std::max(1, at.column)) : at.file->name;
}

std::string csv_rows(const Batch& batch, const BatchResult& result) {
    StringSink sink;
    Report report;
    report.view = batch.view;
    const auto names = columns_of(report);
    for (const Diagnostic& fault : result.faults) {
        std::vector<std::string> cells;
        for (const std::string& name : names)
            cells.push_back(name == "record" ? "failed" : name == "ref" ? result.ref.text : name == "code" ? std::string{fault.code} : name == "message" ? fmt::format("{}: {}", in_words(fault.place), fault.message) : name == "help" ? fault.help : "");
        put_csv_record(sink, cells);
    }
    sink.flush();
    return sink.text;
}

std::string in_lines(const BatchResult& result, bool marked) {
    std::string out;
    for (const Diagnostic& fault : result.faults) {
        const std::string line = printable(fmt::format("NOT PLANNED  {}{}{}: {}", result.ref.text, result.ref.text.empty() ? "" : ", ", in_words(fault.place), fault.message));
        out += (marked ? markdown(line) : line) + "\n";
    }
    return out;
}

}  // namespace

std::string told_as_failed(const Batch& batch, const BatchResult& result) {
    if (!batch.format) return {};
    if (batch.format->name == "csv") return csv_rows(batch, result);
    if (batch.format->name == "ndjson") return row_json({result.ref.text, place_of(result), result.faults});
    return in_lines(result, batch.format->name == "markdown");
}

}  // namespace stipple
