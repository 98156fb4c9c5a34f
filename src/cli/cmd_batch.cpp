// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <cstring>
#include <thread>

#include "base/in_order.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "cli/answer.hpp"
#include "cli/batch_out.hpp"
#include "cli/batch_rows.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/course_calendar.hpp"
#include "cli/meter.hpp"
#include "cli/request.hpp"
#include "cli/settings.hpp"
#include "cli/unread_files.hpp"
#include "load/refs.hpp"
#include "load/resolve.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

constexpr int most_jobs = 256;
constexpr std::size_t rows_a_job = 16;  // under way at once, so that nobody waits for a slow row

/// The format of the documents; nullptr for calendars.
const Format* read_format(const Invocation& in, bool a_file_each, Diagnostics& diagnostics) {
    if (in.typed.last("--format") == "ics" || (!in.typed.has("--format") && in.typed.last("--output").ends_with(".ics"))) return nullptr;
    const Format* format = chosen_format(in, diagnostics, Extent::whole);
    if (!format || a_file_each) return format;
    if (format->name == "json") return find_format("ndjson");  // many documents one behind the other are read line by line
    if (!format->many_in_one)
        diagnostics.push_back({"E0307", {}, 1, fmt::format("many courses make no single document of the format {}", format->name), "add --out DIR, which has a file for each"});
    return format;
}

Batch read_batch(const Invocation& in, const Catalogue& catalogue, Diagnostics& diagnostics) {
    Batch batch{in, catalogue, nullptr, {}, style_for(in, in.typed.has("--output") || in.typed.has("--out")), {}, in.typed.has("--out")};
    if (in.typed.has("--out") && in.typed.has("--output")) diagnostics.push_back({"E0006", {}, 1, "--out and --output name two places", "leave one of them out"});
    batch.format = read_format(in, batch.a_file_each, diagnostics);
    batch.view.depths = batch.view.sessions = batch.view.care = batch.view.outlook = true;
    read_view(in, batch.view, diagnostics);
    batch.view.in_full = batch.format && batch.format->only_whole;
    if (!batch.format) batch.calendar = read_calendar_options(in, diagnostics);
    return batch;
}

/// How many threads: --jobs, else as many as there are cores.
int read_jobs(const Invocation& in, Diagnostics& diagnostics) {
    if (in.typed.has("--jobs")) return read_count(in.typed.last("--jobs"), "--jobs", 1, most_jobs, diagnostics).value_or(1);
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, most_jobs);
}

/// What every row has that does not say otherwise: what was typed, else the settings of the clinic. What is wrong with it would be wrong
/// with each row, and is told once.
Request defaults_of(const Invocation& in, const Catalogue& catalogue, Diagnostics& diagnostics) {
    Request request = request_of(in, diagnostics);
    request.keys.erase("treat");  // the operand is the roster
    if (!diagnostics.empty()) return request;
    Request tried = request;
    tried.keys.erase("set");  // of a site that a row may treat
    Case c = resolve_case(tried, catalogue, false, diagnostics);
    look_up_zone_asked(in, c.booking, diagnostics);
    return request;
}

/// Takes the results in the order of the rows, and counts.
class Taker {
public:
    Taker(const Batch& batch, const BatchRows& rows, BatchOut& out) : batch_(batch), rows_(rows), out_(out), meter_(batch.in.world, wants_meter(batch)) {}

    /// False where no further row is wanted.
    bool take(BatchResult result) {
        ++count_;
        check_name(result.ref, refs_, result), check_name(result.id, ids_, result);
        if (!result.space.empty() && !ids_.add(result.space))
            result.faults.push_back({"E0229", {result.source.get(), result.source->first_line, 1}, 1, "an earlier row says the same, and in a calendar both would be one course", "give each client a `ref`"});
        const bool fails_fast = batch_.in.typed.has("--fail-fast");
        bool goes_on = true;
        if (result.faults.empty() && !(fails_fast && !result.refusals.empty())) goes_on = out_.put(result);
        const bool failed = !result.faults.empty(), refused = !failed && !result.refusals.empty();
        failed_ += failed, refused_ += refused;
        if (failed && !fails_fast) goes_on = out_.put_failed(result) && goes_on;
        tell_of(result);
        meter_.show(count_, rows_.share());
        return goes_on && !(fails_fast && (failed || refused)) && !rows_.is_interrupted();
    }

    /// "18 rows: 15 planned, 1 refused, 2 failed"; of files "18 rows: 12 written, 4 unchanged, 2 failed; refused for safety: 1".
    std::string summary() {
        meter_.clear();
        const bool files = batch_.a_file_each;
        std::string out = counted(count_, rows_.are_case_files() ? "case" : "row");
        out += files ? fmt::format(": {} written, {} unchanged", out_.written, out_.unchanged) : fmt::format(": {} planned", count_ - failed_ - refused_);
        if (out_.empty > 0) out += fmt::format(", {} with nothing to write", out_.empty);
        if (!files && refused_ > 0) out += fmt::format(", {} refused", refused_);
        if (failed_ > 0) out += fmt::format(", {} failed", failed_);
        if (files && refused_ > 0) out += fmt::format("; refused for safety: {}", refused_);
        return out + "\n";
    }

    bool has_findings() const { return failed_ + refused_ > 0; }

private:
    /// A line of progress in the midst of what is printed would only be in the way.
    static bool wants_meter(const Batch& batch) {
        const bool on_terminal = batch.in.world.out_is_terminal && !batch.a_file_each && (!batch.in.typed.has("--output") || batch.in.typed.last("--output") == "-");
        return !on_terminal && !batch.in.typed.has("--quiet");
    }

    /// A ref or an id stands for one client.
    static void check_name(const Given& name, Refs& names, BatchResult& result) {
        if (name.text.empty()) return;
        const bool is_ref = name.name == "ref";
        if (!names.add(is_uuid(name.text) ? folded(name.text) : name.text)) {
            result.faults.push_back({"E0229", name.at, name.width, fmt::format("the {} {} stands in an earlier row too", name.name, name.text), "give each client one of their own, and each course one row"});
        } else if (const std::string other = is_ref ? names.neighbour_of(name.text) : std::string{}; !other.empty()) {
            result.warnings.push_back({"W0624", name.at, name.width, fmt::format("the ref {} is one character from {}, that of an earlier row", name.text, other), "look whether both are meant for one client"});
        }
    }

    void tell_of(const BatchResult& result) {
        if (result.warnings.empty() && result.faults.empty() && result.refusals.empty()) return;
        meter_.clear();
        for (const Diagnostics* diagnostics : {&result.warnings, &result.faults, &result.refusals}) tell(batch_.in, *diagnostics);
        batch_.in.world.err->flush();
    }

    const Batch& batch_;
    const BatchRows& rows_;
    BatchOut& out_;
    Refs refs_, ids_;
    Meter meter_;
    long long count_ = 0, failed_ = 0, refused_ = 0;
};

/// Plans all rows: what it says of them, and the exit status.
Exit run_batch(const Batch& batch, BatchRows& rows, BatchOut& out, int jobs) {
    Taker taker{batch, rows, out};
    InOrder<BatchRow, BatchResult> order{jobs, rows_a_job * static_cast<std::size_t>(jobs)};
    order.run([&] { return rows.next(); }, [&](BatchRow row) { return make_result(batch, std::move(row)); },
              [&](BatchResult result) {
                  const bool goes_on = taker.take(std::move(result));
                  if (!goes_on) rows.stop();
                  return goes_on;
              });
    Diagnostics diagnostics;
    const std::string summary = taker.summary();
    if (rows.fault() != 0) diagnostics.push_back(cannot("E0101", "read on in", batch.in.typed.operands.front(), std::strerror(rows.fault()), "the rows before were planned"));
    if (!rows.is_interrupted()) out.finish(diagnostics);
    const Exit told = tell(batch.in, diagnostics);
    if (!batch.in.typed.has("--quiet") && !batch.in.json()) batch.in.world.err->put(summary);
    return graver(told, taker.has_findings() ? Exit::findings : Exit::done);
}

}  // namespace

Exit cmd_batch(Invocation& in) {
    Diagnostics diagnostics;
    const Loaded loaded = read_catalogue(in);
    if (!loaded.diagnostics.empty()) return tell(in, loaded.diagnostics);
    const Batch batch = read_batch(in, loaded.catalogue, diagnostics);
    const int jobs = read_jobs(in, diagnostics);
    Request defaults = defaults_of(in, loaded.catalogue, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    BatchRows rows{in.world.interrupted};
    rows.open(in.typed.operands.front(), std::move(defaults), diagnostics);
    if (rows.are_case_files()) refuse_case_keys(in, diagnostics);
    BatchOut out{batch};
    if (diagnostics.empty() && !rows.is_interrupted()) out.open(diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    Diagnostics unread = unread_protocols(in);
    if (rows.are_case_files()) warn_of_unread_cases(in.typed.operands.front(), unread);
    tell(in, unread);
    return run_batch(batch, rows, out, jobs);
}

}  // namespace stipple
